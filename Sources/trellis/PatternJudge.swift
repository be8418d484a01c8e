import TrellisModel
import TrellisPlaybooks

/// Judges a playbook on made-up series, as a report would: beside nineteen other questions, none of
/// which has anything to say, so that what matches in a test matches in practice.
enum PatternJudge {
    static let silentQuestions = 19

    static func judge(
        playbook: Playbook, series: [MetricSlice: Series], at date: Day, annotations: [Annotation]
    ) -> Match {
        let book = book(of: series, annotations: annotations)
        let terms = Looks.Terms(
            weeks: nil,
            declared: DeclaredChanges(
                days: annotations.filter(\.kind.declaresChange).map(\.days.lowerBound),
                isAlone: false),
            notes: annotations, silent: silentQuestions)
        return Looks(at: date, of: book, playbooks: [playbook], terms: terms).match(playbook)
    }

    /// What it says in so many weekly reports up to a date, oldest first, with the dates.
    static func outcomes(
        of playbook: Playbook, series: [Series], until date: Day, positions: Int
    ) -> [(date: Day, match: Match)] {
        let looks = Looks(
            at: date, of: TeamBook(series: series), playbooks: [playbook],
            terms: Looks.Terms(weeks: nil, silent: silentQuestions))
        return (0..<positions).reversed().map { back in
            let day = date.advanced(by: -7 * back)
            let match = Matcher.match(playbook, at: day) { check, more in
                looks.look(weeksBack: back + more).judged(check, of: playbook)
            }
            return (day, match)
        }
    }

    /// The series with holidays and freezes taken out of the comparison.
    static func book(of series: [MetricSlice: Series], annotations: [Annotation]) -> TeamBook {
        let calendar = TeamCalendar(
            region: nil, notes: annotations.filter(\.kind.takesDaysOut))
        return TeamBook(
            series: series.values.map { calendar.masking($0) })
    }
}
