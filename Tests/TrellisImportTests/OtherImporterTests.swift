import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

@Suite("JUnit reports")
struct JUnitTests {
    /// Body, whether a flaky run is seen (`nil`: nothing can be said).
    @Test(
        "show a retry in the dialects that show one",
        arguments: [
            ("<testcase name=\"a\"><flakyFailure message=\"x\"/></testcase>", true),
            ("<testcase name=\"a\"><flakyError type=\"x\"/></testcase>", true),
            ("<testcase name=\"a\"><failure/><rerunFailure/></testcase>", false),
            (
                "<testcase name=\"a\" classname=\"c\"><failure/></testcase><testcase name=\"a\" classname=\"c\"/>",
                true
            ),
            ("<testcase name=\"a\"><failure/><failure/></testcase>", nil),
            ("<testcase name=\"a\"/><testcase name=\"a\"/>", nil),
            ("<testcase name=\"a\"><failure/></testcase>", nil), ("<testcase name=\"a\"/>", nil),
            ("<testcase name=\"a\"><skipped/></testcase><testcase name=\"a\"/>", nil),
        ])
    func dialects(body: String, isFlaky: Bool?) throws {
        let text =
            "<testsuites><testsuite name=\"s\" timestamp=\"2026-03-03T08:00:00Z\">\(body)</testsuite></testsuites>"
        let result = try Reading.text("junit", text, name: "report.xml")
        let cell = result.cell("tests.flaky.share", on: "2026-03-02")
        #expect(cell.map { $0.part == 1 } == isFlaky)
        if isFlaky == nil {
            #expect(result.warnings.contains { $0.contains("no report shows a retry") })
        }
    }

    @Test("are dated by their suite, else by their path, else not at all")
    func dates() throws {
        let body = "<testcase name=\"a\"><flakyFailure/></testcase></testsuite>"
        let bad = "<testsuite timestamp=\"0001-01-01T00:00:00Z\">" + body
        #expect(
            try Reading.text("junit", bad, name: "2026-03-03/report.xml").cell(
                "tests.flaky.share", on: "2026-03-02") != nil)
        #expect(try Reading.text("junit", bad, name: "report.xml").tally.dropped == ["undated": 1])
        let local = "<testsuite timestamp=\"2026-03-03T08:00:00\">" + body
        #expect(
            try Reading.text("junit", local, name: "r.xml").cell(
                "tests.flaky.share", on: "2026-03-02") != nil)
    }

    @Test("of one Surefire folder are one run")
    func surefire() throws {
        let scratch = try Scratch()
        for (name, inner) in [
            ("TEST-a.xml", "<flakyFailure/>"), ("TEST-b.xml", ""), ("TEST-c.xml", ""),
        ] {
            try scratch.write(
                "<testsuite timestamp=\"2026-03-03T08:00:00Z\"><testcase name=\"a\">\(inner)</testcase></testsuite>",
                to: "run-1/\(name)")
        }
        let result = try Reading.paths("junit", [scratch.path], options: try Reading.options())
        #expect(result.cell("tests.flaky.share", on: "2026-03-02")?.whole == 1)
    }
}

@Suite("Incidents")
struct IncidentsTests {
    private func incident(_ created: String, service: String = "harbour-api", more: String = "")
        -> String
    {
        "{\"created_at\":\"\(created)\",\"status\":\"resolved\",\"urgency\":\"high\",\"service\":{\"summary\":\"\(service)\"}\(more)}"
    }

    @Test("the first of a service within a day is the root, in the team's time zone")
    func roots() throws {
        let text = [
            incident("2026-03-05T23:30:00Z"), incident("2026-03-06T10:00:00Z"),
            incident("2026-03-06T12:00:00Z", service: "harbour-web"),
            incident("2026-03-07T00:00:00Z"),
        ].joined(separator: ",")
        let result = try Reading.text("incidents", "{\"incidents\":[\(text)]}")
        // Thursday 23:30 in UTC is Friday in Berlin; Saturday 01:00 there is a day later.
        #expect(result.cell("incidents.opened", on: "2026-03-06")?.value == 2)
        #expect(result.cell("incidents.opened", on: "2026-03-07")?.value == 1)
        #expect(result.tally.kept == 4)
    }

