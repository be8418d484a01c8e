import TrellisModel

/// A second in time, which a wall clock in Berlin can read.
struct Moment: Comparable {
    /// Since 1970-01-01T00:00:00Z.
    let seconds: Int

    /// 2025-10-26T01:00:00Z, the only change of the clocks in the story.
    private static let summerTimeEnds = Moment(seconds: 20_387 * 86_400 + 3600)

    init(seconds: Int) { self.seconds = seconds }

    /// A moment by the day in Berlin and the seconds since its midnight.
    init(day: Day, second: Int) {
        let winter = Moment(seconds: day.number * 86_400 + second - 3600)
        seconds = winter < Self.summerTimeEnds ? winter.seconds - 3600 : winter.seconds
    }

    static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    func adding(seconds more: Int) -> Moment { Moment(seconds: seconds + more) }
    func adding(hours: Double) -> Moment { adding(seconds: Int(hours * 3600)) }

    /// The day in Berlin.
    var day: Day { Day(number: (seconds + offset).floorDivided(by: 86_400)) }

    /// Whether somebody could be at work: on a workday from 07:00 to 21:30 in Berlin.
    var isWorkingTime: Bool {
        Story.isWorkday(day)
            && (7 * 3600...21 * 3600 + 1800).contains((seconds + offset).modulo(86_400))
    }

    /// `2026-03-12T13:03:11Z`.
    var utc: String { Self.text(seconds) + "Z" }

    /// `2026-03-12T14:03:11+01:00`.
    var local: String { Self.text(seconds + offset) + "+0\(offset / 3600):00" }

    private var offset: Int { self < Self.summerTimeEnds ? 7200 : 3600 }

    private static func text(_ seconds: Int) -> String {
        let second = seconds.modulo(86_400)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
        return "\(Day(number: seconds.floorDivided(by: 86_400)))T\(clock.joined(separator: ":"))"
    }
}
