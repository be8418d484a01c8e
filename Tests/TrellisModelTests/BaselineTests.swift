import TestSupport
import Testing
import TrellisModel

@Suite("The number of the day of an agreement")
struct BaselineTests {
    @Test(
        "reads what it writes, with and without how it was counted",
        arguments: [
            "280@2026-02-16+8w/n212", "280@2026-02-16+8w/n212/d3f9a", "0.2667@2026-02-16+8w/n30",
        ])
    func roundTrip(text: String) throws {
        let read = try #require(Action.Baseline(text))
        #expect(read.description == text)
        #expect(read.definition == (text.hasSuffix("/d3f9a") ? "3f9a" : nil))
    }

    @Test(
        "is nothing where a part is missing or is something else",
        arguments: [
            "280@2026-02-16+8w", "280@2026-02-16+8w/n212/3f9a", "280@2026-02-16+8w/n212/d3f9",
            "280@2026-02-16+8w/n212/d3f9a/x", "nan@2026-02-16+8w/n212",
        ])
    func broken(text: String) { #expect(Action.Baseline(text) == nil) }

    @Test("its definition has four signs, and any part of it changes them")
    func definition() throws {
        func definition(
            _ metric: String, _ segment: String? = nil, _ stat: Stat = .median,
            _ check: String? = nil,
            asks: String = ""
        ) throws -> String {
            FollowUp(
                slice: MetricSlice(try #require(MetricCatalogue.metric(metric)), segment: segment),
                expect: FollowUp.Expectation(stat: stat, check: check, ratio: Comparison(lte: 0.9)),
                afterDays: 28, guards: [], outcome: nil
            ).definition(asks)
        }
        let all = try [
            definition("pr.size.typical"), definition("pr.size.typical", nil, .mean),
            definition("rework.share"), definition("rework.share", "cohort=assisted"),
            definition("incidents.opened", nil, .sum, "friday-heavy"),
            definition("incidents.opened", nil, .sum, "friday-heavy", asks: "bucket=thu"),
        ]
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isHexDigit) })
        // FNV-1a of "pr.size.typical|median||", folded to 16 bits, by hand in Python.
        #expect(all[0] == "a80b")
    }
}
