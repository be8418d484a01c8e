import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis playbook lint")
struct LintTests {
    /// A playbook with a warning: an unused check.
    private static let page = """
        ---
        schema: trellis/playbook@1
        id: slow-feedback
        title: Feedback is slow
        summary: Too many builds fail.
        status: test
        revision: 1
        updated: 2026-11-20
        tags: [flow.feedback]
        attention: notice
        pattern:
          grain: week
          window: 26w
          checks:
            failing: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}}
            long: {metric: ci.duration.p90, level: {stat: median, gte: 20}}
          when: failing
        actions: [{ref: "#cache-it", effort: small, due-in: 2w}]
        follow-up:
          metric: ci.failure.share
          expect: {stat: pooled, ratio: {lte: 0.9}}
          after: 4w
          guards: [{metric: ci.duration.p90, stat: median, ratio: {lte: 1.1}}]
          outcome: cycle_time.typical
        ---
        # Feedback is slow

        ## Observed pattern

        Two builds in ten fail.

        ## Likely causes

        - The suite has grown.
        - The machines are shared.
        - The cache is cold.

        ## When to leave it alone

        A new suite can take some weeks to settle.

        ## Recommended interventions

        ### Cache it

        Keep what does not change.

        ### Split the suite

        Run the slow tests beside the others.

        ### Ask for a machine

        Move the longest build to it for a week.

        ## Follow-up metric

        Four weeks later, the share of failed builds is measured again.

        ## Coaching prompts

        ### Observe

        - What do we do when a build fails?

        ### Explore

        - What makes a build fail?

        ### Align

        - How many failed builds do we accept?

        ### Support

        - What would help us to repair one?

        """

    /// Its tests, by which both of its checks could be read.
    private static let tests = """
        schema: trellis/test@1
        playbook: slow-feedback
        defaults: {start: 2025-09-01}
        tests:
          - name: half of the builds failing matches
            series: {ci.failure.share: "20/40*26", ci.duration.p90: "30*26"}
            at: 26w
            expect: {outcome: match}
          - name: one in twenty is quiet
            series: {ci.failure.share: "2/40*26"}
            at: 26w
            expect: {outcome: no-match}
          - name: nothing recorded is unknown
            series: {ci.failure.share: "_*26"}
            at: 26w
            expect: {outcome: unknown}

        """

    private func lint(_ page: String, _ arguments: String...) throws -> Binary.Result {
        let scratch = try Scratch()
        try scratch.write(page, to: "playbooks/flow, 1/slow-feedback.md")
        try scratch.write(Self.tests, to: "playbooks/flow, 1/slow-feedback.test.yml")
        return try Binary.run(["playbook", "lint"] + arguments, in: scratch.path)
    }

