/// What a playbook's pattern says about a team at a date.
package struct Match: Sendable {
    package let playbook: Playbook
    package let outcome: Outcome
    /// Why it is unknown; or what a match is to be read with.
    package private(set) var because: Reason?
    /// Objections without an answer, oldest first.
    package private(set) var challenges: [Challenge] = []
    /// Weekly positions in a row, up to this one, at which the pattern held.
    package let positions: Int
    /// It holds now, and not yet at as many positions as it takes.
    package let isHeld: Bool
    package let checks: [Finding]
    package let spans: Spans

    package init(
        playbook: Playbook, outcome: Outcome, because: Reason?, positions: Int,
        isHeld: Bool, checks: [Finding], spans: Spans
    ) {
        self.playbook = playbook
        self.outcome = outcome
        self.because = because
        self.positions = positions
        self.isHeld = isHeld
        self.checks = checks
        self.spans = spans
    }

    package enum Outcome: String, Sendable {
        case match, watch
        case noMatch = "no-match"
        case unknown
    }

    /// One check and what became of it.
    package struct Finding: Sendable {
        package let check: Check
        package let verdict: Verdict
        /// `nil` for a check that only explains, and for an unknown one.
        package let tier: Tier?
        /// The `say` sentence with its numbers; `nil` when there is none or a number is missing.
        package let says: String?

        package init(check: Check, verdict: Verdict, tier: Tier?, says: String?) {
            self.check = check
            self.verdict = verdict
            self.tier = tier
            self.says = says
        }
    }

    /// Beside days that a note explains: for a playbook that asks to be judged all the same.
    package var annotated: Match {
        guard outcome == .match else { return self }
        var copy = self
        copy.because = .annotated
        return copy
    }

    /// Beside objections to its reading. What is no match has no reading to object to.
    package func contested(by challenges: [Challenge]) -> Match {
        guard outcome == .match, !challenges.isEmpty else { return self }
        var copy = self
        copy.because = .contested
        copy.challenges = challenges.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        return copy
    }

    /// The first check that left the outcome open, with what it misses.
    package var shortfall: String? {
        checks.first { $0.verdict.truth.reason == because && !$0.check.inform }?.verdict.shortfall
    }
}
