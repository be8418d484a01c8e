import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis playbook test --noise")
struct NoiseTests {
    private static let bundled = Repository.path("playbooks")

    private func json(_ run: Binary.Result) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require((object as? [String: Any])?["playbooks"] as? [[String: Any]])
    }

    /// A page whose pattern is a raw average just above its line: noise matches it in most years.
    private static let loose = """
        ---
        schema: trellis/playbook@1
        id: loose-line
        title: A line without doubt
        summary: Builds take longer than a line.
        status: stable
        revision: 3
        updated: 2026-11-20
        tags: [quality.builds]
        attention: notice
        pattern:
          grain: week
          window: 4w
          checks:
            long: {metric: ci.duration.p90, level: {stat: mean, gte: 20}}
          when: long
        actions: [{ref: "#cache-it", effort: small, due-in: 2w}]
        follow-up:
          metric: ci.failure.share
          expect: {stat: pooled, ratio: {lte: 0.9}}
          after: 4w
          guards: [{metric: ci.duration.p90, stat: median, ratio: {lte: 1.1}}]
          outcome: cycle_time.typical
        ---
        # A line without doubt

        ## Recommended interventions

        ### Cache it

        """

    @Test("tells the same whenever it is asked, with an interval that holds the rate")
    func repeatable() throws {
        let page = "\(Self.bundled)/reliability/friday-incidents.md"
        let arguments = ["playbook", "test", "--noise", "20", page, "--format", "json"]
        let run = try Binary.run(arguments)
        let again = try Binary.run(arguments)
        #expect(run.status == 0 && run.output == again.output)
        let found = try #require(try json(run).first)
        let rate = try #require(found["falseMatchesPerYear"] as? Double)
        let interval = try #require(found["interval"] as? [Double])
        #expect(found["years"] as? Int == 20 && found["fair"] as? Bool == true)
        #expect(interval[0] <= rate && rate <= interval[1])
        // statsmodels.stats.proportion.proportion_confint(0, 20, method="wilson")[1] (0.15.0)
        if rate == 0 { #expect(abs(interval[1] - 0.161125) < 1e-5) }
    }

    @Test("finds what noise would decide, records it, and then lint and the list tell")
    func loose() throws {
        let scratch = try Scratch()
        try scratch.write(Self.loose, to: "playbooks/quality/loose-line.md")
        func list() throws -> [String: Any]? {
            let run = try Binary.run(["playbook", "list", "--format", "json"], in: scratch.path)
            return try json(run).first { $0["id"] as? String == "loose-line" }
        }
        #expect(try list()?["falseMatchesPerYear"] is NSNull)
        let text = try Binary.run(
            ["playbook", "test", "--noise", "30", "--record"], in: scratch.path)
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("loose-line") && text.output.contains(" of 30 "))
        let file = try scratch.read("playbooks/false-matches.json")
        #expect(file.contains(#""loose-line": {"revision": 3, "years": 30, "matched": "#))
        let rate = try #require(try list()?["falseMatchesPerYear"] as? Double)
        #expect(rate > 0.3)
        let lint = try Binary.run(["playbook", "lint"], in: scratch.path)
        #expect(lint.status == 1 && lint.output.contains("TP014"), "\(lint.output)")

        // Again, the same bytes; of another revision, nothing.
        _ = try Binary.run(["playbook", "test", "--noise", "30", "--record"], in: scratch.path)
        #expect(try scratch.read("playbooks/false-matches.json") == file)
        try scratch.write(
            Self.loose.replacing("revision: 3", with: "revision: 4"),
            to: "playbooks/quality/loose-line.md")
        #expect(try list()?["falseMatchesPerYear"] is NSNull)
        let other = try Binary.run(["playbook", "lint"], in: scratch.path)
        #expect(!other.output.contains("TP014"))
    }

    @Test("measures an experimental playbook as it will be judged")
    func experimental() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            Self.loose.replacing("status: stable", with: "status: experimental"),
            to: "playbooks/quality/loose-line.md")
        let found = try json(
            try Binary.run(["playbook", "test", "--noise", "20", path, "--format", "json"]))
        #expect(try #require(found.first?["matched"] as? Int) > 5)
    }

    @Test("says no to what cannot be asked together")
    func usage() throws {
        for arguments in [
            ["--noise", "0"], ["--noise", "9", "--quiet"], ["--record"], ["--seed", "3"],
            ["--noise", "9", "--coverage"], ["--noise", "9", "--format", "tap"],
        ] {
            #expect(try Binary.run(["playbook", "test"] + arguments).status == 64, "\(arguments)")
        }
        #expect(try Binary.run(["playbook", "test", "--noise", "1", "nowhere"]).status == 66)
    }

    @Test("has a rate for every stable bundled playbook at its revision, and none above a tenth")
    func recorded() throws {
        let run = try Binary.run(["playbook", "list", "--format", "json"])
        let stable = try json(run).filter { $0["status"] as? String == "stable" }
        #expect(!stable.isEmpty)
        for playbook in stable {
            let id = playbook["id"] as? String ?? ""
            let rate = playbook["falseMatchesPerYear"] as? Double
            #expect((rate ?? 1) <= 0.1, "\(id): run 'make noise'")
        }
    }

    /// The first years of a recorded measure, drawn again: they cannot hold more matches than all of
    /// it, nor so many fewer that the rest could not be chance.
    @Test(
        "has recorded what is measured",
        arguments: ["flow/pr-size-creep", "quality/flaky-tests"])
    func honest(page: String) throws {
        let years = 60
        let id = try #require(page.split(separator: "/").last.map(String.init))
        let object = try JSONSerialization.jsonObject(
            with: Data(try Repository.text("playbooks/false-matches.json").utf8))
        let entries = (object as? [String: Any])?["playbooks"] as? [String: [String: Any]]
        let entry = try #require(entries?[id])
        let seed = try #require(entry["seed"] as? Int)
        let run = try Binary.run(
            [
                "playbook", "test", "--noise", "\(years)", "--seed", "\(seed)",
                "\(Self.bundled)/\(page).md", "--format", "json",
            ])
        let found = try #require(try json(run).first)
        let matched = try #require(found["matched"] as? Int)
        let total = try #require(entry["matched"] as? Int)
        let all = try #require(entry["years"] as? Int)
        #expect(found["revision"] as? Int == entry["revision"] as? Int)
        #expect(found["fair"] as? Bool == true)
        let expected = Double(total) / Double(all) * Double(years)
        #expect(matched <= total && abs(Double(matched) - expected) < 4 * expected.squareRoot() + 3)
    }
}
