import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// Matches without a series behind them: what a choice and a view look at.
enum MadeUpMatches {
    static let held = Day(number: 20_528)

    static func playbook(
        _ id: String, tags: [String] = ["flow.size"], attention: Playbook.Attention = .discuss,
        related: [Playbook.Relation] = []
    ) -> Playbook {
        Playbook(
            id: id, title: "Title of \(id)", summary: "Summary of \(id).", status: .stable,
            revision: 1, updated: held, tags: tags, attention: attention, params: [],
            pattern: Pattern(
                grain: .week, windowDays: 182, baselineDays: 0,
                needs: Pattern.Needs(coverage: 0.6, events: 0), checks: [], when: .check("up"),
                rule: "up", hold: 2, release: 2),
            actions: [],
            followUp: FollowUp(
                slice: MetricSlice(metric("pr.size.typical")),
                expect: FollowUp.Expectation(stat: .median, ratio: Comparison(lte: 0.9)),
                afterDays: 28, guards: [], outcome: nil),
            related: related, references: [],
            body: Playbook.Body(
                markdown: "", interventions: [], prompts: [:], leaveAlone: "", causes: []),
            origin: Playbook.Origin(isBundled: true, path: "flow/\(id).md"))
    }

    static func metric(_ id: String) -> Metric {
        MetricCatalogue.metric(id) ?? MetricCatalogue.all[0]
    }

    /// A move up, by default by two fifths where a quarter more is enough.
    static func match(
        _ id: String, metric: String = "pr.size.typical", ratio: Double = 1.4, low: Double? = nil,
        p: Double = 0.0001, positions: Int = 6, outcome: Match.Outcome = .match,
        tags: [String] = ["flow.size"], attention: Playbook.Attention = .discuss,
        related: [Playbook.Relation] = []
    ) -> Match {
        let check = Check(
            name: "up", slice: MetricSlice(self.metric(metric)), test: "move",
            settings: Settings(["direction": .text("up"), "at-least": .number(1.25)]), say: nil,
            ifMissing: nil, inform: false)
        let finding = Match.Finding(
            check: check,
            verdict: Verdict(
                Bearing(p: p, isSolid: true, canMatch: true),
                [("ratio", ratio), ("low", low ?? ratio)]),
            tier: .match, says: "It rose.")
        return Match(
            playbook: playbook(id, tags: tags, attention: attention, related: related),
            outcome: outcome, because: nil, positions: positions, isHeld: true,
            checks: [finding],
            spans: Spans(window: held.advanced(by: -182)...held.advanced(by: -1), baseline: nil))
    }

    static func carried(
        _ playbook: String, _ state: Action.State, _ verdict: FollowUpResult.Verdict? = nil
    ) throws -> RetroFacts.Carried {
        let team = try #require(TeamID("harbour"))
        return RetroFacts.Carried(
            action: Action(
                id: "a7k2q", text: "Try it", state: state, owner: "role", due: nil,
                done: state == .done ? held.advanced(by: -14) : nil,
                from: Action.Origin(playbook: playbook, anchor: "try-it"),
                mention: Action.Mention(
                    retro: "retros/r.md", team: team, held: held.advanced(by: -21), line: 1)),
            followUp: verdict.map {
                FollowUpResult(
                    slice: MetricSlice(metric("pr.size.typical")), baseline: 2, now: 1, verdict: $0)
            })
    }
}
