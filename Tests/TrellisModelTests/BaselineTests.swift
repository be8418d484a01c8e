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
            "0x1p4@2026-02-16+8w/n212", "2e16@2026-02-16+8w/n212", "inf@2026-02-16+8w/n212",
            "+280@2026-02-16+8w/n212", "280.@2026-02-16+8w/n212", ".5@2026-02-16+8w/n212",
            "280@2026-02-16++8w/n212", "280/2026-02-16@8w+n212", "280@2026-02-16+8w/n-1",
            "280@2026-02-16+8w/n212/d3`9a", "280@@2026-02-16+8w/n212", "280@2026-02-16+w/n212",
            "280@2026-02-16+0w/n212", "280@2026-02-16+521w/n212", "280@2026-02-16+8w/n+7",
            "1\(String(repeating: "0", count: 400))@2026-02-16+8w/n212",
        ])
    func broken(text: String) { #expect(Action.Baseline(text) == nil) }

    @Test("is the same after it was written, whatever the number")
    func law() {
        forAll(count: 4_000) { random in
            let value =
                switch Int.random(in: 0...4, using: &random) {
                case 0: Double.random(in: -1...1, using: &random)
                case 1: Double.random(in: -1e6...1e6, using: &random)
                case 2: Double(Int.random(in: -9...9, using: &random)) * 1e16
                case 3: Double(Int.random(in: 0...2_000_000, using: &random)) / 1_000
                default: Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
                }
            let base = Action.Baseline(
                value: value.isFinite ? value : 0,
                first: Day(number: Int.random(in: 0...30_000, using: &random)),
                weeks: Int.random(in: 1...520, using: &random),
                n: Int.random(in: 0...9_999_999, using: &random),
                definition: Bool.random(using: &random) ? "3f9a" : nil)
            let text = "\(base)"
            let number = text.prefix { $0 != "@" }
            return Action.Baseline(text) == base
                && number.allSatisfy { "-.0123456789".contains($0) }
                && abs(base.value - (value.isFinite ? value : 0)) <= 0.000_05
        }
    }

    @Test("reads a number in plain digits, however large")
    func large() throws {
        let text = "20000000000000000@2026-02-16+8w/n212"
        let base = try #require(Action.Baseline(text))
        #expect(base.value == 2e16 && base.description == text)
        let most = Action.Baseline(value: 1e305, first: Day(number: 20_000), weeks: 8, n: 1)
        #expect(most.value == 1e305)
        #expect("\(most)".hasPrefix("1\(String(repeating: "0", count: 305))@"))
    }

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
