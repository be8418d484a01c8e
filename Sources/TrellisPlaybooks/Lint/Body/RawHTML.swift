import TrellisModel

/// TB006: HTML that no reader will see.
struct RawHTML: LintRule {
    let code = "TB006"
    let level = LintLevel.warning
    let title = "raw HTML in the text"
    let page = """
        Tags and comments are left out where a page is shown, with what they were meant to do; so is \
        a placeholder such as <name>, which is read as a tag. Markdown has headings, lists, tables \
        and emphasis, and a placeholder can stand in backticks. Comments that begin with 'trellis' \
        are Trellis's own.
        """
    let avoid = [
        LintExample.body("One line.<br>Another."), .body("<!-- a note -->"),
        .body("Run the tests of <branch> again."),
    ]
    let prefer = [
        LintExample.body("Run the tests of `<branch>` again."),
        .body("```\n<br>\n```"),
        .body("When 3 < 4, see <https://dora.dev/capabilities/>."),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let html = playbook.inline.html
        let opened = Set(html.map { Self.name($0.text) })
        // A tag that is told where it opens is not told again where it closes.
        return html.filter { tag in
            !Self.isOwn(tag.text)
                && !(tag.text.hasPrefix("</") && opened.contains(Self.name(tag.text.dropFirst())))
        }.map { text, line in
            finding(
                playbook, line: line, "raw HTML: '\(Self.shortened(text))'",
                help: "use Markdown, or put it in backticks when it is meant as it stands")
        }
    }

    /// The letters behind the first sign.
    private static func name(_ tag: some StringProtocol) -> String {
        String(tag.dropFirst().prefix { $0.isLetter || $0.isNumber }).lowercased()
    }

    private static func isOwn(_ text: String) -> Bool {
        text.hasPrefix("<!--") && text.dropFirst(4).drop { $0 == " " }.hasPrefix("trellis")
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(separator: "\n").first ?? ""
        return line.count > 30 ? "\(line.prefix(29))…" : String(line)
    }
}
