import TrellisModel

/// Texts as nobody writes them, so that whatever people write is in between.
enum HostileText {
    private static let signs = [
        "a", "Z", "7", " ", "  ", "\t", "\r\n", "\n", "\r", "\n\r", "\u{85}", "\u{2028}", "\0",
        "\u{1B}[31m", "\u{7F}", ";", ",", ":", "\\", "\\n", "\\\\", "'", "''", "'\\''", "\"",
        "\"\"",
        "`id`", "$(id)", "${HOME}", "!", "&&", "|", ">", "#", "~", "*", "=1+1", "+1", "-1", "@sum",
        "ä", "ß", "漢", "한", "👩🏽‍💻", "🇩🇪", "e\u{301}", "\u{202E}", "\u{FEFF}", "END:VEVENT",
    ]

    /// - Returns: Up to 60 signs.
    static func draw(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0...60, using: &random)).map { _ in
            signs[Int.random(in: signs.indices, using: &random)]
        }.joined()
    }
}
