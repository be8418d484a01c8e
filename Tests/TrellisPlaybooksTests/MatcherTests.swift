import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A pattern at a date")
struct MatcherTests {
    static let date = Day(number: 20_000)

    /// The newest position last: `1` true, `0` false, `_` unknown.
    func match(
        _ history: String, status: String = "stable", reason: Reason = .coverage
    ) throws -> Match {
        let playbook = try Fixtures.read(
            Fixtures.page.replacing("status: stable", with: "status: \(status)"))
        let symbols = Array(history)
        return Matcher.match(playbook, at: Self.date) { check, spans in
            guard check.name == "long" else { return Verdict(.yes, [("value", 7)]) }
            let newest = playbook.pattern.spans(at: Self.date).window.upperBound
            let weeks = (newest.number - spans.window.upperBound.number) / 7
            switch weeks < symbols.count ? symbols[symbols.count - 1 - weeks] : "0" {
            case "1": return Verdict(.yes, [("value", 25)])
            case "0": return Verdict(.no, [("value", 5)])
            default: return Verdict(unknown: reason, "too little")
            }
        }
    }

    @Test(
        "is replayed",
        arguments: [
            ("1", Match.Outcome.watch, 1), ("11", .watch, 2), ("111", .match, 3),
            ("1110", .noMatch, 0), ("11101", .match, 1), ("1110001", .watch, 1),
            ("11_1", .match, 3), ("111_", .unknown, 3), ("1101", .watch, 1),
            ("111111111111", .match, 12), ("1111111111111", .match, 12), ("111_00_01", .watch, 1),
        ])
    func replayed(_ history: String, _ outcome: Match.Outcome, _ positions: Int) throws {
        let match = try match(history)
        #expect(match.outcome == outcome)
        #expect(match.positions == positions)
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
                Verdict(unknown: reason, "")
            }
            #expect(match.outcome == outcome)
        }
    }
}
