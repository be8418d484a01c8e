import Foundation
import TestSupport
import Testing

@Suite("trellis match --export-test")
struct ExportedTestTests {
    private static let ids = [
        "ai-suggestion-rework", "pr-size-creep", "flaky-tests", "friday-incidents",
    ]

    private func demo() throws -> Scratch {
        let scratch = try Scratch()
        let run = try Binary.run(["demo", "-C", scratch.path, "--out", "demo"])
        #expect(run.status == 0, "\(run.errors)")
        return scratch
    }

    private func page(_ id: String) throws -> String {
        try #require(
            try Repository.files(below: "playbooks").first { $0.hasSuffix("/\(id).md") })
    }

    /// Pastes a case beside a copy of the playbook and runs it.
    private func run(_ text: String, _ id: String) throws -> Binary.Result {
        let scratch = try Scratch()
        try scratch.write(
            try Repository.text("playbooks/\(try page(id))"), to: "playbooks/x/\(id).md")
        let tests = "schema: trellis/test@1\nplaybook: \(id)\ntests:\n\(text)"
        let path = try scratch.write(tests, to: "playbooks/x/\(id).test.yml")
        return try Binary.run(["playbook", "test", path])
    }

    @Test("writes a case that passes beside the playbook, at several dates", arguments: ids)
    func roundTrip(id: String) throws {
        let scratch = try demo()
        let folder = "\(scratch.path)/demo"
        for day in ["2026-02-02", "2026-02-25", "2026-03-16"] {
            let export = try Binary.run(
                ["match", "--export-test", id, "--team", "harbour", "--as-of", day], in: folder)
            #expect(export.status == 0, "\(export.errors)")
            let test = try run(export.output, id)
            #expect(test.status == 0, "\(day) \(export.output) \(test.output) \(test.errors)")
            for word in ["harbour", "Harbour", "checkout"] {
                #expect(!export.output.contains(word), "\(export.output)")
            }
        }
    }

    @Test("says what the report says, where one question among silent ones is enough")
    func sameOutcome() throws {
        let scratch = try demo()
        let folder = "\(scratch.path)/demo"
        for id in ["pr-size-creep", "friday-incidents"] {
            let report = try Binary.run(["match", "--as-of", "2026-03-16"], in: folder)
            #expect(
                report.output.split(separator: "\n").contains {
                    $0.hasPrefix("  match ") && $0.contains(" \(id) ")
                })
            let export = try Binary.run(
                ["match", "--export-test", id, "--as-of", "2026-03-16"], in: folder)
            #expect(export.output.contains("expect: {outcome: match"), "\(export.output)")
            #expect(!export.output.contains("The report said"))
        }
    }

    @Test("rounds what is measured, keeps what is counted, and takes the team's parameters along")
    func rounded() throws {
        let scratch = try demo()
        let folder = "\(scratch.path)/demo"
        try scratch.write(
            try scratch.read("demo/trellis.yml") + "tuning:\n  pr-size-creep: {growth: 1.5}\n",
            to: "demo/trellis.yml")
        let export = try Binary.run(
            ["match", "--export-test", "pr-size-creep", "--as-of", "2026-03-16"], in: folder)
        #expect(export.output.contains("params: {growth: 1.5}"), "\(export.errors)")
        let sizes = try #require(
            export.output.split(separator: "\n").first { $0.contains("pr.size.typical:") })
        let values = try #require(sizes.split(separator: "\"").dropFirst().first)
            .split(separator: " ").filter { !$0.hasPrefix("_") }
        #expect(values.count > 20)
        for value in values {
            let parts = value.split(separator: "~")
            #expect(parts.count == 2 && parts[0].filter(\.isNumber).count <= 3, "\(value)")
        }
        #expect(try run(export.output, "pr-size-creep").status == 0)
    }

    @Test("is about one team and one playbook")
    func usage() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["init", "-C", scratch.path, "--team", "one"])
        let unknown = try Binary.run(["match", "--export-test", "flaky-test"], in: scratch.path)
        #expect(unknown.status == 66 && unknown.errors.contains("flaky-tests"))
        let empty = try Binary.run(["match", "--export-test", "flaky-tests"], in: scratch.path)
        #expect(empty.status == 0 && empty.output.contains("outcome: unknown, because: missing"))
        #expect(try run(empty.output, "flaky-tests").status == 0)
        let settings = try scratch.read("trellis.yml")
        try scratch.write(
            settings.replacing("- name: one", with: "- name: one\n  - name: two"),
            to: "trellis.yml")
        let two = try Binary.run(["match", "--export-test", "flaky-tests"], in: scratch.path)
        #expect(two.status == 64 && two.errors.contains("one of: one, two"), "\(two.errors)")
    }
}
