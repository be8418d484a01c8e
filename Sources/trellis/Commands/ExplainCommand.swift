import ArgumentParser
import TrellisDetect
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `trellis explain`: one page for each source, reason, metric, test and lint code, and a few more.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain a source, a reason, a metric, a test, a lint code, holidays or facilitating.",
        discussion: "Example: trellis explain git")

    @OptionGroup var options: WorkspaceOptions
    @Argument(
        help: ArgumentHelp(
            "A source such as git, a reason such as coverage, a metric, a test such as move, or a "
                + "code such as TP005."), completion: .list(Self.topics))
    var topic: String

    fileprivate static let topics: [String] = [
        Intake.sources.map(\.name), Reason.allCases.map(\.rawValue),
        DropReason.allCases.map(\.rawValue),
        MetricCatalogue.all.map(\.id), lintPages.map(\.code), tests.map(\.signature.name),
        ["holidays", "facilitating"],
    ].flatMap(\.self)

    static let lintPages: [any LintPage] = lintRules + retroRules

    func run() throws {
        if let source = Intake.sources.first(where: { $0.name == topic }) {
            let metrics = source.name == "aggregates" ? ["every metric"] : source.metrics
            Output.result(
                Terminal.styled(source.name, .bold) + "\n\(source.summary)\n\n\(source.recipe)\n\n"
                    + "Gives: \(metrics.joined(separator: ", "))")
        } else if let reason = Reason(rawValue: topic) {
            Output.result(Terminal.styled(reason.rawValue, .bold) + "\n\(reason.page)")
        } else if let reason = DropReason(rawValue: topic) {
            Output.result(Terminal.styled(reason.rawValue, .bold) + "\n\(reason.page)")
        } else if MetricCatalogue.metric(topic) != nil {
            Output.result(try CharterText.page(of: topic))
        } else if let rule = Self.lintPages.first(where: { $0.code == topic.uppercased() }) {
            Output.result(rule.explanation)
        } else if let test = tests.first(where: { $0.signature.name == topic }) {
            Output.result(TestPage.text(of: test))
        } else if topic == "holidays" {
            Output.result(holidays)
        } else if topic == "facilitating" {
            Output.raw(try GuideText.page())
        } else {
            throw UnknownTopic(topic: topic)
        }
    }

    private var holidays: String {
        Terminal.styled("holidays", .bold)
            + "\nWith 'holidays: DE-BE' in trellis.yml, weeks in which at least two of the five working "
            + "days are public\nholidays of that region, or lie between 24 December and 1 January, are "
            + "left out of every comparison.\nannotations.yml takes any other holiday or freeze.\n\n"
            + Table.text(
                [["region", "name"]]
                    + HolidayRegion.all.sorted { $0.id < $1.id }.map { [$0.id, $0.name] })
    }

    private struct UnknownTopic: HelpfulError {
        let topic: String

        var location: SourceLocation? { nil }
        var summary: String { "there is no page about '\(topic)'" }
        var help: String? {
            Spelling.nearest(to: topic, among: ExplainCommand.topics).map {
                "did you mean '\($0)'?"
            }
                ?? "it explains sources, reasons, metrics, tests and lint codes; 'trellis metrics --all' lists the metrics"
        }
        var status: ExitStatus { .notFound }
    }
}

extension Reason {
    /// Why a pattern could not be judged, and what would change that.
    fileprivate var page: String {
        switch self {
        case .people:
            "Fewer than five distinct people stand behind too many of the weeks. Nothing of them is "
                + "stored or shown. A sibling team, or longer periods, can bring more people together."
        case .missing:
            "Nothing is recorded. Import a source that tells this metric; 'trellis explain SOURCE' "
                + "says which source tells what."
        case .coverage:
            "Too many of the weeks are missing, incomplete, or taken out by a holiday or freeze. "
                + "Missing weeks are not filled. Time, or a longer export, mends it."
        case .events:
            "Too few things happened to tell a pattern from chance. That is often good news."
        case .zeroBaseline:
            "It was zero before, so there is nothing to compare with. A few weeks more mend it."
        case .contested:
            "Somebody objected to this reading, and the objection has no answer yet. "
                + "'trellis challenge list' shows it, 'trellis challenge answer' answers it."
        case .annotated:
            "More than half of the newest 28 days lie in a freeze, a holiday or an incident response of "
                + "annotations.yml,\nso that a pattern in them would be news of the calendar. It is "
                + "judged again once the days after it outnumber them.\nA playbook with "
                + "'judge-annotated: true' in its pattern is judged all the same."
        }
    }
}
