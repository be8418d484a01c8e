import ArgumentParser
import TrellisModel
import TrellisPicture

/// `trellis metrics`: what is stored, and what each number may be used for.
struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Show what is stored; with an id, what that number may be used for.",
        discussion: "Example: trellis metrics pr.size.typical")

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: "A metric, such as pr.size.typical.",
        completion: .list(MetricCatalogue.all.map(\.id)))
    var metric: String?
    @Flag(help: "List every metric that Trellis knows, stored or not.")
    var all = false
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @Option(help: "What to print.")
    var format = OutputFormat.text

    func run() throws {
        if let metric {
            let known = try CharterText.metric(metric)
            if format == .json { return Output.raw(CharterText.json([known]).compact + "\n") }
            Output.result(try CharterText.page(of: metric))
        } else if all {
            if format == .json {
                return Output.raw(CharterText.json(MetricCatalogue.all).compact + "\n")
            }
            Output.result(
                Table.text(
                    [["id", "title", "unit", "kind"]]
                        + MetricCatalogue.all.map {
                            [$0.id, $0.title, $0.unit.suffix, $0.kind.name]
                        }))
        } else {
            try list()
        }
    }

    private func list() throws {
        let workspace = try options.open()
        let reporter = try Pipeline(workspace).reporter()
        let end = workspace.today.monday.advanced(by: -1)
        let days = end.advanced(by: 1 - 26 * 7)...end
        let books = try workspace.teams(only: team).map { ($0, try reporter.book(of: $0)) }
        if format == .json {
            Output.raw(json(books, in: days, asOf: workspace.today).compact + "\n")
            return
        }
        if books.allSatisfy({ $0.1.series.isEmpty }) {
            Output.note("No numbers yet. Import something first, such as: trellis import git .")
        }
        for (team, book) in books where !book.series.isEmpty {
            let rows = book.series.map { series -> [String] in
                let points = series.weekly(in: days)
                return [
                    "  \(series.slice)" + (series.scope.service.map { " of \($0)" } ?? ""),
                    Sparkline.text(points),
                    points.compactMap(\.self).last.map { Numerals.quantity($0, series.metric.unit) }
                        ?? "–",
                    known(series, points, in: days, floor: workspace.settings.floor), series.source,
                ]
            }
            Output.result(
                Terminal.styled(team.description, .bold) + "\n"
                    + Table.text([["  metric", "last 26 weeks", "last", "known", "source"]] + rows))
        }
    }

    /// How many of the weeks are known, or when the last one was.
    private func known(
        _ series: Series, _ points: [Double?], in days: ClosedRange<Day>, floor: Int
    ) -> String {
        let count = points.compactMap(\.self).count
        if series.grain == .retro {
            let hidden = series.withheld.keys.count { days.contains($0) }
            return "\(count) retro\(count == 1 ? "" : "s")"
                + (hidden > 0 ? ", \(hidden) withheld: fewer than \(floor) answers" : "")
        }
        return count == 0
            ? series.last.map { "until \($0)" } ?? "nothing" : "\(count) weeks"
    }

    private func json(
        _ books: [(TeamID, TeamBook)], in days: ClosedRange<Day>, asOf: Day
    ) -> JSON {
        .object([
            ("schema", .text("trellis/metrics@1")), ("asOf", .text(asOf.description)),
            (
                "teams",
                .list(
                    books.map { team, book in
                        .object([
                            ("team", .text(team.description)),
                            ("series", .list(book.series.map { self.series($0, in: days) })),
                        ])
                    })
            ),
        ])
    }

    private func series(_ series: Series, in days: ClosedRange<Day>) -> JSON {
        .object([
            ("metric", .text(series.metric.id)), ("segment", .optional(series.slice.segment)),
            ("service", .optional(series.scope.service)), ("source", .text(series.source)),
            (
                "points",
                .list(
                    series.everything(in: days).compactMap { start, point in
                        point.map {
                            .object([
                                ("period", .text(start.description)), ("value", .number($0.value)),
                                ("n", .integer($0.n)), ("part", .optional($0.part)),
                                ("whole", .optional($0.whole)), ("partial", .flag($0.isPartial)),
                            ])
                        }
                    })
            ),
            (
                "withheld",
                .list(
                    series.withheld.sorted { $0.key < $1.key }.filter { days.contains($0.key) }
                        .map { start, reason in
                            .object([
                                ("period", .text(start.description)),
                                ("because", .text(reason.rawValue)),
                            ])
                        })
            ),
        ])
    }
}

/// A metric's charter as a page.
enum CharterText {
    static func metric(_ id: String) throws -> Metric {
        guard let metric = MetricCatalogue.metric(id) else { throw UnknownMetric(id: id) }
        return metric
    }

    static func json(_ metrics: [Metric]) -> JSON {
        let entries = metrics.map { metric in
            JSON.object([
                ("metric", .text(metric.id)), ("title", .text(metric.title)),
                ("unit", .text(metric.unit.rawValue)), ("kind", .text(metric.kind.name)),
                ("grain", .text(metric.grain.rawValue)),
                ("hurts", .optional(metric.hurts?.rawValue)),
                ("layer", .text(metric.layer.rawValue)), ("people", .flag(metric.needsPeople)),
                ("formula", .text(metric.formula)), ("question", .text(metric.charter.question)),
                ("misses", .text(metric.charter.misses)),
                ("misread", .text(metric.charter.misread)),
                ("mayInform", .list(metric.charter.informs.map(JSON.text))),
                ("mustNotInform", .list(Charter.mustNotInform.map(JSON.text))),
                (
                    "audiences",
                    .list(Audience.allCases.filter(metric.isFor).map { .text($0.rawValue) })
                ),
            ])
        }
        return .object([("schema", .text("trellis/charters@1")), ("metrics", .list(entries))])
    }

    static func page(of id: String) throws -> String {
        let metric = try metric(id)
        let charter = metric.charter
        let rows = [
            ("asks", charter.question), ("is", metric.formula), ("unit", metric.unit.suffix),
            ("each", metric.grain.rawValue),
            ("hurts", metric.hurts.map { "when it goes \($0.rawValue)" } ?? "neither way"),
            ("does not see", charter.misses), ("misread", charter.misread),
            ("may inform", charter.informs.joined(separator: ", ")),
            ("never", Charter.mustNotInform.joined(separator: ", ")),
            (
                "people",
                metric.needsPeople
                    ? "shown from \(PrivacyPolicy.floor) people up; one person may not be most of it"
                    : "not about people's work"
            ),
            ("may be kept", "\(Charter.retentionWeeks) weeks"), ("looked after by", Charter.owner),
            ("for", metric.readers),
        ]
        return Terminal.styled("\(metric.title)  \(metric.id)", .bold) + "\n"
            + rows.map { name, text in
                "  \(name)" + String(repeating: " ", count: max(1, 17 - name.count)) + text
            }.joined(separator: "\n")
    }
}

struct UnknownMetric: HelpfulError {
    let id: String

    var location: SourceLocation? { nil }
    var summary: String { "'\(id)' is not a metric" }
    var help: String? {
        MetricCatalogue.nearest(to: id).map { "did you mean '\($0)'?" }
            ?? "'trellis metrics --all' lists them"
    }
    var status: ExitStatus { .notFound }
}
