import Foundation
import TestSupport
import Testing

@Suite("What trellis.yml says about single playbooks")
struct TuningTests {
    private func workspace(tuning: String) throws -> Scratch {
        let scratch = try Scratch()
        _ = try Binary.run(["init", "-C", scratch.path, "--team", "harbour"])
        try scratch.write(
            "schema: trellis/workspace@1\nteams: [{name: harbour}]\ntuning:\n  \(tuning)\n",
            to: "trellis.yml")
        return scratch
    }

    @Test(
        "is refused with the file, the line, the field, and what would be right",
        arguments: [
            (
                "pr-size-creep: {growth: 9}",
                "trellis.yml:4: tuning.pr-size-creep.growth: 9 is outside 1.10 to 3"
            ),
            ("pr-size-creep:\n    floor: 60\n    growth: 1", "trellis.yml:6: "),
            ("pr-size-crep: {growth: 1.2}", "did you mean 'pr-size-creep'?"),
            ("pr-size-creep: {grwth: 1.2}", "did you mean 'growth'?"),
            (
                "flaky-test: {off: true, reason: x, until: 2026-03-01}",
                "did you mean 'flaky-tests'?"
            ),
            ("flaky-tests: {off: true, until: 2026-03-01}", "tuning.flaky-tests.reason: "),
            ("flaky-tests: {off: true, reason: a new suite}", "tuning.flaky-tests.until: "),
            ("pr-size-creep: {growth: lots}", "'lots' is not a number"),
        ])
    func refused(tuning: String, words: String) throws {
        let scratch = try workspace(tuning: tuning)
        for command in [["match"], ["playbook", "list"]] {
            let run = try Binary.run(command, in: scratch.path)
            #expect(run.status == 78, "\(run.output)")
            #expect(
                run.errors.contains(words) && run.errors.contains("trellis.yml:"), "\(run.errors)")
        }
    }

    @Test("turns a playbook off until a day, and tells when it is looked at again")
    func ended() throws {
        let scratch = try workspace(
            tuning: "flaky-tests: {off: true, reason: a new suite, until: 2026-03-10}")
        let off = try Binary.run(["match", "--as-of", "2026-03-10"], in: scratch.path)
        #expect(!off.output.contains("flaky-tests") && !off.errors.contains("turned off"))
        let again = try Binary.run(["match", "--as-of", "2026-03-11"], in: scratch.path)
        #expect(again.status == 0 && again.output.contains("flaky-tests"))
        #expect(again.errors.contains("'flaky-tests' was turned off until 2026-03-10"))
    }

    @Test("changes a parameter, whose rate on noise is then not claimed")
    func tuned() throws {
        let scratch = try workspace(tuning: "pr-size-creep: {growth: 1.5}")
        let show = try Binary.run(["playbook", "show", "pr-size-creep"], in: scratch.path)
        #expect(show.output.contains("growth  1.50  1.10 to 3"), "\(show.output)")
        #expect(show.output.contains("not measured for this revision with these parameters"))
        let plain = try Binary.run(["playbook", "show", "flaky-tests"], in: scratch.path)
        #expect(plain.output.contains("% of simulated years"))
    }

    @Test("lays a workspace's own page over the bundled one")
    func overlay() throws {
        let scratch = try workspace(tuning: "flaky-tests: {ceiling: 0.1}")
        let page = try Repository.text("playbooks/flow/pr-size-creep.md")
            .replacing("title: Pull requests are getting bigger", with: "title: Ours are bigger")
            .replacing("# Pull requests are getting bigger", with: "# Ours are bigger")
            .replacing("status: stable", with: "status: deprecated")
            .replacing(
                "related:",
                with: """
                    deprecated: {date: 2026-11-01, reason: another page says it better}
                    related:
                      - {id: flaky-tests, type: replaced-by}
                    """)
        try scratch.write(page, to: "playbooks/flow/pr-size-creep.md")
        let run = try Binary.run(["playbook", "list", "--format", "json"], in: scratch.path)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let playbooks = try #require(object?["playbooks"] as? [[String: Any]], "\(run.errors)")
        let sources = playbooks.map { ($0["id"] as? String ?? "", $0["source"] as? String ?? "") }
        #expect(sources.filter { $0.0 == "pr-size-creep" }.map(\.1) == ["workspace"])
        #expect(sources.filter { $0.0 == "flaky-tests" }.map(\.1) == ["bundled"])
        let own = try #require(playbooks.first { $0["id"] as? String == "pr-size-creep" })
        #expect(own["title"] as? String == "Ours are bigger")
        #expect(own["replacedBy"] as? String == "flaky-tests")
        // The rate of the bundled page is not that of another.
        #expect(own["falseMatchesPerYear"] is NSNull)

        let text = try Binary.run(["playbook", "list", "--area", "flow"], in: scratch.path)
        #expect(text.output.contains("deprecated: see flaky-tests"), "\(text.output)")
        #expect(!text.output.contains("friday-incidents"))
        let stable = try Binary.run(["playbook", "list", "--status", "stable"], in: scratch.path)
        #expect(stable.output.contains("flaky-tests") && !stable.output.contains("pr-size-creep"))
        let show = try Binary.run(["playbook", "show", "pr-size-creep"], in: scratch.path)
        #expect(show.output.contains("'flaky-tests' took its place"), "\(show.output)")
        let match = try Binary.run(["match"], in: scratch.path)
        #expect(match.status == 0 && !match.output.contains("pr-size-creep"))
    }
}
