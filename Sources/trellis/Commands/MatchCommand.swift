import ArgumentParser
import TrellisModel
import TrellisPlaybooks

/// `trellis match`: which playbooks apply, and why.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Tell which playbooks match, which do not, and which cannot be judged.",
        discussion: """
            A match is an invitation to look, not a finding about anybody.

            Example: trellis match --team harbour --as-of 2026-03-16
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: ArgumentHelp("Tell everything about one playbook.", valueName: "PLAYBOOK"))
    var explain: String?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        let workspace = try options.open()
        let pipeline = try Pipeline(workspace)
        if let explain, !pipeline.library.playbooks.contains(where: { $0.id == explain }) {
            throw UnknownPlaybook(id: explain, known: pipeline.library.playbooks.map(\.id))
        }
        let teams = try workspace.teams(only: team)
        let reporter = try pipeline.reporter()
        switch format {
        case .json:
            let list = JSONList(
                opening: [
                    ("schema", .text("trellis/match@1")),
                    ("asOf", .text(workspace.today.description)),
                ], key: "teams")
            try reporter.each(of: teams, render: { MatchReport.json($0, only: explain).compact }) {
                list.add(compact: $0)
            }
            list.close()
        case .text:
            var isEmpty = true
            try reporter.each(
                of: teams,
                render: { report in
                    let text =
                        explain.map { MatchReport.page(report, playbook: $0) }
                        ?? MatchReport.table(report)
                    return (text, report.book.series.isEmpty)
                }
            ) {
                isEmpty = isEmpty && $1
                Output.result($0)
            }
            if isEmpty { Output.note(MatchReport.nothing) }
        }
    }
}

struct UnknownPlaybook: HelpfulError {
    let id: String
    let known: [String]

    var location: SourceLocation? { nil }
    var summary: String { "there is no playbook '\(id)'" }
    var help: String? {
        Spelling.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
            ?? "'trellis playbook list' lists them"
    }
    var status: ExitStatus { .notFound }
}

/// Matches as a table, a page and JSON.
enum MatchReport {
    static func table(_ report: TeamReport) -> String {
        let rows = report.matches.map { match in
            [
                "  \(match.outcome.rawValue)", match.playbook.id,
                match.outcome == .unknown
                    ? "\(match.because?.rawValue ?? ""): \(match.shortfall ?? "")"
                    : match.checks.filter { !$0.check.inform }.compactMap(\.says).first ?? "",
            ]
        }
        return Terminal.styled(report.team.description, .bold) + "\n"
            + Table.text([["  outcome", "playbook", "what it says"]] + rows)
    }

    /// The whole reasoning about one playbook.
    static func page(_ report: TeamReport, playbook id: String) -> String {
        guard let match = report.matches.first(where: { $0.playbook.id == id }) else {
            return "\(report.team): \(id) is not evaluated here"
        }
        var lines = [
            Terminal.styled("\(match.playbook.title) · \(report.team)", .bold),
            "  outcome   \(match.outcome.rawValue)"
                + (match.because.map { " (\($0.rawValue))" } ?? ""),
            "  held      \(match.positions) weekly looks in a row, \(match.playbook.pattern.hold) needed",
            "  window    \(match.spans.window.lowerBound) to \(match.spans.window.upperBound)",
        ]
        if let baseline = match.spans.baseline {
            lines.append("  before    \(baseline.lowerBound) to \(baseline.upperBound)")
        }
        for finding in match.checks {
            lines.append(
                "  \(finding.check.name): \(finding.verdict.truth.name)"
                    + (finding.check.inform ? ", told only" : ""))
            lines.append("      \(finding.check.slice), \(finding.check.test)")
            if let says = finding.says { lines.append("      \(says)") }
            if let shortfall = finding.verdict.shortfall { lines.append("      \(shortfall)") }
            for (name, value) in finding.verdict.values {
                lines.append("      \(name) = \(Numerals.fixed(value, 4))")
            }
        }
        return lines.joined(separator: "\n")
    }

    static let nothing =
        "No numbers yet. Import something first, such as: trellis import git ."

    /// - Parameter id: The only playbook that is told about.
    static func json(_ report: TeamReport, only id: String?) -> JSON {
        .object([
            ("team", .text(report.team.description)),
            (
                "results",
                .list(report.matches.filter { id == nil || $0.playbook.id == id }.map(result))
            ),
        ])
    }

    private static func result(_ match: Match) -> JSON {
        .object([
            ("playbook", .text(match.playbook.id)), ("revision", .integer(match.playbook.revision)),
            ("outcome", .text(match.outcome.rawValue)),
            ("because", .optional(match.because?.rawValue)),
            ("positions", .integer(match.positions)),
            (
                "checks",
                .list(
                    match.checks.map { finding in
                        .object([
                            ("name", .text(finding.check.name)),
                            ("outcome", .text(finding.verdict.truth.name)),
                            (
                                "values",
                                .object(
                                    finding.verdict.values.map { ($0.name, .number($0.value)) }
                                        + finding.verdict.words.map { ($0.name, .text($0.text)) })
                            ),
                            ("says", .optional(finding.says)),
                        ])
                    })
            ),
        ])
    }
}
