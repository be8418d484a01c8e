extension RetroWords {
    /// A number that did not move, or whose move is not sure.
    static let movesTexts: [RetroWord: String] = [
        .moveStill: "no move",
        .moveNorise: "no rise; it {change}",
        .moveNofall: "no fall; it {change}",
        .movePerhaps:
            "it looks as if it {change}, and that may be chance, or rest on too few weeks",
        .movePassing: "no lasting move; {visible}",
        .moveVisibleMore: "a rise of {size} or more would have shown",
        .moveVisibleLess: "a fall of {size} or more would have shown",
        .moveVisibleNone: "these weeks are too few, or too uneven, to see any but a very large one",
        .moveChance: "{sentence}; it may still be chance",
        .moveUnjudged: "cannot be judged: {reason}",
    ]
}
