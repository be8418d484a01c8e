import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// A team's numbers at a date and at the weekly positions before it, each judged as one family.
///
/// A position is worked out when it is asked for: most teams need the newest one only.
final class Looks {
    let book: TeamBook
    let date: Day
    private let playbooks: [Playbook]
    private let terms: Terms
    private var made: [Int: Look] = [:]

    /// How a report judges.
    struct Terms {
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
        self.playbooks = playbooks
        self.terms = terms
    }

    func look(weeksBack: Int) -> Look {
        if let look = made[weeksBack] { return look }
        let look = Look(
            at: date.advanced(by: -7 * weeksBack), of: book, playbooks: playbooks, terms: terms)
        made[weeksBack] = look
        return look
    }

    func match(_ playbook: Playbook) -> Match {
        let match = Matcher.match(playbook, at: date) { check, weeksBack in
            look(weeksBack: weeksBack).judged(check, of: playbook)
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
        return newest.subjects.map { subject in
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

/// One team at one weekly position: every question that its report asks, and what they say together.
struct Look {
    let spans: Spans
    let family: Family
    /// Questions about what got better: hopes and worries are counted apart, so that asking about one
    /// does not hide the other.
    private let goodNews: Family
    /// What has a verdict of its own, by metric id.
    let subjects: [TeamBook.Subject]
    private let book: TeamBook
    private let date: Day
    private let terms: Looks.Terms
    private let bySubject: [TeamBook.Subject: Verdict]
    private var byCheck: [CheckName: Verdict] = [:]

    private struct CheckName: Hashable {
        let playbook: String
        let check: String
    }

    init(at date: Day, of book: TeamBook, playbooks: [Playbook], terms: Looks.Terms) {
        self.book = book
        self.date = date
        self.terms = terms
        let end = date.monday.advanced(by: -1)
        let weeks = terms.weeks ?? Looks.usualWeeks
        let spans = Spans(window: end.advanced(by: 1 - 7 * weeks)...end, baseline: nil)
        self.spans = spans
        subjects = terms.weeks == nil ? [] : book.subjects
        var questions: [Question: Verdict] = [:]
        var hopes: [Question: Verdict] = [:]
        var bySubject: [TeamBook.Subject: Verdict] = [:]
        for subject in subjects {
            let check = Self.ownMove(of: subject.metric)
            let verdict = Detection.verdict(
                of: check,
                on: book.evidence(
                    for: check.slice, of: subject, in: spans,
                    declared: terms.declared(for: subject.service)))
            bySubject[subject] = verdict
            questions[Self.question(check, spans, of: subject.service)] = verdict
        }
        for playbook in playbooks {
            let spans = playbook.pattern.spans(at: date)
            for check in playbook.pattern.checks {
                let verdict = Self.verdict(of: check, playbook, spans, book, terms)
                byCheck[CheckName(playbook: playbook.id, check: check.name)] = verdict
                // What only informs decides nothing, and what only explains has no chance.
                if verdict.bearing != nil, !check.inform {
                    if Self.isHope(check) {
                        hopes[Self.question(check, spans)] = verdict
                    } else {
                        questions[Self.question(check, spans)] = verdict
                    }
                }
            }
        }
        self.bySubject = bySubject
        family = Family(
            Array(questions.values), rate: terms.rate, silent: terms.silent)
        goodNews = Family(Array(hopes.values), rate: terms.rate, silent: terms.silent)
    }

    func judged(_ subject: TeamBook.Subject) -> Judged {
        let verdict = bySubject[subject] ?? Verdict(unknown: .missing, "nothing is recorded")
        return Judged(verdict, family.tier(of: verdict))
    }

    /// What only informs is no question of the family, and so it is told as it stands.
    func judged(_ check: Check, of playbook: Playbook) -> Judged {
        let verdict =
            byCheck[CheckName(playbook: playbook.id, check: check.name)]
            ?? Self.verdict(of: check, playbook, playbook.pattern.spans(at: date), book, terms)
        return Judged(
            verdict, check.inform ? nil : (Self.isHope(check) ? goodNews : family).tier(of: verdict)
        )
    }

    /// Whether a check asks for a move in the direction that usually helps.
    private static func isHope(_ check: Check) -> Bool {
        guard check.test == "move", let hurts = check.slice.metric.hurts,
            let direction = check.settings.text("direction")
        else { return false }
        return direction != hurts.rawValue
    }

    private static func verdict(
        of check: Check, _ playbook: Playbook, _ spans: Spans, _ book: TeamBook,
        _ terms: Looks.Terms
    ) -> Verdict {
        let verdict = Detection.verdict(
            of: check,
            on: book.evidence(
                for: check.slice, in: spans, needs: playbook.pattern.needs,
                declared: terms.declared))
        // Any other reason comes first, since the end of the freeze would not mend it.
        guard verdict.truth.reason == nil, !check.inform, !playbook.pattern.judgesAnnotated,
            let explained = ExplainedDays(of: terms.notes, until: spans.window.upperBound)
        else { return verdict }
        return Verdict(unknown: .annotated, explained.words)
    }

    /// A metric's move in the direction that hurts, or in either where none does.
    private static func ownMove(of metric: Metric) -> Check {
        let settings =
            metric.hurts.map { ["direction": TrellisModel.Settings.Value.text($0.rawValue)] } ?? [:]
        return Check(
            name: metric.id, slice: MetricSlice(metric), test: "move",
            settings: TrellisModel.Settings(settings), say: nil, ifMissing: nil, inform: false)
    }

    /// Two checks that ask the same of the same weeks are one question.
    private struct Question: Hashable {
        let slice: MetricSlice
        let hypothesis: String
        let window: ClosedRange<Day>
        let service: String?
    }

    private static func question(
        _ check: Check, _ spans: Spans, of service: String? = nil
    ) -> Question {
        Question(
            slice: check.slice, hypothesis: Detection.hypothesis(of: check), window: spans.window,
            service: service)
    }
}