    @Test("recovery is by severity, and an open incident has none")
    func recovery() throws {
        let text = incident(
            "2026-03-03T08:00:00Z", more: ",\"resolved_at\":\"2026-03-03T09:00:00Z\"")
        let result = try Reading.text("incidents", "[\(text)]")
        #expect(
            result.cell("recovery.typical", "severity=high", on: "2026-03-02").map {
                abs($0.value - 60) < 1e-9
            } == true)
        let guessed = incident(
            "2026-03-03T08:00:00Z", more: ",\"last_status_change_at\":\"2026-03-03T09:00:00Z\"")
        let other = try Reading.text("incidents", "[\(guessed)]")
        #expect(other.warnings.contains { $0.contains("no time of resolution") })
    }

    @Test("are not every record with a date and a status")
    func pipelines() {
        #expect(throws: ImportError.self) {
            try Reading.text(
                "incidents", "[{\"created_at\":\"2026-03-03T08:00:00Z\",\"status\":\"running\"}]")
        }
    }

    @Test("of a test are left out")
    func exercises() throws {
        let result = try Reading.text(
            "incidents", "[\(incident("2026-03-03T08:00:00Z", more: ",\"mode\":\"test\""))]")
        #expect(result.tally.dropped == ["test": 1])
    }

    @Test("come from any table, with a mapping")
    func mapping() throws {
        let text =
            "Opened at;System;Prio;Closed\n2026-03-03T08:00:00Z;harbour-api;P1;2026-03-03T10:00:00Z\n"
        let result = try Reading.text("incidents", text, name: "t.csv") {
            $0.mapping = [
                "Opened at": "started", "System": "service", "Prio": "severity",
                "Closed": "resolved",
            ]
        }
        #expect(
            result.cell("recovery.typical", "severity=high", on: "2026-03-02").map {
                abs($0.value - 120) < 1e-9
            } == true)
    }
}

@Suite("Deployments")
struct DeploysTests {
    @Test("only production counts where it is named, and failures where there is a status")
    func environments() throws {
        let text =
            "deployed_at,service,environment,status\n2026-03-03T08:00:00Z,harbour-api,production,failed\n"
            + "2026-03-03T09:00:00Z,harbour-api,staging,failed\n2026-03-03T10:00:00Z,harbour-api,Production,success\n"
        let result = try Reading.text("deploys", text, name: "d.csv")
        #expect(result.cell("deploys.count", on: "2026-03-03")?.value == 2)
        #expect(result.cell("change.failure.share", on: "2026-03-02")?.part == 1)
    }

    @Test("GitHub's list has a repository and no status")
    func github() throws {
        let text =
            "[{\"id\":1,\"environment\":\"production\",\"created_at\":\"2026-03-03T08:00:00Z\","
            + "\"repository_url\":\"https://api.github.com/repos/harbour-team/harbour\",\"creator\":{\"login\":\"x\"}}]"
        let result = try Reading.text("deploys", text)
        #expect(result.cell("deploys.count", on: "2026-03-03")?.value == 1)
        #expect(result.cell("change.failure.share", on: "2026-03-02") == nil)
    }
}

@Suite("Copilot metrics")
struct CopilotTests {
    @Test(
        "are read in all three generations",
        arguments: [
            "[{\"day\":\"2026-03-03\",\"total_suggestions_count\":100,\"total_acceptances_count\":30,\"total_active_users\":6}]",
            "[{\"date\":\"2026-03-03\",\"total_active_users\":6,\"copilot_ide_code_completions\":{\"editors\":[{\"models\":[{\"languages\":[{\"total_code_suggestions\":100,\"total_code_acceptances\":30}]}]}]}}]",
            "{\"day_totals\":[{\"day\":\"2026-03-03\",\"weekly_active_users\":6,\"daily_active_users\":5,\"totals_by_feature\":[{\"feature\":\"code_completion\",\"code_generation_activity_count\":100,\"code_acceptance_activity_count\":30},{\"feature\":\"agent_edit\",\"code_generation_activity_count\":900,\"code_acceptance_activity_count\":0}]}]}",
        ])
    func generations(text: String) throws {
        let scratch = try Scratch()
        let result = try Reading.paths(
            "copilot", [try scratch.write(text, to: "c.json")], options: try Reading.options())
        let cell = try #require(result.cell("ai.accepted.share", on: "2026-03-02"))
        #expect(cell.part == 30 && cell.whole == 100 && cell.people == 6)
    }

