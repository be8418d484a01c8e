import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

/// What the examples of the rules do not show: where a finding is, what is fixed, near misses.
@Suite("The rules about a file, its text, its links and its tests")
struct LibraryRuleTests {
    private func found(_ text: String, _ code: String) -> [LintFinding] {
        LintFixtures.lint(text).findings.filter { $0.code == code }
    }

    @Test("one file has the findings of every rule, told once each")
    func together() {
        let text = LintFixtures.page
            .replacing("tags: [flow.feedback]", with: "tags: [Flow.feedback, flow.x]\nauthor: me")
            .replacing("# Feedback is slow", with: "# Builds are slow")
            .replacing("id: slow-feedback", with: "id: slow-fedback")
            .replacing("updated: 2026-11-20", with: "updated: 2026-11-23")
        let report = LintFixtures.lint(text)
        #expect(report.findings.map(\.code) == ["TF003", "TF007", "TF010", "TF002", "TF005"])
        #expect(report.findings.map(\.line) == [3, 8, 9, 10, 30])
        #expect(
            report.findings.compactMap(\.fix).map(\.new) == ["flow.feedback", "Feedback is slow"])
    }

    @Test("a text without front matter that can be read has its body looked at all the same")
    func broken() {
        let text = LintFixtures.page.replacing("tags: [", with: "tags: &t [")
            .replacing("A new suite can take some weeks to settle.", with: "<br>")
        #expect(LintFixtures.lint(text).findings.map(\.code) == ["TF008", "TB006"])
    }

    @Test(
        "what the reader refuses cannot be suppressed",
        arguments: ["TF002", "TF003", "TF005", "TF008", "TF010", "TF011"])
    func lasting(code: String) {
        let text = LintFixtures.page.replacing(
            "\npattern:", with: "\n# trellis-ignore \(code) until 2027-01-01: why\npattern:")
        let stale = found(text, "TX009")
        #expect(stale.count == 1 && stale.allSatisfy { $0.message.hasPrefix("no rule") })
    }

    @Test(
        "a version is compared number by number",
        arguments: [
            (">=0.1", 0), (">=0.1.0", 0), (">=0.1.1", 1), (">=0.2", 1), (">=0", 0), (">= 0.1", 0),
            (">=0.10", 1), (">=1", 1), (">=x", 1), ("0.1", 1), (">=0.1.0.0", 1), (">=", 1),
        ])
    func versions(_ requires: String, _ count: Int) throws {
        let report = try LintFixtures.lint(.frontMatter("requires: \"\(requires)\""))
        #expect(report.findings.filter { $0.code == "TF012" }.count == count)
        #expect(!report.findings.contains { $0.code == "TF001" })
    }

    @Test("pages of two libraries may share an id and a title")
    func libraries() {
        let files = ["a", "b"].map { (folder: String) in
            LintFile(
                path: "\(folder)/slow-feedback.md", text: LintFixtures.page, tests: nil,
                home: folder)
        }
        let apart = Linter.lint(files, signatures: LintFixtures.signatures)
        #expect(apart.findings == [])
        let one = files.map {
            LintFile(path: $0.path, text: LintFixtures.page, tests: nil, home: "one")
        }
        let together = Linter.lint(one, signatures: LintFixtures.signatures)
        #expect(together.findings.map(\.code) == ["TF004", "TF004", "TF004", "TF004"])
        #expect(
            together.findings.first?.message
                == "the id 'slow-feedback' is taken by b/slow-feedback.md")
    }

    @Test(
        "sections are told by what is wrong with them",
        arguments: [
            ("## Likely causes", "## Likely cause", ["did you mean 'Likely causes'?"]),
            (
                "## Follow-up metric", "## Notes",
                [
                    "add '## Follow-up metric'",
                    "make it a third-level heading below one of the six sections",
                ]
            ),
            (
                "## Observed pattern", "## Follow-up metric",
                [
                    "add '## Observed pattern'",
                    "the order is: Observed pattern, Likely causes, When to leave it alone, "
                        + "Recommended interventions, Follow-up metric, Coaching prompts",
                ]
            ),
        ])
    func sections(_ old: String, _ new: String, _ helps: [String]) {
        let findings = found(LintFixtures.page.replacing(old, with: new), "TB001")
        #expect(Set(helps).isSubset(of: findings.map(\.help)), "\(findings)")
    }

    @Test("a tag is told where it opens, and a closing one where nothing opened it")
    func tags() throws {
        let both = try LintFixtures.lint(.body("A <B>word</b> and </i>."))
        #expect(both.findings.map(\.message) == ["raw HTML: '</i>'", "raw HTML: '<B>'"])
        #expect(try LintFixtures.lint(.body("<!-- trellis:note -->")).findings == [])
    }

    @Test("an address of the own site is written as the path of its page")
    func ownSite() throws {
        for (target, new) in [
            ("/slow-reviews.html#likely-causes", "slow-reviews.md#likely-causes"),
            ("\(LintFixtures.site)/p/slow-reviews.html", "slow-reviews.md"),
            ("//playbooks.example/slow-feedback.html#cache-it", "#cache-it"),
        ] {
            let report = try LintFixtures.lint(
                .body("See [the page](\(target)).").beside("id: slow-reviews"))
            #expect(report.findings.compactMap(\.fix).map(\.new) == [new], "\(report.findings)")
        }
        for target in ["https://playbooks.example.org/a.html", "https://other.example/"] {
            #expect(try LintFixtures.lint(.body("[A page](\(target))")).findings == [])
        }
    }

    @Test("the tests beside a page are told under their own path")
    func tests() throws {
        let rule = try #require(lintRules.first { $0.code == "TT005" })
        let report = try LintFixtures.lint(try #require(rule.avoid.first))
        let finding = try #require(report.findings.first { $0.code == "TT005" })
        #expect(
            finding.location.description
                == "playbooks/flow/slow-feedback.test.yml:5: tests.series.deploys.count")
        #expect(report.files.map { $0.hasSuffix(".test.yml") } == [false, true])
    }

    @Test("a test that cannot be judged hangs on nothing, and a stale 'todo' is one that passes")
    func todo() throws {
        let test = """
            - name: calm builds
              todo: true
              series: {ci.duration.p90: "10*26"}
              at: 26w
              expect: {outcome: %}
            """
        for (outcome, count) in [("no-match", 1), ("match", 0)] {
            let report = try LintFixtures.lint(.tests(test.replacing("%", with: outcome)))
            #expect(report.findings.filter { $0.code == "TT006" }.count == count)
        }
    }
}
