import Foundation
import TestSupport
import Testing

/// Both sides commit, and a no is remembered: from one retro of the example to the next.
@Suite("What is promised and what is refused")
struct BothSidesTests {
    private static let path = "retros/2026-03-16-harbour.md"
    private let scratch: Scratch
    private let folder: String

    init() throws {
        scratch = try Scratch()
        folder = "\(scratch.path)/demo"
        let run = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
    }

    private func run(_ arguments: String...) throws -> Binary.Result {
        try Binary.run(arguments, in: folder)
    }

    /// Rewrites lines of the newest retro.
    private func write(_ change: (String) -> String) throws {
        let text = try scratch.read("demo/\(Self.path)")
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { change(String($0)) }.joined(separator: "\n")
        #expect(new != text)
        try scratch.write(new, to: "demo/\(Self.path)")
    }

    private func block(_ name: String, of text: String) -> String? {
        text.split(separator: "<!-- trellis:begin \(name) ").dropFirst().first?
            .split(separator: "<!-- trellis:end").first.map(String.init)
    }

    @Test("a promise is written in the match's block, gets its experiment, and comes back below it")
    func support() throws {
        let blank = "- [ ] ___ @___ due:2026-03-30 for:friday-incidents"
        let block = try #require(
            block("match friday-incidents", of: try scratch.read("demo/\(Self.path)")))
        #expect(block.contains("What would make it possible?") && block.contains("\n\(blank)\n"))
        // Nobody has promised anything yet.
        #expect(try !run("actions", "list").output.contains("possible"))
        try write { line in
            line == blank
                ? "- [ ] Keep Thursdays free @lead due:2026-03-30 for:friday-incidents"
                : line.replacing(
                    "- [ ] Rehearse one rollback @___", with: "- [ ] Rehearse one rollback @on-call"
                )
        }
        #expect(try run("retro", "update", "--check").status == 0)
        #expect(try run("actions", "sync").status == 0)
        #expect(
            try scratch.read("demo/\(Self.path)").contains(
                "- [ ] Keep Thursdays free @lead due:2026-03-30 for:y5s86 id:"))
        #expect(try run("actions", "sync", "--check").status == 0)
        #expect(
            try run("actions", "list").output.contains(
                "Rehearse one rollback · @on-call\n"))
        #expect(
            try run("actions", "list").output.contains(
                "↳ what makes it possible: Keep Thursdays free · @lead"))
        #expect(
            try run("actions", "export", "--format", "github").output.contains(
                "Makes possible: Rehearse one rollback (id:y5s86)."))
        let calendar = try run("actions", "calendar", "-o", "-").output
            .replacing("\r\n ", with: "")
        #expect(calendar.contains("DESCRIPTION:Makes possible: Rehearse one rollback\\n"))

        let next = try run("retro", "new", "--as-of", "2026-04-06", "-o", "-").output
        let lines = try #require(self.block("carried", of: next)).split(separator: "\n")
        let index = try #require(lines.firstIndex { $0.hasSuffix("id:y5s86") })
        #expect(
            lines[index + 1].hasPrefix("- [ ] Keep Thursdays free @lead due:2026-03-30 for:y5s86"))
        try write { $0.replacing("- [ ] Rehearse one", with: "- [-] Rehearse one") }
        let dropped = try run("retro", "new", "--as-of", "2026-04-06", "-o", "-").output
        #expect(dropped.contains("possible, which was dropped. Is it worth having all the same?"))
    }

    @Test("a playbook that was refused rests for eight weeks, with the reason, and comes back")
    func refused() throws {
        try write { line in
            line.contains("from:pr-size-creep#") && line.hasPrefix("- [ ]")
                ? line.replacing("- [ ]", with: "- [-]")
                    + (line.contains("scaffolding") ? "\n  weil wir gerade umziehen" : "") : line
        }
        try write {
            $0.replacing(
                "- [ ] Hand over before the", with: "- [-] Hand over, because no; before the")
        }
        let before = try scratch.read("demo/\(Self.path)")
        let update = try run("retro", "update")
        #expect(update.status == 0 && update.output.contains("up to date"), "\(update.output)")
        #expect(try scratch.read("demo/\(Self.path)") == before)
        #expect(try run("actions", "sync", "--check").output.contains("scaffolding") == false)
        #expect(
            try run("actions", "list").output.contains(
                "Land the scaffolding first · refused, weil wir gerade umziehen"))

        let next = try run("retro", "new", "--as-of", "2026-03-23", "-o", "-").output
        #expect(block("match pr-size-creep", of: next) == nil)
        let watch = try #require(block("watch", of: next))
        #expect(
            watch.contains(
                "refused on 16\u{A0}March 2026, weil wir gerade umziehen; comes back on "
                    + "11\u{A0}May 2026 if it is still there."))
        // One offer of the other playbook was refused: it alone is left out.
        let friday = try #require(block("match friday-incidents", of: next))
        #expect(friday.contains("Rehearse one rollback") && !friday.contains("Hand over"))

        let outcomes = try run("playbook", "outcomes", "--format", "json").output
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(outcomes.utf8)) as? [String: Any])
        let books = try #require(object["playbooks"] as? [[String: Any]])
        let size = try #require(books.first { $0["playbook"] as? String == "pr-size-creep" })
        #expect(size["refused"] as? Int == 1 && size["tried"] as? Int == 1)

        try scratch.write(
            scratch.read("demo/trellis.yml")
                .replacing("\nretro:\n", with: "\nretro:\n  refused-rest: 1w\n"),
            to: "demo/trellis.yml")
        let sooner = try run("retro", "new", "--as-of", "2026-03-23", "-o", "-").output
        #expect(block("match pr-size-creep", of: sooner) != nil)
    }

    @Test("lint knows the ids of all retros, and asks for a reason")
    func lint() throws {
        try write {
            $0 == "## Keep, change, try"
                ? "- [ ] One @lead due:2026-03-30 for:pkrdp\n- [ ] Two @lead due:2026-03-30 for:zzzzz\n"
                    + "- [-] Three @us from:flaky-tests\n\n\($0)" : $0
        }
        let output = try run("retro", "lint", Self.path).output
        #expect(output.contains("no retro has an action 'zzzzz' (warning TR014)"))
        #expect(output.contains("'Three' was dropped, and nothing says why (suggestion TR015)"))
        #expect(!output.contains("pkrdp'"))
    }

    @Test("actions add takes what it is for, and only what is there")
    func add() throws {
        let added = try run(
            "actions", "add", "Keep Thursdays free", "--owner", "lead", "--for", "pkrdp", "--due",
            "2026-03-30")
        #expect(added.status == 0, "\(added.errors)")
        #expect(
            try scratch.read("demo/\(Self.path)").contains(
                "- [ ] Keep Thursdays free @lead due:2026-03-30 for:pkrdp id:"))
        let wrong = try run("actions", "add", "Keep it", "--for", "pkrdq")
        #expect(wrong.status == 66 && wrong.errors.contains("did you mean 'pkrdp'?"))
    }
}