    @Test("days come in any order, and the people are those of the week's last day")
    func people() throws {
        func day(_ day: String, weekly: Int) -> String {
            "{\"day\":\"\(day)\",\"daily_active_users\":3,\"weekly_active_users\":\(weekly),\"code_generation_activity_count\":10,\"code_acceptance_activity_count\":3}"
        }
        let result = try Reading.text(
            "copilot",
            [day("2026-03-06", weekly: 7), day("2026-03-03", weekly: 9)].joined(separator: "\n"))
        #expect(result.cell("ai.accepted.share", on: "2026-03-02")?.people == 7)
    }

    @Test("a week of four people is withheld")
    func floor() throws {
        let text =
            "{\"day\":\"2026-03-03\",\"daily_active_users\":4,\"code_generation_activity_count\":10,\"code_acceptance_activity_count\":3}"
        let scratch = try Scratch()
        let result = try Reading.paths(
            "copilot", [try scratch.write(text, to: "c.json")], options: try Reading.options())
        #expect(result.records.flatMap(\.aggregates).isEmpty)
        #expect(result.records.flatMap(\.withheld).map(\.reason) == [.people])
    }
}

@Suite("A git history")
struct GitTests {
    private func commit(
        _ n: Int, _ subject: String, day: Int, body: String = "",
        files: [String] = ["10\t2\tsrc/a.swift"],
        parents: Int = 1
    ) -> String {
        let hash = String(repeating: "0", count: 38) + (n < 10 ? "0\(n)" : "\(n)")
        let parent = (0..<parents).map { "\(String(repeating: "f", count: 39))\($0)" }.joined(
            separator: " ")
        let date = "2026-03-\(day < 10 ? "0" : "")\(day)T10:00:00+01:00"
        return
            "\u{1e}\(hash)\u{1f}\(parent)\u{1f}\(date)\u{1f}dev-\(n % 7)@x.example\u{1f}\(subject)\u{1f}\(body)\u{1f}\n"
            + files.joined(separator: "\n") + "\n"
    }

    private func read(_ commits: String...) throws -> Intake.Result {
        try Reading.text("git", commits.joined(separator: "\n"), name: "git.log") {
            $0.from = Day("2026-03-02")
            $0.to = Day("2026-04-05")
        }
    }

    @Test("merges and squash merges are changes, direct commits are not")
    func changes() throws {
        let result = try read(
            commit(1, "Add a cart (#1)", day: 3),
            commit(2, "Merge pull request #2 from a/b", day: 3, parents: 2),
            commit(3, "Tidy up", day: 4),
            commit(
                4, "Merge branch 'x' into 'main'", day: 4,
                body: "See merge request a/b!7", parents: 2))
        #expect(result.cell("pr.merged.count", on: "2026-03-02")?.value == 3)
        #expect(result.tally.dropped == ["not-merged": 1])
    }

    @Test("a fix to the same file within 14 days is rework, and so is a revert")
    func rework() throws {
        let result = try read(
            commit(1, "Add a cart (#1)", day: 3),
            commit(
                2, "Add a till (#2)", day: 3,
                files: ["5\t0\tsrc/b.swift", "9\t9\tpackage-lock.json"]),
            commit(3, "Add a door (#3)", day: 3, files: ["5\t0\tsrc/c.swift"]),
            commit(
                4, "Fix the cart (#4)", day: 10,
                files: ["1\t1\tsrc/a.swift", "1\t1\tpackage-lock.json"]),
            commit(5, "Revert \"Add a door (#3)\" (#5)", day: 12, files: ["0\t5\tsrc/z.swift"]))
        let cell = try #require(result.cell("rework.share", "cohort=other", on: "2026-03-02"))
        #expect(cell.part == 2 && cell.whole == 3)
    }

