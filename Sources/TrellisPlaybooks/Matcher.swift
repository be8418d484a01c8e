package import TrellisModel

/// Evaluates a playbook's pattern at a date, replayed from the data: nothing is stored.
package enum Matcher {
    /// Weekly positions that are looked at, the newest included.
    package static let replay = 12

    /// - Parameters:
    ///   - positions: How many weekly positions are looked at; 1 for what is found, and not for how long.
    ///   - judge: What the family of the report made so many weeks earlier says of a check.
    package static func match(
        _ playbook: Playbook, at date: Day, positions: Int = replay,
        judge: (Check, _ weeksBack: Int) -> Judged
    ) -> Match {
        let pattern = playbook.pattern
        let now = pattern.checks.map { ($0, settled(judge($0, 0), $0)) }
        let newest = Position(pattern, now.filter { !$0.0.inform })
        var state = Hysteresis(hold: pattern.hold, release: pattern.release)
        // Only what holds now can have held before.
        if newest.held == .yes {
            let named = Set(pattern.when.names)
            let deciding = pattern.checks.filter { named.contains($0.name) && !$0.inform }
            for weeks in (1..<max(1, positions)).reversed() {
                let then = deciding.map { ($0, settled(judge($0, weeks), $0)) }
                state.step(Position(pattern, then).held)
            }
        }
        state.step(newest.held)
        let isMatch =
            newest.held == .yes && state.isOn && playbook.status != .experimental
        let outcome: Match.Outcome =
            switch newest.outcome {
            case .match: isMatch ? .match : .watch
            case let other: other
            }
        let reason = newest.reason
        return Match(
            playbook: playbook, outcome: outcome, because: reason, positions: state.trues,
            isHeld: newest.held == .yes && !state.isOn,
            checks: now.map { finding($0, $1, isHidden: reason == .people) },
            spans: pattern.spans(at: date))
    }

    /// What a pattern says at one position.
    private struct Position {
        /// With only what the family found.
        private let certain: Truth
        /// With what is worth watching as well.
        private let lenient: Truth

        init(_ pattern: Pattern, _ judged: [(Check, Judged)]) {
            func truth(_ line: Tier) -> Truth {
                pattern.when.value { name in
                    judged.first { $0.0.name == name }?.1.truth(from: line) ?? .unknown(.missing)
                }
            }
            certain = truth(.match)
            lenient = truth(.watch)
        }

        /// Whether it held: read either way, so that what merely may be there excuses nothing.
        var held: Truth {
            switch (certain, lenient) {
            case (.yes, .yes): .yes
            case (.unknown(let reason), _), (_, .unknown(let reason)): .unknown(reason)
            default: .no
            }
        }

        var outcome: Match.Outcome {
            switch (certain, lenient) {
            case (.yes, .yes): .match
            case (.yes, _), (_, .yes): .watch
            case (.unknown, _), (_, .unknown): .unknown
            default: .noMatch
            }
        }

        /// Why it is unknown.
        var reason: Reason? { outcome == .unknown ? certain.reason ?? lenient.reason : nil }
    }

    /// A metric that does not exist here stands for what the check says it does.
    private static func settled(_ judged: Judged, _ check: Check) -> Judged {
        guard judged.verdict.truth == .unknown(.missing), let value = check.ifMissing else {
            return judged
        }
        return Judged(Verdict(Truth(value)), nil)
    }

    /// With too few people, no value of any check is shown.
    private static func finding(
        _ check: Check, _ judged: Judged, isHidden: Bool
    ) -> Match.Finding {
        let verdict = judged.verdict.answering(judged.truth(from: .match))
        guard !isHidden else {
            let bare = verdict.truth.reason == nil ? Verdict(verdict.truth) : judged.verdict
            return Match.Finding(check: check, verdict: bare, tier: nil, says: nil)
        }
        guard verdict.truth.reason == nil else {
            return Match.Finding(check: check, verdict: judged.verdict, tier: nil, says: nil)
        }
        let says = check.say.flatMap {
            Say.render($0, values: verdict.values, words: verdict.words)
        }
        return Match.Finding(check: check, verdict: verdict, tier: judged.tier, says: says)
    }
}

/// On after `hold` positions in a row that are true, off after `release` that are false. One that
/// is unknown neither adds nor clears.
struct Hysteresis {
    let hold: Int
    let release: Int
    private(set) var isOn = false
    /// True positions in a row, up to now.
    private(set) var trues = 0
    private var falses = 0

    init(hold: Int, release: Int) {
        self.hold = hold
        self.release = release
    }

    mutating func step(_ truth: Truth) {
        switch truth {
        case .yes:
            trues += 1
            falses = 0
            if trues >= hold { isOn = true }
        case .no:
            falses += 1
            trues = 0
            if falses >= release { isOn = false }
        case .unknown: break
        }
    }
}
