import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis playbook lock and lint --fix")
struct LockTests {
    private static let path = "playbooks/reliability/friday-incidents.md"

    /// A workspace with one playbook of its own, and its tests.
    private func workspace() throws -> (scratch: Scratch, page: String) {
        let scratch = try Scratch()
        let page = try Repository.text(Self.path)
        try scratch.write(page, to: Self.path)
        let tests = Self.path.replacing(".md", with: ".test.yml")
        try scratch.write(try Repository.text(tests), to: tests)
        try scratch.write("schema: trellis/workspace@1\nteams: [{name: a}]\n", to: "trellis.yml")
        return (scratch, page)
    }

    private func run(_ scratch: Scratch, _ arguments: String...) throws -> Binary.Result {
        try Binary.run(["playbook"] + arguments, in: scratch.path)
    }

    @Test("locks, says when nothing changed, and checks without writing")
    func lock() throws {
        let (scratch, page) = try workspace()
        #expect(try run(scratch, "lock", "--check").status == 1)
        #expect(!scratch.exists("trellis.lock.json"))
        let first = try run(scratch, "lock")
        #expect(first.status == 0, "\(first.errors)")
        #expect(
            first.output == """
                friday-incidents: is new, revision 1
                trellis.lock.json written: 1 playbook

                """)
        let bytes = try scratch.read("trellis.lock.json")
        let again = try run(scratch, "lock", "--check")
        #expect(again.status == 0)
        #expect(again.output == "trellis.lock.json is up to date: 1 playbook\n")
        try scratch.write(page.replacing("in one batch", with: "at once"), to: Self.path)
        let words = try run(scratch, "lock", "--check")
        #expect(words.status == 1 && words.output.contains("friday-incidents: its text changed"))
        #expect(try run(scratch, "lint", "--as-of", "2026-11-21").status == 0)
        try scratch.write(page.replacing("events: 10", with: "events: 12"), to: Self.path)
        #expect(try scratch.read("trellis.lock.json") == bytes)
    }

    @Test("does not lock a pattern that changed under its old revision, and lint tells it too")
    func refused() throws {
        let (scratch, page) = try workspace()
        #expect(try run(scratch, "lock").status == 0)
        let changed = page.replacing("events: 10", with: "events: 9")
        try scratch.write(changed, to: Self.path)
        let lock = try run(scratch, "lock")
        #expect(lock.status == 1)
        #expect(
            lock.output == "\(Self.path): the pattern changed, and revision 1 did not; "
                + "write 'revision: 2'\n")
        let lint = try run(scratch, "lint", "--as-of", "2026-11-21")
        #expect(lint.status == 1 && lint.output.contains("(error TF006)"), "\(lint.output)")
        try scratch.write(changed.replacing("revision: 1", with: "revision: 2"), to: Self.path)
        let raised = try run(scratch, "lock")
        #expect(raised.status == 0 && raised.output.contains("revision 1 became 2"))
    }

    @Test("says what is wrong with a page, a lock, or a folder that is not there")
    func errors() throws {
        let (scratch, page) = try workspace()
        #expect(try run(scratch, "lock", "nowhere").status == 66)
        try scratch.write(page.replacing("events: 10", with: "events: ten"), to: Self.path)
        #expect(try run(scratch, "lock").status == 78)
        try scratch.write(page, to: Self.path)
        try scratch.write("{\n\"schema\": \"trellis/lock@2\"}", to: "trellis.lock.json")
        for command in ["lock", "lint"] {
            let run = try run(scratch, command)
            #expect(run.status == 78 && run.errors.contains("trellis.lock.json:2: schema"))
        }
    }

    @Test("mends what can be mended, tells it, keeps every other byte, and then has nothing to do")
    func fix() throws {
        let (scratch, page) = try workspace()
        let breaks = page.replacing("\n", with: "\r\n")
        let broken = breaks.replacing("# Incidents cluster on Fridays", with: "# Fridays")
            .replacing("[reliability.incidents", with: "[Reliability.incidents")
        try scratch.write(broken, to: Self.path)
        let told = try run(scratch, "lint", "--as-of", "2026-11-21")
        #expect(told.status == 1 && told.output.contains("'--fix' mends 2 of them."))
        let fixed = try run(scratch, "lint", "--fix", "--as-of", "2026-11-21")
        #expect(fixed.status == 0, "\(fixed.output)")
        #expect(
            fixed.output.contains(
                ": mended: 'Fridays' is now 'Incidents cluster on Fridays' (TF005)"))
        #expect(try scratch.read(Self.path) == breaks)
        let again = try run(scratch, "lint", "--fix", "--as-of", "2026-11-21", "--format", "json")
        #expect(again.status == 0 && !again.errors.contains("mended"))
        #expect(try scratch.read(Self.path) == breaks)
    }

    @Test("knows the bundled playbooks and the rest of the library when one page is linted")
    func neighbours() throws {
        let (scratch, page) = try workspace()
        let twin = Self.path.replacing("reliability", with: "quality")
        try scratch.write(
            page.replacing(
                "related:\n", with: "related:\n  - {id: flaky-tests, type: alternative}\n"),
            to: twin)
        let lint = try run(scratch, "lint", twin, "--as-of", "2026-11-21", "--format", "github")
        #expect(lint.output.contains("the id 'friday-incidents' is taken by \(Self.path)"))
        #expect(!lint.output.contains("TX002"), "\(lint.output)")
    }
}
