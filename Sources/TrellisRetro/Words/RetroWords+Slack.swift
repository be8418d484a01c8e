extension RetroWords {
    /// The retro in a chat.
    static let slackTexts: [RetroWord: String] = [
        .slackTitle: "Retro: {title}, {day}",
        .slackAbout: "Team-level numbers of {period}, for a meeting of {minutes} minutes.",
        .slackPublic: "Public or synthetic data.",
        .slackPromise: "The numbers open a conversation; they decide nothing.",
        .slackFallback: "{title}: {patterns}, {actions} from last time",
        .slackPatternsNone: "no pattern",
        .slackPatternsOne: "{count} pattern",
        .slackPatternsOther: "{count} patterns",
        .slackActionsOne: "{count} action",
        .slackActionsOther: "{count} actions",
        .slackOpen: "To open with:",
        .slackLast: "Last time's actions",
        .slackMore: "and {count} more",
        .slackDocument: "The document:",
        .slackStateOpen: "open",
        .slackStateWaiting: "waiting",
        .slackStateStarted: "started",
        .slackStateDone: "done",
        .slackStateDropped: "dropped",
        .slackMoved: "its number moved",
        .slackHeld: "its number held",
        .slackCost: "its number moved, at a cost",
        .slackUnknown: "not enough data about its number",
        .slackEarly: "too early for its number",
    ]
}
