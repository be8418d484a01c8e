import Foundation
import TestSupport
import Testing

@Suite("trellis actions sync")
struct ActionsSyncCommandTests {
    private static func retro(_ held: String, _ body: String, team: String = "harbour") -> String {
        """
        ---
        schema: trellis/retro@1
        team: \(team)
        held: \(held)
        ---

        # Retro

        ## Actions

        \(body)

        """
    }

    private static let path = "retros/2026-03-02-harbour.md"

    private func scratch(_ body: String) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/workspace@1\nteams: [{name: harbour}]\n", to: "trellis.yml")
        try scratch.write(Self.retro("2026-03-02", body), to: Self.path)
        return scratch
    }

    private func run(
        _ arguments: String..., on day: String = "2026-03-08", in scratch: Scratch
    ) throws -> Binary.Result {
        try Binary.run(arguments + ["--as-of", day], in: scratch.path)
    }

    @Test("a box that was ticked between two retros counts from the day on which that is seen")
    func ticked() throws {
        let scratch = try scratch("- [ ] Time it @us due:2026-03-16\n- [x] Cut it @us")
        let first = try run("actions", "sync", on: "2026-03-02", in: scratch)
        #expect(
            first.output == "\(Self.path): 2 adopted, 1 with the day on which it ended\n")
        let text = try scratch.read(Self.path)
        #expect(text.contains("- [x] Cut it @us id:") && text.contains(" done:2026-03-02\n"))
        try scratch.write(text.replacing("- [ ] Time", with: "- [x] Time"), to: Self.path)
        let second = try run("actions", "sync", in: scratch)
        #expect(second.output == "\(Self.path): 1 with the day on which it ended\n")
        #expect(try scratch.read(Self.path).contains(" done:2026-03-08\n"))
        #expect(try run("actions", "sync", "--check", on: "2026-04-08", in: scratch).status == 0)
        try scratch.write(
            try scratch.read(Self.path).replacing("- [x] Time", with: "- [ ] Time"), to: Self.path)
        let third = try run("actions", "sync", "--dry-run", in: scratch)
        #expect(third.output.contains("-- [ ] Time it @us due:2026-03-16 id:"))
        #expect(third.output.contains("1 open again, without the day on which it ended"))
    }

    @Test(
        "whoever opens a box again in the next retro is understood, also without a sync before it")
    func openedAgain() throws {
        let scratch = try scratch("- [x] Time it @us due:2026-03-16 id:aaaa2")
        let next = "retros/2026-03-16-harbour.md"
        #expect(try run("retro", "new", on: "2026-03-16", in: scratch).status == 0)
        let carried = try scratch.read(next)
        let line = "- [x] Time it @us due:2026-03-16 done:2026-03-16 id:aaaa2"
        #expect(carried.contains("\n\(line)\n"), "\(carried)")
        // Told once: the retro after it has nothing to bring back.
        let third = try run("retro", "new", "-o", "-", on: "2026-03-30", in: scratch).output
        #expect(!third.contains("Time it"))
        try scratch.write(
            carried.replacing(line, with: line.replacing("[x]", with: "[/]")), to: next)
        #expect(try run("actions", "sync", on: "2026-03-16", in: scratch).status == 0)
        for path in [Self.path, next] {
            let text = try scratch.read(path)
            #expect(text.contains("- [/] Time it @us due:2026-03-16 id:aaaa2\n"), "\(text)")
        }
        #expect(try run("actions", "sync", "--check", on: "2026-03-20", in: scratch).status == 0)
    }

    @Test("many new actions are counted without those that are over")
    func many() throws {
        let open = (1...5).map { "- [ ] Try \($0) @us" }.joined(separator: "\n")
        let over = "- [x] Done one\n- [-] Dropped one"
        let few = try run("actions", "sync", in: scratch("\(open)\n\(over)"))
        #expect(few.output.contains("7 adopted") && !few.errors.contains("which could wait"))
        let many = try run("actions", "sync", in: scratch("\(open)\n- [/] A sixth\n\(over)"))
        #expect(many.errors.contains("6 new open actions"))
    }

    @Test("names three places that look like actions and are not followed, and counts the others")
    func unfollowed() throws {
        let scratch = try scratch(
            (1...5).map { "- Ben writes up number \($0)" }.joined(separator: "\n"))
        for command in [["sync"], ["list"]] {
            let run = try Binary.run(["actions"] + command, in: scratch.path)
            #expect(run.status == 0)
            #expect(
                run.errors.hasSuffix(
                    """
                    note: 5 places look like actions and are not followed:
                      \(Self.path):11: 'Ben writes up number 1' looks like an action and is not followed
                      \(Self.path):12: 'Ben writes up number 2' looks like an action and is not followed
                      \(Self.path):13: 'Ben writes up number 3' looks like an action and is not followed
                      and 2 more
                      help: 'trellis retro lint' says what to do about each

                    """.replacing("'Ben", with: "'- Ben")), "\(run.errors)")
        }
        let renamed = try scratch.read(Self.path).replacing("## Actions", with: "## Action items")
        try scratch.write(renamed, to: Self.path)
        let list = try run("actions", "list", in: scratch)
        #expect(
            list.errors.contains("\(Self.path):9: the heading is 'Action items' and not 'Actions'"))
    }

    @Test("refuses two versions that git could not merge, and writes nothing anywhere")
    func conflict() throws {
        let scratch = try scratch(
            "<<<<<<< HEAD\n- [ ] Time it\n=======\n- [x] Time it\n>>>>>>> theirs")
        let other = Self.retro("2026-03-02", "- [ ] Try it", team: "quay")
        try scratch.write(other, to: "retros/2026-03-02-a.md")
        let before = try scratch.contents()
        for arguments in [
            ["actions", "sync"], ["retro", "update", Self.path],
            ["actions", "add", "Try more", "--retro", Self.path],
        ] {
            let run = try Binary.run(arguments, in: scratch.path)
            #expect(run.status == 65, "\(arguments) \(run.errors)")
            #expect(run.errors.contains("\(Self.path):11: TR018: git left two versions"))
        }
        #expect(try scratch.contents() == before)
    }

    @Test("retro update says what is wrong with the only file, and knows its teams")
    func update() throws {
        let scratch = try scratch("- [ ] Try it")
        #expect(try run("retro", "update", "--team", "nobody", in: scratch).status == 66)
        try scratch.write("# Retro\n\n## Actions\n", to: Self.path)
        for arguments in [[], [Self.path], ["--team", "harbour"]] {
            let run = try Binary.run(["retro", "update"] + arguments, in: scratch.path)
            #expect(run.status == 65, "\(arguments) \(run.errors)")
            #expect(run.errors.contains("\(Self.path):1: schema:") && run.output.isEmpty)
        }
        try FileManager.default.removeItem(atPath: "\(scratch.path)/\(Self.path)")
        let none = try run("retro", "update", "--team", "harbour", in: scratch)
        #expect(none.status == 0 && none.errors.contains("There is no retro yet"))
    }

    @Test("retro update tells of a reworded block in a line, and shows the difference when asked")
    func reworded() throws {
        let scratch = try Scratch()
        let demo = "\(scratch.path)/demo"
        #expect(try Binary.run(["demo", "--out", demo]).status == 0)
        let path = "\(demo)/retros/2026-03-16-harbour.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("**Why this is here:**") ? "**Because:** we looked" : String(line)
        }
        try lines.joined(separator: "\n").replacing(" h=", with: " h=0")
            .write(toFile: path, atomically: false, encoding: .utf8)
        let run = try Binary.run(["retro", "update", path, "-C", demo])
        let kept = run.errors.split(separator: "\n").filter { $0.contains("TR010") }
        #expect(!kept.isEmpty && !run.errors.contains("    -"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == kept.count + 1)
        #expect(run.errors.contains("--dry-run") && run.errors.contains("'Our notes'"))
        let shown = try Binary.run(["retro", "update", path, "--dry-run", "-C", demo])
        #expect(shown.errors.contains("    -**Because:** we looked"))
    }
}
