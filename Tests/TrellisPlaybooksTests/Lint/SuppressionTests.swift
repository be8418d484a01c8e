import Testing

@testable import TrellisModel
@testable import TrellisPlaybooks

@Suite("A suppression")
struct SuppressionTests {
    /// A page with a warning (TP015) and one with an error (TP005).
    private static let warning = LintFixtures.page.replacing("outcome:", with: "x-outcome:")
    private static let error = LintFixtures.page.replacing(
        "when: slower", with: "when: slower and not slower")

    private func lint(
        _ text: String, yaml: String? = nil, body: String? = nil, today: Day? = LintFixtures.today
    ) -> LintReport {
        let commented =
            yaml.map { text.replacing("\npattern:", with: "\n# \($0)\npattern:") } ?? text
        return LintFixtures.lint(
            body.map { "\(commented)\n<!-- \($0) -->\n\nA paragraph.\n" } ?? commented, today: today
        )
    }

    @Test(
        "takes a warning out, from either place, and is counted",
        arguments: [
            "trellis-ignore TP015: nothing downstream is measured here",
            "trellis-ignore TP015 until 2026-11-21: nothing downstream is measured here",
        ])
    func warnings(comment: String) {
        for report in [lint(Self.warning, yaml: comment), lint(Self.warning, body: comment)] {
            #expect(report.findings == [] && report.suppressed == 1)
        }
    }

    @Test("of an error needs an end date")
    func errors() {
        let dated = lint(Self.error, yaml: "trellis-ignore TP005 until 2026-12-31: on trial")
        #expect(dated.findings == [] && dated.suppressed == 1)
        let open = lint(Self.error, yaml: "trellis-ignore TP005: on trial")
        #expect(open.findings.map(\.code) == ["TX009", "TP005"] && open.suppressed == 0)
    }

    @Test(
        "is reported when it has no effect",
        arguments: [
            ("trellis-ignore TP015", "gives no reason"),
            ("trellis-ignore TP015:", "gives no reason"),
            ("trellis-ignore: because", "is not a code"),
            ("trellis-ignore TP015 for ever: because", "is not a code"),
            ("trellis-ignore TP015 until soon: because", "'soon' is not a date"),
            ("trellis-ignore TP015 until 2026-11-20: because", "ended on 2026-11-20"),
            ("trellis-ignore TP15: because", "no rule"),
            ("trellis-ignore TF001 until 2026-12-31: because", "no rule"),
            ("trellis-ignore TP008: because", "finds nothing"),
        ])
    func stale(_ comment: String, _ message: String) {
        for report in [lint(Self.warning, yaml: comment), lint(Self.warning, body: comment)] {
            #expect(Set(report.findings.map(\.code)) == ["TP015", "TX009"])
            let stale = report.findings.first { $0.code == "TX009" }
            #expect(stale?.message.contains(message) == true, "\(report.findings)")
            #expect(report.suppressed == 0)
        }
    }

    @Test("does not end where nobody knows the date")
    func timeless() {
        let comment = "trellis-ignore TP015 until 2020-01-01: because"
        #expect(lint(Self.warning, yaml: comment, today: nil).findings == [])
    }

    @Test(
        "is not read out of code or sentences",
        arguments: [
            "```\n<!-- trellis-ignore TP008: because -->\n```",
            "See <!-- trellis-ignore TP008: because -->", "<!-- trellis-ignored TP008: because -->",
        ])
    func code(text: String) {
        #expect(LintFixtures.lint("\(LintFixtures.page)\n\(text)\n").findings == [])
    }

    @Test("in the text is for the next block only")
    func blocks() throws {
        let text = "a\n\n<!-- trellis-ignore TP001: x -->\n\n\nb\nc\n\nd"
        let found = try #require(SuppressionComments(text, bodyLine: 1).found.first)
        #expect(found.block == 6...7)
        let last = SuppressionComments("<!-- trellis-ignore TP001: x -->", bodyLine: 1).found
        #expect(last.map(\.block) == [nil])
    }

    @Test("of a rule that is not run is left alone")
    func selected() {
        let rules: [any LintRule] = [ConstantCondition(), StaleSuppression()]
        let text = Self.warning.replacing(
            "\npattern:", with: "\n# trellis-ignore TP015: x\npattern:")
        #expect(LintFixtures.lint(text, rules: rules).findings == [])
    }
}
