import Testing
import TrellisModel

@testable import TrellisDetect

/// A day on which something is known to have changed is tested, and no other is searched for.
@Suite("A declared date")
struct DeclaredDateTests {
    private func noisy(_ seed: UInt64, from planted: Int, _ factor: Double) -> [Weeks.Week] {
        var random = SplitMix64(seed: seed)
        return DrawnWeeks.drawn(.level, weeks: 26, from: &random) { $0 < planted ? 1 : factor }
    }

    private func analysis(_ weeks: [Weeks.Week], _ declared: [Day]) -> MoveAnalysis {
        DrawnWeeks.analysis(
            weeks, .level(quantile: 0.9), correlation: 0.4, least: 1.1, declared: declared)
    }

    @Testing.Test("finds a step on it more surely than the search does")
    func surer() {
        let pairs = (UInt64(1)...60).map { seed in
            let weeks = noisy(seed, from: 12, 1.2)
            return (
                searched: analysis(weeks, []),
                declared: analysis(weeks, [DrawnWeeks.monday(12)])
            )
        }
        #expect(pairs.count { $0.declared.p < $0.searched.p } >= 45)
        #expect(pairs.count { $0.declared.p < 0.025 } > pairs.count { $0.searched.p < 0.025 })
        #expect(pairs.allSatisfy { $0.declared.since == DrawnWeeks.monday(12) })
        // Where the start was given, how it changed was not looked at.
        #expect(pairs.allSatisfy { $0.declared.isDeclared && $0.declared.shape == .unclear })
    }

    @Testing.Test("is as rare by chance as it says")
    func size() {
        var random = SplitMix64(seed: 11)
        let chances = (0..<400).map { _ in
            analysis(
                DrawnWeeks.drawn(.level, weeks: 20, from: &random), [DrawnWeeks.monday(9)]
            ).p
        }
        let found = Double(chances.count { $0 < 0.05 }) / 400
        #expect(found >= 0.02 && found <= 0.1, "\(found)")
    }

    @Testing.Test("in the middle of a week counts from the next one that is whole")
    func middleOfAWeek() {
        let weeks = noisy(1, from: 12, 1.4)
        let monday = analysis(weeks, [DrawnWeeks.monday(12)])
        #expect(monday.since == DrawnWeeks.monday(12))
        for day in 0...6 {
            let found = analysis(weeks, [DrawnWeeks.monday(12).advanced(by: day)])
            #expect(found.p == monday.p && found.since == monday.since)
        }
        #expect(
            analysis(weeks, [DrawnWeeks.monday(13)]).since == DrawnWeeks.monday(13))
    }

    @Testing.Test("is not credited with a step far from it")
    func elsewhere() {
        for (declared, planted) in [(4, 20), (5, 21), (21, 5)] {
            let weeks = DrawnWeeks.listed(
                (0..<26).map { ($0 < planted ? 100 : 200) + Double($0 * 7 % 5) })
            #expect(DrawnWeeks.analysis(weeks).p < 0.005)
            #expect(DrawnWeeks.analysis(weeks, declared: [DrawnWeeks.monday(declared)]).p > 0.05)
        }
    }

    @Testing.Test("from a note leaves other starts a part of the doubt")
    func note() {
        // What changed eight weeks later is found where it began, and is not put down to the note.
        let weeks = DrawnWeeks.listed(
            (0..<26).map { ($0 < 16 ? 100 : 200) + Double($0 * 7 % 5) })
        let found = DrawnWeeks.analysis(weeks, declared: [DrawnWeeks.monday(8)], alone: false)
        #expect(found.since == DrawnWeeks.monday(16) && !found.isDeclared && found.p < 0.005)
        // What changed on the day of the note is found more surely than without it.
        let pairs = (UInt64(1)...60).map { seed in
            let weeks = noisy(seed, from: 12, 1.2)
            return (
                searched: analysis(weeks, []).p,
                noted: DrawnWeeks.analysis(
                    weeks, .level(quantile: 0.9), correlation: 0.4, least: 1.1,
                    declared: [DrawnWeeks.monday(12)], alone: false
                ).p
            )
        }
        #expect(pairs.count { $0.noted < $0.searched } >= 40)
    }

    @Testing.Test("asked about by itself finds nothing where it leaves too little on a side")
    func nowhere() {
        let weeks = noisy(2, from: 12, 1.4)
        for place in [-50, 0, 2, 24, 90] {
            #expect(analysis(weeks, [DrawnWeeks.monday(place)]).p == 1)
        }
    }

    @Testing.Test("too near an end, or outside, is ignored")
    func nearAnEnd() {
        let weeks = noisy(2, from: 12, 1.4)
        let searched = analysis(weeks, [])
        for place in [-50, 0, 1, 2, 24, 25, 26, 90] {
            let found = DrawnWeeks.analysis(
                weeks, .level(quantile: 0.9), correlation: 0.4, least: 1.1,
                declared: [DrawnWeeks.monday(place)], alone: false)
            #expect(found.p == searched.p && found.since == searched.since, "\(place)")
        }
        #expect(analysis(weeks, [DrawnWeeks.monday(3)]).p != searched.p)
        #expect(analysis(weeks, [DrawnWeeks.monday(23)]).p != searched.p)
    }

    @Testing.Test("costs the others their share of the doubt, and is counted once")
    func several() {
        let weeks = noisy(3, from: 12, 1.2)
        let (right, wrong) = (DrawnWeeks.monday(12), DrawnWeeks.monday(5))
        let one = analysis(weeks, [right]), two = analysis(weeks, [wrong, right])
        #expect(one.p < analysis(weeks, [wrong]).p)
        #expect(abs(two.p - 2 * one.p) < 1e-12)
        #expect(two.since == right)
        #expect(analysis(weeks, [right, right]).p == one.p)
        #expect(analysis(weeks, [right, DrawnWeeks.monday(1)]).p == one.p)
    }
}
