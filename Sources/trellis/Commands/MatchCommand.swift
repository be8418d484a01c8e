import ArgumentParser
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis match`: which playbooks apply, and why.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Tell which playbooks match, which do not, and which cannot be judged.",
        discussion: """
            A match is an invitation to look, not a finding about anybody.

            Example: trellis match --team harbour --as-of 2026-03-16
            Example: trellis match --explain pr-size-creep --format html > why.html
            Example: trellis match --export-test pr-size-creep >> playbooks/flow/pr-size-creep.test.yml
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: ArgumentHelp("Tell everything about one playbook.", valueName: "PLAYBOOK"))
    var explain: String?
    @Option(
        help: ArgumentHelp(
            "Write the numbers behind one playbook as a test case: rounded, and without names.",
            valueName: "PLAYBOOK"))
    var exportTest: String?
    @Option(help: "What to print; html is a page about one playbook, with pictures.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, html }

    func run() throws {
        let workspace = try options.open()
        let pipeline = try Pipeline(workspace)
        for id in [explain, exportTest].compactMap(\.self) where pipeline.library[id] == nil {
            throw UnknownPlaybook(id: id, known: pipeline.library.playbooks.map(\.id))
        }
        let teams = try workspace.teams(only: team)
        if let exportTest { return try TestExport(playbook: exportTest).write(teams, pipeline) }
        workspace.tellWhatEnded(in: pipeline.library)
        if let explain {
            return try MatchExplanation(playbook: explain).write(teams, pipeline, format)
        }
        let reporter = try pipeline.reporter()
        switch format {
        case .json:
            let list = JSONList(
                opening: [
                    ("schema", .text("trellis/match@1")),
                    ("asOf", .text(workspace.today.description)),
                ], key: "teams")
            try reporter.each(of: teams, render: { MatchReport.json($0).compact }) {
                list.add(compact: $0)
            }
            list.close()
        case .text:
            var isEmpty = true
            try reporter.each(
                of: teams, render: { (MatchReport.table($0), $0.book.series.isEmpty) }
            ) {
                isEmpty = isEmpty && $1
                Output.result($0)
            }
            if isEmpty { Output.note(MatchReport.nothing) }
        case .html: throw ExplanationNeeded()
        }
    }

    private struct ExplanationNeeded: HelpfulError {
        var location: SourceLocation? { nil }
        var summary: String { "a page is about one playbook" }
        var help: String? { "add --explain PLAYBOOK" }
        var status: ExitStatus { .wrongUsage }
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
                words(match),
            ]
        }
        return Terminal.styled(report.team.description, .bold) + "\n"
            + Table.text([["  outcome", "playbook", "what it says"]] + rows)
    }

    private static func words(_ match: Match) -> String {
        let deciding = match.checks.filter { !$0.check.inform }
        let says = deciding.compactMap(\.says).first ?? ""
        switch match.outcome {
        case .match:
            return ([says] + match.challenges.map(ChallengeWords.standing)).filter { !$0.isEmpty }
                .joined(separator: " ")
        case .watch:
            return match.isHeld
                ? "\(says) Seen \(match.positions) of \(match.playbook.pattern.hold) weeks that it takes."
                : "\(says) It may still be chance."
        case .noMatch:
            // What is not there has nothing to say but how large it would have had to be.
            let move = deciding.first { $0.verdict["visible"] != nil && $0.tier != .match }
            return move.map {
                "did not show; \(MoveWords.visibleWords($0.verdict, $0.check.slice.metric))"
            } ?? "did not show"
        case .unknown: return "\(match.because?.rawValue ?? ""): \(match.shortfall ?? "")"
        }
    }

    static let nothing =
        "No numbers yet. Import something first, such as: trellis import git ."

    static func json(_ report: TeamReport) -> JSON {
        .object([
            ("team", .text(report.team.description)),
            ("results", .list(report.matches.map { .object(members(of: $0)) })),
        ])
    }

    /// - Parameter more: What else is said of a check.
    static func members(
        of match: Match, more: (Match.Finding) -> [(String, JSON)] = { _ in [] }
    ) -> [(String, JSON)] {
        [
            ("playbook", .text(match.playbook.id)), ("revision", .integer(match.playbook.revision)),
            ("outcome", .text(match.outcome.rawValue)),
            ("because", .optional(match.because?.rawValue)),
            ("positions", .integer(match.positions)),
            (
                "checks",
                .list(
                    match.checks.map { finding in
                        .object(
                            [
                                ("name", .text(finding.check.name)),
                                ("outcome", .text(finding.verdict.truth.name)),
                                (
                                    "values",
                                    .object(
                                        finding.verdict.values.map { ($0.name, .number($0.value)) })
                                ),
                                ("says", .optional(finding.says)),
                            ] + more(finding))
                    })
            ),
        ]
    }
}
