import TrellisImport
import TrellisModel
import TrellisPlaybooks

/// Reading exports into a workspace.
extension Workspace {
    /// Every source of `trellis.yml`, all files of one source in one call.
    func configuredCalls() throws -> [ImportCall] {
        var calls: [ImportCall] = []
        for source in settings.sources {
            let files = source.paths.map {
                SourceFile(path: path($0), team: source.team, repository: source.repository)
            }
            if let index = calls.firstIndex(where: {
                $0.source == source.name && $0.mapping == source.mapping
            }) {
                calls[index].files += files
                // Together they cover whole only the days that each of them does.
                calls[index].from = Self.both(calls[index].from, source.from, max)
                calls[index].to = Self.both(calls[index].to, source.to, min)
                if let from = calls[index].from, let to = calls[index].to, from > to {
                    throw NothingInCommon(source: source.name, from: from, to: to)
                }
            } else {
                var call = ImportCall(source: source.name)
                call.files = files
                call.from = source.from
                call.to = source.to
                call.mapping = source.mapping
                calls.append(call)
            }
        }
        return calls
    }

    /// Two entries of one source that cover no day together.
    private struct NothingInCommon: HelpfulError {
        let source: String
        let from: Day
        let to: Day

        var location: SourceLocation? { SourceLocation(file: "trellis.yml", field: "sources") }
        var summary: String {
            "two entries of '\(source)' have no day in common: one ends on \(to), another begins on "
                + "\(from)"
        }
        var help: String? {
            "put all their files under one entry, with the first and the last day of all of them"
        }
        var status: ExitStatus { .badConfiguration }
    }

    private static func both(_ first: Day?, _ second: Day?, _ choose: (Day, Day) -> Day) -> Day? {
        first.flatMap { first in second.map { choose(first, $0) } }
    }

    func read(
        _ call: ImportCall, isStrict: Bool, progress: @escaping @Sendable (String) -> Void
    ) throws -> Intake.Result {
        var options = IntakeOptions(
            roster: Roster(
                teams: settings.teams.map {
                    Roster.Team(id: $0.id, repositories: $0.repositories, services: $0.services)
                },
                takesTeamsAsTheyCome: settings.isPublicData),
            timeZone: settings.timeZone,
            policy: PrivacyPolicy(
                minimumPeople: settings.floor, isPublicData: settings.isPublicData),
            bots: settings.bots, aliases: try aliases())
        options.isStrict = isStrict
        options.from = call.from
        options.to = call.to
        options.mapping = call.mapping
        return try Intake.read(
            source: call.source, from: call.files, options: options, progress: progress)
    }

    /// Account to person. The file is read for the length of one import.
    private func aliases() throws -> [String: String] {
        guard let file = settings.aliases else { return [:] }
        let name = path(file)
        return try AliasesFile.read(try TextFile.read(name), path: name)
    }
}
