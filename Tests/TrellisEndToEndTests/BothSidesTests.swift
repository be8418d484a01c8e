import Foundation
import TestSupport
import Testing

/// Both sides commit, and a no is remembered: from one retro of the example to the next.
@Suite("What is promised and what is refused")
struct BothSidesTests {
    /// The first retro of the example, before anybody has agreed on anything.
    private static let path = "retros/2026-02-23-harbour.md"
    private let scratch: Scratch
    private let folder: String

    init() throws {
        scratch = try Scratch()
        folder = "\(scratch.path)/demo"
        let run = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/retros") {
            try FileManager.default.removeItem(atPath: "\(folder)/retros/\(name)")
        }
        let made = try Binary.run(["retro", "new", "--as-of", "2026-02-23"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
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
        let blank = "- [ ] ___ @___ due:2026-03-09 for:friday-incidents"
        let block = try #require(
            block("match friday-incidents", of: try scratch.read("demo/\(Self.path)")))
        #expect(block.contains("What would make it possible?") && block.contains("\n\(blank)\n"))
        // Nobody has promised anything yet.
        #expect(try !run("actions", "list").output.contains("possible"))
        try write { line in
            line == blank
                ? "- [ ] Keep Thursdays free @lead due:2026-03-09 for:friday-incidents"
                : line.replacing(
                    "- [ ] Rehearse one rollback @___", with: "- [ ] Rehearse one rollback @on-call"
                )
        }
        #expect(try run("retro", "update", "--check").status == 0)
        #expect(try run("actions", "sync").status == 0)
        #expect(
            try scratch.read("demo/\(Self.path)").contains(
                "- [ ] Keep Thursdays free @lead due:2026-03-09 for:e1erf id:"))
        #expect(try run("actions", "sync", "--check").status == 0)
        #expect(
            try run("actions", "list").output.contains(
                "Rehearse one rollback · @on-call\n  "))
        #expect(
            try run("actions", "list").output.contains(
                "↳ what makes it possible: Keep Thursdays free · @lead"))
        #expect(
            try run("actions", "export", "--format", "github").output.contains(
                "Makes possible: Rehearse one rollback (id:e1erf)."))
        let calendar = try run("actions", "calendar", "-o", "-").output
            .replacing("\r\n ", with: "")
        #expect(calendar.contains("DESCRIPTION:Makes possible: Rehearse one rollback\\n"))

        let next = try run("retro", "new", "--as-of", "2026-03-16", "-o", "-").output
        let lines = try #require(self.block("carried", of: next)).split(separator: "\n")
        let index = try #require(lines.firstIndex { $0.hasSuffix("id:e1erf") })
        #expect(
            lines[index + 1].hasPrefix("- [ ] Keep Thursdays free @lead due:2026-03-09 for:e1erf"))
        try write { $0.replacing("- [ ] Rehearse one", with: "- [-] Rehearse one") }
        let dropped = try run("retro", "new", "--as-of", "2026-03-16", "-o", "-").output
        #expect(dropped.contains("possible, which was dropped. Is it worth having all the same?"))
    }

    @Test("a playbook that was refused rests for eight weeks, with the reason, and comes back")
    func refused() throws {
        try write { line in
            line.contains("from:pr-size-creep#")
                ? line.replacing("- [ ]", with: "- [-]")
                    + (line.contains("scaffolding") ? "\n  weil wir gerade umziehen" : "") : line
        }
        let before = try scratch.read("demo/\(Self.path)")
        let update = try run("retro", "update")
        #expect(update.status == 0 && update.output.contains("up to date"), "\(update.output)")
        #expect(try run("actions", "sync").status == 0)
        #expect(try scratch.read("demo/\(Self.path)") == before)
        #expect(
            try run("actions", "list").output.contains(
                "Land the scaffolding first · refused, weil wir gerade umziehen"))

        func next() throws -> String {
            try run("retro", "new", "--as-of", "2026-03-16", "-o", "-").output
        }
        let told = try next()
        #expect(block("match pr-size-creep", of: told) == nil)
        // Eight weeks after 23 February, by a printed calendar.
        let words =
            "refused on 23\u{A0}February 2026, weil wir gerade umziehen; comes back on "
            + "20\u{A0}April 2026 if it is still there."
        #expect(block("watch", of: told)?.contains(words) == true)
        #expect(block("carried", of: told)?.contains("scaffolding") == false)
        try scratch.write(
            scratch.read("demo/trellis.yml")
                .replacing("\nretro:\n", with: "\nretro:\n  refused-rest: 1w\n"),
            to: "demo/trellis.yml")
        #expect(try !next().contains("refused on"))

        let outcomes = try run("playbook", "outcomes", "--format", "json").output
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(outcomes.utf8)) as? [String: Any])
        let books = try #require(object["playbooks"] as? [[String: Any]])
        let size = try #require(books.first { $0["playbook"] as? String == "pr-size-creep" })
        #expect(size["refused"] as? Int == 1 && size["tried"] as? Int == 0)
        #expect(size["dropped"] as? Int == 0 && size["offered"] as? Int == 1)
    }

    @Test("one offer that was refused is left out alone")
    func oneOffer() throws {
        let all = try #require(
            block("match pr-size-creep", of: try scratch.read("demo/\(Self.path)")))
        try scratch.write(
            """
            ---
            schema: trellis/retro@1
            team: harbour
            held: 2026-02-09
            ---

            ## Actions

            - [-] Land it first, because we do from:pr-size-creep#land-the-scaffolding-first id:a7k2q

            """, to: "demo/retros/2026-02-09-harbour.md")
        let retro = try run("retro", "new", "--as-of", "2026-02-23", "-o", "-").output
        let left = try #require(block("match pr-size-creep", of: retro))
        let lines = Set(all.split(separator: "\n")).subtracting(left.split(separator: "\n"))
        #expect(lines.count { $0.hasPrefix("- [ ] ") } == 1, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("- [ ] Land the scaffolding first @___") })
    }

    @Test("lint knows the ids of all retros, and asks for a reason")
    func lint() throws {
        try write {
            $0 == "## Keep, change, try"
                ? "- [ ] One @lead due:2026-03-30 for:pkrdp\n- [ ] Find it @us due:2026-03-09 id:pkrdp\n- [ ] Two @lead due:2026-03-30 for:zzzzz\n"
                    + "- [-] Three @us from:flaky-tests\n\n\($0)" : $0
        }
        let output = try run("retro", "lint", Self.path).output
        #expect(output.contains("no retro has an action 'zzzzz' (warning TR014)"))
        #expect(output.contains("'Three' was dropped, and nothing says why (suggestion TR015)"))
        #expect(!output.contains("pkrdp'"))
    }

    @Test("actions add takes what it is for, and only what is there")
    func add() throws {
        try write {
            $0 == "## Keep, change, try" ? "- [ ] Find it @us due:2026-03-09 id:pkrdp\n\n\($0)" : $0
        }
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

    @Test("actions add shows the line, and writes none that would be read as something else")
    func asked() throws {
        let added = try run(
            "actions", "add", "Introduce @alice to @bob", "--owner", "@lead", "--due", "2026-03-30",
            "--from", "pr-size-creep#land-the-scaffolding-first")
        #expect(added.status == 0, "\(added.errors)")
        let text = try scratch.read("demo/\(Self.path)")
        let parts = added.output.split(separator: ": ", maxSplits: 1).map(String.init)
        let line = try #require(parts.last?.split(separator: "\n").first)
        let number = try #require(parts.first?.split(separator: ":").last.flatMap { Int($0) })
        #expect(line.hasPrefix("- [ ] Introduce @alice to @bob @lead due:2026-03-30 from:pr-size"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[number - 1] == line)
        for (arguments, status, words) in [
            (["Fix due:2026-09-09 it", "--due", "2026-03-01"], 64, "would be read as its date"),
            (["Fix it", "--owner", "Max Müller"], 64, "write it as Max-Müller"),
            (["Fix it", "--due", "30.3.2026"], 64, "YYYY-MM-DD"),
            (["Fix it", "--from", "nope"], 66, "there is no playbook 'nope'"),
            (["Fix it", "--from", "pr-size-creep#land"], 66, "recommends no intervention '#land'"),
            (["Fix it", "--team", "nobody"], 66, "there is no team 'nobody'"),
            (["Fix it", "--check"], 1, nil),
        ] as [([String], Int32, String?)] {
            let run = try Binary.run(["actions", "add"] + arguments, in: folder)
            #expect(
                run.status == status && words.map(run.errors.contains) != false, "\(run)")
        }
        #expect(try scratch.read("demo/\(Self.path)") == text)
    }
}
