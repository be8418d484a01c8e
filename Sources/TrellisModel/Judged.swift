/// A verdict, and what the family of its report makes of it.
package struct Judged: Sendable {
    package let verdict: Verdict
    /// `nil` for a verdict that only explains, and for an unknown one.
    package let tier: Tier?

    package init(_ verdict: Verdict, _ tier: Tier?) {
        self.verdict = verdict
        self.tier = tier
    }

    /// What it stands for in a pattern when evidence counts from this tier on.
    package func truth(from line: Tier) -> Truth {
        switch tier {
        case nil: verdict.truth
        case .match: .yes
        case .watch: Truth(line == .watch)
        case .some(.none): .no
        }
    }
}
