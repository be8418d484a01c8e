import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// One team at one weekly position: every question that its report asks, and what they say together.
struct Look: Sendable {
    /// Of the metrics' own moves.
    let spans: Spans
    let family: Family
    let goodNews: Family
    private let book: TeamBook
    private let date: Day
    private let terms: Looks.Terms
    private var bySubject: [TeamBook.Subject: Verdict] = [:]
    private var byCheck: [CheckName: Verdict] = [:]

    private struct CheckName: Hashable {
        let playbook: String
        let check: String
    }

    init(asking asked: [LookQuestion], at date: Day, of book: TeamBook, terms: Looks.Terms) {
        self.book = book
        self.date = date
        self.terms = terms
        let end = date.monday.advanced(by: -1)
        let weeks = terms.weeks ?? Looks.usualWeeks
        spans = Spans(window: end.advanced(by: 1 - 7 * weeks)...end, baseline: nil)
        let verdicts = Parallel.map(asked) { [spans] in
            Self.verdict(of: $0, in: $0.spans(at: date) ?? spans, book, terms)
        }
        var worries: [LookQuestion.Key: Verdict] = [:]
        var hopes: [LookQuestion.Key: Verdict] = [:]
        for (question, verdict) in zip(asked, verdicts) {
            switch question.asker {
            case .metric(let subject): bySubject[subject] = verdict
            case .playbook(let playbook):
                byCheck[CheckName(playbook: playbook.id, check: question.check.name)] = verdict
            }
            guard verdict.bearing != nil, question.isCounted else { continue }
            let key = question.key(in: question.spans(at: date) ?? spans)
            if question.isHope { hopes[key] = verdict } else { worries[key] = verdict }
        }
        family = Family(Array(worries.values), rate: terms.rate, silent: terms.silent)
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
        guard !check.inform else { return Judged(verdict, nil) }
        return Judged(verdict, family(of: check).tier(of: verdict))
    }

    /// The questions that a check is judged among.
    func family(of check: Check) -> Family {
        LookQuestion.isHope(check) ? goodNews : family
    }

    private static func verdict(
        of question: LookQuestion, in spans: Spans, _ book: TeamBook, _ terms: Looks.Terms
    ) -> Verdict {
        let check = question.check
        switch question.asker {
        case .playbook(let playbook): return verdict(of: check, playbook, spans, book, terms)
        case .metric(let subject):
            return Detection.verdict(
                of: check,
                on: book.evidence(
                    for: check.slice, of: subject, in: spans,
                    declared: terms.declared(for: subject.service)))
        }
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
}
