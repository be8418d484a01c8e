import TrellisModel

/// The guide for whoever leads a retro, for a terminal.
enum GuideText {
    static let source = "templates/guide.md"

    static func page() throws -> String {
        try Resources.text(source).lines.map(styled).joined(separator: "\n")
    }

    /// Headings stand out; everything else is readable as it is.
    private static func styled(_ line: Substring) -> String {
        let marks = line.prefix { $0 == "#" }.count
        guard marks > 0, line.dropFirst(marks).first == " " else {
            return String(line.replacing("**", with: ""))
        }
        return Terminal.styled(String(line.dropFirst(marks + 1)), .bold)
    }
}
