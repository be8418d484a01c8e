import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A calendar of actions")
struct ActionCalendarTests {
    private let team: TeamID
    private let agreed: Day

    init() throws {
        team = try #require(TeamID("harbour"))
        agreed = try #require(Day("2026-03-02"))
    }

    /// One mention, a number of days after the first retro.
    private func mention(
        _ state: Action.State = .open, due: Int?, done: Int? = nil, held: Int = 0,
        owner: String? = nil
    ) -> Action {
        Action(
            id: "a7k2q", text: "Cut the move", state: state, owner: owner,
            due: due.map { agreed.advanced(by: $0) }, done: done.map { agreed.advanced(by: $0) },
            from: nil,
            mention: Action.Mention(
                retro: "retros/\(agreed.advanced(by: held)).md", team: team,
                held: agreed.advanced(by: held), line: 20))
    }

    private func entry(_ mentions: Action...) throws -> CalendarEntry {
        let entries = ActionCalendar(team: team, title: "Harbour") { _ in nil }
            .entries(from: mentions)
        #expect(entries.count == 1)
        return try #require(entries.first)
    }

    @Test("an action keeps its entry, and what happened later outnumbers what was told before")
    func sequence() throws {
        let first = try entry(mention(due: 14))
        for (name, later) in [
            ("put off in place", [mention(due: 21)]),
            ("done in place, without a day", [mention(.done, due: 14)]),
            ("done in place", [mention(.done, due: 14, done: 3)]),
            ("dropped in place", [mention(.dropped, due: 14)]),
            ("carried", [mention(due: 14), mention(due: 14, held: 14)]),
            ("brought forward later", [mention(due: 14), mention(due: 2, held: 1)]),
            ("without a day later", [mention(due: 14), mention(due: nil, held: 14)]),
        ] {
            let entries = ActionCalendar(team: team, title: "Harbour") { _ in nil }
                .entries(from: later)
            let one = try #require(entries.first, "\(name)")
            #expect(one.uid == first.uid && one.sequence > first.sequence, "\(name)")
        }
        let dropped = try entry(mention(.dropped, due: 90, done: 3))
        let reopened = try entry(mention(.dropped, due: 90, done: 3), mention(due: 7, held: 14))
        #expect(reopened.sequence > dropped.sequence && reopened.status == .confirmed)
    }

    @Test("a number of a file never grows beyond what RFC 5545 lets an integer be")
    func largest() throws {
        let one = try entry(mention(.done, due: 2_900_000, done: 2_900_000))
        #expect(one.sequence <= Int(Int32.max) && one.isRepresentable)
        #expect(try entry(mention(due: 2_912_300)).isRepresentable == false)
        #expect(try entry(mention(due: -739_980)).isRepresentable == false)
    }

    @Test(
        "an action that is done or dropped, or lost its day, is taken away",
        arguments: [
            (Action.State.open, true, CalendarEntry.Status.confirmed),
            (.started, true, .confirmed), (.done, true, .cancelled), (.dropped, true, .cancelled),
            (.open, false, .cancelled),
        ])
    func status(state: Action.State, hasDue: Bool, status: CalendarEntry.Status) throws {
        let one = try entry(mention(due: 14), mention(state, due: hasDue ? 14 : nil, held: 14))
        #expect(one.status == status && one.day == agreed.advanced(by: 14))
    }

    @Test("an action that never had a day has no entry, and none names an owner")
    func owner() {
        let calendar = ActionCalendar(team: team, title: "Harbour") { _ in nil }
        #expect(calendar.entries(from: [mention(due: nil, owner: "sam")]).isEmpty)
        let entries = calendar.entries(from: [mention(due: 14, owner: "sam-of-it-all")])
        #expect(!CalendarFile.text(of: entries, name: "x").contains("sam-of-it-all"))
    }
}
