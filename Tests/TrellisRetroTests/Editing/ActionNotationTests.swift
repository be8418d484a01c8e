import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("One change of a task line, in any notation")
struct ActionNotationTests {
    @Test(
        "is made inside of what says it, in whichever notation",
        arguments: [
            ("- [ ] Try it 📅 2026-03-02", "- [ ] Try it 📅 2026-04-01"),
            ("- [ ] Try it 📅2026-03-02 @us", "- [ ] Try it 📅2026-04-01 @us"),
            ("- [ ] Try [due:: 2026-03-02] it", "- [ ] Try [due:: 2026-04-01] it"),
            ("- [ ] Try [due::2026-03-02] it", "- [ ] Try [due::2026-04-01] it"),
            ("- [ ] Try it -> 2026-03-02  ", "- [ ] Try it -> 2026-04-01  "),
            ("- [ ] Try it due: 2026-03-02 @us", "- [ ] Try it due: 2026-04-01 @us"),
            ("- [ ] due:2026-03-02 Try it", "- [ ] due:2026-04-01 Try it"),
            ("- [ ] Try it @us", "- [ ] Try it @us due:2026-04-01"),
            ("- [ ] Try ` it @us  ", "- [ ] Try ` it @us due:2026-04-01  "),
            ("- [ ] Try `it @us` \t", "- [ ] Try `it @us` due:2026-04-01 \t"),
            ("- [ ] Try it ^a7k2q", "- [ ] Try it due:2026-04-01 ^a7k2q"),
            ("- [ ] Try it ^a-block ", "- [ ] Try it due:2026-04-01 ^a-block "),
            ("- [ ] Try 2 ^ 3", "- [ ] Try 2 ^ 3 due:2026-04-01"),
            (
                "- [ ] Move it due:2026-09-09 @us due:2026-03-02",
                "- [ ] Move it due:2026-09-09 @us due:2026-04-01"
            ),
            ("- [ ] Try it due: @us 2026-03-02", "- [ ] Try it due: @us 2026-04-01"),
        ])
    func due(old: String, new: String) {
        var edit = ActionEdit(old[...])
        let isMade = edit.set(.due, "2026-04-01")
        #expect(isMade)
        #expect(edit.line == new)
    }

    @Test("finds the id and the day on which it was done there too")
    func others() {
        var edit = ActionEdit("- [ ] Try it ✅ 2026-03-02 ^a7k2q")
        edit.set(.done, "2026-04-01")
        edit.set(.id, "b3x9d")
        edit.set(.done)
        #expect(edit.line == "- [x] Try it ✅ 2026-04-01 ^b3x9d")
        edit = ActionEdit("- [x] Try it [completion::2026-03-02]")
        edit.set(.done, "2026-04-01")
        #expect(edit.line == "- [x] Try it [completion::2026-04-01]")
    }

    @Test(
        "takes off what says it, as often as it stands",
        arguments: [
            "- [ ] Try it done:2026-03-02 @us", "- [ ] Try it @us done:2026-03-02",
            "- [ ] done:2026-03-02 Try it done:2026-03-03 @us", "- [ ] Try it @us done: 2026-03-02",
        ])
    func remove(line: String) {
        var edit = ActionEdit(line[...])
        for (key, rest) in [(ActionLine.Key.done, " @us"), (.done, " @us"), (.owner, "")] {
            let isMade = edit.remove(key)
            #expect(isMade && edit.line == "- [ ] Try it\(rest)")
        }
    }

    @Test(
        "leaves another tool's words to that tool",
        arguments: ["✅ 2026-03-02", "✅2026-03-02", "[completion:: 2026-03-02]"])
    func foreign(words: String) {
        let line = "- [ ] Try it \(words) @us"
        var edit = ActionEdit(line[...])
        let isGone = edit.remove(.done)
        #expect(!isGone && edit.line == line)
    }

    @Test("is not made where the line would say something else")
    func refused() {
        for (key, value) in [(ActionLine.Key.due, "soon"), (.base, "inf"), (.owner, "Max Müller")] {
            var edit = ActionEdit("- [ ] Try it")
            let isMade = edit.set(key, value)
            #expect(!isMade && edit.line == "- [ ] Try it")
        }
    }
}
