import TestSupport
import Testing
import TrellisModel

@Suite("What became of a playbook")
struct PlaybookOutcomeTests {
    private func attempt(
        _ verdict: FollowUpResult.Verdict?, _ state: Action.State = .done, team: String = "a",
        retro: String = "1.md", done: String = "2026-03-02", from: String = "one",
        refusal: String? = nil
    ) throws -> PlaybookOutcome.Attempt? {
        let mention = Action.Mention(
            retro: retro, team: try #require(TeamID(team)), held: Day(number: 0), line: 1)
        return PlaybookOutcome.Attempt(
            Action(
                id: "abcde", text: "x", state: state, owner: nil, due: nil, done: Day(done),
                from: Action.Origin(from), refusal: refusal, mention: mention), verdict: verdict)
    }

    private func outcomes(
        _ attempts: [PlaybookOutcome.Attempt?], offered: [String: Int] = [:]
    ) -> [PlaybookOutcome] {
        PlaybookOutcome.all(offered: offered, attempts: attempts.compactMap(\.self)) {
            ($0 / $1)...($0 / $1)
        }
    }

    @Test("is counted in retros, so that two actions with one number are one try")
    func tries() throws {
        let one = try #require(
            outcomes([
                attempt(.moved), attempt(nil, .open), attempt(.held, retro: "2.md"),
                attempt(.movedAtACost, retro: "3.md"), attempt(.notEnoughData, retro: "4.md"),
                attempt(nil, .started, retro: "5.md"), attempt(nil, .dropped, retro: "6.md"),
                attempt(nil, .dropped, retro: "2.md"),
            ]).first)
        #expect((one.tried, one.dropped, one.told) == (5, 1, 3))
        #expect(
            one.verdicts == [
                .moved: 1, .held: 1, .movedAtACost: 1, .notEnoughData: 1, .notYet: 1,
            ])
        #expect(one.interval == (1.0 / 3)...(1.0 / 3) && one.isTooFewToTell)
    }

    @Test("the action that was done last speaks for a try, whatever the order")
    func lastDone() throws {
        let attempts = [
            try attempt(.moved, done: "2026-03-01"), try attempt(.held, done: "2026-03-09"),
            try attempt(.notEnoughData, done: "2026-03-20"),
        ]
        for order in [attempts, attempts.reversed()] {
            #expect(outcomes(order).first?.verdicts == [.held: 1])
        }
    }

    @Test("what was refused with a reason is no try, and is not counted as dropped")
    func refused() throws {
        let one = try #require(
            outcomes([
                attempt(nil, .dropped, refusal: "because"), attempt(nil, .dropped),
                attempt(nil, .dropped, retro: "2.md"),
                attempt(nil, .dropped, retro: "3.md", refusal: "because"),
                attempt(nil, .open, retro: "3.md"),
            ]).first)
        #expect((one.tried, one.dropped, one.refused) == (1, 1, 1))
    }

    @Test("how many teams tried it is told from three on, and dropped tries are none")
    func teams() throws {
        let two = [
            try attempt(.moved, team: "a"), try attempt(.moved, team: "b", retro: "2.md"),
            try attempt(nil, .dropped, team: "c", retro: "3.md"),
        ]
        #expect(outcomes(two).first?.teams == nil)
        #expect(
            outcomes(two + [try attempt(nil, .open, team: "c", retro: "4.md")]).first?.teams == 3)
    }

    @Test("five tries that can be told are enough")
    func few() throws {
        func told(_ count: Int) throws -> PlaybookOutcome? {
            outcomes(try (1...count).map { try attempt(.held, retro: "\($0).md") }).first
        }
        #expect(try told(4)?.isTooFewToTell == true && told(5)?.isTooFewToTell == false)
    }

    @Test("is listed by id, also what was only offered or only tried")
    func order() throws {
        let all = outcomes([try attempt(.moved, from: "two#x")], offered: ["zoo": 2, "one": 1])
        #expect(all.map(\.playbook) == ["one", "two", "zoo"])
        #expect(all.map(\.offered) == [1, 0, 2] && all.map(\.tried) == [0, 1, 0])
        #expect(all[0].interval == nil)
    }

    @Test("every try has one verdict, and every retro is tried or dropped")
    func sums() throws {
        let states: [Action.State] = [.open, .started, .done, .dropped]
        let verdicts: [FollowUpResult.Verdict] = [
            .moved, .held, .movedAtACost, .notEnoughData, .notYet,
        ]
        let team = try #require(TeamID("a"))
        forAll { random in
            var retros: Set<String> = []
            let attempts = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                let state = states.randomElement(using: &random) ?? .open
                let retro = "\(Int.random(in: 1...4, using: &random)).md"
                retros.insert(retro)
                let action = Action(
                    id: "abcde", text: "x", state: state, owner: nil, due: nil, done: nil,
                    from: Action.Origin("one"),
                    mention: Action.Mention(
                        retro: retro, team: team, held: Day(number: 0), line: 1))
                return PlaybookOutcome.Attempt(
                    action, verdict: state == .done ? verdicts.randomElement(using: &random) : nil)
            }
            guard let one = outcomes(attempts).first else { return attempts.isEmpty }
            return one.verdicts.values.reduce(0, +) == one.tried
                && one.tried + one.dropped + one.refused == retros.count && one.told <= one.tried
        }
    }
}
