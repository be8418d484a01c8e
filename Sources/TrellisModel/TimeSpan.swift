extension Numerals {
    /// A length of time: `45 s`, `12 min 30 s`, `3 h 5 min`, `2 d 4 h`. From an hour on it is rounded
    /// to the minute, from four days on to the hour.
    ///
    /// - Parameter seconds: Its sign is left out; at most 10¹² of them are told.
    package static func span(seconds: Int) -> String {
        let exact = min(seconds.magnitude, 1_000_000_000_000)
        if exact < 3600 {
            return pair(Int(exact), by: 60, "min", "s")
        }
        let minutes = Int((exact + 30) / 60)
        if minutes < 4 * 1440 {
            return pair(minutes, by: 60, "h", "min")
        }
        return pair((minutes + 30) / 60, by: 24, "d", "h")
    }

    private static func pair(_ value: Int, by base: Int, _ large: String, _ small: String) -> String
    {
        let (whole, rest) = value.quotientAndRemainder(dividingBy: base)
        if whole == 0 { return "\(rest) \(small)" }
        return rest == 0 ? "\(whole) \(large)" : "\(whole) \(large) \(rest) \(small)"
    }
}
