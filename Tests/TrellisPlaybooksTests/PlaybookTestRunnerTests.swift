import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A playbook's tests, run")
struct PlaybookTestRunnerTests {
    /// A match with these verdicts; checks that are not named have none.
    private func match(
        _ playbook: Playbook, _ outcome: Match.Outcome, because: Reason? = nil,
        positions: Int = 0, _ verdicts: [String: Verdict] = [:]
    ) -> Match {
        Match(
            playbook: playbook, outcome: outcome, because: because, positions: positions,
            isHeld: outcome == .watch && positions > 0,
            checks: playbook.pattern.checks.map { check in
                let verdict = verdicts[check.name] ?? Verdict(unknown: .missing, "")
                let says = check.say.flatMap { Say.render($0, values: verdict.values) }
                return Match.Finding(check: check, verdict: verdict, tier: nil, says: says)
            }, spans: playbook.pattern.spans(at: Day(number: 20_000)))
    }

    private static func file(_ expect: String, _ more: String = "") throws -> PlaybookTestFile {
        try PlaybookTestReaderTests.read(
            """
            schema: trellis/test@1
            playbook: slow-builds
            tests:
              - name: one
                start: 2025-09-01
                series: {ci.duration.p90: "25*8", pr.merged.count: "5*8"}
                at: 4w
                expect: {\(expect)}
            \(more)
            """)
    }

    /// What differs when the playbook says that builds of 25.04 minutes are long.
    private func differences(
        _ expect: String, _ outcome: Match.Outcome = .match
    ) throws -> [String] {
        let results = PlaybookTestRunner.run(
            try Self.file(expect).tests, reading: { try Fixtures.read(tuning: $0) },
            judge: { playbook, _, _, _ in
                match(
                    playbook, outcome, because: outcome == .unknown ? .events : nil,
                    positions: outcome == .watch ? 1 : 0,
                    ["long": Verdict(.yes, [("value", 25.04), ("weeks", 4)])])
            })
        return results.flatMap(\.differences).map { "\($0.about): \($0.sentence)" }
    }

    @Test(
        "passes when everything is as expected",
        arguments: [
            "outcome: match", "outcome: match, checks: {long: true, busy: unknown}, held: false",
            "outcome: match, values: {long.value: 25.04, long: {weeks: 4}}",
            "outcome: match, values: {long.value: {near: 25, within: 0.04}}",
            "outcome: match, says: {long: 25 min}",
            "outcome: match, says: {long: {contains: min}}",
            "outcome: match, actions: [\"#cache-it\"]",
        ])
    func passes(_ expect: String) throws {
        #expect(try differences(expect).isEmpty)
    }

    @Test(
        "tells what was expected, what was found, and how far apart they are",
        arguments: [
            ("outcome: no-match", "outcome: expected no-match, found match"),
            ("outcome: match, because: coverage", "because: expected coverage, found none"),
            ("outcome: match, held: true", "held: expected true, found false"),
            ("outcome: match, checks: {long: false}", "checks.long: expected false, found true"),
            (
                "outcome: match, checks: {logn: true}",
                "checks.logn: expected true, found no check of this name, did you mean 'long'?"
            ),
            (
                "outcome: match, values: {long.value: 25}",
                "values.long.value: expected 25.00, found 25.04, 0.04 apart"
            ),
            (
                "outcome: match, values: {long.value: {near: 24, within: 0.5}}",
                "values.long.value: expected 24 ± 0.5, found 25.04, 1.04 apart"
            ),
            (
                "outcome: match, values: {long.valeu: 25}",
                "values.long.valeu: expected 25.00, found no such value, did you mean 'value'?"
            ),
            (
                "outcome: match, values: {busy.value: 25}",
                "values.busy.value: expected 25.00, found no value at all"
            ),
            ("outcome: match, says: {long: 26 min}", "says.long: expected 26 min, found 25 min"),
            (
                "outcome: match, says: {busy: {contains: min}}",
                "says.busy: expected … min …, found nothing"
            ),
            ("outcome: match, actions: []", "actions: expected none, found #cache-it"),
            (
                "outcome: match, actions: [\"#cahce-it\"]",
                "actions: expected #cahce-it, found #cache-it"
            ),
        ])
    func fails(_ expect: String, _ sentence: String) throws {
        #expect(try differences(expect) == [sentence])
    }

