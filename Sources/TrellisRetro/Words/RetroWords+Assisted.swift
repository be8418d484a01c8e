extension RetroWords {
    /// A quarter of assisted coding.
    static let assistedTexts: [RetroWord: String] = [
        .assistedTitle: "Assisted coding: {title}, {period}",
        .assistedPromise:
            "Team-level numbers only. Nothing here describes one person's work, and nobody "
            + "is compared. Use of an assistant is no goal, and its absence is no gap; what "
            + "counts is what becomes of the work.",
        .assistedBeside: "Assistance and outcomes, side by side",
        .assistedCarried: "Nothing is open that came from a pattern of this page.",
        .assistedBefore: "{weeks} weeks before",
        .assistedNow: "These {weeks} weeks",
        .assistedYear: "Half a year",
        .assistedChance: "Beyond chance?",
        .assistedRead:
            "Read the two lists beside each other, and without an arrow between them: they "
            + "cover the same weeks, and so does everything else that changed. Shares are of "
            + "all weeks together, times and sizes are of the middle week.",
        .assistedNone: "No number about assistance or its outcomes is known for these weeks.",
        .assistedChanged: "What else changed in these months:",
        .assistedPattern: "**1. What is the pattern?** {summary}",
        .assistedOpen: "*To open with:*",
        .assistedThen: "*And then:*",
        .assistedCause:
            "**2. What is the likely cause?** The numbers cannot say. Each of these is a "
            + "hypothesis; keep those that you can give an example for, and add your own:",
        .assistedReading: "**Another reading:** {leaveAlone}",
        .assistedImprove: "**3. What would improve outcomes?** {follow}",
        .assistedQuiet: "{lead} The three questions are worth their time all the same:",
        .assistedQuietPattern: "**What is the pattern?** {first}",
        .assistedQuietCause:
            "**What is the likely cause?** What else changed in these months that could "
            + "show in the same way?",
        .assistedQuietImprove:
            "**What would improve outcomes?** Which wait, check or repair would we like to "
            + "see shrink, whatever wrote the code?",
        .assistedFirst:
            "Which of the lines above fits what we live through, and which surprises us?",
        .assistedFirstNone:
            "What did we notice ourselves about working with assistants, and what "
            + "surprised us?",
        .assistedRests:
            "What is there was talked about lately or is being worked on; it is listed "
            + "under *Worth watching*.",
        .assistedUnjudged:
            "None of the patterns about assisted coding can be judged yet; what is missing "
            + "is listed below.",
        .assistedUnrecorded:
            "Nothing is recorded about assistance in these weeks, and that is no gap to "
            + "close. `trellis explain copilot` and `trellis explain git` say where numbers "
            + "could come from, should the team want them.",
        .assistedLooked:
            "{all} patterns about assisted coding were looked for, and none stands out.",
        .assistedJudged:
            "Of {all} patterns about assisted coding, {judged} could be judged, and none "
            + "stands out.",
        .assistedFollowOne: "*{metric}* is measured again a week after an experiment is done.",
        .assistedFollowOther:
            "*{metric}* is measured again {count} weeks after an experiment is done.",
        .assistedMost: "At most {share} of what it was is a useful sign.",
        .assistedLeast: "At least {share} of what it was is a useful sign.",
        .assistedGuards:
            "Beside it we look at {guards}, so that no gain is bought with another loss.",
        .assistedAnd: " and ",
        .assistedOutcome: "The outcome that counts is *{metric}*.",
        .assistedAssistance: "Assistance",
        .assistedOutcomes: "Outcomes",
        .assistedWeek: "{value} a week",
        .assistedSaidTogether: "read the two together",
        .assistedSaidLittle: "too little to tell",
        .assistedSaidRose: "rose, beyond chance",
        .assistedSaidFell: "fell, beyond chance",
        .assistedSaidRosePerhaps: "rose, perhaps by chance",
        .assistedSaidFellPerhaps: "fell, perhaps by chance",
        .assistedSaidNorise: "no lasting rise",
        .assistedSaidNofall: "no lasting fall",
        .assistedSaidNomove: "no lasting move",
    ]
}
