import TrellisModel
import TrellisPicture

/// The short lists of a retro: what to watch, what could not be judged, what is calm.
struct RetroNotes {
    let facts: RetroFacts
    private var words: RetroWords { facts.words }

    /// How many moves without a playbook are listed; more would be a wall.
    private static let mostMoves = 5
    /// Playbooks with one reason that have a line each.
    private static let mostWithOneReason = 3
    /// Patterns that are not there and are named.
    private static let mostAbsent = 8

    /// That the numbers are old, or that none of people's work may be shown.
    var staleness: String? {
        // A retro's own numbers come from no export.
        let imported = facts.allSeries.filter { $0.grain != .retro }
        let told = [hasOnlyWithheld(imported) ? words[.staleWithheld] : nil, age(of: imported)]
            .compactMap(\.self)
        return told.isEmpty ? nil : told.joined(separator: " ")
    }

    /// Whether there are numbers of people's work, and none of them may be shown.
    private func hasOnlyWithheld(_ series: [Series]) -> Bool {
        let ofPeople = series.filter(\.metric.needsPeople)
        return ofPeople.allSatisfy(\.isEmpty)
            && ofPeople.contains { series in
                // What was withheld later is not known on the day of the retro.
                series.withheld.keys.contains {
                    $0.advanced(by: series.grain.days) <= facts.held
                }
            }
    }

    private func age(of imported: [Series]) -> String? {
        guard let newest = imported.compactMap(\.last).max(),
            newest.monday.distance(to: facts.held.monday) > 3 * 7
        else { return nil }
        let weeks = newest.monday.distance(to: facts.held.monday) / 7 - 1
        return words(
            .staleNumbers, ["week": words.day(newest.monday), "weeks": "\(weeks)"])
    }

    /// - Parameter rest: What is there and did not come to the table.
    func watch(rest: [RetroChoice.Left]) -> [RetroView.Note] {
        let patterns =
            rest.map { note($0.match, words(.watchLeft, ["reason": $0.reason])) }
            + facts.matches.filter { $0.outcome == .watch }.map { note($0, nil) }
        let moves = quiet.compactMap { series, note, move -> RetroView.Note? in
            // A subject's numbers stand side by side on its page, and other playbooks are about them.
            guard facts.subject == nil, let move, move.isHurting,
                let sentence = MoveWords.sentence(move, words: words)
            else {
                return nil
            }
            let doubt = move.tier == .match ? readers(of: series.metric) : words[.watchChance]
            return RetroView.Note(
                title: note.title,
                text: sentence + ". " + doubt
                    + (note.sparkline.map { " `\($0)`" } ?? ""))
        }
        return resting + patterns + moves.prefix(Self.mostMoves)
    }

    /// Whether a playbook looks at the metric, though it does not match.
    private func readers(of metric: Metric) -> String {
        let reader = facts.matches.first { match in
            match.checks.contains { !$0.check.inform && $0.check.slice.metric == metric }
        }
        return reader.map { words(.watchRead, ["title": $0.playbook.title]) } ?? words[.watchAlone]
    }

    /// Patterns that are there, and that the team said no to not long ago.
    private var resting: [RetroView.Note] {
        facts.matches.filter { $0.outcome == .match }.compactMap { match in
            facts.refusals.rest(of: match.playbook).map { rest in
                RetroView.Note(
                    title: match.playbook.title,
                    text: words(
                        .watchRefused,
                        [
                            "day": words.day(rest.since), "because": rest.because,
                            "until": words.day(rest.until),
                        ]))
            }
        }
    }

    private func note(_ match: Match, _ reason: String?) -> RetroView.Note {
        RetroView.Note(
            title: match.playbook.title,
            text: [
                reason, match.checks.compactMap(\.says).first ?? match.playbook.summary,
                match.challenges.first.map { RetroContext.standing($0, words: words) },
            ].compactMap(\.self).joined(separator: " "))
    }

    /// One line each, and one line for many that have the same reason.
    var unknown: [RetroView.Note] {
        let notes = facts.matches.filter { $0.outcome == .unknown }.map { match in
            RetroView.Note(
                title: match.playbook.title,
                text: match.shortfall ?? match.because?.rawValue ?? words[.unknownPlain])
        }
        let byReason = Dictionary(grouping: notes, by: \.text)
        var told: Set<String> = []
        return notes.compactMap { note in
            guard let same = byReason[note.text], same.count > Self.mostWithOneReason else {
                return note
            }
            guard told.insert(note.text).inserted else { return nil }
            return RetroView.Note(
                title: words(
                    .unknownMany,
                    [
                        "reason": "\(note.text.prefix(1).uppercased())\(note.text.dropFirst())",
                        "count": "\(same.count)",
                    ]),
                text: words(
                    .unknownTitles,
                    [
                        "titles": same.prefix(Self.mostWithOneReason).map(\.title)
                            .joined(separator: "; ")
                    ]))
        }
    }

    /// The patterns that are not there, and the metrics that nothing above is about.
    var calm: [RetroView.Note] {
        let absent = facts.matches.filter { $0.outcome == .noMatch }.map(\.playbook.title)
        let patterns =
            absent.isEmpty
            ? []
            : [
                RetroView.Note(
                    title: words(.calmAbsent, ["count": "\(absent.count)"]),
                    text: absent.count > Self.mostAbsent
                        ? words(
                            .calmTitles,
                            ["titles": absent.prefix(Self.mostAbsent).joined(separator: "; ")])
                        : absent.joined(separator: "; "))
            ]
        return patterns
            + quiet.filter { !($0.2?.isHurting ?? false) }.map { _, note, move in
                // A move that hurts nobody is told without a judgement.
                var note = note
                if let sentence = move.flatMap({ MoveWords.sentence($0, words: words) }) {
                    note.text = sentence
                }
                return note
            }
    }

    /// The metrics that a line above is about.
    private static func told(_ match: Match) -> [Metric] {
        switch match.outcome {
        case .match, .watch: match.checks.map(\.check.slice.metric)
        case .unknown:
            match.because == .missing
                ? []
                : match.checks.filter { !$0.check.inform && $0.verdict.truth.reason != nil }
                    .map(\.check.slice.metric)
        case .noMatch: []
        }
    }

    /// Weekly series that no match, watch or open question is about, each with its own verdict.
    private var quiet: [(Series, RetroView.Note, MetricMove?)] {
        // What became of an action's number stands with the action.
        let followed = facts.carried.compactMap(\.followUp).filter { $0.now != nil }
            .map(\.slice.metric)
        let loud = Set(facts.matches.flatMap(Self.told) + followed)
        let end = facts.held.monday.advanced(by: -1)
        let days = end.advanced(by: 1 - 26 * 7)...end
        return facts.allSeries.compactMap { series in
            guard series.slice.segment == nil, series.scope.service == nil,
                series.metric.grain == .week, !loud.contains(series.metric)
            else { return nil }
            let points = series.everything(in: days).map { $0.point?.value }
            let present = points.compactMap(\.self)
            // What ended months ago is not calm, it is over.
            guard points.suffix(8).compactMap(\.self).count >= 4, present.count >= 8,
                let middle = Statistics.median(present)
            else { return nil }
            return (
                series,
                RetroView.Note(
                    title: words.title(of: series.metric),
                    text: words(
                        .calmAround, ["value": words.quantity(middle, series.metric.unit)]),
                    sparkline: Sparkline.text(points)),
                facts.moves.first { $0.slice == series.slice && $0.service == nil }
            )
        }
    }
}
