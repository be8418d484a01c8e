import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("What is measured about playbooks")
struct MeasuredRatesTests {
    private let rates = MeasuredRates([
        "slow-builds": .init(revision: 2, years: 1000, matched: 31, seed: 7),
        "flaky-tests": .init(revision: 1, years: 400, matched: 0, seed: .max),
    ])

    @Test("is read as it was written, in a stable order")
    func roundTrip() throws {
        let text = rates.text
        #expect(
            text == """
                {
                  "schema": "trellis/false-matches@1",
                  "playbooks": {
                    "flaky-tests": {"revision": 1, "years": 400, "matched": 0, "seed": \(UInt64.max)},
                    "slow-builds": {"revision": 2, "years": 1000, "matched": 31, "seed": 7}
                  }
                }

                """)
        #expect(try MeasuredRates.read(text, path: "x") == rates)
        #expect(try MeasuredRates.read(MeasuredRates().text, path: "x") == MeasuredRates())
    }

    @Test("is about one revision")
    func revision() {
        #expect(rates.rate(of: "slow-builds", revision: 2) == 0.031)
        #expect(rates.rate(of: "slow-builds", revision: 3) == nil)
        #expect(rates.rate(of: "other", revision: 1) == nil)
    }

    @Test(
        "is refused where it cannot be",
        arguments: [
            "", "[]", "{\"schema\": \"trellis/false-matches@1\"}",
            "{\"schema\": \"other\", \"playbooks\": {}}",
            MeasuredRates(["a-b": .init(revision: 1, years: 0, matched: 0, seed: 1)]).text,
            MeasuredRates(["a-b": .init(revision: 1, years: 3, matched: 4, seed: 1)]).text,
        ])
    func refused(text: String) {
        #expect(throws: DocumentProblem.self) { try MeasuredRates.read(text, path: "x") }
    }

    @Test("knows calm teams by the columns of the interchange format")
    func quiet() throws {
        let fixture = try QuietFixture.read(
            """
            period,team,service,metric,segment,value,n,part,whole,people
            2026-01-05,calm,,rework.share,cohort=other,,,2,20,8
            2026-01-05,calm,,pr.size.typical,,80.5,12,,,8
            2026-01-12,calm,,pr.size.typical,,91,15,,,8

            """, name: "calm", path: "calm.csv")
        #expect(
            fixture.series.map(\.slice.description) == [
                "pr.size.typical", "rework.share{cohort=other}",
            ])
        let monday = Day(number: 20_458)
        #expect(fixture.days == monday...monday.advanced(by: 13))
        #expect(throws: DocumentProblem.self) {
            try QuietFixture.read("period,value\n2026-01-05,3\n", name: "x", path: "x.csv")
        }
        #expect(throws: DocumentProblem.self) {
            try QuietFixture.read(
                "period,metric,segment,value\n2026-01-06,pr.size.typical,,3\n", name: "x",
                path: "x.csv")
        }
    }
}
