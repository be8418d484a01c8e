import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

@Suite("GitHub pull requests")
struct GitHubPullsTests {
    private func pull(
        _ number: Int, by login: String = "a", added: Int = 10,
        created: String = "2026-03-02T08:00:00Z",
        merged: String? = "2026-03-03T08:00:00Z", more: String = ""
    ) -> String {
        let merge = merged.map { "\"\($0)\"" } ?? "null"
        return
            "{\"number\":\(number),\"createdAt\":\"\(created)\",\"mergedAt\":\(merge),\"closedAt\":\(merge),"
            + "\"isDraft\":false,\"additions\":\(added),\"deletions\":0,\"author\":{\"login\":\"\(login)\"}\(more)}"
    }

    @Test("the typical size is the geometric mean of the lines")
    func size() throws {
        let result = try Reading.text(
            "github-pulls", "[\(pull(1, added: 10)),\(pull(2, added: 1000))]")
        let cell = try #require(result.cell("pr.size.typical", on: "2026-03-02"))
        #expect(abs(cell.value - 100) < 1e-9)
        #expect(cell.n == 2 && cell.origins == ["harbour-team/harbour"])
    }

    @Test("generated files are no part of the size, where the export lists files")
    func generated() throws {
        let files =
            ",\"changedFiles\":2,\"files\":[{\"path\":\"src/a.swift\",\"additions\":8,\"deletions\":2},"
            + "{\"path\":\"package-lock.json\",\"additions\":900,\"deletions\":100}]"
        let result = try Reading.text("github-pulls", "[\(pull(1, added: 908, more: files))]")
        #expect(
            result.cell("pr.size.typical", on: "2026-03-02").map { abs($0.value - 10) < 1e-9 }
                == true)
        #expect(result.cell("pr.bulk.share", on: "2026-03-02")?.part == 1)
    }

    @Test("the first review is by somebody else, and not by a bot")
    func firstReview() throws {
        let reviews =
            ",\"reviews\":[{\"author\":{\"login\":\"a\"},\"submittedAt\":\"2026-03-02T08:30:00Z\",\"state\":\"COMMENTED\"},"
            + "{\"author\":{\"login\":\"github-actions\"},\"submittedAt\":\"2026-03-02T08:40:00Z\",\"state\":\"COMMENTED\"},"
            + "{\"author\":{\"login\":\"b\"},\"submittedAt\":\"2026-03-02T12:00:00Z\",\"state\":\"APPROVED\"}]"
        let result = try Reading.text("github-pulls", "[\(pull(1, more: reviews))]")
        #expect(
            result.cell("review.first_response.typical", on: "2026-03-02").map {
                abs($0.value - 4) < 1e-9
            } == true)
        #expect(
            result.cell("review.turnaround.typical", on: "2026-03-02").map {
                abs($0.value - 4) < 1e-9
            } == true)
    }

    @Test("GraphQL nodes and the REST list say the same where they can")
    func spellings() throws {
        let nodes = "{\"data\":{\"repository\":{\"pullRequests\":{\"nodes\":[\(pull(1))]}}}}"
        #expect(
            try Reading.text("github-pulls", nodes).cell("pr.size.typical", on: "2026-03-02") != nil
        )
        let rest =
            "[{\"number\":1,\"state\":\"closed\",\"draft\":false,\"user\":{\"login\":\"a\",\"type\":\"User\"},"
            + "\"created_at\":\"2026-03-02T08:00:00Z\",\"merged_at\":\"2026-03-03T08:00:00Z\",\"closed_at\":\"2026-03-03T08:00:00Z\"}]"
        let result = try Reading.text("github-pulls", rest)
        #expect(
            result.cell("cycle_time.typical", on: "2026-03-02").map { abs($0.value - 24) < 1e-9 }
                == true)
        #expect(result.cell("pr.size.typical", on: "2026-03-02") == nil)
        #expect(result.warnings.contains { $0.contains("no line counts") })
    }

    @Test("bots are left out, and their dependency updates are counted")
    func bots() throws {
        let bot = pull(2, by: "app/dependabot")
        let result = try Reading.text(
            "github-pulls", "[\(pull(1)),\(bot),\(pull(3, by: "renovate[bot]"))]")
        #expect(result.tally.dropped == ["bot": 2])
        #expect(result.cell("pr.merged.count", on: "2026-03-02")?.value == 1)
        #expect(result.cell("dependency.updates.count", on: "2026-03-02")?.value == 2)
    }

    @Test("the queue is what was open at the end of the week")
    func queue() throws {
        let pulls = [
            pull(1, merged: "2026-03-10T08:00:00Z"), pull(2, merged: nil),
            pull(3, created: "2026-03-12T08:00:00Z", merged: "2026-03-13T08:00:00Z"),
        ]
        let result = try Reading.text("github-pulls", "[\(pulls.joined(separator: ","))]")
        #expect(result.cell("review.queue.open", on: "2026-03-02")?.value == 2)
        #expect(result.cell("review.queue.open", on: "2026-03-09")?.value == 1)
        #expect(result.cell("review.queue.open", "flow=opened", on: "2026-03-02")?.value == 2)
        #expect(result.cell("review.queue.open", "flow=closed", on: "2026-03-02")?.value == 0)
    }

    @Test("the first and the last week are partial unless the dates are given")
    func partial() throws {
        let text = "[\(pull(1)),\(pull(2, created: "2026-03-22T08:00:00Z", merged: nil))]"
        let plain = try Reading.text("github-pulls", text)
        #expect(plain.cell("pr.merged.count", on: "2026-03-02")?.isPartial == true)
        #expect(plain.cell("pr.merged.count", on: "2026-03-09")?.isPartial == false)
        #expect(plain.cell("pr.merged.count", on: "2026-03-16")?.isPartial == true)
        let given = try Reading.text("github-pulls", text) {
            $0.from = Day("2026-03-02")
            $0.to = Day("2026-03-22")
        }
        #expect(given.cell("pr.merged.count", on: "2026-03-02")?.isPartial == false)
        #expect(given.cell("pr.merged.count", on: "2026-03-16")?.isPartial == false)
    }

    @Test(
        "what cannot be is told, record by record",
        arguments: [
            ("\"createdAt\":\"soon\"", "createdAt"),
            ("\"createdAt\":\"2026-03-02T08:00:00Z\",\"mergedAt\":\"x\"", "mergedAt is not a date"),
            (
                "\"createdAt\":\"2026-03-02T08:00:00Z\",\"mergedAt\":\"2020-03-02T08:00:00Z\"",
                "mergedAt is before createdAt"
            ),
            ("\"createdAt\":\"2026-03-02T08:00:00Z\",\"additions\":-5", "below zero"),
        ])
    func impossible(fields: String, found: String) throws {
        let text = "[{\"number\":1,\"isDraft\":false,\(fields)}]"
        let result = try Reading.text("github-pulls", text)
        #expect(result.tally.dropped == ["malformed": 1])
        #expect(result.warnings.contains { $0.contains(found) }, "\(result.warnings)")
    }

    @Test("the same number at another time is perhaps another repository's, and costs one record")
    func collision() throws {
        let text = "[\(pull(1)),\(pull(1, created: "2026-02-02T08:00:00Z"))]"
        let known = try Reading.text("github-pulls", text)
        #expect(known.tally.dropped == ["malformed": 1])
        #expect(known.warnings.contains { $0.contains("is it of another repository?") })
        let again = try Reading.text("github-pulls", "[\(pull(1)),\(pull(1))]")
        #expect(again.tally.dropped == ["duplicate": 1])
    }

    @Test("a queue does not say what a withheld count of merges keeps back")
    func echo() throws {
        let scratch = try Scratch()
        let path = try scratch.write("[\(pull(1)),\(pull(2)),\(pull(3))]", to: "pulls.json")
        let result = try Reading.paths("github-pulls", [path], options: try Reading.options())
        let shown = Set(result.records.flatMap(\.aggregates).map(\.cell.slice.metric.id))
        #expect(shown == ["dependency.updates.count"])
    }

    @Test("what no team claims is counted, and named for the line to add")
    func unclaimed() throws {
        let record =
            "[{\"number\":1,\"draft\":false,\"created_at\":\"2026-03-02T08:00:00Z\",\"merged_at\":null,"
            + "\"base\":{\"repo\":{\"full_name\":\"somebody/else\"}}}]"
        var options = try Reading.options()
        options.isStrict = true
        let scratch = try Scratch()
        let path = try scratch.write(record, to: "rest.json")
        let result = try Intake.read(
            source: "github-pulls", from: [SourceFile(path: path, team: nil, repository: nil)],
            options: options)
        #expect(result.tally.dropped == ["unclaimed": 1])
        #expect(result.unclaimed.map(\.key.name) == ["somebody/else"])
    }
}

