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
