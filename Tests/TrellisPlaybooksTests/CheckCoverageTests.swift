import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("How well tests look at a check")
struct CheckCoverageTests {
    /// A match whose checks have these truths: `1`, `0` and `_` for unknown, by name.
    private func match(_ truths: [(String, Character)]) throws -> Match {
        let playbook = try Fixtures.read()
        return Match(
            playbook: playbook, outcome: .noMatch, because: nil, positions: 0, isHeld: false,
            checks: truths.map { name, sign in
                let check = Check(
                    name: name, slice: Fixtures.slice("ci.duration.p90"), test: "level",
                    settings: Settings([:]), say: nil, ifMissing: nil, inform: false)
                let verdict =
                    sign == "_"
                    ? Verdict(unknown: .coverage, "") : Verdict(sign == "1" ? .yes : .no)
                return Match.Finding(check: check, verdict: verdict, tier: nil, says: nil)
            }, spans: playbook.pattern.spans(at: Day(number: 20_000)))
    }

    /// Each test as the truths of `up`, `big` and `bulk`.
    private func coverage(_ line: String, _ tests: [String]) throws -> [CheckCoverage] {
        let names = ["up", "big", "bulk"]
        let condition = try ConditionParser.parse(line, checks: names)
        return CheckCoverage.measure(
            condition, in: try tests.map { try match(Array(zip(names, $0))) })
    }

    @Test("counts how often each was true, false and unknown")
    func seen() throws {
        let all = try coverage("up and not bulk", ["1_0", "0_0", "1_1", "__1"])
        #expect(all.map(\.check) == ["up", "bulk"])
        #expect(all.map(\.isTrue) == [2, 2])
        #expect(all.map(\.isFalse) == [1, 2])
        #expect(all.map(\.isUnknown) == [1, 0])
    }

    @Test("calls a check decisive when some test hangs on it either way")
    func decisive() throws {
        // One test that matches, and one for each check in which it alone stands in the way.
        let all = try coverage("up and big and not bulk", ["110", "010", "100", "111"])
        #expect(all.map(\.isDecisive) == [true, true, true])
        #expect(all.map(\.turnsWhenTrue) == [1, 1, 1])
        #expect(all.map(\.turnsWhenFalse) == [1, 1, 1])
    }

    @Test("sees a check that never decides, although every test passes")
    func never() throws {
        // Wherever `big` is false, `up` is false as well.
        let all = try coverage("up and big and not bulk", ["110", "000", "010", "111"])
        #expect(all.map(\.isDecisive) == [true, false, true])
        #expect(all[1].turnsWhenFalse == 1 && all[1].turnsWhenTrue == 0)
    }

    @Test("counts what is unknown as not holding")
    func unknown() throws {
        let all = try coverage("up and big", ["1_0", "__0"])
        #expect(all.map(\.turnsWhenTrue) == [0, 1])
        #expect(try coverage("up or big", []).map(\.isDecisive) == [false, false])
    }
}
