import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis playbook test --quiet")
struct QuietTests {
    private static let bundled = Repository.path("playbooks")

    @Test("leaves every stable bundled playbook silent")
    func silent() throws {
        let run = try Binary.run(["playbook", "test", "--quiet", Self.bundled])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("on 3 calm teams"))
    }

    @Test("draws the same teams from the same seed, with every metric and every kind of slice")
    func drawn() throws {
        let scratch = try Scratch()
        let run = try Binary.run(
            ["playbook", "test", "--quiet", "--record", "\(scratch.path)/playbooks"])
        #expect(run.status == 0, "\(run.errors)")
        for name in ["small", "medium", "large"] {
            let text = try scratch.read("playbooks/quiet/\(name).csv")
            let kept = try Repository.text("playbooks/quiet/\(name).csv")
            #expect(text == kept, "run 'make quiet'")
            for metric in MetricCatalogue.all { #expect(text.contains(",\(metric.id),")) }
            for slice in ["cohort=", "severity=", "module=", "class=", "flow=opened"] {
                #expect(text.contains(slice))
            }
        }
    }

    @Test("draws teams that an import reads whole")
    func imported() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["init", "-C", scratch.path, "--team", "calm-small"])
        let run = try Binary.run(
            [
                "import", "aggregates", "\(Self.bundled)/quiet/small.csv", "-C", scratch.path,
                "--as-of", "2026-03-02",
            ])
        #expect(run.status == 0, "\(run.errors)")
        let match = try Binary.run(["match", "-C", scratch.path, "--as-of", "2026-03-02"])
        #expect(match.status == 0 && !match.output.contains("  match "), "\(match.output)")
    }

    /// The calm team whose long builds doubled half-way, and a page that looks for it.
    private func workspace(status: String) throws -> Scratch {
        let scratch = try Scratch()
        let page = try Repository.text("playbooks/flow/pr-size-creep.md")
            .replacing("pr-size-creep", with: "size-again").replacing(
                "floor: {default: 60", with: "floor: {default: 20"
            )
            .replacing("title: Pull requests are getting bigger", with: "title: Bigger again")
            .replacing("# Pull requests are getting bigger", with: "# Bigger again")
            .replacing("status: stable", with: "status: \(status)")
        try scratch.write(page, to: "playbooks/flow/size-again.md")
        let monday = Day(number: 20_150).monday
        let rows = (0..<40).map { week in
            "\(monday.advanced(by: 7 * week)),team,,pr.size.typical,,\((week < 20 ? 100 : 300) + week % 5),20,,,8"
        }
        try scratch.write(
            "period,team,service,metric,segment,value,n,part,whole,people\n"
                + rows.joined(separator: "\n") + "\n", to: "playbooks/quiet/grown.csv")
        return scratch
    }

    @Test("fails for a stable playbook that matches, until that is allowed, and only until its day")
    func allowed() throws {
        let scratch = try workspace(status: "stable")
        func run(_ day: String) throws -> Binary.Result {
            try Binary.run(["playbook", "test", "--quiet", "--as-of", day], in: scratch.path)
        }
        let failed = try run("2026-12-01")
        #expect(failed.status == 1 && failed.output.contains("FAILED  size-again  grown"))
        try scratch.write(
            """
            schema: trellis/quiet@1
            allowed:
              - {playbook: size-again, team: grown, reason: the team is not calm, until: 2026-12-31}
              - {playbook: no-such-page, reason: gone, until: 2026-12-31}

            """, to: "playbooks/quiet/allowed.yml")
        let known = try run("2026-12-31")
        #expect(known.status == 0 && known.output.contains("known"))
        #expect(
            known.output.contains("allowed.yml:4: the allowance for 'no-such-page' is not needed"))
        let ended = try run("2027-01-01")
        #expect(ended.status == 1 && ended.output.contains("ended on 2026-12-31"))
        try scratch.write(
            "schema: trellis/quiet@1\nallowed: [{playbook: size-again, until: 2026-12-31}]\n",
            to: "playbooks/quiet/allowed.yml")
        let unreasoned = try run("2026-12-01")
        #expect(unreasoned.status == 78 && unreasoned.errors.contains("reason"))
    }

    @Test("tells about playbooks that are not stable, and fails for none of them")
    func unstable() throws {
        for status in ["test", "experimental"] {
            let scratch = try workspace(status: status)
            let run = try Binary.run(
                ["playbook", "test", "--quiet", "--format", "json"], in: scratch.path)
            #expect(run.status == 0 && run.output.contains(#""team":"grown""#), "\(run.output)")
        }
    }
}
