/// Mends the one mistake that many writers of test reports make: a reference to a character that
/// XML 1.0 does not have, which a strict parser must refuse.
enum XMLReferences {
    /// Replaces each numeric reference to a forbidden character by `&#xFFFD;`. Lines stay lines.
    ///
    /// UTF-16 is left alone: its bytes are not the characters that are looked for. Comments and
    /// CDATA sections are not told from text; nothing of them is kept.
    ///
    /// - Returns: The document, and how many references were replaced.
    static func replacingForbidden(in bytes: [UInt8]) -> (document: [UInt8], count: Int) {
        guard !looksLikeUTF16(bytes) else { return (bytes, 0) }
        var document: [UInt8] = [], kept = 0, count = 0, next = bytes.startIndex
        while let start = bytes[next...].firstIndex(of: UInt8(ascii: "&")) {
            guard let (end, isForbidden) = reference(in: bytes, at: start) else {
                next = start + 1
                continue
            }
            next = end
            guard isForbidden else { continue }
            document += bytes[kept..<start]
            document += Array("&#xFFFD;".utf8)
            kept = end
            count += 1
        }
        return count == 0 ? (bytes, 0) : (document + bytes[kept...], count)
    }

    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
            || bytes.prefix(2).contains(0)
    }

    /// A numeric reference: `&#27;` or `&#x1b;`.
    ///
    /// - Returns: The offset behind its semicolon; `nil` when there is none.
    private static func reference(
        in bytes: [UInt8], at start: Int
    ) -> (end: Int, isForbidden: Bool)? {
        var at = start + 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "#") else { return nil }
        at += 1
        let isHexadecimal = at < bytes.count && bytes[at] == UInt8(ascii: "x")
        if isHexadecimal { at += 1 }
        let base = isHexadecimal ? 16 : 10, first = at
        var value = 0
        while at < bytes.count, let digit = digit(bytes[at], base: base) {
            // Past the last character of Unicode all numbers are equally forbidden.
            value = min(value * base + digit, 0x11_0000)
            at += 1
        }
        guard at > first, at < bytes.count, bytes[at] == .semicolon else { return nil }
        return (at + 1, !isCharacter(value))
    }

    private static func digit(_ byte: UInt8, base: Int) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where base == 16:
            Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where base == 16:
            Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// Source: Extensible Markup Language 1.0, fifth edition, production 2, `Char`.
    private static func isCharacter(_ value: Int) -> Bool {
        switch value {
        case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x1_0000...0x10_ffff: true
        default: false
        }
    }
}
