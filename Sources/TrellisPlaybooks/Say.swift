import TrellisModel

/// Fills the numbers into a sentence such as "from {baseline:0} to {window:0} lines ({ratio:+%})".
///
/// `0` to `9` are decimals, `0%` is a percentage, `+%` the signed percentage by which a ratio
/// differs from 1, and `+0` a signed number. A word, such as `{since}`, has no format.
package enum Say {
    package enum Piece: Equatable, Sendable {
        case text(String)
        case value(name: String, format: Format)
        /// Words are said as they are.
        case word(name: String)
    }

    package struct Format: Equatable, Sendable {
        let isSigned: Bool
        let decimals: Int
        let isPercent: Bool

        /// - Returns: `nil` for what is not a format.
        init?(_ text: some StringProtocol) {
            var rest = text[...]
            isSigned = rest.first == "+"
            if isSigned { rest = rest.dropFirst() }
            isPercent = rest.last == "%"
            if isPercent { rest = rest.dropLast() }
            if rest.isEmpty, isSigned, isPercent {
                decimals = 0
                return
            }
            guard rest.utf8.count == 1, let digit = Int(digits: Array(rest.utf8)) else {
                return nil
            }
            decimals = digit
        }

        func text(of value: Double) -> String {
            let shown = isPercent ? (isSigned ? value - 1 : value) * 100 : value
            let digits = Numerals.fixed(shown, decimals)
            let isPositive = shown > 0 && digits.contains { ("1"..."9").contains($0) }
            return "\(isSigned && isPositive ? "+" : "")\(digits)\(isPercent ? " %" : "")"
        }
    }

    /// - Returns: `nil` when a brace is not closed, or holds anything but `name` or `name:format`.
    package static func pieces(of template: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = template[...]
        let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        while let open = rest.utf8.firstIndex(where: { $0 == opening || $0 == closing }) {
            guard rest.utf8[open] == opening,
                let close = rest.utf8[open...].firstIndex(of: closing)
            else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let parts = rest[rest.utf8.index(after: open)..<close].split(
                separator: ":", omittingEmptySubsequences: false)
            if parts.count == 1, !parts[0].isEmpty {
                pieces.append(.word(name: String(parts[0])))
            } else {
                guard parts.count == 2, !parts[0].isEmpty, let format = Format(parts[1]) else {
                    return nil
                }
                pieces.append(.value(name: String(parts[0]), format: format))
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// - Returns: `nil` when a number is missing or the template cannot be read.
    package static func render(
        _ template: String, values: [(name: String, value: Double)],
        words: [(name: String, text: String)] = []
    ) -> String? {
        guard let pieces = pieces(of: template) else { return nil }
        var sentence = ""
        for piece in pieces {
            switch piece {
            case .text(let text): sentence += text
            case .word(let name):
                guard let word = words.first(where: { $0.name == name })?.text else { return nil }
                sentence += Day(word)?.words ?? word
            case .value(let name, let format):
                guard let value = values.first(where: { $0.name == name })?.value else {
                    return nil
                }
                sentence += format.text(of: value)
            }
        }
        return sentence
    }
}
