extension RetroWords {
    /// What every document for other readers says of itself.
    static let audienceTexts: [RetroWord: String] = [
        .audiencePatterns: "Patterns",
        .audienceHidden: "What is not shown, and why",
        .audiencePurpose: "What this is for",
        .audienceFloor:
            "Behind every number that comes from people's work stand at least {people} people, and no "
            + "one of them is more than half of it.",
        .audiencePublic:
            "Public or synthetic data: no floor of people was applied to what was counted.",
        .audienceMay: "They may inform {uses}.",
        .audienceNever: "They may not inform {uses}.",
        .audienceMade:
            "Made with Trellis {version} from what was known on {held}; the same inputs give the "
            + "same page.",
        .audienceFooter:
            "Nothing here describes the work of a person, and nothing here ranks teams.",
    ]
}
