import TrellisDetect
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// The whole reasoning about one playbook and one team, before it is set as text, JSON or a page.
struct Explanation {
    let match: Match
    let report: TeamReport
    /// What the team's notes say, about any day.
    let teamNotes: [Annotation]

    /// What they say about the days that were looked at.
    private var notes: [Annotation] {
        teamNotes.filter { $0.days.overlaps(match.spans.whole) }
    }

    /// - Returns: `nil` when the playbook is not evaluated here.
    init?(_ report: TeamReport, playbook id: String, notes: [Annotation]) {
        guard let match = report.matches.first(where: { $0.playbook.id == id }) else { return nil }
        self.match = match
        self.report = report
        teamNotes = notes.filter { $0.concerns(Scope(team: report.team)) }
    }

    var title: String { match.playbook.title }

    /// One line: what became of it, and how far it is along.
    var outcome: String {
        let hold = match.playbook.pattern.hold
        switch match.outcome {
        case .match:
            let more = match.positions >= Matcher.replay ? " or more" : ""
            return "match: seen \(match.positions) weekly looks in a row\(more), \(hold) are needed"
        case .watch where match.isHeld:
            return
                "watch: seen \(match.positions) of the \(hold) weekly looks in a row that a match takes"
        case .watch where match.playbook.status == .experimental && match.positions >= hold:
            return "watch: the playbook is experimental, and matches nothing yet"
        case .watch: return "watch: worth an eye, and it may still be chance"
        case .noMatch: return "no match"
        case .unknown:
            return "unknown: \(match.because?.rawValue ?? "")"
                + (match.shortfall.map { ", \($0)" } ?? "")
        }
    }

    /// What was looked at and how, a sentence each.
    var basis: [String] {
        let window = match.spans.window
        let days = window.lowerBound.distance(to: window.upperBound) + 1
        var lines = ["It looks at \(days / 7) weeks, \(Day.words(for: window))."]
        if let baseline = match.spans.baseline {
            lines.append("They are compared with \(Day.words(for: baseline)).")
        }
        lines += match.challenges.map(ChallengeWords.standing)
        if match.outcome == .match, match.because == .annotated {
            lines.append(
                "Most of the newest weeks lie in what the notes name; it asks to be judged.")
        }
        for note in notes {
            lines.append(
                "\(Day.words(for: note.days)): \(note.kind.words), \(note.note)"
                    + (note.kind.takesDaysOut
                        ? "; left out of every comparison."
                        : note.kind.declaresChange
                            ? "; a change is looked for on that date first." : "."))
        }
        if let left = leftOut { lines.append(left) }
        lines.append(
            "\(family.size) questions about this team were judged together, so that looking at "
                + "many finds no more than looking at one.")
        return lines
    }

    /// The questions that its deciding checks were judged among.
    var family: Family {
        match.checks.first { !$0.check.inform && $0.verdict.bearing != nil }
            .map { report.family(of: $0.check) } ?? report.family
    }

    /// Weeks that the region's calendar takes out, beside those of the notes.
    private var leftOut: String? {
        let metric = match.checks.first?.check.slice
        let masked = (metric.flatMap { report.book[$0] }?.masked ?? []).map(\.monday)
        let holidays = Set(masked).filter { monday in
            match.spans.window.contains(monday)
                && !notes.contains {
                    $0.kind.takesDaysOut && $0.days.overlaps(monday...monday.advanced(by: 4))
                }
        }.sorted()
        guard !holidays.isEmpty else { return nil }
        return "Public holidays leave out \(holidays.count == 1 ? "the week" : "the weeks") of "
            + holidays.map(\.words).joined(separator: ", ") + "."
    }

    var checks: [CheckReasoning] {
        match.checks.map { CheckReasoning($0, report: report) }
    }
}

/// What one check asked, what it found, and what that is worth.
struct CheckReasoning {
    let finding: Match.Finding
    private let threshold: Double

    init(_ finding: Match.Finding, report: TeamReport) {
        self.finding = finding
        threshold = report.family(of: finding.check).threshold
    }

    var name: String { finding.check.name }

    /// Such as "true, and decides" or "false, told only".
    var answer: String {
        let truth = finding.verdict.truth.name
        let tier = finding.tier == .watch ? "watch" : truth
        return finding.check.inform ? "\(truth), told only" : tier
    }

