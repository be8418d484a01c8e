import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What people write below a task")
struct TaskNotesTests {
    private static let offer =
        "from:friday-incidents#hand-over-before-the-weekend id:ezdvd"

    private func update(_ text: String, _ fresh: String) throws -> RetroUpdate.Outcome {
        try RetroUpdate.outcome(
            of: SourceText(text), path: "r.md", fresh: fresh,
            matching: ["friday-incidents", "pr-size-creep"])
    }

    @Test(
        "is no change of the block, and stays when the words around it are renewed",
        arguments: [
            "\n  because we do that already", "\nbecause we do that already",
            "\n\tweil wir das schon tun\n\tund zwar gern", "\n  - a note\n  - [ ] a step of it @us",
        ])
    func kept(note: String) throws {
        let text = try SampleRetro.written()
        let ours = text.replacing(Self.offer, with: Self.offer + note)
        #expect(ours != text)
        #expect(try update(ours, text).events.isEmpty)
        let newer = try update(ours, SampleRetro.fresh(text))
        #expect(
            newer.events.contains { $0.block == "match friday-incidents" && $0.event == .renewed })
        #expect(newer.text.text.contains(Self.offer + note + "\n"))
        let again = try update(newer.text.text, SampleRetro.fresh(text))
        #expect(again.text.text == newer.text.text)
    }

    @Test("in carried too, below the action that it is about")
    func carried() throws {
        let text = try SampleRetro.written()
        let ours = text.replacing("id:pkrdp\n", with: "id:pkrdp\n  because we wait\n")
        #expect(try update(ours, text).events.isEmpty)
        let fresh = ManagedBlock.sealed(text.replacing("Find the first", with: "Find a first"))
        let newer = try update(ours, fresh)
        #expect(newer.text.text.contains("id:pkrdp\n  because we wait\n"))
    }

    @Test("a refusal of the whole playbook stays where it was written")
    func whole() throws {
        let text = try SampleRetro.written()
        let line = "- [-] Not this one, because we move house\n"
        let ours = text.replacing(
            "*Not for us right now? Set a box", with: line + "\n*Not for us right now? Set a box")
        let newer = try update(ours, SampleRetro.fresh(text))
        #expect(newer.text.text.contains(line))
        #expect(try update(newer.text.text, SampleRetro.fresh(text)).text.text == newer.text.text)
    }

    @Test(
        "the place for support comes once, stays as it was filled in, and stays away when deleted")
    func support() throws {
        let text = try SampleRetro.written()
        let blank = "- [ ] ___ @___ due:2026-03-30 for:friday-incidents\n"
        let fresh = SampleRetro.fresh(text)
        let filled = "- [ ] Give us Thursdays @lead due:2026-03-30 for:friday-incidents\n"
        let after = try update(text.replacing(blank, with: filled), fresh).text.text
        #expect(after.contains(filled) && !after.contains(blank))
        let deleted = try update(text.replacing(blank, with: ""), fresh).text.text
        #expect(!deleted.contains(blank) && deleted.contains("now seen"))
        // A document from before there was such a place gets one.
        let lines = text.lines.map(String.init)
        let older = ManagedBlock.sealed(
            lines.filter {
                !$0.contains("for:friday") && !$0.hasPrefix("What would make it possible")
            }.joined(separator: "\n"))
        #expect(try update(older, text).text.text.contains(blank))
    }
}
