import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A pattern at a date")
struct MatcherTests {
    static let date = Day(number: 20_000)

    static let solid = Bearing(p: 0.001, isSolid: true, canMatch: true)

    /// The newest position last: `1` true, `0` false, `_` unknown; `m` found by the family, `w` worth
    /// watching, `n` neither.
    func match(
        _ history: String, status: String = "stable", reason: Reason = .coverage
    ) throws -> Match {
        let playbook = try Fixtures.read(
            Fixtures.page.replacing("status: stable", with: "status: \(status)"))
        let symbols = Array(history)
        return Matcher.match(playbook, at: Self.date) { check, weeks in
            guard check.name == "long" else { return Judged(Verdict(.yes, [("value", 7)]), nil) }
            let values = [(name: "value", value: 25.0)]
            switch weeks < symbols.count ? symbols[symbols.count - 1 - weeks] : "0" {
            case "1": return Judged(Verdict(.yes, values), nil)
            case "0": return Judged(Verdict(.no, [("value", 5)]), nil)
            case "m": return Judged(Verdict(Self.solid, values), .match)
            case "w": return Judged(Verdict(Self.solid, values), .watch)
            case "n": return Judged(Verdict(Self.solid, values), Tier.none)
            default: return Judged(Verdict(unknown: reason, "too little"), nil)
            }
        }
    }

    @Test(
        "is replayed",
        arguments: [
            ("1", Match.Outcome.watch, 1), ("11", .watch, 2), ("111", .match, 3),
            ("1110", .noMatch, 0), ("11101", .match, 1), ("1110001", .watch, 1),
            ("11_1", .match, 3), ("111_", .unknown, 0), ("1101", .watch, 1),
            ("111111111111", .match, 12), ("1111111111111", .match, 12), ("111_00_01", .watch, 1),
            ("mmm", .match, 3), ("mm", .watch, 2), ("mmw", .watch, 0), ("mmn", .noMatch, 0),
            ("wmm", .watch, 2), ("www", .watch, 0), ("mwm", .watch, 1),
        ])
    func replayed(_ history: String, _ outcome: Match.Outcome, _ positions: Int) throws {
        let match = try match(history)
        #expect(match.outcome == outcome)
        #expect(match.positions == positions)
        #expect(match.isHeld == (outcome == .watch && positions > 0))
    }

    @Test("is at most watched while experimental")
    func experimental() throws {
        #expect(try match("1111", status: "experimental").outcome == .watch)
    }

    @Test("says what its checks found")
    func says() throws {
        let match = try match("111")
        #expect(match.checks.map(\.says) == ["25 min", nil])
        #expect(match.because == nil)
    }

    @Test("hides every value when people are too few")
    func people() throws {
        let hidden = try match("111_", reason: .people)
        #expect(hidden.because == .people)
        #expect(hidden.checks.allSatisfy { $0.says == nil && $0.verdict.values.isEmpty })
        let thin = try match("111_", reason: .coverage)
        #expect(thin.because == .coverage)
        #expect(thin.checks[1].verdict["value"] == 7)
    }

    @Test("takes a check's word for a metric that is missing, not for thin data")
    func missing() throws {
        let text = Fixtures.page.replacing(
            "gte: $ceiling}", with: "gte: $ceiling}, if-missing: true")
        let playbook = try Fixtures.read(text)
        for (reason, outcome) in [(Reason.missing, Match.Outcome.match), (.coverage, .unknown)] {
            let match = Matcher.match(playbook, at: Self.date) { _, _ in
                Judged(Verdict(unknown: reason, ""), nil)
            }
            #expect(match.outcome == outcome)
        }
    }
}
