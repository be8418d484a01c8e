import Foundation
import TestSupport
import Testing

@Suite("trellis playbook new and promote")
struct NewPlaybookTests {
    @Test(
        "writes a page that can be read, tests that fail, and work that lint lists",
        arguments: [
            "flow", "quality", "delivery", "reliability", "sustainability", "assisted-coding",
            "programme", "improvement",
        ])
    func begins(area: String) throws {
        let scratch = try Scratch()
        let run = try Binary.run(
            [
                "playbook", "new", "slow-approvals", "--area", area, "--title",
                "It's \"slow\": again",
            ],
            in: scratch.path)
        #expect(run.status == 0 && run.output.contains("Next:"), "\(run.errors)")
        let page = "playbooks/\(area)/slow-approvals.md"
        #expect(scratch.exists(page) && scratch.exists("playbooks/\(area)/slow-approvals.test.yml"))
        let list = try Binary.run(
            ["playbook", "list", "--status", "experimental"], in: scratch.path)
        #expect(list.output.contains("It's \"slow\": again"), "\(list.output) \(list.errors)")
        let lint = try Binary.run(["playbook", "lint", page], in: scratch.path)
        let todo = try scratch.read(page).split(separator: "\n").count { $0.contains("TODO") }
        #expect(lint.output.contains(" 0 errors"), "\(lint.output)")
        #expect(lint.output.components(separatedBy: "(warning TB011)").count - 1 == todo)
        let test = try Binary.run(["playbook", "test", page], in: scratch.path)
        #expect(test.status == 1 && test.output.contains("3 tests, 3 failed"), "\(test.output)")
    }

    @Test("refuses what is there, what is bundled, and what is no id")
    func refuses() throws {
        let scratch = try Scratch()
        func new(_ arguments: String...) throws -> Binary.Result {
            try Binary.run(["playbook", "new"] + arguments, in: scratch.path)
        }
        #expect(try new("slow-approvals").status == 0)
        let page = try scratch.read("playbooks/flow/slow-approvals.md")
        #expect(try new("slow-approvals", "--title", "Other").status == 73)
        #expect(try new("slow-approvals", "--area", "quality").status == 73)
        #expect(try scratch.read("playbooks/flow/slow-approvals.md") == page)
        let bundled = try new("flaky-tests")
        #expect(bundled.status == 73 && bundled.errors.contains("bundled"))
        let spelled = try new("9 Slow_Approvals!")
        #expect(spelled.status == 64 && spelled.errors.contains("write 'slow-approvals'"))
        #expect(try new("../../etc/passwd").status == 64)
        #expect(try new("--area", "flwo", "quick").errors.contains("did you mean 'flow'?"))
    }

    /// The bundled page as a workspace's own, with another id and status.
    private func own(
        status: String, line: String? = nil, tests: (String) -> String = { $0 }
    ) throws -> Scratch {
        let scratch = try Scratch()
        let page = try Repository.text("playbooks/quality/flaky-tests.md")
            .replacing("id: flaky-tests", with: "id: tests-again")
            .replacing("status: stable", with: line ?? "status: \(status)")
        try scratch.write(page, to: "playbooks/quality/tests-again.md")
        let suite = try Repository.text("playbooks/quality/flaky-tests.test.yml")
            .replacing("playbook: flaky-tests", with: "playbook: tests-again")
        try scratch.write(tests(suite), to: "playbooks/quality/tests-again.test.yml")
        try scratch.write(
            """
            {"schema": "trellis/false-matches@1", "playbooks": {"tests-again": \
            {"revision": 1, "years": 1000, "matched": 8, "seed": 1}}}

            """, to: "playbooks/false-matches.json")
        return scratch
    }

    private func promote(_ scratch: Scratch) throws -> Binary.Result {
        try Binary.run(["playbook", "promote", "tests-again"], in: scratch.path)
    }

    @Test("promotes one status at a time, and changes nothing but the word")
    func promotes() throws {
        let scratch = try own(status: "experimental", line: "status:   experimental   # for now")
        let path = "playbooks/quality/tests-again.md"
        let before = try scratch.read(path)
        let first = try promote(scratch)
        #expect(first.status == 0, "\(first.output) \(first.errors)")
        #expect(
            try scratch.read(path)
                == before.replacing(
                    "status:   experimental   # for now", with: "status:   test   # for now"))
        let second = try promote(scratch)
        #expect(second.status == 0, "\(second.output) \(second.errors)")
        #expect(second.output.contains("in 0.8 % of simulated years"))
        #expect(try scratch.read(path).contains("\nstatus:   stable   # for now\n"))
        let third = try promote(scratch)
        #expect(third.status == 64 && third.errors.contains("nothing further"))
    }

    @Test("keeps the line ends of the file")
    func lineEnds() throws {
        let scratch = try own(status: "experimental")
        let path = "playbooks/quality/tests-again.md"
        let before = try scratch.read(path).replacing("\n", with: "\r\n")
        try scratch.write(before, to: path)
        #expect(try promote(scratch).status == 0)
        #expect(
            try scratch.read(path)
                == before.replacing("status: experimental\r\n", with: "status: test\r\n"))
    }

    @Test("says which gate says no, and leaves the page as it was")
    func gates() throws {
        let few = try own(status: "experimental") { suite in
            suite.replacing("outcome: unknown", with: "outcome: no-match")
        }
        let page = try few.read("playbooks/quality/tests-again.md")
        let run = try promote(few)
        #expect(run.status == 1 && run.output.contains("no   a test of unknown"), "\(run.output)")
        #expect(run.output.contains("yes  a test of match"))
        #expect(try few.read("playbooks/quality/tests-again.md") == page)

        let noisy = try own(status: "test")
        try noisy.write(
            try noisy.read("playbooks/false-matches.json").replacing(
                "\"matched\": 8", with: "\"matched\": 140"), to: "playbooks/false-matches.json")
        let loud = try promote(noisy)
        #expect(loud.status == 1 && loud.output.contains("no   noise leaves it silent"))
        #expect(loud.output.contains("no   lint is content"), "\(loud.output)")
    }

    @Test("does not touch a bundled playbook, and says how to overlay it")
    func bundled() throws {
        let scratch = try Scratch()
        let run = try Binary.run(["playbook", "promote", "friday-incidents"], in: scratch.path)
        #expect(run.status == 64 && run.errors.contains("cp "))
        #expect(run.errors.contains("playbooks/reliability/friday-incidents.md"))
        let wrong = try Binary.run(["playbook", "promote", "friday-incident"], in: scratch.path)
        #expect(wrong.status == 66 && wrong.errors.contains("did you mean 'friday-incidents'?"))
    }
}
