import TestSupport
import Testing
import TrellisModel

@Suite("Actions across documents")
struct ActionTests {
    private func mention(
        _ id: String, _ state: Action.State, held: String, line: Int = 1, due: String? = nil,
        occasion: Action.Occasion = .retro
    ) throws -> Action {
        let team = try #require(TeamID("harbour"))
        return Action(
            id: id, text: "Try something", state: state, owner: nil, due: due.flatMap { Day($0) },
            done: nil, from: nil, occasion: occasion,
            mention: Action.Mention(
                retro: "retros/\(held)-harbour.md", team: team, held: try #require(Day(held)),
                line: line))
    }

    @Test("the newest document says how an action stands, and the first one where it was agreed")
    func newestWins() throws {
        let current = Action.current(from: [
            try mention("a7k2q", .done, held: "2026-03-16"),
            try mention("a7k2q", .open, held: "2026-02-23"),
        ])
        #expect(current.map(\.state) == [.done])
        #expect(current.map(\.mention.retro) == ["retros/2026-02-23-harbour.md"])
    }

    @Test("one from an incident stays one in a copy that lost the word")
    func occasion() throws {
        let current = Action.current(from: [
            try mention("a7k2q", .open, held: "2026-02-23", occasion: .incident),
            try mention("a7k2q", .open, held: "2026-03-16"),
        ])
        #expect(current.map(\.occasion) == [.incident])
    }

    @Test("are ordered by due date, those without one last")
    func order() throws {
        let current = Action.current(from: [
            try mention("zzzz1", .open, held: "2026-02-23"),
            try mention("bbbb1", .open, held: "2026-02-23", due: "2026-04-01"),
            try mention("cccc1", .open, held: "2026-02-23", due: "2026-03-01"),
        ])
        #expect(current.map(\.id) == ["cccc1", "bbbb1", "zzzz1"])
    }
}
