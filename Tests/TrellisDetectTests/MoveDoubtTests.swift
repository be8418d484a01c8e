import Testing
import TrellisModel

@testable import TrellisDetect

/// What chance makes is left alone, and where there is too little nothing is said.
@Suite("A move that is not there is not found")
struct MoveDoubtTests {
    typealias Kind = DrawnWeeks.Kind

    /// 600 of the series; 2,000 gave 4.6 to 6.1 % for each kind and length.
    @Testing.Test(
        "chance looks like a move as often as it says", arguments: Kind.allCases, [13, 26])
    func size(kind: Kind, weeks: Int) {
        var random = SplitMix64(seed: UInt64(weeks))
        let chances = (0..<600).map { _ in
            DrawnWeeks.analysis(
                DrawnWeeks.drawn(kind, weeks: weeks, from: &random), kind.metric,
                correlation: kind.correlation
            ).p
        }
        let found = Double(chances.count { $0 < 0.05 }) / 600
        #expect(found >= 0.02 && found <= (kind.correlation > 0 ? 0.1 : 0.08), "\(found)")
        #expect(chances.count { $0 < 0.005 } <= 12)
        #expect(chances.allSatisfy { $0 > 0 && $0 <= 1 })
    }

    @Testing.Test("one outlying week is no move, wherever it lies")
    func outlier() {
        let calm: [Double] = [
            196, 204, 210, 190, 205, 199, 202, 207, 195, 201, 200, 198, 206, 203, 194, 208,
        ]
        for place in calm.indices {
            for factor in [0.01, 1.5, 100] {
                var values = calm
                values[place] *= factor
                let found = SeriesOnHand.move(SeriesOnHand.points(values), weeks: 16)
                #expect(found.bearing?.isSolid == false, "\(place), \(factor)")
            }
        }
    }

    @Testing.Test("what hangs on one week of a short step does not outlast it")
    func hangsOnOneWeek() {
        // Three high weeks at the end are a step only while all three are there.
        let values: [Double] = [20, 24, 19, 23, 18, 22, 25, 21, 20, 23, 24, 19, 22, 28, 27, 29]
        let found = DrawnWeeks.analysis(DrawnWeeks.listed(values))
        let without = DrawnWeeks.analysis(DrawnWeeks.listed(values.dropLast()))
        #expect(found.p < 0.05)
        #expect(without.p > 0.05)
        #expect(!found.outlastsEachWeek)
    }

    @Testing.Test("weeks that never differ, or are all nothing, have not moved")
    func constant() {
        for value in [0, 1, 250.0] {
            for kind in Kind.allCases {
                let found = DrawnWeeks.analysis(
                    DrawnWeeks.listed(Array(repeating: value, count: 20)), kind.metric,
                    correlation: kind.correlation)
                #expect(found.p == 1)
                #expect(!found.reachesFloor && !found.outlastsEachWeek)
            }
        }
    }

    @Testing.Test("a move below its floor, or the other way, is none")
    func floor() {
        let small = DrawnWeeks.listed([100, 101, 99, 100, 101, 99, 110, 109, 111, 110, 109, 111])
        #expect(!DrawnWeeks.analysis(small).reachesFloor)
        #expect(DrawnWeeks.analysis(small, least: 1.05).reachesFloor)
        let large = DrawnWeeks.listed([100, 101, 99, 100, 101, 99, 210, 209, 211, 210, 209, 211])
        #expect(DrawnWeeks.analysis(large, direction: .up).reachesFloor)
        #expect(!DrawnWeeks.analysis(large, direction: .down).reachesFloor)
        #expect(DrawnWeeks.analysis(large, direction: nil).reachesFloor)
        #expect(DrawnWeeks.analysis(large, direction: .down).p > 0.9)
    }

    @Testing.Test("weeks that usually resemble their neighbours are asked for more")
    func correlated() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<20 {
            let weeks = DrawnWeeks.drawn(.level, weeks: 20, from: &random) { $0 < 10 ? 1 : 1.2 }
            let free = DrawnWeeks.analysis(weeks, .level(quantile: 0.9))
            let tied = DrawnWeeks.analysis(weeks, .level(quantile: 0.9), correlation: 0.6)
            #expect(free.p <= tied.p || free.p < 0.002)
        }
    }
}
