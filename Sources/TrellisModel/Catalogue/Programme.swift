extension MetricCatalogue {
    static let programme: [Metric] = [
        Metric(
            "actions.finished.share", "Actions finished", .share, .share, grain: .retro,
            hurts: .down,
            formula: "actions done or dropped on purpose by the next retro, of actions agreed",
            charter: Charter(
                question: "Do our retros lead to something?",
                misses: "What an action was worth.",
                misread: "Fewer actions finish more easily; that is a good reason to have fewer.",
                informs: ["how many actions to agree"])),
        Metric(
            "actions.incident.finished.share", "Actions from incidents finished", .share, .share,
            grain: .retro, hurts: .down, layer: .outcome,
            formula: "actions from reviews of incidents, done or dropped on purpose by the retro "
                + "after the one that first carries them, of those agreed",
            charter: Charter(
                question: "Does what an incident taught us become a change?",
                misses:
                    "Whether the change prevents the next one; the share of repeats tells more.",
                misread:
                    "A low share may mean repairs that take longer than a sprint. It counts no "
                    + "incident, and says nothing of who took an action.",
                informs: ["what to make room for", "how many actions to agree"])),
        Metric(
            "trust.supported.share", "Felt supported", .share, .share, grain: .retro, hurts: .down,
            layer: .guardrail, people: true,
            formula: "answers of yes to the retro's own trust check, of answers given",
            charter: Charter(
                question: "Does this way of working support us?",
                misses: "What people did not want to answer.",
                misread: "It is read from five answers up, and without names.",
                informs: ["how we run retros"])),
    ]
}
