import Testing
import TrellisModel

@testable import TrellisPlaybooks

/// What the examples of the rules do not show: where exactly a finding is, and near misses.
@Suite("The rules about patterns")
struct PatternRuleTests {
    private func found(_ pattern: String, _ code: String) -> [LintFinding] {
        LintFixtures.lint(LintFixtures.page(with: .pattern(pattern))).findings
            .filter { $0.code == code }
    }

    private static let checks = """
        baseline: 26w
        checks:
          slower: {metric: ci.duration.p90, move: {direction: up}}
          sizes-up: {metric: pr.size.typical, change: {stat: median, ratio: {gte: 1.25}}}
          sizes-large: {metric: pr.size.typical, change: {stat: median, delta: {gte: 40}}}
          long: {metric: ci.duration.p90, level: {stat: median, gte: 20}}
          failing: {metric: ci.failure.share, level: {stat: pooled, gte: 0.2}}

        """

    @Test(
        "a condition is judged by its truth table",
        arguments: [
            ("slower and long", []), ("slower or long", ["TP009"]), ("long", []),
            ("sizes-up and sizes-large", ["TP009"]), ("sizes-up and failing", ["TP008"]),
            ("failing or slower", []), ("any of sizes-*", ["TP009"]),
            ("slower and all of sizes-*", []), ("long and not sizes-up", ["TP008"]),
            ("not slower", []), ("long or not long", ["TP005"]),
            ("slower and not (slower or long)", ["TP005"]),
        ])
    func conditions(_ when: String, _ codes: [String]) {
        let report = LintFixtures.lint(
            LintFixtures.page(with: .pattern("\(Self.checks)when: \(when)")))
        #expect(report.findings.map(\.code).filter { $0 != "TP004" }.sorted() == codes)
    }

    @Test("more than twelve names are not judged")
    func wide() {
        let names = (1...13).map { "c-\($0)" }
        let checks = names.map {
            "  \($0): {metric: ci.duration.p90, level: {stat: median, gte: \($0.dropFirst(2))}}"
        }
        func pattern(_ count: Int) -> String {
            "checks:\n\(checks.prefix(count).joined(separator: "\n"))\n"
                + "when: (\(names.prefix(count).joined(separator: " or "))) and not any of c-*"
        }
        #expect(found(pattern(12), "TP005").count == 1)
        #expect(found(pattern(13), "TP005").isEmpty)
    }

    @Test("the metric that a test is held against has to fit as well")
    func against() {
        let check = "concentration: {by: weekday, bucket: fri, against: pr.merged.count}"
        let findings = found("checks: {slower: {metric: incidents.opened, \(check)}}", "TP006")
        #expect(findings.map(\.field) == ["pattern.checks.slower.concentration.against"])
        #expect(found("checks: {slower: {metric: incidents.opened, \(check)}}", "TP013").isEmpty)
    }

    @Test("every name that a sentence cannot fill is told")
    func values() {
        let check = "{metric: ci.duration.p90, move: {direction: up}"
        let findings = found(
            "checks: {slower: \(check), say: \"{fro:0} {to:0} {value} {fro:1} {shape}\"}}", "TP011")
        #expect(findings.map(\.message) == ["'move' offers no 'fro'", "'move' offers no 'value'"])
        #expect(findings.first?.help == "did you mean 'from'?")
    }

    @Test("the check of a follow-up has a statistic of its own")
    func followUp() {
        let text = LintFixtures.page
            .replacing("expect: {stat: median,", with: "expect: {check: slower,")
            .replacing(
                "{metric: ci.failure.share, stat: pooled",
                with: "{metric: ci.duration.p90, stat: median")
        #expect(LintFixtures.lint(text).findings == [])
    }

    @Test("spans of days have more points than spans of weeks")
    func grains() {
        let checks =
            "checks: {slower: {metric: deploys.count, change: {stat: mean, delta: {gte: 2}}}}"
        for (grain, window, codes) in [
            ("week", "21d", ["window"]), ("day", "21d", []), ("day", "3d", ["window"]),
            ("retro", "4w", []), ("week", "9w", ["baseline"]),
        ] {
            let findings = found(
                "grain: \(grain)\nwindow: \(window)\nbaseline: 8w\n\(checks)", "TP007")
            #expect(
                findings.map { $0.field?.split(separator: ".").last ?? "" } == codes.map { $0[...] }
            )
        }
    }
}