    @Test("fails when a finding weighs as much as it is told to mind")
    func status() throws {
        let calm = try lint(Self.page)
        #expect(calm.status == 0)
        #expect(
            calm.output == """
                playbooks/flow, 1/slow-feedback.md:16: pattern.checks.long: the check 'long' is not in \
                'when' (warning TP004)
                  help: name it there, or add 'inform: true' when it is only to be told

                2 files: 0 errors, 1 warning, 0 suggestions
                'trellis explain TP004' says more.

                """)
        #expect(try lint(Self.page, "--fail-on", "warning").status == 1)
        #expect(try lint(Self.page.replacing("0.2", with: "1e3")).status == 1)
        #expect(try lint(Self.page, "playbooks/flow, 1", "playbooks").output == calm.output)
        #expect(try lint(Self.page, "nowhere").status == 66)
        #expect(try lint(Self.page, "--fail-on", "never").status == 64)
    }

    @Test("counts what a reason suppresses, until the reason ends")
    func suppressed() throws {
        let page = Self.page.replacing(
            "\npattern:", with: "\n# trellis-ignore TP004 until 2026-11-30: on trial\npattern:")
        let held = try lint(page, "--as-of", "2026-11-30")
        #expect(held.output == "2 files: 0 errors, 0 warnings, 0 suggestions, 1 suppressed\n")
        let ended = try lint(page, "--as-of", "2026-12-01", "--fail-on", "warning")
        #expect(ended.status == 1 && ended.output.contains("ended on 2026-11-30 (warning TX009)"))
    }

    @Test("speaks to other programs", arguments: ["json", "sarif"])
    func json(format: String) throws {
        let run = try lint(Self.page, "--format", format)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let document = try #require(object as? [String: Any])
        if format == "json" {
            let finding = try #require((document["findings"] as? [[String: Any]])?.first)
            #expect(finding["code"] as? String == "TP004" && finding["line"] as? Int == 16)
            #expect(document["schema"] as? String == "trellis/lint@1")
        } else {
            #expect(document["version"] as? String == "2.1.0")
            #expect(run.output.contains(#""uri":"playbooks/flow%2C%201/slow-feedback.md""#))
            #expect(run.output.contains(#""startLine":16"#))
        }
    }

    @Test("speaks to runners")
    func runners() throws {
        let junit = try lint(Self.page, "--format", "junit").output
        #expect(junit.contains(#"tests="2" failures="0" errors="0" skipped="1""#))
        let strict = try lint(Self.page, "--format", "junit", "--fail-on", "suggestion").output
        #expect(strict.contains(#"<failure type="warning" message="the check 'long' is not in"#))
        let github = try lint(Self.page, "--format", "github").output
        #expect(
            github.hasPrefix(
                "::warning file=playbooks/flow%2C 1/slow-feedback.md,line=16,title=TP004::the check"
            ))
        #expect(github.contains("%0Ahelp: ") && github.lines.count == 2)
    }

    @Test("has a page for each of its codes", arguments: ["TF001", "TP005", "tp016", "TX009"])
    func explained(code: String) throws {
        let run = try Binary.run(["explain", code])
        #expect(run.status == 0 && run.output.contains(code.uppercased()))
        #expect(run.output.contains("Avoid:") && run.output.contains("Prefer:"))
    }

    @Test("finds no error in the bundled playbooks, whose own tests pass and decide")
    func bundled() throws {
        let folder = Repository.path("playbooks")
        let lint = try Binary.run(["playbook", "lint", folder, "--fail-on", "warning"])
        #expect(lint.status == 0, "\(lint.output)")
        let test = try Binary.run(
            ["playbook", "test", folder, "--coverage", "--format", "json"])
        #expect(test.status == 0, "\(test.output)")
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(test.output.utf8)) as? [String: Any])
        let playbooks = try #require(report["playbooks"] as? [[String: Any]])
        #expect(playbooks.count >= 38)
        for playbook in playbooks {
            let coverage = try #require(playbook["coverage"] as? [[String: Any]])
            #expect(!coverage.isEmpty)
            #expect(coverage.allSatisfy { $0["decisive"] as? Bool == true }, "\(playbook)")
        }
    }

    @Test("writes what a playbook says now into its tests, and touches nothing else")
    func updateSays() throws {
        let scratch = try Scratch()
        for name in ["friday-incidents.md", "friday-incidents.test.yml"] {
            try scratch.write(
                try Repository.text("playbooks/reliability/\(name)"), to: "playbooks/\(name)")
        }
        let before = try scratch.read("playbooks/friday-incidents.test.yml")
        let page = try scratch.read("playbooks/friday-incidents.md")
        try scratch.write(
            page.replacing("weekday incidents began", with: "incidents of a working day began"),
            to: "playbooks/friday-incidents.md")
        let failing = try Binary.run(["playbook", "test", "playbooks"], in: scratch.path)
        #expect(failing.status == 1)
        let update = try Binary.run(
            ["playbook", "test", "playbooks", "--update-says"], in: scratch.path)
        #expect(update.status == 0, "\(update.errors)")
        let passing = try Binary.run(["playbook", "test", "playbooks"], in: scratch.path)
        #expect(passing.status == 0, "\(passing.output)")
        let after = try scratch.read("playbooks/friday-incidents.test.yml")
        let lines = (before.split(separator: "\n"), after.split(separator: "\n"))
        #expect(lines.0.count == lines.1.count)
        for (old, new) in zip(lines.0, lines.1) where old != new {
            #expect(
                new
                    == old.replacing(
                        "weekday incidents began", with: "incidents of a working day began"))
        }
    }
}
