import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

/// What must not matter: the unit, the calendar, the order of the rows, how a gap came about.
@Suite("A move does not depend on what it must not depend on")
struct MoveInvarianceTests {
    typealias Kind = DrawnWeeks.Kind

    /// A series of any kind, with or without a change, and with gaps; and whose it is.
    private func drawn(
        _ random: inout SplitMix64, of kinds: [Kind] = Kind.allCases
    ) -> (kind: Kind, weeks: [Weeks.Week]) {
        let kind = kinds[Int.random(in: kinds.indices, using: &random)]
        let count = Int.random(in: 8...30, using: &random)
        let start = Int.random(in: 0..<count, using: &random)
        let factor = [0.5, 1, 1, 1.5, 2.5][Int.random(in: 0...4, using: &random)]
        let gap = Int.random(in: 0..<(2 * count), using: &random)
        let weeks = DrawnWeeks.drawn(kind, weeks: count, from: &random) {
            $0 < start ? 1 : factor
        }
        return (kind, weeks.filter { $0.place != gap })
    }

    private func analysis(
        _ weeks: [Weeks.Week], _ kind: Kind, _ direction: Metric.Direction? = .up
    ) -> MoveAnalysis {
        DrawnWeeks.analysis(
            weeks, kind.metric, correlation: kind.correlation, direction: direction)
    }

    private func isClose(_ left: Double, _ right: Double) -> Bool {
        left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right))
    }

    /// Everything that decides a tier or is told, except the unit's own numbers and the date.
    private func agree(_ left: MoveAnalysis, _ right: MoveAnalysis) -> Bool {
        isClose(left.p, right.p) && left.direction == right.direction
            && isClose(left.ratio, right.ratio) && isClose(left.near, right.near)
            && isClose(left.far, right.far) && isClose(left.visible, right.visible)
            && left.shape == right.shape && left.weeks == right.weeks && left.n == right.n
            && left.reachesFloor == right.reachesFloor
            && left.outlastsEachWeek == right.outlastsEachWeek
    }

    @Testing.Test("the unit changes nothing but the numbers in that unit", arguments: [60, 1e-3])
    func unit(factor: Double) {
        forAll(count: 40) { random in
            let (kind, weeks) = drawn(&random, of: [.item, .level, .queue])
            let scaled = weeks.map {
                Weeks.Week(place: $0.place, value: $0.value * factor, n: $0.n)
            }
            let (one, other) = (analysis(weeks, kind), analysis(scaled, kind))
            return agree(one, other) && one.since == other.since
                && isClose(one.from * factor, other.from) && isClose(one.to * factor, other.to)
        }
    }

    @Testing.Test("an earlier or a later year changes nothing but the date")
    func calendar() {
        forAll(count: 40) { random in
            let (kind, weeks) = drawn(&random)
            let shift = Int.random(in: -300...300, using: &random)
            let found = analysis(weeks, kind)
            let moved = MoveAnalysis(
                Weeks(usable: weeks, start: DrawnWeeks.monday(shift)),
                MoveAnalysis.Question(
                    kind: kind.metric, correlation: kind.correlation, direction: .up, least: 1.25))
            return agree(found, moved) && moved.since == found.since.advanced(by: 7 * shift)
        }
    }

    @Testing.Test("empty weeks before the first one change nothing")
    func emptyWeeksBefore() {
        forAll(count: 40) { random in
            let (kind, weeks) = drawn(&random)
            let before = Int.random(in: 1...20, using: &random)
            let later = weeks.map {
                Weeks.Week(
                    place: $0.place + before, value: $0.value, n: $0.n, part: $0.part,
                    whole: $0.whole)
            }
            let moved = MoveAnalysis(
                Weeks(usable: later, start: DrawnWeeks.monday(-before)),
                MoveAnalysis.Question(
                    kind: kind.metric, correlation: kind.correlation, direction: .up, least: 1.25))
            let found = analysis(weeks, kind)
            return agree(found, moved) && moved.since == found.since
        }
    }

    @Testing.Test("empty weeks before a few events, whose weeks are shuffled, change nothing")
    func emptyWeeksBeforeFewEvents() {
        forAll(count: 40) { random in
            let weeks = DrawnWeeks.drawn(.count, weeks: 20, from: &random) { $0 < 10 ? 0.05 : 0.4 }
            let later = weeks.map { Weeks.Week(place: $0.place + 6, value: $0.value, n: $0.n) }
            let moved = MoveAnalysis(
                Weeks(usable: later, start: DrawnWeeks.monday(-6)),
                MoveAnalysis.Question(
                    kind: .count, correlation: 0, direction: .up, least: 1.25))
            return agree(analysis(weeks, .count), moved)
        }
    }

    @Testing.Test("a rise of hours is a fall of what is done in an hour")
    func inverse() {
        forAll(count: 40) { random in
            let (kind, weeks) = drawn(&random, of: [.item, .level, .queue])
            let inverse = weeks.map {
                Weeks.Week(place: $0.place, value: 1 / $0.value, n: $0.n)
            }
            let (up, down) = (analysis(weeks, kind, .up), analysis(inverse, kind, .down))
            return isClose(up.p, down.p) && isClose(up.ratio, 1 / down.ratio)
                && isClose(up.near, 1 / down.near) && isClose(up.far, 1 / down.far)
                && isClose(up.visible, 1 / down.visible) && up.direction != down.direction
                && up.since == down.since && up.shape == down.shape
                && up.reachesFloor == down.reachesFloor
                && up.outlastsEachWeek == down.outlastsEachWeek
        }
    }

    @Testing.Test("what speaks for a rise does not speak for a fall")
    func oneWay() {
        forAll(count: 40) { random in
            let (kind, weeks) = drawn(&random)
            let up = analysis(weeks, kind, .up), down = analysis(weeks, kind, .down)
            let either = analysis(weeks, kind, nil)
            return (up.p >= 0.025 || down.p > 0.3) && (down.p >= 0.025 || up.p > 0.3)
                && isClose(either.p, min(1, 2 * (either.direction == .up ? up : down).p))
        }
    }

    @Testing.Test("the order of the points changes nothing")
    func order() {
        forAll(count: 40) { random in
            let values = (0..<20).map { _ in Double.random(in: 5...30, using: &random) }
            let points = SeriesOnHand.points(values)
            return SeriesOnHand.move(points) == SeriesOnHand.move(points.shuffled(using: &random))
        }
    }

    @Testing.Test("a week that is incomplete, or masked, is one that is not there")
    func gaps() {
        forAll(count: 40) { random in
            let values = (0..<20).map { _ in Double.random(in: 5...30, using: &random) }
            let gap = Int.random(in: 0..<20, using: &random)
            let points = SeriesOnHand.points(values)
            let missing = SeriesOnHand.move(
                points.enumerated().filter { $0.offset != gap }.map(\.element))
            let incomplete = SeriesOnHand.move(
                points.enumerated().map { index, point in
                    index != gap
                        ? point
                        : Series.Point(
                            start: point.start, value: 1e6, n: point.n, isPartial: true)
                })
            let masked = SeriesOnHand.move(points) { $0 == DrawnWeeks.monday(gap) }
            return missing == incomplete && missing == masked
        }
    }
}
