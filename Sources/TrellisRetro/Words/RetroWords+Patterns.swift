extension RetroWords {
    /// What is said about patterns and numbers.
    static let patternsTexts: [RetroWord: String] = [
        .choiceOne:
            "{all} patterns are there, and one is at the table: chosen by how sure and how "
            + "large they are{memory}. The others stand under *Worth watching*, each with "
            + "its reason. The choice is a proposal; the team may swap them.",
        .choiceOther:
            "{all} patterns are there, and {shown} are at the table: chosen by how sure "
            + "and how large they are{memory}. The others stand under *Worth watching*, each "
            + "with its reason. The choice is a proposal; the team may swap them.",
        .choiceMemory: ", and by what was talked about last time",
        .number2: "two",
        .number3: "three",
        .number4: "four",
        .number5: "five",
        .number6: "six",
        .number7: "seven",
        .number8: "eight",
        .number9: "nine",
        .leftTwin: "it reads the same numbers as *{title}*",
        .leftRoom1: "this meeting has room for one",
        .leftRoom2: "what is at the table is surer or larger, and this meeting has room for two",
        .leftRoom3: "what is at the table is surer or larger, and three are enough",
        .leftGood: "good news, and {reason}",
        .leftGoodPlace: "good news, and one piece of it has its place already",
        .restStarted: "*{action}* is under way, agreed on {day}",
        .restAgreed: "*{action}* was agreed about it on {day}",
        .restFinished: "*{action}* was finished, and part of these weeks lie before that",
        .restFinishedDay:
            "*{action}* was finished on {day}, and part of these weeks lie before that",
        .restDiscussed: "discussed on {day}, and no stronger since",
        .whyHeld: "*{action}* is done, and its number held",
        .whyCost: "*{action}* is done, and its number moved at a cost",
        .whyLast: "last at the table on {day}",
        .whyGrown: "grown since {day}, by {ratio}",
        .whyWoken:
            "here again because nothing else stands out and nothing is being tried ({reason})",
        .whyAlways: "seen every week for twelve weeks or more",
        .whyWeeks: "seen {count} weeks in a row",
        .whyEnough: "{value}, where {line} is enough",
        .whyGood: "good news",
        .attentionNotice: "notice",
        .attentionDiscuss: "discuss",
        .attentionAct: "act",

        .matchWhy: "**Why this is here:** {why} · {link}, revision {revision}",
        .matchSince: "**Since last time:** {since}",
        .matchFinished:
            "*{action}* was finished. Part of these weeks lie before that, so the number "
            + "needs a little longer to follow.",
        .matchFinishedDay:
            "*{action}* was finished on {day}. Part of these weeks lie before that, so the "
            + "number needs a little longer to follow.",
        .matchCaution: "**Before you act:** {leaveAlone}",
        .matchQuestions: "Questions to open with:",
        .matchOffers:
            "Experiments to choose from. To agree on one, move its line down to *Actions* "
            + "or put a name in place of `@___`:",
        .matchSupport:
            "What would make it possible? If the lead or the platform can remove or "
            + "provide something, write that in place of `___`:",
        .matchRefuse:
            "*Not for us right now? Set a box to `[-]` and add \"because …\"; that offer "
            + "rests for a while, and when all of them are set so, the pattern does.*",
        .matchGone: "No longer matching since {day}.",
        .linkPlaybook: "playbook",
        .linkGuide: "the guide",

        .evidenceTitle: "Evidence",
        .evidenceChange: "Change",
        .evidenceBehind: "Behind it",
        .evidenceBefore: "Before",
        .evidenceNow: "Now",
        .evidenceExpected: "Expected",
        .evidenceSeen: "Seen",
        .evidenceBeside: "Beside",
        .evidenceHere: "Here",
        .evidenceCount: "{n} in {weeks} weeks",
        .evidenceFlow: "{opened} in and {closed} out, in {weeks} weeks",
        .evidenceModule: "{metric} in {module}",
        .evidenceModuleUnknown: "one module",
        .evidenceModules: "{n} in {modules} modules, {weeks} weeks",
        .evidenceGuess: "{value} expected",
        .evidenceWeekday: "{metric} on a {weekday}",
        .evidenceWeekdayUnknown: "one day",
        .evidenceWorking: "{n} on working days, {weeks} weeks",
        .evidenceAgainst: "{metric}: {cohort} against {other}",
        .evidenceCohorts: "{part} of {whole}, {otherpart} of {otherwhole}, {weeks} weeks",
        .evidencePart: "{part} of {whole} in {weeks} weeks",
        .pictureWeeks: "{count} weeks to {day}",
        .pictureWeekdays: "{weekday}s of {count} weeks to {day}",
        .pictureDay: "day",
        .pictureFollowup: "{count} weeks to {day}, done on {done}",
        .pictureAlt: "{title}, {words}",
        .pictureAltFollowup: "{title} before and after, {words}",
        .pictureByWeekday: "{metric} by weekday",
        .pictureByModule: "{metric} by module",
        .pictureByClass: "{metric} by class",
        .pictureByPart: "{metric} by {part}",
        .pictureEven: "an even share",
        .pictureAsDeployments: "as deployments would have it",
        .pictureAsChanges: "as its changes would have it",

        .roundRests:
            "What stands out was talked about lately or is being worked on, so nothing is "
            + "brought again: it is listed under *Worth watching*, with its reason. That "
            + "leaves time for what no number shows.",
        .roundRefused:
            "Nothing else stands out this time; what was refused rests under *Worth "
            + "watching*. That leaves time for what no number shows.",
        .roundUnknown:
            "None of the patterns could be judged this time; what is missing is listed "
            + "below. That says nothing about how the weeks went. The rest of this page "
            + "works without numbers.",
        .roundCalm:
            "Nothing stands out this time. {looked}. A calm stretch is a result like any "
            + "other, and a good moment to ask what made it so.",
        .roundLookedOne: "One pattern was looked for, and none is there{certain}",
        .roundLookedOther: "{count} patterns were looked for, and none is there{certain}",
        .roundJudged:
            "Of {all} patterns, {judged} could be judged, and none of these is "
            + "there{certain}",
        .roundCertain: " for certain",
        .roundKeep:
            "Before the end, choose one thing to keep, and write under *Keep* how we would "
            + "notice if it got lost. An experiment is welcome and not owed.",
        .roundAsk:
            "Before the end, ask which number would have helped today, and who can bring "
            + "its export. `trellis explain github-pulls` shows how one is made. Where fewer than "
            + "five people work, builds, tests, deployments and incidents still count.",
        .roundFlow: "Flow",
        .roundFlowQuestion: "Which piece of work moved through without waiting, and what let it?",
        .roundQuality: "Quality",
        .roundQualityQuestion: "What did we change without worry, and what made that possible?",
        .roundReliability: "Reliability",
        .roundReliabilityQuestion:
            "Which hard moment passed without harm, and what had we done beforehand?",
        .roundLoad: "Load",
        .roundLoadQuestion: "What did we finish, drop or decline that gave us room to think?",
        .roundTogether: "Together",
        .roundTogetherQuestion: "Where did a question asked early save us a detour?",

        .notesTitle: "Our notes",
        .watchTitle: "Worth watching",
        .watchLead:
            "Seen once, left for another time, or moving without a playbook about it. "
            + "Nothing here asks for an action today.",
        .watchLeft: "there, and left for another time: {reason}.",
        .watchAlone: "No playbook is about it.",
        .watchRead:
            "The playbook *{title}* looks at it too, and asks for more before it speaks up.",
        .watchChance: "It may still be chance.",
        .watchRefused: "refused on {day}, {because}; comes back on {until} if it is still there.",
        .unknownTitle: "Not enough data this time",
        .unknownPlain: "it cannot be judged",
        .unknownMany: "{reason} for {count} playbooks",
        .unknownTitles: "{titles}; and others. `trellis match` lists them all.",
        .calmTitle: "Looked at and calm",
        .calmAbsent: "{count} patterns were looked for, and are not there",
        .calmTitles: "{titles}; and others",
        .calmAround: "around {value}",
        .moveRose: "rose from {from} to {to}",
        .moveFell: "fell from {from} to {to}",
        .moveAbout: "about {value}",
        .moveNone: "none",
        .moveLeast: ", at least {ratio}",
        .moveMost: ", to {ratio} or less",
        .moveWeek: "the week of {day}",
        .moveWeekUnknown: "some week",
        .moveGiven: "since the date that was given, {week}",
        .moveGradual: "little by little, since {week} or before",
        .moveSudden: "in one step, around {week}",
        .moveUnclear: "around {week}; these weeks cannot tell gradual from sudden",
        .moveYoung: "; a match takes ten usable weeks",
    ]
}
