extension RetroWords {
    /// What is asked about an incident.
    static let questionsTexts: [RetroWord: String] = [
        .timelineAskNoticed: "What did people who use the service notice, and when?",
        .timelineAskSignals:
            "{span} passed from symptoms to detection. Which signals were there in that time?",
        .timelineAskBegan:
            "The export does not hold when it began for them. What else tells us, such as logs, "
            + "tickets or graphs?",
        .timelineAskRemember: "What do we remember that no export holds?",
        .timelineAskNearest:
            "The nearest deployment came {span} before the first sign. What speaks for a link "
            + "between the two, and what against it?",
        .timelineAskElse:
            "No deployment came in the day before. What else changed: load, data, settings, a "
            + "supplier, a certificate?",
        .timelineAskChanged: "What had changed before it: a release, load, data, settings?",
        .timelineAskChoice:
            "At each step, what made the choice we took look right, given what could be seen?",
        .timelineAskWell: "What went well that we want to be able to count on again?",
        .timelineAskLongest:
            "The longest stretch was from {from} to {to}, {span}. What filled it, and what makes "
            + "it shorter next time?",
        .timelineAskSmaller:
            "Which one change to the system, or to how we work on it, makes the next one smaller?",
        .timelineAskWorked: "How will we know that it worked?",
        .timelineAskNeed: "What do we need from elsewhere: time, access, a tool, a decision?",
        .timelineAskOthers:
            "Which other teams would be glad to learn from this, and how do we tell them?",
    ]
}
