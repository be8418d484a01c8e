import Foundation
import TrellisModel

@testable import TrellisPlaybooks

/// What the tests of the detection stage ask for, as this stage is told.
enum Fixtures {
    private static let stats = ["median", "mean", "sum", "max", "min", "last", "pooled"]

    static let signatures = [
        TestSignature(
            name: "change",
            keys: [
                .init("stat", .word(stats), isRequired: true), .init("ratio", .comparison),
                .init("delta", .comparison),
            ],
            values: ["baseline", "window", "ratio", "delta", "weeks", "n"], takesOperators: false),
        TestSignature(
            name: "cohort",
            keys: [
                .init("of", .text, isRequired: true), .init("against", .text, isRequired: true),
                .init("ratio", .comparison),
            ],
            values: [
                "of_part", "of_whole", "of_share", "against_part", "against_whole",
                "against_share", "ratio", "weeks", "p",
            ], takesOperators: false),
        TestSignature(
            name: "concentration",
            keys: [
                .init("by", .word(["weekday"]), isRequired: true),
                .init(
                    "bucket", .word(Weekday.allCases.map(\.rawValue) + ["any"]), isRequired: true),
                .init("of", .list), .init("against", .metric), .init("ratio", .comparison),
            ],
            values: ["k", "n", "share", "expected", "expected_share", "ratio", "p"],
            takesOperators: false),
        TestSignature(
            name: "level",
            keys: [.init("stat", .word(stats), isRequired: true), .init("confidence", .number)],
            values: ["value", "low", "high", "part", "whole", "weeks", "n"], takesOperators: true),
        TestSignature(
            name: "share",
            keys: [.init("of", .metric, isRequired: true), .init("confidence", .number)],
            values: ["part", "whole", "share", "low", "high"], takesOperators: true),
        TestSignature(
            name: "streak", keys: [.init("points", .number, isRequired: true)],
            values: ["length"], takesOperators: true),
        TestSignature(
            name: "trend", keys: [.init("tau", .comparison), .init("slope", .comparison)],
            values: ["tau", "slope", "weeks"], takesOperators: false),
    ]

    static let bundled = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "playbooks").path

    static let page = """
        ---
        schema: trellis/playbook@1
        id: slow-builds
        title: Builds are slow
        summary: Builds take longer than the team wants.
        status: stable
        revision: 1
        updated: 2026-11-20
        tags: [flow.feedback]
        attention: notice
        params:
          ceiling: {default: 20, min: 10, max: 60, help: "Minutes."}
        pattern:
          grain: week
          window: 4w
          checks:
            long: {metric: ci.duration.p90, level: {stat: median, gte: $ceiling}, say: "{value:0} min"}
            busy: {metric: pr.merged.count, level: {stat: mean, gte: 1}, inform: true, if-missing: false}
          when: long
          hold: 3w
          release: 3w
        actions:
          - {ref: "#cache-it", effort: small, due-in: 2w}
        follow-up:
          metric: ci.duration.p90
          expect: {stat: median, ratio: {lte: 0.9}}
          after: 1m
          guards: [{metric: ci.failure.share, stat: pooled, ratio: {lte: 1.1}}]
        ---
        # Builds are slow

        ## Likely causes

        - One cause,
          on two lines.
        - Another.

        ```
        # Not a heading
        ```

        ## When to leave it alone

        When it is short.

        ## Recommended interventions

        ### Cache it

        ## Coaching prompts

        ### Observe

        - What do we see?
        """

    static func read(
        _ text: String = page, tuning: [String: Double] = [:]
    ) throws(Problems<DocumentProblem>) -> Playbook {
        try PlaybookReader.read(
            text: text, path: "playbooks/flow/slow-builds.md",
            origin: Playbook.Origin(isBundled: false, path: "flow/slow-builds.md"),
            signatures: signatures, tuning: tuning)
    }

    /// The messages of the page with one text in place of another.
    static func messages(_ old: String, _ new: String, tuning: [String: Double] = [:]) -> [String] {
        do {
            _ = try read(page.replacing(old, with: new), tuning: tuning)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}

extension Fixtures {
    /// A slice of the catalogue; of its first metric where the id is not known.
    static func slice(_ id: String, _ segment: String? = nil) -> MetricSlice {
        MetricSlice(
            MetricCatalogue.metric(id) ?? MetricCatalogue.all[0], segment: segment)
    }
}
