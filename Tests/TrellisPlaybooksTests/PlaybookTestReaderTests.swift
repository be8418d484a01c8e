import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A playbook's test file")
struct PlaybookTestReaderTests {
    static let text = """
        schema: trellis/test@1
        playbook: slow-builds
        defaults: {start: 2025-09-01, people: 6, params: {ceiling: 30}}
        tests:
          - name: builds that stay long match
            series:
              ci.duration.p90: "25*4"
              review.queue.open{flow=opened}: "3 4"
            at: 4w
            expect:
              outcome: match
              held: false
              checks: {long: true, busy: unknown}
              values: {long: {value: 25, weeks: {near: 4, within: 0.5}}, long.low: 1.40}
              says: {long: 25 min, busy: {contains: week}}
              actions: ["#cache-it"]
          - name: two people are not shown
            todo: true
            start: 2025-09-08
            people: 2
            params: {floor: 1}
            timezone: Europe/Berlin
            annotations: [{kind: freeze, from: 2025-12-22, to: 2026-01-02, note: Holidays}]
            series: {pr.merged.count: "_"}
            at: 28d
            expect: {outcome: unknown, because: people}
        """

    static func read(_ text: String = text) throws(Problems<DocumentProblem>) -> PlaybookTestFile {
        try PlaybookTestReader.read(text: text, path: "playbooks/slow-builds.test.yml")
    }

    @Test("is read")
    func read() throws {
        let file = try Self.read()
        #expect(file.playbook == "slow-builds" && file.tests.map(\.line) == [5, 17])
        let first = try #require(file.tests.first), second = try #require(file.tests.last)
        #expect(first.date.description == "2025-09-29" && first.people == 6)
        #expect(first.params == ["ceiling": 30] && !first.isTodo)
        #expect(
            first.series.map(\.slice.description)
                == ["ci.duration.p90", "review.queue.open{flow=opened}"])
        #expect(first.series.map(\.points.count) == [4, 2])
        #expect(first.expect.checks.map(\.truth) == ["true", "unknown"])
        #expect(first.expect.values.map(\.name) == ["value", "weeks", "low"])
        #expect(
            first.expect.values.map(\.number)
                == [.rounded(25), .near(4, within: 0.5), .rounded(1.4)])
        #expect(first.expect.says.map(\.sentence) == [.exactly("25 min"), .containing("week")])
        #expect(first.expect.isHeld == false && first.expect.actions == ["#cache-it"])
        #expect(second.date.description == "2025-10-06" && second.people == 2 && second.isTodo)
        #expect(second.params == ["ceiling": 30, "floor": 1])
        #expect(second.annotations.map(\.kind) == [.freeze])
        #expect(second.expect.because == .people)
    }

    @Test(
        "is refused with its line, and what was meant",
        arguments: [
            ("schema: trellis/test@1", "schema: trellis/tset@1", ":1: schema:", "'trellis/test@1'"),
            ("playbook: slow-builds", "playbook: slow-build", ":2: playbook:", "name of the file"),
            ("people: 6", "pepole: 6", ":3: defaults.pepole:", "'people'"),
            ("start: 2025-09-01", "start: 2025-09-31", ":3: defaults.start:", "not a date"),
            ("start: 2025-09-01, ", "", ":5: tests.start:", "under 'defaults'"),
            ("start: 2025-09-01", "start: 2025-09-02", ":7: tests.series.", "start on 2025-09-01"),
            ("name: two", "nmae: two", ":17: tests.nmae:", "'name'"),
            (
                "name: two people are not shown", "name: builds that stay long match", ":17:",
                "a second test"
            ),
            (
                "ci.duration.p90:", "ci.duratoin.p90:", ":7: tests.series.ci.duratoin.p90:",
                "'ci.duration.p90'"
            ),
            ("{flow=opened}", "{team=blue}", ":8: tests.series.", "cohort"),
            ("25*4", "25*x", ":7: tests.series.ci.duration.p90: character 4:", "how often"),
            ("\"25*4\"", "[25]", ":7: tests.series.ci.duration.p90:", "a list"),
            ("\"25*4\"", "{csv: ../a.csv}", ":7: tests.series.ci.duration.p90.csv:", "folder"),
            ("at: 4w", "at: 4", ":9: tests.at:", "8w"),
            ("outcome: match", "outcome: macth", ":11: tests.expect.outcome:", "'match'"),
            ("because: people", "because: peple", ":26: tests.expect.because:", "'people'"),
            ("held: false", "held: no", ":12: tests.expect.held:", "neither true nor false"),
            ("long: true", "long: yes", ":13: tests.expect.checks.long:", "true, false, unknown"),
            (
                "within: 0.5", "wihtin: 0.5", ":14: tests.expect.values.long.weeks.wihtin:",
                "'within'"
            ),
            ("low: 1.40", "low: 1e3", ":14: tests.expect.values.long.low:", "not a number"),
            (
                "contains: week", "contain: week", ":15: tests.expect.says.busy.contain:",
                "'contains'"
            ),
            ("#cache-it", "cache-it", ":16: tests.expect.actions:", "#cache-it"),
            ("Europe/Berlin", "Europe/Berlni", ":22: tests.timezone:", "time zone"),
            ("kind: freeze", "kind: freze", ":23: tests.annotations.kind:", "'freeze'"),
            ("to: 2026-01-02", "to: 2025-01-02", ":23: tests.annotations.to:", "before it begins"),
        ])
    func refused(_ old: String, _ new: String, _ place: String, _ help: String) {
        #expect(Self.text.contains(old))
        let problems = #expect(throws: Problems<DocumentProblem>.self) {
            try Self.read(Self.text.replacing(old, with: new, maxReplacements: 1))
        }
        let messages = problems?.problems.map(\.description) ?? []
        #expect(
            messages.contains {
                $0.contains("slow-builds.test.yml\(place)") && $0.contains(help)
            }, "\(messages)")
    }

    @Test("has all of its problems reported, by line")
    func all() {
        let text = Self.text.replacing("people: 6", with: "people: six")
            .replacing("25*4", with: "25*").replacing("todo: true", with: "todo: perhaps")
        let problems = #expect(throws: Problems<DocumentProblem>.self) { try Self.read(text) }
        #expect(problems?.problems.compactMap(\.location?.line) == [3, 7, 18])
        #expect(problems?.status == .badConfiguration)
    }

    @Test("has to hold something", arguments: ["", "[a]", "schema: trellis/test@1\ntests: []"])
    func bare(_ text: String) {
        #expect(throws: Problems<DocumentProblem>.self) { try Self.read(text) }
    }

    @Test("may take a series from a CSV file beside it")
    func csv() throws {
        let scratch = try Scratch()
        try scratch.write("period,value\n2025-09-01,25\n2025-09-08,26\n", to: "data/long.csv")
        let text = Self.text.replacing("\"25*4\"", with: "{csv: data/long.csv}")
        let path = "\(scratch.path)/slow-builds.test.yml"
        let file = try PlaybookTestReader.read(text: text, path: path)
        #expect(file.tests[0].series[0].points.map(\.value) == [25, 26])
        try scratch.write("period,value\n2025-09-01,x\n", to: "data/long.csv")
        let problems = #expect(throws: Problems<DocumentProblem>.self) {
            try PlaybookTestReader.read(text: text, path: path)
        }
        #expect(problems?.description.contains(":7:") == true)
        #expect(problems?.description.contains("data/long.csv, line 2: value: 'x'") == true)
    }
}
