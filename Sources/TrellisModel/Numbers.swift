extension Int {
    /// The quotient rounded down, which differs from `/` for negative numbers.
    package func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder in `0..<divisor`, which differs from `%` for negative numbers.
    package func modulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }

    /// Decimal digits with leading zeros.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        guard digits.utf8.count < width else { return digits }
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    /// - Returns: `nil` when the bytes are empty, more than 15, or hold anything but ASCII digits.
    package init?(digits bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        self = value
    }
}

extension Double {
    /// A finite decimal number: `-?[0-9]{1,15}(\.[0-9]{1,9})?`.
    ///
    /// No exponent, no sign `+`, no infinity, no hexadecimal: an export that holds one of those was
    /// not written for people.
    package init?(plain text: some StringProtocol) {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), Int(digits: parts[0]) != nil,
            parts.count == 1 || (parts[1].count <= 9 && Int(digits: parts[1]) != nil)
        else { return nil }
        self.init(String(text))
    }

    /// A finite number as programs write it: `-?[0-9]*.?[0-9]*` with an optional exponent, at most 40
    /// signs.
    package init?(written text: some StringProtocol) {
        let allowed = Set("0123456789.+-eE".utf8)
        guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(allowed.contains),
            let value = Double(String(text)), value.isFinite
        else { return nil }
        self = value
    }
}

extension Int {
    /// A count that arrived as a number: rounded down, 0 for what is none, and at most 10¹².
    package init(counted value: Double) {
        self = value >= 1e12 ? 1_000_000_000_000 : value > 0 ? Int(value) : 0
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte, in lower case.
    package var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
