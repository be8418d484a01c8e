/// The bytes of ASCII that the readers look for, by name.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0a
    static let carriageReturn: UInt8 = 0x0d
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2c
    static let colon: UInt8 = 0x3a
    static let semicolon: UInt8 = 0x3b
    static let openBracket: UInt8 = 0x5b
    static let backslash: UInt8 = 0x5c
    static let closeBracket: UInt8 = 0x5d
    static let openBrace: UInt8 = 0x7b
    static let closeBrace: UInt8 = 0x7d

    /// White space between the tokens of JSON (RFC 8259, section 2).
    var isJSONSpace: Bool {
        self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
    }

    /// Whether a number, `true`, `false` or `null` cannot go on with this byte.
    var endsJSONWord: Bool {
        switch self {
        case .comma, .colon, .quote, .openBracket, .closeBracket, .openBrace, .closeBrace: true
        default: isJSONSpace
        }
    }
}

extension UInt64 {
    /// Finds a byte in eight; `pattern` is that byte, eight times. In the result, the high bit of
    /// the lowest byte that equals it is set, and none below it; higher bits mean nothing. Zero
    /// when no byte equals it.
    @inline(__always)
    func bytes(equalTo pattern: UInt64) -> UInt64 {
        let difference = self ^ pattern
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
