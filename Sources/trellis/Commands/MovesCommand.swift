import ArgumentParser
import TrellisDetect
import TrellisModel

/// `trellis moves`: every metric's own verdict.
struct MovesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moves",
        abstract: "Tell what moved, since when and by at least how much, and what did not.",
        discussion: """
            Everything is judged together, so that looking at many numbers finds no more than looking \
            at one. A match is there; a watch may still be chance.

            Example: trellis moves --team harbour --as-of 2026-03-16
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: ArgumentHelp("Closed weeks that are looked at, 6 to 52.", valueName: "N"))
    var weeks = Looks.usualWeeks
    @Option(
        help: ArgumentHelp(
            "A day on which something is known to have changed: it is tested, and no other is "
                + "searched for.", valueName: "DATE"))
    var since: Day?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func validate() throws {
        guard (6...52).contains(weeks) else {
            throw ValidationError("--weeks takes 6 to 52, and not \(weeks).")
        }
    }

    func run() throws {
        let workspace = try options.open()
        let pipeline = try Pipeline(workspace)
        let teams = try workspace.teams(only: team)
        if let since { try SinceTooNear.check(since, weeks: weeks, at: pipeline.date) }
        let reporter = try pipeline.reporter(weeks: weeks, since: since)
        switch format {
        case .json:
            let list = JSONList(
                opening: [
                    ("schema", .text("trellis/moves@1")),
                    ("asOf", .text(workspace.today.description)),
                ], key: "teams")
            try reporter.each(of: teams, render: { MovesReport.json($0).compact }) {
                list.add(compact: $0)
            }
            list.close()
        case .text:
            var isEmpty = true
            try reporter.each(
                of: teams, render: { (MovesReport.table($0), $0.book.series.isEmpty) }
            ) {
                isEmpty = isEmpty && $1
                Output.result($0)
            }
            if isEmpty { Output.note(MatchReport.nothing) }
        }
    }
}

/// A day that leaves too little on one side to compare.
struct SinceTooNear: HelpfulError {
    let day: Day
    let first: Day
    let last: Day

    /// Weeks that it takes on either side.
    private static let fewest = 3

    /// - Throws: When fewer than three of the closed weeks lie before the day, or after it.
    static func check(_ day: Day, weeks: Int, at date: Day) throws {
        let end = date.monday
        let first = end.advanced(by: -7 * (weeks - fewest)), last = end.advanced(by: -7 * fewest)
        guard (first...max(first, last)).contains(day.monday) else {
            throw SinceTooNear(day: day, first: first, last: last)
        }
    }

    var location: SourceLocation? { nil }
    var summary: String {
        "\(day) leaves fewer than three of the closed weeks before it, or after it"
    }
    var help: String? { "name a day from \(first) to \(last.advanced(by: 6)), or widen --weeks" }
    var status: ExitStatus { .wrongUsage }
}
