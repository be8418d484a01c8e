import ArgumentParser
import TrellisModel
import TrellisStore

/// `trellis privacy`: what is held.
struct PrivacyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Say what was read, what is kept, and what it is not for.",
        subcommands: [PrivacyReport.self])
}

struct PrivacyReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Say what was read, what was thrown away and what is kept.",
        discussion: "Example: trellis privacy report")

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let imports = try workspace.existingStore()?.imports() ?? []
        let rows = imports.map { entry in
            let dropped = entry.dropped.reduce(0) { $0 + $1.count }
            return [
                entry.team.description, entry.source, String(entry.read), String(dropped),
                String(entry.aggregates), String(entry.withheld),
            ]
        }
        Output.result(
            """
            \(Terminal.styled("What was read, and what is kept", .bold))
            \(rows.isEmpty ? "Nothing has been imported yet." : Table.text([["team", "source", "records read", "left out", "numbers kept", "withheld"]] + rows, rightAligned: [2, 3, 4, 5]))

            Kept are weekly numbers of a team, and daily counts of deployments and incidents. No
            event, title, name, e-mail address or text is stored. People are counted in memory while
            a file is read, and forgotten.

            Counted from the retros for each report, and stored nowhere else: the share of actions
            that were finished, and the trust check's answers where \(workspace.settings.floor) or more gave one.

            Floor: numbers from people's work are shown from \(workspace.settings.floor) people up, and only where no
            one person is most of them. That is decided while a file is read: after a higher floor was
            chosen, import again.\(workspace.settings.isPublicData ? "\nThis workspace declares public or synthetic data, so the floor is not applied." : "")
            Retention: charters allow \(Charter.retentionWeeks) weeks. Nothing is deleted by itself yet; to begin
            anew, delete .trellis/ and import again with --from.
            Never used for: \(Charter.mustNotInform.joined(separator: ", ")).

            It does not protect against somebody who already knows the numbers of all but one
            person, or who knows from elsewhere who did what.
            """)
    }
}
