extension Action {
    /// The number as it was when the action was agreed: `280@2026-02-16+8w/n212/d3f9a`. Without the
    /// last part, as it was written at first, nobody knows how it was counted.
    package struct Baseline: Sendable, Equatable, CustomStringConvertible {
        /// To a ten-thousandth, which is finer than any number is shown.
        package let value: Double
        /// The first day of the weeks it was measured over.
        package let first: Day
        /// 1 to 520.
        package let weeks: Int
        /// The records behind it.
        package let n: Int
        /// Four signs that stand for how it was counted: ``FollowUp/definition(_:)``.
        package let definition: String?

        /// - Parameter value: It is rounded, so that it is the same before and after it is written.
        package init(value: Double, first: Day, weeks: Int, n: Int, definition: String? = nil) {
            self.value = Self.rounded(value)
            (self.first, self.weeks, self.n) = (first, weeks, n)
            self.definition = definition
        }

        /// The number in plain decimal digits; no exponent, no other base.
        package init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard (2...3).contains(parts.count),
                let at = parts[0].firstIndex(of: "@"), let plus = parts[0].lastIndex(of: "+"),
                at < plus, let value = Self.number(parts[0][..<at]),
                let first = Day(parts[0][parts[0].index(after: at)..<plus]),
                let weeks = Self.count(parts[0][parts[0].index(after: plus)...].dropLast()),
                parts[0].last == "w", (1...520).contains(weeks),
                parts[1].first == "n", let n = Self.count(parts[1].dropFirst())
            else { return nil }
            let last = parts.count > 2 ? parts[2] : nil
            if let last {
                guard last.first == "d", last.utf8.count == 5,
                    last.utf8.dropFirst().allSatisfy(Self.isLetterOrDigit)
                else { return nil }
            }
            self.init(
                value: value, first: first, weeks: weeks, n: n,
                definition: last.map { String($0.dropFirst()) })
        }

        package var days: ClosedRange<Day> { first...first.advanced(by: weeks * 7 - 1) }

        package var description: String {
            "\(Self.plain(value))@\(first)+\(weeks)w/n\(n)" + (definition.map { "/d\($0)" } ?? "")
        }
    }
}

extension Action.Baseline {
    /// Below it a ten-thousandth is at least six times as wide as the step from one number to the
    /// next, so that what was rounded once stays as it is. Above it nothing is rounded.
    private static let largestRounded = 1e11

    private static func rounded(_ value: Double) -> Double {
        guard abs(value) < largestRounded else { return value }
        // Adding 0 takes the sign off -0.
        return (value * 10_000).rounded() / 10_000 + 0
    }

    /// `-?[0-9]+(\.[0-9]+)?`, finite.
    private static func number(_ text: some StringProtocol) -> Double? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
            let value = Double(String(text)), value.isFinite
        else { return nil }
        return value
    }

    private static func count(_ text: some StringProtocol) -> Int? {
        !text.isEmpty && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    /// The shortest decimal number that is read as this one, without an exponent.
    private static func plain(_ value: Double) -> String {
        let text = "\(value)"
        guard let sign = text.firstIndex(of: "e"),
            let exponent = Int(text[text.index(after: sign)...])
        else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
        let mantissa = text[..<sign].split(separator: ".")
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        // Large numbers only: small ones are rounded before they have an exponent.
        let zeros = String(repeating: "0", count: max(0, exponent - fraction.count))
        return "\(mantissa[0])\(fraction)\(zeros)"
    }
}
