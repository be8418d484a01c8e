import TestSupport
import Testing
import TrellisModel

/// Playbooks and findings for tests of documents, made without a library.
enum Made {
    static func playbook(
        _ id: String, title: String, metrics: [Metric], support: String = "What would help?"
    ) -> Playbook {
        let checks = metrics.map { metric in
            Check(
                name: "check-\(metric.id.replacing(".", with: "-"))", slice: MetricSlice(metric),
                test: "move", settings: Settings([:]), say: nil, ifMissing: nil, inform: false)
        }
        let slice = MetricSlice(metrics.first ?? MetricCatalogue.all[0])
        return Playbook(
            id: id, title: title, summary: "\(title), in a sentence.", status: .stable, revision: 1,
            updated: Day(number: 0), tags: ["flow.x"], attention: .discuss, params: [],
            pattern: Pattern(
                grain: .week, windowDays: 182, baselineDays: 0,
                needs: Pattern.Needs(coverage: 0, events: 0), checks: checks,
                when: .check(checks.first?.name ?? ""), rule: "", hold: 2, release: 2),
            actions: [],
            followUp: FollowUp(
                slice: slice, expect: .init(stat: .median, ratio: Comparison(lt: 1)), afterDays: 14,
                guards: [], outcome: nil),
            related: [], references: [],
            body: Playbook.Body(
                markdown: "", interventions: [],
                prompts: [.observe: ["What?"], .support: [support]],
                leaveAlone: "", causes: []),
            origin: Playbook.Origin(isBundled: true, path: "flow/\(id).md"))
    }

    static func match(_ playbook: Playbook, _ outcome: Match.Outcome = .match) -> Match {
        Match(
            playbook: playbook, outcome: outcome, because: nil, positions: 2, isHeld: true,
            checks: [], spans: playbook.pattern.spans(at: Day(number: 20_000)))
    }

    static func move(
        _ metric: Metric, service: String? = nil, ratio: Double, tier: Tier? = .match
    ) -> MetricMove {
        let verdict =
            tier == nil
            ? Verdict(unknown: .coverage, "too few weeks")
            : Verdict(.yes, [("from", 10), ("to", 10 * ratio), ("ratio", ratio), ("weeks", 26)])
        let days = Day(number: 19_800)...Day(number: 19_981)
        return MetricMove(
            slice: MetricSlice(metric), service: service, verdict: verdict, tier: tier,
            positions: 2,
            spans: Spans(window: days, baseline: nil))
    }

    static func action(
        _ text: String, owner: String? = nil, state: Action.State = .open, from: String? = nil,
        supports: String? = nil, team: String = "a"
    ) throws -> Action {
        let team = try #require(TeamID(team))
        return Action(
            id: "a7k2q", text: text, state: state, owner: owner, due: nil, done: nil,
            from: from.flatMap { Action.Origin($0) }, supports: supports,
            mention: Action.Mention(
                retro: "retros/x.md", team: team, held: Day(number: 0),
                line: 1))
    }
}
