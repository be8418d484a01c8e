import TrellisModel

/// The level axis: days from the first point's period to the end of the last one's.
struct TimeAxis {
    /// Days between two points: 7 for weeks.
    let period: Double
    let left: Double
    let right: Double
    private let first: Double
    private let last: Double
    private let isEmpty: Bool

    /// - Parameters:
    ///   - starts: The first day of each period, ascending. None is as good as any week.
    ///   - left: Drawing units.
    ///   - right: Drawing units.
    init(starts: [Day], left: Double, right: Double) {
        let numbers = starts.map { Double($0.number) }
        let steps = zip(numbers.dropFirst(), numbers).map { $0 - $1 }.filter { $0 > 0 }
        period = steps.min() ?? 7
        isEmpty = starts.isEmpty
        first = numbers.first ?? 0
        last = (numbers.last ?? 0) + period
        self.left = left
        self.right = right
    }

    /// Drawing units of the middle of the period that starts on `day`.
    func middle(of day: Day) -> Double { x(Double(day.number) + period / 2) }

    /// The part of a stretch of days that the picture shows, in drawing units.
    ///
    /// - Returns: `nil` when the picture shows none of it.
    func part(_ days: ClosedRange<Day>) -> ClosedRange<Double>? {
        let from = max(Double(days.lowerBound.number), first)
        let to = min(Double(days.upperBound.number) + 1, last)
        return from < to ? x(from)...x(to) : nil
    }

    /// Whether nothing is missing between two neighbours.
    func isNext(_ later: Day, after earlier: Day) -> Bool {
        Double(later.number) - Double(earlier.number) < period * 1.5
    }

    /// Months, or whole years when the picture spans many, each with its place and its name;
    /// January is named by its year. A picture of a few weeks starts with its first day.
    var ticks: [(x: Double, name: String)] {
        // The calendar of `Day` names the years 0000 to 9999.
        guard !isEmpty, first < last, first >= -719_528, last <= 2_932_897 else { return [] }
        let months = months
        guard months.count < 2 else { return months }
        let (year, month, day) = Day(number: Int(first)).civil
        return [(left, "\(day) \(Self.names[month - 1]) \(year)")] + months
    }

    private var months: [(x: Double, name: String)] {
        let from = Self.months(Day(number: Int(first.rounded(.up))), up: true)
        let to = Self.months(Day(number: Int(last.rounded(.down)) - 1), up: false)
        guard from <= to else { return [] }
        let room = (right - left) / max((last - first) / 30.44, 1)
        let step =
            [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000]
            .first { Double($0) * room >= Self.leastRoom } ?? 120_000
        return stride(from: from + (-from).modulo(step), through: to, by: step).compactMap {
            let (year, month) = ($0.floorDivided(by: 12), $0.modulo(12) + 1)
            return Day(year: year, month: month, day: 1).map {
                (x(Double($0.number)), month == 1 ? String(year) : Self.names[month - 1])
            }
        }
    }

    /// Drawing units that "2026" and the space after it take.
    private static let leastRoom = 58.0

    private static let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Months since the year 0, of the first month that starts on or after the day, or of the last
    /// that starts on or before it.
    private static func months(_ day: Day, up: Bool) -> Int {
        let (year, month, dayOfMonth) = day.civil
        return year * 12 + month - 1 + (up && dayOfMonth > 1 ? 1 : 0)
    }

    private func x(_ day: Double) -> Double {
        left + (day - first) / max(last - first, 1) * (right - left)
    }
}
