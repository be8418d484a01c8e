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
            silent: silentQuestions)
        return Looks(at: date, of: book, playbooks: [playbook], terms: terms).match(playbook)
    }

    /// The series with holidays and freezes taken out of the comparison.
    static func book(of series: [MetricSlice: Series], annotations: [Annotation]) -> TeamBook {
        let calendar = TeamCalendar(
            region: nil, notes: annotations.filter(\.kind.takesDaysOut))
        return TeamBook(
            series: series.values.map { series in
                series.masking {
                    calendar.leavesOut(periodFrom: $0, grain: series.metric.grain)
                }
            })
    }
}
