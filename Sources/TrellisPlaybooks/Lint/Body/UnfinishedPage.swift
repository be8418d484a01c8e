import TrellisModel

/// TB011: a place that still waits for its author.
struct UnfinishedPage: LintRule {
    let code = "TB011"
    let level = LintLevel.warning
    let title = "a place still waits for its author"
    let page = """
        A new playbook begins as a skeleton whose every place says 'TODO:' and what belongs there. \
        While one of them is left, a reader would meet a question where there should be help. \
        Replace it, comments of the front matter included. A page with one left is not promoted.
        """
    let avoid = [
        LintExample.body("TODO: Say when the same numbers are fine."),
        .body("- TODO: A condition that makes this easy to happen."),
        .frontMatter("summary: \"TODO: What is seen.\""),
    ]
    let prefer = [LintExample.body("A planned migration can raise the numbers for a few weeks.")]

    private static let mark = "TODO"

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.text.lines.enumerated().compactMap { index, line in
            guard let range = line.firstRange(of: Self.mark) else { return nil }
            let rest = line[range.upperBound...]
            guard rest.first.map({ $0 == ":" || $0 == " " }) ?? true else { return nil }
            return LintFinding(
                code: code, level: level, file: playbook.path, line: index + 1, field: nil,
                message: "still to be written: \(Self.words(rest.drop { $0 == ":" || $0 == " " }))",
                help: "write it, and take 'TODO' away")
        }
    }

    private static func words(_ text: Substring) -> String {
        let ends: Set<Character> = [".", "?", "\"", "}"]
        let short = text.reversed().drop { ends.contains($0) || $0 == " " }.reversed()
        return short.isEmpty ? "this line" : String(short)
    }
}