    @Test("offers actions with a match only, and tells what is held back")
    func outcomes() throws {
        #expect(try differences("outcome: watch, held: true, actions: []", .watch).isEmpty)
        #expect(try differences("outcome: unknown, because: events", .unknown).isEmpty)
        #expect(
            try differences("outcome: no-match, actions: [\"#cache-it\"]", .noMatch)
                == ["actions: expected #cache-it, found none"])
        #expect(try differences("outcome: match, held: true, checks: {long: false}").count == 2)
    }

    @Test("asks for the named actions in their order, others between them left out")
    func order() throws {
        let page = Fixtures.page
            .replacing(
                "  - {ref: \"#cache-it\", effort: small, due-in: 2w}",
                with: ["cache-it", "b", "c"].map {
                    "  - {ref: \"#\($0)\", effort: small, due-in: 2w}"
                }
                .joined(separator: "\n")
            )
            .replacing("### Cache it", with: "### Cache it\n\n### B\n\n### C")
        for (expected, isThere) in [("#cache-it, #c", true), ("#b", true), ("#c, #b", false)] {
            let anchors = expected.split(separator: ", ").map { "\"\($0)\"" }
            let results = PlaybookTestRunner.run(
                try Self.file("outcome: match, actions: [\(anchors.joined(separator: ", "))]")
                    .tests,
                reading: { _ in try Fixtures.read(page) },
                judge: { playbook, _, _, _ in match(playbook, .match) })
            #expect(results.map(\.isPassed) == [isThere], "\(expected)")
        }
    }

    @Test("judges the playbook with the test's parameters, at its date and no later")
    func world() throws {
        let file = try Self.file("outcome: match", "    params: {ceiling: 40}")
        let results = PlaybookTestRunner.run(
            file.tests, reading: { try Fixtures.read(tuning: $0) },
            judge: { playbook, series, date, annotations in
                #expect(playbook.params.map(\.value) == [40])
                #expect(date.description == "2025-09-29" && annotations.isEmpty)
                let builds = series[Fixtures.slice("ci.duration.p90")]
                #expect(builds?.last?.description == "2025-09-22")
                return match(playbook, .match)
            })
        #expect(results.map(\.isPassed) == [true])
    }

    @Test("withholds what comes from too few people's work", arguments: [4, 5])
    func people(_ count: Int) throws {
        let file = try Self.file("outcome: match", "    people: \(count)")
        let world = try #require(file.tests.first).world()
        let merged = try #require(world[Fixtures.slice("pr.merged.count")])
        #expect(merged.isEmpty == (count < 5))
        #expect(merged.withheld.count == (count < 5 ? 8 : 0))
        #expect(merged.withheld.values.allSatisfy { $0 == .people })
        #expect(world[Fixtures.slice("ci.duration.p90")]?.isEmpty == false)
    }

    @Test("withholds a typical value of too few records, as an import does")
    func samples() throws {
        let text = PlaybookTestReaderTests.text.replacing(
            "ci.duration.p90: \"25*4\"", with: "pr.size.typical: \"200~7 200~8\"")
        let world = try #require(PlaybookTestReaderTests.read(text).tests.first).world()
        let sizes = try #require(world[Fixtures.slice("pr.size.typical")])
        #expect(Array(sizes.withheld.values) == [.samples] && sizes.first == sizes.last)
    }

    @Test("fails a test that cannot be judged, with the reason")
    func unreadable() throws {
        let file = try Self.file("outcome: match", "    params: {ceiling: 90}")
        let results = PlaybookTestRunner.run(
            file.tests, reading: { try Fixtures.read(tuning: $0) },
            judge: { playbook, _, _, _ in match(playbook, .match) })
        #expect(results.map(\.isFailed) == [true])
        #expect(results[0].differences[0].found.contains("outside 10.0 to 60.0"))
    }

    @Test("runs what is still to do, and does not fail for it")
    func todo() throws {
        for (outcome, isPassed) in [("match", true), ("unknown", false)] {
            let file = try Self.file("outcome: \(outcome)", "    todo: true")
            let results = PlaybookTestRunner.run(
                file.tests, reading: { try Fixtures.read(tuning: $0) },
                judge: { playbook, _, _, _ in match(playbook, .match) })
            #expect(results.map(\.isPassed) == [isPassed] && results.map(\.isFailed) == [false])
        }
    }
}
