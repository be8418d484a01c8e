import ArgumentParser
import Foundation
import TrellisImport
import TrellisModel
import TrellisRetro

/// `trellis retro timeline`: what one incident did when, for the conversation about it.
struct RetroTimeline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Write the timeline of an incident, from exports of incidents and deployments.",
        discussion: """
            It reads the formats of 'trellis import incidents' and 'trellis import deploys', in any \
            order, and keeps nothing. What the exports do not hold is shown as missing. Titles, \
            notes and people are not read. It needs no workspace; in one, times are in its time \
            zone, and in UTC elsewhere, and the page begins with its team and day: in retros/, what \
            is agreed there comes back in the team's retros.

            For tables with names of their own, the fields of --map are id, symptoms, detected, \
            acknowledged, mitigated, restored and service, and deployed, service, repository, \
            environment, status and commit.

            Example: trellis retro timeline --incident PT4KHLK incidents.json deployments.csv
            Example: trellis retro timeline --incident PT4KHLK exports -o retros/2026-03-05-api.md
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: ArgumentHelp("Its id, number or reference.", valueName: "ID"))
    var incident: String
    @Argument(help: "Files, folders, globs, or - for standard input.", completion: .file())
    var paths: [String]
    @Option(
        help: ArgumentHelp(
            "What the deployments call its service, where that differs. Repeat it.",
            valueName: "NAME"))
    var service: [String] = []
    @Option(help: "Whose review it is; without it, the team that trellis.yml gives the service to.")
    var team: TeamID?
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "For CSV: which column holds which field. Repeat it.", valueName: "COLUMN=FIELD"))
    var mapping: [String] = []
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file to write to. Default: standard output.", valueName: "PATH"))
    var output: String?

    func validate() throws {
        if incident.trimmed.isEmpty { throw ValidationError("--incident is empty") }
        if service.contains(where: \.trimmed.isEmpty) {
            throw ValidationError("--service is empty")
        }
    }

    func run() throws {
        let workspace = try options.openIfPresent()
        let zone = workspace?.settings.timeZone ?? .gmt
        let result = try IncidentExports.timeline(
            of: incident.trimmed, in: paths, names: service,
            mapping: try ColumnMapping.read(mapping)
        ) { Output.progress("reading \($0)") }
        Output.endProgress()
        for warning in result.warnings { Output.note("note: \(warning)") }
        let clock = ZonedClock(zone)
        let markdown = TimelineWriter(
            result.timeline, zone: clock.name,
            review: try review(of: result.timeline, in: workspace),
            words: try workspace?.words() ?? .english, clock: { clock.text(at: $0) }
        ).markdown
        guard let output, output != "-" else { return Output.raw(markdown) }
        try AlreadyThere.refuse(output, unlessIt: markdown)
        try FileWriter.write(markdown, to: output)
        Output.result(Workspace.shown(output))
    }

    /// Without a workspace or a team there are no retros that could read it.
    private func review(
        of timeline: IncidentTimeline, in workspace: Workspace?
    ) throws -> TimelineWriter.Review? {
        guard workspace != nil || team != nil else { return nil }
        let names = Set(
            (timeline.names + [timeline.incident.service].compactMap(\.self)).map {
                $0.lowercased()
            })
        let teams = workspace?.settings.teams ?? []
        let owners = teams.filter { $0.services.contains { names.contains($0.lowercased()) } }
        let own = team ?? (owners.count == 1 ? owners : teams.count == 1 ? teams : []).first?.id
        if own == nil {
            Output.note(
                "note: trellis.yml gives the service to no one team; fill in 'team:', or use --team"
            )
        }
        return TimelineWriter.Review(team: own, held: try options.today())
    }
}
