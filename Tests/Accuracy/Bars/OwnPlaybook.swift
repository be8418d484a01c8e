/// The least playbook that the binary takes, around one check.
enum OwnPlaybook {
    /// - Parameters:
    ///   - window: Such as `13w`.
    ///   - metric: The metric that is judged, which is also its follow-up.
    ///   - test: The check's test, such as `level: {stat: pooled, gt: 0.02}`.
    static func text(id: String, grain: String, window: String, metric: String, test: String)
        -> String
    {
        """
        ---
        schema: trellis/playbook@1
        id: \(id)
        title: \(id)
        summary: One check, to be measured.
        status: test
        revision: 1
        updated: 2026-01-05
        tags: [quality.measure]
        attention: notice
        pattern:
          grain: \(grain)
          window: \(window)
          needs: {coverage: 0.75}
          checks:
            \(check):
              metric: \(metric)
              \(test)
          when: \(check)
        actions:
          - {ref: "#look-at-it-together", effort: small, due-in: 2w}
        follow-up:
          metric: \(metric)
          expect: {stat: mean, ratio: {lte: 0.90}}
          after: 4w
          guards:
            - {metric: deploys.count, stat: mean, ratio: {gte: 0.85}}
          outcome: cycle_time.typical
        ---

        # \(id)

        ## Observed pattern

        The number lies past its line.

        ## Likely causes

        - The work may have changed.
        - The tools may have changed.
        - The way of counting may have changed.

        ## When to leave it alone

        When a known event explains it.

        ## Recommended interventions

        ### Look at it together

        Take ten minutes and look at the weeks in question.

        ## Follow-up metric

        The same number, four weeks later.

        ## Coaching prompts

        ### Observe

        - What do we see?

        ### Explore

        - What may be behind it?

        ### Align

        - What do we want to try?

        ### Support

        - What would help?

        """
    }

    /// The name of the only check.
    static let check = "measured"
}