@Suite("GitHub runs and jobs")
struct GitHubRunsTests {
    private func run(_ id: Int, attempt: Int, _ conclusion: String, minutes: Int = 10) -> String {
        "{\"id\":\(id),\"run_attempt\":\(attempt),\"status\":\"COMPLETED\",\"conclusion\":\"\(conclusion)\","
            + "\"created_at\":\"2026-03-03T08:00:00Z\",\"run_started_at\":\"2026-03-03T08:00:00Z\","
            + "\"updated_at\":\"2026-03-03T08:\(minutes):00Z\"}"
    }

    @Test("a run that failed and then passed is flaky; one that was left alone tells nothing")
    func flaky() throws {
        let runs = [
            run(1, attempt: 1, "failure"), run(1, attempt: 2, "SUCCESS"),
            run(2, attempt: 1, "success"),
            run(3, attempt: 1, "failure"), run(4, attempt: 1, "cancelled"),
        ]
        let result = try Reading.text(
            "github-runs", "{\"workflow_runs\":[\(runs.joined(separator: ","))]}")
        let flaky = try #require(result.cell("tests.flaky.share", on: "2026-03-02"))
        #expect(flaky.part == 1 && flaky.whole == 2)
        let failed = try #require(result.cell("ci.failure.share", on: "2026-03-02"))
        #expect(failed.part == 2 && failed.whole == 3)
        #expect(result.cell("ci.duration.p50", on: "2026-03-02")?.value == 10)
        #expect(result.tally.dropped == ["not-finished": 1])
    }

    @Test("a list that shows only the last attempts claims nothing about flaky runs")
    func lastAttemptOnly() throws {
        let result = try Reading.text(
            "github-runs", "[\(run(1, attempt: 2, "success")),\(run(2, attempt: 1, "success"))]")
        #expect(result.cell("tests.flaky.share", on: "2026-03-02") == nil)
        #expect(result.warnings.contains { $0.contains("only a later attempt") })
    }

    @Test("jobs tell the wait for a machine, and retries job by job")
    func jobs() throws {
        let result = try Reading.paths(
            "github-jobs", [Repository.path("Tests/Fixtures/jobs.json")],
            options: try Reading.options(publicData: true))
        let flaky = try #require(result.cell("tests.flaky.share", on: "2026-03-02"))
        #expect(flaky.part == 1 && flaky.whole == 2)
        // NumPy: quantile([2, 1, 1, 1], 0.9) = 1.7
        #expect(
            result.cell("ci.queue.p90", on: "2026-03-02").map { abs($0.value - 1.7) < 1e-9 } == true
        )
    }
}
