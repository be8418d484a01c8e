import ArgumentParser
import TrellisImport
import TrellisModel
import TrellisStore

/// `trellis import`: read exports, keep aggregates.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read exports and keep team-level weekly numbers.",
        discussion: """
            Without arguments it reads every source that trellis.yml lists. A path may be a file, a \
            folder, a glob in quotes, a .gz, or - for standard input.

            Sources: \(Intake.sources.map(\.name).joined(separator: ", ")).
            How to make an export: trellis explain SOURCE.

            Example: trellis import github-pulls pulls.json --repository octo/cart
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: "What kind of export it is, such as github-pulls.",
        completion: .list(Intake.sources.map(\.name)))
    var source: String?
    @Argument(help: "Files, folders, globs, or - for standard input.", completion: .file())
    var paths: [String] = []
    @Option(help: "The team that the export is about, where it does not say.")
    var team: TeamID?
    @Option(help: "The repository that the export is about, where it does not say.")
    var repository: String?
    @Option(
        help: ArgumentHelp("The first day that the export covers whole.", valueName: "YYYY-MM-DD"))
    var from: Day?
    @Option(
        help: ArgumentHelp("The last day that the export covers whole.", valueName: "YYYY-MM-DD"))
    var to: Day?
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "For CSV: which column holds which field. Repeat it.", valueName: "COLUMN=FIELD"))
    var mapping: [String] = []
    @Flag(help: "Stop at the first record that cannot be understood.")
    var strict = false
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func validate() throws {
        if source != nil, paths.isEmpty {
            throw ValidationError("name at least one path after the source")
        }
        if repository?.isEmpty == true { throw ValidationError("--repository is empty") }
        if let from, let to, from > to {
            throw ValidationError("--from \(from) is after --to \(to)")
        }
    }

    func run() throws {
        let workspace = try options.open()
        let calls = try source.map { [try call($0)] } ?? workspace.configuredCalls()
        guard !calls.isEmpty else {
            Output.note(
                "Nothing to import: trellis.yml lists no sources. Example: trellis import git .")
            return
        }
        // Before anything is stored.
        for call in calls {
            // Days that have not been cannot be covered, and would count as days without events.
            for day in [call.from, call.to].compactMap(\.self)
            where day > workspace.today || day.civil.year < 2000 {
                throw ImpossibleDay(
                    day: day, today: workspace.today,
                    source: source == nil ? call.source : nil)
            }
        }
        for call in calls { try run(call, in: workspace) }
    }

    private struct ImpossibleDay: HelpfulError {
        let day: Day
        let today: Day
        /// Of `trellis.yml`; `nil` for what stands on the command line.
        let source: String?

        var location: SourceLocation? {
            source.map { SourceLocation(file: "trellis.yml", field: "sources.\($0)") }
        }
        var summary: String { "\(day) is not a day from 2000 until today, \(today)" }
        var help: String? {
            "'from' and 'to' are the first and last day that an export covers whole"
        }
        var status: ExitStatus { source == nil ? .wrongUsage : .badConfiguration }
    }

    private func call(_ source: String) throws -> ImportCall {
        var call = ImportCall(source: source)
        call.files = paths.map { SourceFile(path: $0, team: team, repository: repository) }
        call.from = from
        call.to = to
        call.mapping = try ColumnMapping.read(mapping)
        return call
    }

    private func run(_ call: ImportCall, in workspace: Workspace) throws {
        let result = try workspace.read(call, isStrict: strict) { Output.progress("reading \($0)") }
        Output.endProgress()
        try workspace.store().record(result.records)
        switch format {
        case .json: Output.raw(ImportReport.json(result).compact + "\n")
        case .text: Output.result(ImportReport.text(result))
        }
        let warnings = format == .text ? result.warnings : []
        for warning in warnings { Output.note("  note: \(warning)") }
        for hint in ImportReport.hints(result) { Output.note(hint) }
    }
}

/// One reading of files of one source.
struct ImportCall {
    let source: String
    var files: [SourceFile] = []
    var from: Day?
    var to: Day?
    var mapping: [String: String] = [:]

    init(source: String) { self.source = source }
}

/// What an import says about itself.
enum ImportReport {
    static func text(_ result: Intake.Result) -> String {
        let dropped = result.tally.droppedInOrder.map { "\($0.reason) \($0.count)" }
        var lines = [
            Terminal.styled(result.source, .bold)
                + ": read \(result.tally.read), kept \(result.tally.kept)"
                + (dropped.isEmpty ? "" : ", left out \(dropped.joined(separator: ", "))")
        ]
        for record in result.records {
            let days =
                record.coverage.map { ", \($0.days.lowerBound) to \($0.days.upperBound)" } ?? ""
            lines.append(
                "  \(record.team): \(record.aggregates.count) numbers"
                    + (record.withheld.isEmpty ? "" : ", \(record.withheld.count) withheld") + days)
        }
        return lines.joined(separator: "\n")
    }

    static func json(_ result: Intake.Result) -> JSON {
        .object([
            ("schema", .text("trellis/import@1")), ("source", .text(result.source)),
            ("read", .integer(result.tally.read)), ("kept", .integer(result.tally.kept)),
            (
                "dropped",
                .list(
                    result.tally.droppedInOrder.map {
                        .object([("reason", .text($0.reason)), ("count", .integer($0.count))])
                    })
            ),
            ("aggregates", .integer(result.records.reduce(0) { $0 + $1.aggregates.count })),
            ("withheld", .integer(result.records.reduce(0) { $0 + $1.withheld.count })),
            ("warnings", .list(result.warnings.map(JSON.text))),
        ])
    }

    private static func line(claiming key: Roster.Key) -> String {
        key.setting == "name"
            ? "- name: \(Slug.from(key.name) ?? "team")" : "\(key.setting): [\(key.name)]"
    }

    /// The line that would claim what nobody claims.
    static func hints(_ result: Intake.Result) -> [String] {
        result.unclaimed.prefix(5).map { key, count in
            "  \(count) record\(count == 1 ? " belongs" : "s belong") to no team. To claim "
                + "\(count == 1 ? "it" : "them"), add to a team in trellis.yml:\n"
                + "    " + line(claiming: key)
        }
    }
}
