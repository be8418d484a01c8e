extension RetroWords {
    /// What became of an action.
    static let followUpTexts: [RetroWord: String] = [
        .followupKept: "**Kept.**",
        .followupKeptQuestion: "What keeps it there?",
        .followupMoved: "**Moved.**",
        .followupMovedQuestion: "What of this do we want to keep?",
        .followupCost: "**Moved at a cost.**",
        .followupCostSentence: "{metric} moved further than it was meant to.",
        .followupCostQuestion: "Is the price right?",
        .followupLeft: "**Not where it was.**",
        .followupLeftQuestion: "What changed around it?",
        .followupHeld: "**Held.**",
        .followupHeldQuestion: "What did we learn, and is it worth trying for longer?",
        .followupUnknown: "**Not enough data.**",
        .followupUnknownSentence: "There is too little to compare: {metric}.",
        .followupUnknownQuestion: "What did we notice ourselves?",
        .followupEarly: "**Not yet.**",
        .followupEarlySentence: "{metric} needs a few more weeks before it can say anything.",
        .followupEarlyQuestion: "What do we notice so far?",
        .followupOther: "Another number",
        .followupNumbers: "{metric}: {was} in the {before} before it was agreed, {now} {after}.",
        .followupAfter: "in the {weeks} since ({n} in all)",
        .followupSince: "since",
        .followupWeeksOne: "week",
        .followupWeeksOther: "{count} weeks",
        .followupWeeksUsual: "eight weeks",
        .followupWeeksSome: "weeks",
        .followupRoom: "The weeks leave room for anything {range} (a 90 % interval).",
        .followupRangeTimes: "between {low} and {high} of what it was",
        .followupRangeLower: "between {low} and {high} lower",
        .followupRangeHigher: "between {low} and {high} higher",
        .followupRangeBoth: "between {low} lower and {high} higher",
        .followupPointsOne: "{value} point",
        .followupPointsOther: "{value} points",
        .followupReturn:
            "Going by the weeks before, about {value} was to be expected without it.",
        .followupReturnPart:
            "There are too few earlier weeks to say what is usual here, so part of this "
            + "may be the number returning by itself.",
        .followupReturnDoubt:
            "It was agreed after unusual weeks, and about {value} was to be expected by itself, "
            + "so the number may just have returned.",
        .followupReturnFew:
            "There are too few earlier weeks to say what is usual here, so this may be the "
            + "number returning by itself.",
        .followupChance: "Weeks stray as far by themselves, so this may be chance.",
        .followupFalling: "It was already falling before this was done.",
        .followupRising: "It was already rising before this was done.",
        .followupBesides:
            "{metric} also went further than hoped, which may be chance.",
        .followupFallNone: "They show no sign of a fall.",
        .followupRiseNone: "They show no sign of a rise.",
        .followupFallPossible: "A fall of up to {size} is still possible.",
        .followupRisePossible: "A rise of up to {size} is still possible.",
        .followupFallUnlikely: "A fall of more than {size} is unlikely.",
        .followupRiseUnlikely: "A rise of more than {size} is unlikely.",
        .followupRedefined:
            "The playbook counts this otherwise than on the day of the agreement, so both "
            + "sides were counted anew.",
    ]
}
