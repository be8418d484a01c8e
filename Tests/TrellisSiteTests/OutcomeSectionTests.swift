import TestSupport
import Testing
import TrellisModel

@testable import TrellisSite

@Suite("What became of a playbook, on its page")
struct OutcomeSectionTests {
    private func outcome(
        offered: Int, _ verdicts: [FollowUpResult.Verdict], dropped: Int = 0, teams: Int = 1
    ) throws -> PlaybookOutcome? {
        let states: [Action.State] =
            verdicts.map { $0 == .notYet ? .open : .done }
            + Array(repeating: .dropped, count: dropped)
        let attempts = try states.enumerated().map { index, state in
            PlaybookOutcome.Attempt(
                Action(
                    id: "abcde", text: "x", state: state, owner: nil, due: nil, done: nil,
                    from: Action.Origin("one"),
                    mention: Action.Mention(
                        retro: "\(index).md", team: try #require(TeamID("team-\(index % teams)")),
                        held: Day(number: 0), line: 1)),
                verdict: verdicts.indices.contains(index) ? verdicts[index] : nil)
        }
        return PlaybookOutcome.all(
            offered: ["one": offered], attempts: attempts.compactMap(\.self)
        ) { _, _ in 0.25...0.5 }.first
    }

    @Test("is told in counts, with the interval, and without a team")
    func told() throws {
        let html = try #require(
            OutcomeSection(
                outcome: try outcome(
                    offered: 9, [.moved, .moved, .held, .movedAtACost, .moved, .notYet], dropped: 2,
                    teams: 3)
            ).html)
        #expect(
            html.text == """
                <div class="reference">
                <h2 id="what-became-of-it">What became of it here</h2>
                <p>Offered in 9 retros, and tried after 6. In 2 retros what was agreed was dropped \
                later. Among the tries that can be told (5), its number moved in 3, moved at a cost \
                in 1 and held in 1; the 95 % interval of the share that moved is 25 % to 50 %. Of \
                the tries, 1 cannot be told yet. 3 teams tried it. What moved may have moved for \
                other reasons.</p>
                </div>
                """)
    }

    @Test("says when it is too little to say")
    func few() throws {
        let html = try #require(
            OutcomeSection(outcome: try outcome(offered: 1, [.notEnoughData])).html)
        #expect(
            html.text.contains("Offered in 1 retro, and tried after 1. Of the tries, 1 had too"))
        #expect(html.text.contains("That is too few to tell. Fewer than three teams tried it."))
        #expect(!html.text.contains("interval") && !html.text.contains("team-0"))
        let untried = try #require(OutcomeSection(outcome: try outcome(offered: 2, [])).html)
        #expect(untried.text.contains("<p>Offered in 2 retros, and tried after 0.</p>"))
        #expect(OutcomeSection(outcome: nil).html == nil)
    }

    @Test("every figure of it is part of the page's key")
    func key() throws {
        let all = try [
            outcome(offered: 1, []), outcome(offered: 2, []), outcome(offered: 2, [.moved]),
            outcome(offered: 2, [.held]), outcome(offered: 2, [.movedAtACost]),
            outcome(offered: 2, [.notYet]), outcome(offered: 2, [.notEnoughData]),
            outcome(offered: 2, [], dropped: 1), outcome(offered: 2, [.held, .held, .held]),
            outcome(offered: 2, [.held, .held, .held], teams: 3),
        ].compactMap { $0?.facts }
        #expect(Set(all).count == 10)
    }
}