    @Test("is not anything that holds the separator")
    func garbage() {
        #expect(throws: ImportError.self) {
            try Reading.text("git", "a\u{1e}b\u{1e}c\u{1f}d", name: "git.log")
        }
    }

    @Test("a fix after 14 days is none")
    func late() throws {
        let result = try read(
            commit(1, "Add a cart (#1)", day: 3), commit(2, "Fix the cart (#2)", day: 18))
        #expect(result.cell("rework.share", "cohort=other", on: "2026-03-02")?.part == 0)
    }

    @Test("the last 14 days are not judged yet")
    func horizon() throws {
        let result = try read(
            commit(1, "Add a cart (#1)", day: 3), commit(2, "Add a door (#2)", day: 28))
        #expect(result.cell("rework.share", "cohort=other", on: "2026-03-23") == nil)
        #expect(result.cell("pr.merged.count", on: "2026-03-23")?.value == 1)
    }

    @Test(
        "a trailer that names an assistant makes a cohort, a sentence does not",
        arguments: [
            ("Co-authored-by: Copilot <1+Copilot@users.noreply.github.com>", true),
            ("Assisted-by: Claude", true), ("Co-authored-by: Ada <ada@x.example>", false),
            ("This was written with Copilot", false),
        ])
    func cohorts(body: String, isAssisted: Bool) throws {
        let result = try read(commit(1, "Add a cart (#1)", day: 3, body: "Text\n\n\(body)"))
        let segment = isAssisted ? "cohort=assisted" : "cohort=other"
        #expect(result.cell("rework.share", segment, on: "2026-03-02")?.whole == 1)
        #expect((result.cell("ai.assisted.share", on: "2026-03-02") != nil) == isAssisted)
    }

    @Test("renames are followed to the new path, and binary files have no lines")
    func renames() throws {
        let result = try read(
            commit(
                1, "Move it (#1)", day: 3,
                files: ["3\t1\tsrc/{old => new}/a.swift", "-\t-\tlogo.png"]),
            commit(2, "Fix it (#2)", day: 4, files: ["1\t1\tsrc/new/a.swift"]))
        let cell = try #require(result.cell("rework.share", "cohort=other", on: "2026-03-02"))
        #expect(cell.part == 1 && cell.whole == 2)
        #expect(
            result.cell("pr.size.typical", on: "2026-03-02").map {
                abs($0.value * $0.value - 8) < 1e-9
            } == true)
    }
}

@Suite("Rows of numbers")
struct AggregatesTests {
    private func read(_ rows: String...) throws -> Intake.Result {
        try Reading.text(
            "aggregates",
            "period,team,service,metric,segment,value,n,part,whole,people\n"
                + rows.joined(separator: "\n"),
            name: "rows.csv")
    }

    @Test("an empty cell is missing, and a share follows from its part and whole")
    func empty() throws {
        let result = try read(
            "2026-03-02,harbour,,ci.duration.p90,,,,,,",
            "2026-03-02,harbour,,tests.flaky.share,,,,3,30,")
        #expect(result.tally.dropped == ["empty": 1])
        #expect(result.cell("tests.flaky.share", on: "2026-03-02")?.value == 0.1)
    }

    @Test(
        "what makes no sense is told by line and column",
        arguments: [
            ("2026-03-03,harbour,,ci.duration.p90,,1,,,,", "period: 2026-03-03 is a Tuesday"),
            ("soon,harbour,,ci.duration.p90,,1,,,,", "period"),
            ("2026-03-02,harbour,,ci.duration.p90,,ten,,,,", "value"),
            ("2026-03-02,harbour,,ci.duration.p90,,-1,,,,", "value: below zero"),
            ("2026-03-02,harbour,,tests.flaky.share,,,,9,3,", "part: more than the whole"),
            ("2026-03-02,harbour,,rework.share,who=me,,,1,3,", "segment"),
            ("2026-03-02,harbour,,rework.share,cohort=a@x.example,,,1,3,", "segment"),
            ("2026-03-02,harbour,a@x.example,pages.count,,1,,,,", "service"),
            ("2026-03-02,harbour,,tests.flaky.share,,0.9,,10,40,", "value: not the part"),
            ("2026-03-02,harbour,,tests.flaky.share,,3,,,,", "value: a share"),
        ])
    func nonsense(row: String, found: String) throws {
        let result = try read(row)
        #expect(result.tally.dropped == ["malformed": 1])
        #expect(
            result.warnings.contains { $0.contains("rows.csv:2") && $0.contains(found) },
            "\(result.warnings)")
    }
}