    /// `Typical pull request size (pr.size.typical), by the test 'move'`.
    var question: String {
        "\(finding.check.slice.metric.title) (\(finding.check.slice)), by the test '\(finding.check.test)'"
    }

    /// What it says, what is missing, and why it is worth what it is.
    var sentences: [String] {
        let verdict = finding.verdict
        // What informs and does not hold has nothing to tell.
        let isSilent = finding.check.inform && verdict.truth == .no
        var lines = [isSilent ? nil : finding.says, verdict.shortfall].compactMap(\.self)
        let words = Dictionary(
            verdict.words.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        if let week = words["since"].flatMap({ Day($0) }), finding.tier != Tier.none, !isSilent {
            lines.append(
                words["start"] == "given"
                    ? "The date was given, in the week of \(week.words); the start was not searched for."
                    : words["shape"] == "gradual"
                        ? "It went little by little, since the week of \(week.words) or before."
                        : "It began around the week of \(week.words), give or take a week"
                            + (words["shape"] == "sudden"
                                ? ", in one step."
                                : "; these weeks cannot tell gradual from sudden."))
        }
        if let bearing = verdict.bearing, !finding.check.inform { lines += worth(bearing) }
        if finding.tier == Tier.none, verdict["visible"] != nil {
            let visible = MoveWords.visibleWords(verdict, finding.check.slice.metric)
            lines.append(
                "As for a lasting move, with several weeks on either side: \(visible).")
        }
        return lines
    }

    private func worth(_ bearing: Bearing) -> [String] {
        let often = Self.often(bearing.p)
        if finding.tier == .match {
            return [
                "Chance alone shows as much in \(often). Beside everything else that was looked at, "
                    + "it stands, and it does not hang on any single week."
            ]
        }
        var lines = ["Chance alone shows as much in \(often)."]
        if !bearing.isSolid, bearing.p < Bearing.watchLine {
            lines.append(
                "It is smaller than what the playbook asks for, or hangs on a single week.")
        } else if !bearing.canMatch, bearing.p < Bearing.watchLine {
            lines.append("There is too little yet for more than watching.")
        } else if bearing.p < Bearing.watchLine {
            lines.append("Beside everything else that was looked at, that is not enough.")
        }
        return lines
    }

    /// Words for a chance: "one report of 40".
    private static func often(_ p: Double) -> String {
        guard p > 0.000_1 else { return "less than one report of 10,000" }
        guard p < 0.5 else { return "every other report, or more often" }
        // A chance is known to about one digit.
        let times = 1 / p
        let step: Double = times < 20 ? 1 : times < 200 ? 10 : times < 2000 ? 100 : 1000
        return "about one report of \(Numerals.grouped((times / step).rounded() * step))"
    }

    /// The numbers behind it, with what they are.
    var numbers: [(name: String, meaning: String, value: String)] {
        finding.verdict.words.map { ($0.name, Self.meanings[$0.name] ?? $0.name, $0.text) }
            + finding.verdict.values.map { name, value in
                (name, Self.meanings[name] ?? name, Self.digits(value))
            }
    }

    private static func digits(_ value: Double) -> String {
        if value != 0, abs(value) < 0.0001 { return "below 0.0001" }
        if value == value.rounded() { return Numerals.grouped(value) }
        return Numerals.fixed(value, abs(value) < 100 ? 4 : 1)
    }

    private static let meanings = [
        "name": "what stands out", "shape": "how it changed", "since": "the week it began",
        "start": "whether the start was searched for or given", "from": "level before",
        "to": "level since", "ratio": "how many times as much",
        "low": "the nearer end of its 90 % interval", "high": "the farther end",
        "weeks": "usable weeks", "n": "records behind them",
        "visible": "the smallest ratio that would have shown",
        "p": "how often chance alone shows as much, one-sided",
        "value": "the statistic of the window", "part": "cases", "whole": "of so many",
        "k": "events there", "share": "their share", "expected": "events to be expected there",
        "expected_share": "the share to be expected", "baseline": "before", "window": "now",
        "delta": "now less before", "tau": "how steadily it rises, −1 to 1",
        "slope": "change a point, relative to the median", "length": "points in a row",
        "of_part": "cases of the first group", "of_whole": "changes of the first group",
        "of_share": "share of the first group", "against_part": "cases of the other",
        "against_whole": "changes of the other", "against_share": "share of the other",
        "net": "more in than out, a week", "opened": "came in", "closed": "went out",
        "modules": "modules compared", "months": "different months",
    ]
}
