package import TrellisModel

/// A page and its tests to begin with: everything is there, and nothing is said yet.
///
/// Every place that waits for its author begins with `TODO:`, which lint lists.
package struct PlaybookSkeleton: Sendable {
    private let id: String
    private let area: String
    private let title: String
    private let metric: Metric
    private let today: Day

    /// - Returns: `nil` for what is no id, or no area.
    package init?(id: String, area: String, title: String?, today: Day) {
        guard PlaybookReader.isSlug(id, length: 3...60), PlaybookReader.areas.contains(area),
            let metric = MetricCatalogue.metric(Self.examples[area] ?? "cycle_time.typical")
        else { return nil }
        self.id = id
        self.area = area
        self.title = title ?? Self.title(from: id)
        self.metric = metric
        self.today = today
    }

    /// The right spelling of an id; `nil` when nothing of it is left.
    package static func id(near text: String) -> String? {
        let slug = (Slug.from(text) ?? "").drop { !$0.isLetter }.prefix(60)
        let trimmed = String(slug.reversed().drop { $0 == "-" }.reversed())
        return PlaybookReader.isSlug(trimmed, length: 3...60) ? trimmed : nil
    }

    /// A metric of the area, for the author to replace.
    private static let examples = [
        "quality": "ci.duration.p90", "delivery": "lead_time.typical",
        "reliability": "recovery.typical", "sustainability": "wip.open",
        "assisted-coding": "review.first_response.typical",
    ]

    private static func title(from id: String) -> String {
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Quoted as YAML wants it.
    private var quotedTitle: String {
        "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private var guardMetric: String {
        metric.id == "review.first_response.typical"
            ? "pr.merged.count" : "review.first_response.typical"
    }

    package var page: String {
        """
        ---
        schema: trellis/playbook@1
        id: \(id)
        title: \(quotedTitle)
        summary: "TODO: What a reader would see, in one sentence, without a word that blames."
        status: experimental
        revision: 1
        updated: \(today)
        requires: ">=0.1"
        # TODO: Replace 'topic' by what it is about, such as \(area).review.
        tags: [\(area).topic]
        attention: discuss

        params:
          # TODO: Choose a change that is worth a team's time, and say what it is.
          change: {default: 1.25, min: 1.10, max: 3.00, help: "TODO: What this number means to a team."}

        pattern:
          grain: week
          window: 26w
          needs: {coverage: 0.60}
          checks:
            # TODO: Choose the metric ('trellis metrics --all') and the direction that hurts.
            moved:
              metric: \(metric.id)
              move: {direction: up, at-least: $change}
              say: "Since about the week of {since}, it went from about {from:1} to about {to:1}, at least {low:+%}."
          when: moved
          hold: 2w
          release: 2w

        actions:
          - {ref: "#todo-a-first-thing-to-try", effort: small, due-in: 2w}
          - {ref: "#todo-a-second-thing-to-try", effort: small, due-in: 2w}
          - {ref: "#todo-a-third-thing-to-try", effort: medium, due-in: 4w}

        # TODO: Choose how the team will know, a number that must not pay for it, and what it is all for.
        follow-up:
          metric: \(metric.id)
          expect: {stat: median, ratio: {lte: 0.90}}
          after: 4w
          guards:
            - {metric: \(guardMetric), stat: median, ratio: {lte: 1.10}}
          outcome: change.failure.share
        ---

        # \(title)

        ## Observed pattern

        TODO: Describe what the numbers show and since when, as something that anybody could see.

        ## Likely causes

        - TODO: A condition that makes this easy to happen; begin with what the system does.
        - TODO: A second one, from another part of the work.
        - TODO: A third one that has nothing to do with the first two.

        ## When to leave it alone

        TODO: Say when the same numbers are fine, such as a migration, and which check excuses them.

        ## Recommended interventions

        ### TODO a first thing to try

        TODO: Something small that a team can try for two weeks, and what will exist afterwards.

        ### TODO a second thing to try

        TODO: Something that works on another cause.

        ### TODO a third thing to try

        TODO: Something larger, for a team that has tried the others.

        ## Follow-up metric

        TODO: Which number to look at, when, and what else to watch so that it is not bought.

        ## Coaching prompts

        ### Observe

        - TODO: What would help people to describe what happens, before anybody explains it?

        ### Explore

        - TODO: What would open up what makes this the easy way today?

        ### Align

        - TODO: What would help the team to choose one thing?

        ### Support

        - TODO: What would tell who or what is needed for it?

        """
    }

    /// Three tests that fail: each expects what its numbers do not show yet.
    package var tests: String {
        """
        schema: trellis/test@1
        playbook: \(id)
        defaults: {start: 2025-09-01, people: 8}        # a Monday; point 1 is the week that starts here

        # These three fail until their numbers show what their names say. '100~20*26' is 26 weeks of 100,
        # with 20 records behind each; 'trellis match --export-test \(id)' writes a case from real numbers.

        tests:
          - name: "TODO: what a team sees when it is there"
            series: {\(metric.id): "100~20 104~20 98~20 101~20 97~20 103~20 99~20 102~20 100~20 96~20 104~20 101~20 99~20 100~20 103~20 98~20 102~20 97~20 101~20 100~20 99~20 103~20 98~20 102~20 100~20 101~20"}
            at: 26w
            expect: {outcome: match}

          - name: "TODO: numbers that look alike and mean nothing"
            series: {\(metric.id): "100~20*4"}
            at: 26w
            expect: {outcome: no-match}

          - name: "TODO: too little to say anything"
            series: {\(metric.id): "(100~20 103~20)*13"}
            at: 26w
            expect: {outcome: unknown, because: coverage}

        """
    }
}
