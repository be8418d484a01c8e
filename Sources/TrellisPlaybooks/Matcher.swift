package import TrellisModel

/// Evaluates a playbook's pattern at a date, replayed from the data: nothing is stored.
package enum Matcher {
    /// Weekly positions that are looked at, the newest included.
    package static let replay = 12

    package static func match(
        _ playbook: Playbook, at date: Day, verdict: (Check, Spans) -> Verdict
    ) -> Match {
        let pattern = playbook.pattern
        let named = Set(pattern.when.names)
        let deciding = pattern.checks.filter { named.contains($0.name) && !$0.inform }
        var state = Hysteresis(hold: pattern.hold, release: pattern.release)
        for weeks in (1..<replay).reversed() {
            let spans = pattern.spans(at: date.advanced(by: -7 * weeks))
            let verdicts = deciding.map { ($0, settled(verdict($0, spans), $0)) }
            state.step(truth(of: pattern.when, verdicts))
        }
        let spans = pattern.spans(at: date)
        let verdicts = pattern.checks.map { ($0, settled(verdict($0, spans), $0)) }
        let newest = truth(of: pattern.when, verdicts.filter { !$0.0.inform })
        state.step(newest)

        let outcome: Match.Outcome =
            switch newest {
            case .yes: state.isOn && playbook.status != .experimental ? .match : .watch
            case .no: .noMatch
            case .unknown: .unknown
            }
        let isHidden = newest.reason == .people
        return Match(
            playbook: playbook, outcome: outcome, because: newest.reason,
            positions: state.trues,
            checks: verdicts.map { finding($0, $1, isHidden: isHidden) }, spans: spans)
    }

    /// A metric that does not exist here stands for what the check says it does.
    private static func settled(_ verdict: Verdict, _ check: Check) -> Verdict {
        guard verdict.truth == .unknown(.missing), let value = check.ifMissing else {
            return verdict
        }
        return Verdict(Truth(value))
    }

    private static func truth(of condition: Condition, _ verdicts: [(Check, Verdict)]) -> Truth {
        condition.value { name in
            verdicts.first { $0.0.name == name }?.1.truth ?? .unknown(.missing)
        }
    }

    /// With too few people, no value of any check is shown.
    private static func finding(
        _ check: Check, _ verdict: Verdict, isHidden: Bool
    ) -> Match.Finding {
        guard !isHidden else {
            let bare = verdict.truth.reason == nil ? Verdict(verdict.truth) : verdict
            return Match.Finding(check: check, verdict: bare, says: nil)
        }
        let says =
            verdict.truth.reason == nil
            ? check.say.flatMap { Say.render($0, values: verdict.values) } : nil
        return Match.Finding(check: check, verdict: verdict, says: says)
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
