import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

/// Teams in which nothing happens agree on something because a number was unusual, and then it comes
/// back by itself: how often that is claimed as moved, and how often a true change is.
@Suite("What comes back by itself is not called moved")
struct FollowUpReturnTests {
    private static let year = 52, window = 8, waiting = 2

    /// - Parameters:
    ///   - effect: What weeks after the action are multiplied by.
    ///   - earlier: Weeks before the first that may be chosen.
    /// - Returns: Of the trials, how many are claimed by the known day alone, and with what comes back
    ///   by itself allowed for.
    static func claims(
        _ kind: DrawnWeeks.Kind, effect: Double = 1, trials: Int,
        earlier: Int = year, seed: UInt64
    ) -> (byDayAlone: Int, told: Int) {
        var random = SplitMix64(seed: seed)
        var alone = 0, told = 0, done = 0
        while done < trials {
            let length = earlier + window + year + waiting + window
            var weeks = DrawnWeeks.drawn(kind, weeks: length, from: &random)
            guard let agreed = highest(weeks, kind, from: earlier + window) else { continue }
            done += 1
            let first = agreed + waiting
            // The same draw with the effect, so that the choice is the same one.
            for place in first..<(first + window) {
                weeks[place] = changed(weeks[place], by: effect, kind, &random)
            }
            let start = agreed - window - earlier
            let around = FollowUpWeeks.drawn(
                weeks[start..<(first + window)].map {
                    Weeks.Week(
                        place: $0.place - start, value: $0.value, n: $0.n, part: $0.part,
                        whole: $0.whole)
                }, kind: kind.metric, correlation: kind.correlation,
                parts: [earlier, window, waiting, window])
            let was = level(weeks[(agreed - window)..<agreed], kind)
            let now = level(weeks[first..<(first + window)], kind)
            guard was > 0, now / was <= 0.9,
                let effect = FollowUpEffect(around, direction: .down, ratio: now / was)
            else { continue }
            alone += effect.doubt == .chance ? 0 : 1
            told += effect.doubt == nil ? 1 : 0
        }
        return (alone, told)
    }

    /// The week after the eight whose level is the highest of a year.
    private static func highest(
        _ weeks: [Weeks.Week], _ kind: DrawnWeeks.Kind, from first: Int
    ) -> Int? {
        (first..<(first + year)).max {
            level(weeks[($0 - window)..<$0], kind) < level(weeks[($1 - window)..<$1], kind)
        }
    }

    private static func changed(
        _ week: Weeks.Week, by effect: Double, _ kind: DrawnWeeks.Kind, _ random: inout SplitMix64
    ) -> Weeks.Week {
        func thinned(_ count: Double) -> Double {
            Double((0..<Int(count)).count { _ in DrawnWeeks.uniform(&random) < effect })
        }
        switch kind {
        case .item, .level, .queue:
            return Weeks.Week(place: week.place, value: week.value * effect, n: week.n)
        case .count:
            return Weeks.Week(place: week.place, value: thinned(week.value), n: week.n)
        case .share:
            let part = thinned(week.part)
            return Weeks.Week(
                place: week.place, value: part / week.whole, n: week.n, part: part,
                whole: week.whole)
        }
    }

    /// As playbooks measure it: a median, a mean, or parts over wholes.
    private static func level(_ weeks: ArraySlice<Weeks.Week>, _ kind: DrawnWeeks.Kind) -> Double {
        switch kind {
        case .item, .level, .queue: Statistics.median(weeks.map(\.value)) ?? 0
        case .count: Statistics.mean(weeks.map(\.value)) ?? 0
        case .share: weeks.reduce(0) { $0 + $1.part } / max(1, weeks.reduce(0) { $0 + $1.whole })
        }
    }

    /// Measured with 300 trials a kind: by the known day alone 18 to 21 % are called moved, and with
    /// what comes back by itself allowed for 4 to 6 %. `make accuracy` holds the bar of 5 %.
    @Testing.Test("eight weeks that were the highest of a year", arguments: [0, year])
    func highest(earlier: Int) {
        var alone = 0, told = 0
        for (seed, kind) in zip(UInt64(1)..., DrawnWeeks.Kind.allCases) {
            let found = Self.claims(kind, trials: 50, earlier: earlier, seed: seed)
            alone += found.byDayAlone
            told += found.told
        }
        #expect(alone >= 25, "the choice matters: \(alone) of 250")
        #expect(told <= 20, "\(told) of 250")
    }

    @Testing.Test("a number that was halved is recognised after eight weeks")
    func halved() {
        let told = zip(UInt64(1)..., DrawnWeeks.Kind.allCases).reduce(0) {
            $0 + Self.claims($1.1, effect: 0.5, trials: 20, seed: $1.0).told
        }
        #expect(told >= 85, "\(told) of 100")
    }
}
