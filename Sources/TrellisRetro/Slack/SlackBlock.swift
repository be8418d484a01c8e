import TrellisModel

/// A block of a message.
///
/// Source of the limits: Slack, "Block Kit": 150 characters in a header, 3000 in a section.
enum SlackBlock {
    static let longestHeader = 150
    static let longestSection = 3000

    static func header(_ text: String) -> JSON {
        .object([
            ("type", .text("header")),
            (
                "text",
                .object([
                    ("type", .text("plain_text")),
                    ("text", .text(SlackText.plain(text, most: longestHeader))),
                    ("emoji", .flag(false)),
                ])
            ),
        ])
    }

    /// - Parameter text: Shorter than ``longestSection`` by the lengths of its parts.
    static func section(_ text: String) -> JSON {
        .object([
            ("type", .text("section")),
            (
                "text",
                .object([
                    ("type", .text("mrkdwn")), ("text", .text(text)), ("verbatim", .flag(true)),
                ])
            ),
        ])
    }
}
