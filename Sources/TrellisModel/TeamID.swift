/// A team's short name: lower-case letters, digits and hyphens, 1 to 63 of them.
///
/// It names files, so nothing else is let in.
package struct TeamID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    package init?(_ text: some StringProtocol) {
        guard Slug.isValid(text) else { return nil }
        description = String(text)
    }

    package static func < (left: TeamID, right: TeamID) -> Bool {
        left.description < right.description
    }
}

/// The names that may become part of a path.
package enum Slug {
    /// `[a-z0-9][a-z0-9-]{0,62}`.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = Array(String(text).utf8)
        guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= 63 else {
            return false
        }
        return bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// The nearest slug: lower-cased, everything else folded into single hyphens.
    ///
    /// - Returns: `nil` when nothing is left.
    package static func from(_ text: some StringProtocol) -> String? {
        let words = text.lowercased().utf8
            .split { !isLetterOrDigit($0) }
            .map { String(decoding: $0, as: UTF8.self) }
        let slug = String(words.joined(separator: "-").prefix(63))
        return slug.isEmpty ? nil : slug
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
