import Testing
import TrellisModel

@testable import TrellisDetect

/// What is planted is found, where it was planted and as large as it was.
@Suite("A move that is there is found")
struct MoveFindingTests {
    typealias Kind = DrawnWeeks.Kind

    /// Weeks that differ by one part in fifty, times their effect.
    private func clean(_ weeks: Int, seed: UInt64, _ effect: (Int) -> Double) -> [Weeks.Week] {
        var random = SplitMix64(seed: seed)
        return DrawnWeeks.listed(
            (0..<weeks).map { 200 * effect($0) * (0.99 + 0.02 * DrawnWeeks.uniform(&random)) })
    }

    @Testing.Test(
        "a clean step began in the week in which it was planted", arguments: [13, 26])
    func since(weeks: Int) {
        for planted in stride(from: 5, through: weeks - 5, by: 3) {
            for factor in [0.5, 1.4] {
                let found = DrawnWeeks.analysis(
                    clean(weeks, seed: UInt64(planted)) { $0 < planted ? 1 : factor },
                    direction: factor > 1 ? .up : .down)
                #expect(found.since == DrawnWeeks.monday(planted), "\(planted), \(factor)")
                #expect(found.p < 0.005)
                #expect(found.reachesFloor && found.outlastsEachWeek)
                #expect(abs(found.ratio / factor - 1) < 0.02)
                #expect(abs(found.from / 200 - 1) < 0.02)
            }
        }
    }

    @Testing.Test("a clean step is called sudden, and a clean drift gradual, from its first week")
    func shape() {
        for seed in UInt64(1)...8 {
            let step = DrawnWeeks.analysis(clean(24, seed: seed) { $0 < 12 ? 1 : 1.6 })
            #expect(step.shape == .sudden)
            let drift = DrawnWeeks.analysis(
                clean(24, seed: seed) { Elementary.exp(0.5 * Double($0) / 23) })
            #expect(drift.shape == .gradual)
            #expect(drift.since == DrawnWeeks.start)
            #expect(abs(drift.ratio / Elementary.exp(0.5) - 1) < 0.05)
        }
    }

    @Testing.Test("the far end of the interval is farther than the near one, and the ratio between")
    func ends() {
        for seed in UInt64(1)...20 {
            var random = SplitMix64(seed: seed)
            let weeks = DrawnWeeks.drawn(.item, weeks: 20, from: &random) { $0 < 10 ? 1 : 2 }
            let found = DrawnWeeks.analysis(weeks)
            let (low, high) = (min(found.near, found.far), max(found.near, found.far))
            #expect(low <= found.ratio && found.ratio <= high)
            #expect(abs(Elementary.log(found.near)) <= abs(Elementary.log(found.far)))
            #expect(found.visible >= 1.25)
        }
    }

    /// Of 2,000 series of each, 95 to 100 % were found.
    @Testing.Test(
        "usual noise hides no large step",
        arguments: [
            (Kind.item, 3.0), (.level, 1.5), (.queue, 2.0), (.count, 2.5), (.share, 3.0),
        ])
    func power(kind: Kind, factor: Double) {
        let found = (1...40).count { seed in
            var random = SplitMix64(seed: UInt64(seed))
            let weeks = DrawnWeeks.drawn(kind, weeks: 26, from: &random) { $0 < 13 ? 1 : factor }
            let found = DrawnWeeks.analysis(
                weeks, kind.metric, correlation: kind.correlation)
            return found.p < 0.025 && found.reachesFloor && found.outlastsEachWeek
        }
        #expect(found >= 34, "\(found) of 40")
    }

    /// Of 2,000 series of each kind, 98 to 99 % had it inside.
    @Testing.Test("the interval has the true ratio in it")
    func interval() {
        var inside = 0, all = 0
        for kind in Kind.allCases {
            for seed in UInt64(1)...60 {
                var random = SplitMix64(seed: seed)
                let factor = [1.5, 2, 2.5][Int(seed % 3)]
                let planted = 7 + Int(seed % 10)
                let weeks = DrawnWeeks.drawn(kind, weeks: 24, from: &random) {
                    $0 < planted ? 1 : factor
                }
                // So high a floor spares looking without each week, which the interval does not need.
                let found = DrawnWeeks.analysis(
                    weeks, kind.metric, correlation: kind.correlation, least: 1e6)
                all += 1
                if min(found.near, found.far) <= factor, factor <= max(found.near, found.far) {
                    inside += 1
                }
            }
        }
        #expect(all == 300)
        #expect(inside >= 255, "\(inside) of \(all)")
    }
}
