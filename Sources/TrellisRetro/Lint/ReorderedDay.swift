import TrellisModel

/// A day as people write it elsewhere: `9.3.2026`, `2026/3/9`, `20260309`.
enum ReorderedDay {
    /// - Returns: `nil` for what is no day, and for `3/9/2026`, which is one day here and another there.
    static func read(_ text: some StringProtocol) -> Day? {
        var text = Substring(text)
        while let last = text.last, ".,;)".contains(last) { text.removeLast() }
        if text.count == 8, let all = number(text) {
            return Day(year: all / 10_000, month: all / 100 % 100, day: all % 100)
        }
        guard let sign = text.first(where: { "./-".contains($0) }) else { return nil }
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        let numbers = parts.compactMap(number)
        guard numbers.count == 3, parts.count == 3 else { return nil }
        if parts[0].count == 4 {
            return Day(year: numbers[0], month: numbers[1], day: numbers[2])
        }
        if sign == ".", parts[2].count == 2 {
            return Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
        }
        guard parts[2].count == 4 else { return nil }
        let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
        let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
        if sign == "." || dayFirst == monthFirst { return dayFirst }
        if let dayFirst, monthFirst == nil { return dayFirst }
        return dayFirst == nil ? monthFirst : nil
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(text) : nil
    }
}
