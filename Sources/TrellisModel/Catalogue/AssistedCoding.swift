extension MetricCatalogue {
    static let assistedCoding: [Metric] = [
        Metric(
            "ai.accepted.share", "Suggestions accepted", .share, .share, hurts: .down,
            people: true, floor: 0.15, autocorrelation: 0.2,
            formula: "suggestions accepted, of suggestions made",
            charter: Charter(
                question: "Are the assistant's suggestions useful where we work?",
                misses: "What became of the accepted lines.",
                misread: "More acceptance is not better code.",
                informs: ["assistance practice", "licences"])),
        Metric(
            "ai.active.share", "Active use of the assistant", .share, .share, hurts: nil,
            people: true,
            formula: "people active in the week, of people with a licence",
            charter: Charter(
                question: "Does the assistant fit the work that people have?",
                misses: "Why somebody works without it, which is their own choice.",
                misread: "Use is not a goal, and its absence is not a gap.",
                informs: ["licences", "enablement offers"])),
        Metric(
            "ai.assisted.share", "Assisted changes", .share, .share, hurts: nil, people: true,
            formula: "merged changes with a commit trailer that names an assistant, of merged "
                + "changes",
            charter: Charter(
                question: "How much of what we merge was written with assistance?",
                misses: "Assistance that leaves no trailer.",
                misread: "It describes a way of working; it is not a target.",
                informs: ["assistance practice", "how to read other metrics"])),
    ]
}
