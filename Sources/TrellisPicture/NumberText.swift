import TrellisModel

/// Numbers as people read them, the same on every machine.
enum NumberText {
    /// About three digits: `0.42`, `7.2`, `230`, `12 500`, `3.4M`, `1e300`.
    ///
    /// - Returns: "no value" when `value` is not finite.
    static func readable(_ value: Double) -> String {
        switch abs(value) {
        case 0: "0"
        case ..<0.0001: scientific(value)
        case ..<0.01: decimal(value, digits: 4)
        case ..<0.995: decimal(value, digits: 2)
        case ..<99.95: decimal(value, digits: 1)
        case ..<999_999.5: grouped(value)
        case ..<999.95e6: decimal(value / 1e6, digits: 1) + "M"
        case ..<999.95e9: decimal(value / 1e9, digits: 1) + "bn"
        default: value.isFinite ? scientific(value) : "no value"
        }
    }

    /// At most `digits` digits after the point, rounded half away from zero, without trailing
    /// zeros and without a sign on zero.
    ///
    /// `value` is finite, `digits` 0 to 9. Values beyond a quadrillion are cut to it: nothing that
    /// is drawn is so far away.
    static func decimal(_ value: Double, digits: Int) -> String {
        let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
        let scaled = Int((min(abs(value), 1e15 / Double(factor)) * Double(factor)).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        var rest = (scaled % factor).padded(to: digits)
        while rest.last == "0" { rest.removeLast() }
        return sign + String(scaled / factor) + (rest.isEmpty ? "" : "." + rest)
    }

    /// A whole number; from five digits on, a narrow space that does not break parts the thousands.
    private static func grouped(_ value: Double) -> String {
        let text = decimal(value, digits: 0)
        guard abs(value) >= 9999.5 else { return text }
        return text.dropLast(3) + "\u{202F}" + text.suffix(3)
    }

    /// One digit after the point: `1.5e300`.
    private static func scientific(_ value: Double) -> String {
        var mantissa = abs(value), exponent = 0
        while mantissa >= 9.95 {
            mantissa /= 10
            exponent += 1
        }
        while mantissa < 0.995 {
            mantissa *= 10
            exponent -= 1
        }
        return (value < 0 ? "-" : "") + decimal(mantissa, digits: 1) + "e\(exponent)"
    }
}
