import Foundation
import TestSupport
import Testing

@Suite("Weeks that a note explains")
struct ExplainedDaysTests {
    /// What becomes of a match of the example on 16 March 2026.
    private func match(_ notes: String, playbook: String? = nil) throws -> [String: Any] {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        try scratch.write(
            "schema: trellis/annotations@1\nannotations:\n\(notes)\n", to: "demo/annotations.yml")
        if let playbook { try scratch.write(playbook, to: "demo/playbooks/flow/pr-size-creep.md") }
        let run = try Binary.run(
            ["match", "--format", "json", "--team", "harbour"], in: "\(scratch.path)/demo")
        #expect(run.status == 0, "\(run.errors)")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let teams = try #require(report["teams"] as? [[String: Any]])
        let results = try #require(teams.first?["results"] as? [[String: Any]])
        return try #require(results.first { $0["playbook"] as? String == "pr-size-creep" })
    }

    @Test(
        "are not judged where they are more than half of the newest four",
        arguments: [
            // 15 of the 28 days from 16 February to 15 March 2026, and 14.
            ("incident-response, from: 2026-03-01, to: 2026-03-15", "unknown"),
            ("incident-response, from: 2026-03-02, to: 2026-03-15", "match"),
            ("migration, from: 2026-02-16, to: 2026-03-15", "match"),
            ("incident-response, from: 2026-01-19, to: 2026-02-15", "match"),
            ("incident-response, from: 2026-03-01, to: 2026-03-15, service: api", "match"),
            ("incident-response, from: 2026-03-01, to: 2026-03-15, team: other", "match"),
            ("freeze, from: 2026-02-20, to: 2026-03-20", "unknown"),
        ])
    func judged(note: String, outcome: String) throws {
        let result = try match("  - {kind: \(note), note: n}")
        #expect(result["outcome"] as? String == outcome)
        #expect(result["because"] as? String == (outcome == "unknown" ? "annotated" : nil))
    }

    @Test("are counted once where two notes name them")
    func overlap() throws {
        let result = try match(
            "  - {kind: holiday, from: 2026-03-02, to: 2026-03-15, note: a}\n"
                + "  - {kind: incident-response, from: 2026-03-02, to: 2026-03-15, note: b}")
        #expect(result["because"] as? String != "annotated")
    }

    @Test("are judged where the playbook asks, and the match says so")
    func asked() throws {
        let page = try Repository.text("playbooks/flow/pr-size-creep.md")
            .replacing("\n  window: ", with: "\n  judge-annotated: true\n  window: ")
        let result = try match(
            "  - {kind: incident-response, from: 2026-02-16, to: 2026-03-15, note: n}",
            playbook: page)
        #expect(result["outcome"] as? String == "match")
        #expect(result["because"] as? String == "annotated")
    }

    @Test("say so in the retro, and stay unknown in an exported test")
    func told() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        let folder = "\(scratch.path)/demo"
        let run = try Binary.run(
            [
                "annotate", "incident-response", "--from", "2026-02-20", "--to", "2026-03-15",
                "--note", "the ledger",
            ], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let words = "24 of the newest 28 days lie in an incident response"
        let retro = try Binary.run(["retro", "new", "--output", "-"], in: folder).output
        #expect(retro.contains(words) && !retro.contains("<!-- trellis:begin match"))
        let explained = try Binary.run(["match", "--explain", "pr-size-creep"], in: folder).output
        #expect(explained.contains("unknown: annotated, \(words)"))
        let test = try Binary.run(["match", "--export-test", "pr-size-creep"], in: folder).output
        #expect(test.contains("expect: {outcome: unknown, because: annotated"), "\(test)")
    }
}
