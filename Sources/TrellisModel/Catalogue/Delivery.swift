extension MetricCatalogue {
    static let delivery: [Metric] = [
        Metric(
            "deploy.changes.typical", "Typical changes in a deployment", .changes, .item,
            hurts: .up,
            formula: "geometric mean of merged changes per deployment",
            charter: Charter(
                question: "How much goes out at once?",
                misses: "How risky each change is.",
                misread: "A large batch can be a calm one.",
                informs: ["release habits"])),
        Metric(
            "dependency.updates.count", "Dependency updates", .updates, .count, hurts: .down,
            formula: "merged updates of dependencies, by bots and people",
            charter: Charter(
                question: "Do we keep up with what we build on?",
                misses: "Updates made by hand inside other changes.",
                misread: "A quiet month may only mean that nothing was released.",
                informs: ["maintenance time", "tooling"])),
        Metric(
            "deploys.count", "Deployments", .deployments, .count, grain: .day, hurts: .down,
            layer: .guardrail, floor: 0.25,
            formula: "deployments started on the day, in the team's time zone",
            charter: Charter(
                question: "When, and how often, does our work go out?",
                misses: "What was in a deployment.",
                misread: "It is a rhythm, not an achievement.",
                informs: ["release habits", "how to read incidents"])),
        Metric(
            "change.failure.share", "Deployments that failed", .share, .share, hurts: .up,
            layer: .outcome, floor: 0.5,
            formula: "deployments that failed or had to be mended at once, of all deployments",
            charter: Charter(
                question: "How often does releasing hurt?",
                misses: "Failures that nobody tied to a deployment.",
                misread: "With twenty deployments, one more failure moves it by five points.",
                informs: ["release habits", "test investment"])),
        Metric(
            "deploy.rework.share", "Deployments to mend something", .share, .share, hurts: .up,
            layer: .outcome,
            formula: "unplanned deployments made to mend production, of all deployments",
            charter: Charter(
                question: "How much of releasing is repair?",
                misses: "Repairs that ride along with planned work.",
                misread: "A quick repair is a strength as well.",
                informs: ["release habits", "test investment"])),
        Metric(
            "rollback.share", "Deployments rolled back", .share, .share, hurts: .up,
            layer: .outcome,
            formula: "deployments that were rolled back, of all deployments",
            charter: Charter(
                question: "How often do we take a step back?",
                misses: "Fixes made forward.",
                misread: "Rolling back early is good practice; a rise may be courage.",
                informs: ["release habits"])),
        Metric(
            "recovery.typical", "Typical time to recover", .minutes, .item, hurts: .up,
            layer: .outcome,
            formula: "geometric mean of minutes from start to resolution, by severity class",
            charter: Charter(
                question: "How long are the people who use this without it?",
                misses: "How many were touched; the time before anybody noticed.",
                misread: "A rare long incident says little about the usual one.",
                informs: ["on-call practice", "tooling"])),
    ]
}
