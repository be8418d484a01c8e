import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// A team's numbers at a date and at the weekly positions before it, each judged as one family.
///
/// A position is worked out when it is asked for: most teams need the newest one only.
final class Looks {
    let book: TeamBook
    let date: Day
    /// What has a verdict of its own, by metric id.
    private let subjects: [TeamBook.Subject]
    private let questions: [LookQuestion]
    /// Those that are judged together.
    private let counted: [LookQuestion]
    private let terms: Terms
    private var made: [Int: Look] = [:]

    /// How a report judges.
    struct Terms: Sendable {
        /// The share of false findings that the family allows.
        var rate = Family.usualRate
        /// Weeks that a metric's own move is looked for in; `nil` when metrics are not asked about.
        var weeks: Int? = Looks.usualWeeks
        /// Days on which something is known to have changed.
        var declared = DeclaredChanges.none
        /// The same of single services, beside those of the team.
        var declaredByService: [String: [Day]] = [:]
        /// What the team's calendar says; notes about single services are not among them.
        var notes: [Annotation] = []
        /// Further questions that have nothing to say.
        var silent = 0

        func declared(for service: String?) -> DeclaredChanges {
            guard let more = service.flatMap({ declaredByService[$0] }) else { return declared }
            return DeclaredChanges(days: declared.days + more, isAlone: declared.isAlone)
        }
    }

    static let usualWeeks = 26

    init(at date: Day, of book: TeamBook, playbooks: [Playbook], terms: Terms) {
        self.date = date
        self.book = book
        self.terms = terms
        subjects = terms.weeks == nil ? [] : book.subjects
        questions = LookQuestion.all(of: subjects, playbooks: playbooks)
        counted = questions.filter(\.isCounted)
    }

    func look(weeksBack: Int) -> Look {
        if let look = made[weeksBack] { return look }
        // The newest is asked everything.
        let look = Look(
            asking: weeksBack == 0 ? questions : counted,
            at: date.advanced(by: -7 * weeksBack), of: book, terms: terms)
        made[weeksBack] = look
        return look
    }

    /// Works several positions out at once.
    private func prepare(_ positions: Range<Int>) {
        let missing = positions.filter { made[$0] == nil }
        guard !missing.isEmpty else { return }
        let looks = Parallel.map(missing) { [counted, date, book, terms] back in
            Look(asking: counted, at: date.advanced(by: -7 * back), of: book, terms: terms)
        }
        for (back, look) in zip(missing, looks) { made[back] = look }
    }

    /// - Parameter positions: How many weekly positions are looked at.
    func match(_ playbook: Playbook, positions: Int = Matcher.replay) -> Match {
        let match = Matcher.match(playbook, at: date, positions: positions) { check, weeksBack in
            // Who asks about one earlier week asks about all of them.
            if weeksBack > 0 { prepare(1..<positions) }
            return look(weeksBack: weeksBack).judged(check, of: playbook)
        }
        let isExplained =
            ExplainedDays(of: terms.notes, until: match.spans.window.upperBound) != nil
        return isExplained ? match.annotated : match
    }

    /// Every metric's own verdict, by metric id.
    ///
    /// As a playbook has to, a metric has to be found at two weekly positions.
    var moves: [MetricMove] {
        let newest = look(weeksBack: 0)
        return subjects.map { subject in
            let judged = newest.judged(subject)
            var positions = 0
            if judged.tier == .match {
                positions = 1
                while positions < Matcher.replay,
                    look(weeksBack: positions).judged(subject).tier == .match
                {
                    positions += 1
                }
            }
            return MetricMove(
                slice: MetricSlice(subject.metric), service: subject.service,
                verdict: judged.verdict,
                tier: judged.tier == .match && positions < Self.positions ? .watch : judged.tier,
                positions: positions, spans: newest.spans)
        }
    }

    /// Weekly positions in a row that a match takes at least.
    static let positions = 2
}
