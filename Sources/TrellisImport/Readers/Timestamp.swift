import TrellisModel

/// Points in time as exports write them: RFC 3339, and the looks of ISO 8601 that are common.
///
/// A date is `YYYY-MM-DD` in 2000…2100. `T`, `t` or one space stands before the time, which is
/// `HH:MM` or `HH:MM:SS` with an optional fraction that is ignored. Hour 24 is refused. A leap
/// second, `:60`, is read as `:59`, because no clock of Trellis knows of it.
enum Timestamp {
    /// The years that an export can be about. Others are mistakes, such as 0001 or 1970 for "never".
    static let years = 2000...2100
    /// The farthest zone from UTC, in seconds: 14 hours.
    static let farthestZone = 14 * 3600

    /// A point in time with its zone: `Z`, `UTC`, `+01:00`, `+0100` or `+01`, after at most one
    /// space (`git log --date=iso` writes one).
    ///
    /// - Returns: Seconds since 1970-01-01T00:00:00Z. `nil` when the text is anything else.
    static func seconds(_ text: some StringProtocol) -> Int? {
        var rest = Cursor(text.utf8.makeIterator())
        guard let day = rest.day(), let time = rest.time(), let zone = rest.zone(), rest.isAtEnd
        else { return nil }
        return day.number * 86_400 + time - zone
    }

    /// A day: `YYYY-MM-DD` and nothing else. `nil` when the text is anything else.
    static func day(_ text: some StringProtocol) -> Day? {
        var rest = Cursor(text.utf8.makeIterator())
        guard let day = rest.day(), rest.isAtEnd else { return nil }
        return day
    }

    /// A time on a clock on the wall: no zone is given, so it is not yet a point in time.
    ///
    /// - Returns: The day and the seconds since its midnight, 0…86399. `nil` when the text is
    ///   anything else, also when it has a zone.
    static func local(_ text: some StringProtocol) -> (day: Day, secondsOfDay: Int)? {
        var rest = Cursor(text.utf8.makeIterator())
        guard let day = rest.day(), let time = rest.time(), rest.isAtEnd else { return nil }
        return (day, time)
    }
}

/// Reads bytes from the left, knowing one ahead. Every step gives `nil` when it does not fit.
private struct Cursor<Bytes: IteratorProtocol<UInt8>> {
    private var bytes: Bytes
    private var next: UInt8?

    init(_ bytes: Bytes) {
        self.bytes = bytes
        next = self.bytes.next()
    }

    var isAtEnd: Bool { next == nil }

    mutating func day() -> Day? {
        guard let century = number(0...99), let year = number(0...99), take("-"),
            let month = number(1...12), take("-"), let day = number(1...31),
            Timestamp.years.contains(century * 100 + year)
        else { return nil }
        return Day(year: century * 100 + year, month: month, day: day)
    }

    /// Seconds since midnight, 0…86399.
    mutating func time() -> Int? {
        guard take("T") || take("t") || take(" "), let hour = number(0...23), take(":"),
            let minute = number(0...59)
        else { return nil }
        guard take(":") else { return (hour * 60 + minute) * 60 }
        guard let second = number(0...60), skipFraction() else { return nil }
        return (hour * 60 + minute) * 60 + min(second, 59)
    }

    /// Seconds ahead of UTC, within ``Timestamp/farthestZone``.
    mutating func zone() -> Int? {
        let isApart = take(" ")
        if take("Z") || take("z") { return 0 }
        if isApart, take("U") { return take("T") && take("C") ? 0 : nil }
        let isBehind = take("-")
        guard isBehind || take("+"), let hours = number(0...14) else { return nil }
        var seconds = hours * 3600
        if take(":") || !isAtEnd {
            guard let minutes = number(0...59) else { return nil }
            seconds += minutes * 60
        }
        guard seconds <= Timestamp.farthestZone else { return nil }
        return isBehind ? -seconds : seconds
    }

    /// - Returns: `false` when a point or a comma is here, and no digit behind it.
    private mutating func skipFraction() -> Bool {
        guard take(".") || take(",") else { return true }
        guard digit() != nil else { return false }
        while digit() != nil {}
        return true
    }

    /// Exactly two digits, when their number is in the range.
    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        let number = tens * 10 + ones
        return range.contains(number) ? number : nil
    }

    private mutating func digit() -> Int? {
        guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
            return nil
        }
        next = bytes.next()
        return Int(byte - UInt8(ascii: "0"))
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        next = bytes.next()
        return true
    }
}
