import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("Actions by their day")
struct ActionGroupsTests {
    /// A Wednesday.
    private let today: Day
    private let team: TeamID

    init() throws {
        today = try #require(Day("2026-03-18"))
        team = try #require(TeamID("harbour"))
    }

    private func action(
        _ id: String, _ state: Action.State = .open, due: Int?, supports: String? = nil,
        team: TeamID? = nil
    ) -> Action {
        Action(
            id: id, text: id, state: state, owner: nil, due: due.map { today.advanced(by: $0) },
            done: nil, from: nil, supports: supports,
            mention: Action.Mention(
                retro: "r.md", team: team ?? self.team, held: today, line: 1))
    }

    private func told(_ actions: [Action]) -> [String] {
        ActionGroups(actions, among: actions, at: today).groups.map { group in
            "\(group.kind.rawValue): "
                + group.entries.map { ($0.isBelow ? "+" : "") + $0.action.id }
                .joined(separator: " ")
        }
    }

    @Test("stand in the group of their day: the week ends on Sunday, and what is over comes last")
    func kinds() {
        #expect(
            told([
                action("done1", .done, due: -9), action("drop1", .dropped, due: nil),
                action("noday", due: nil), action("later", .started, due: 5),
                action("today", due: 0), action("sunda", due: 4), action("yeste", due: -1),
            ]) == [
                "waiting: yeste", "this-week: today sunda", "later: later", "no-day: noday",
                "closed: done1 drop1",
            ])
        #expect(
            ActionGroups.Kind.allCases.map { $0.heading(on: today) } == [
                "Waiting: due before 18\u{A0}March 2026",
                "Due by 22\u{A0}March 2026 (this week)", "Due later", "No day yet",
                "Finished or dropped",
            ])
    }

    @Test("inside a group by day, then team, then id")
    func order() throws {
        let other = try #require(TeamID("anchor"))
        #expect(
            told([
                action("b2222", due: 9), action("a2222", due: 9), action("c2222", due: 8),
                action("z2222", due: 9, team: other),
            ]) == ["later: c2222 z2222 a2222 b2222"])
    }

    @Test("what makes an experiment possible stands below it, and alone when only it is open")
    func support() {
        #expect(
            told([
                action("exper", due: 9), action("suppo", due: -3, supports: "exper"),
                action("other", due: 8),
            ]) == ["later: other exper +suppo"])
        #expect(
            told([
                action("exper", .dropped, due: 9), action("suppo", due: -3, supports: "exper"),
            ]) == ["waiting: suppo", "closed: exper"])
        #expect(
            told([
                action("exper", .done, due: 9), action("suppo", .done, due: -3, supports: "exper"),
            ]) == ["closed: exper +suppo"])
        // What names nothing, itself, or each other is not lost.
        #expect(
            told([
                action("alone", due: 1, supports: "zzzzz"),
                action("itsel", due: 1, supports: "itsel"),
                action("ring1", due: 1, supports: "ring2"),
                action("ring2", due: 1, supports: "ring1"),
            ]) == ["this-week: alone itsel ring1 ring2"])
    }

    @Test("every action stands in exactly one place")
    func complete() {
        let states: [Action.State] = [.open, .started, .done, .dropped]
        forAll { random in
            let ids = (0..<Int.random(in: 0...20, using: &random)).map { "a\(1000 + $0)" }
            let actions = ids.map { id in
                action(
                    id, states.randomElement(using: &random) ?? .open,
                    due: Bool.random(using: &random) ? Int.random(in: -9...9, using: &random) : nil,
                    supports: Bool.random(using: &random) ? ids.randomElement(using: &random) : nil)
            }
            let groups = ActionGroups(actions, among: actions, at: today).groups
            return groups.flatMap { $0.entries.map(\.action.id) }.sorted() == ids
                && groups.allSatisfy { !$0.entries.isEmpty }
        }
    }
}
