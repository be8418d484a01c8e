extension RetroWords {
    /// Groups of teams in counts.
    static let leadershipTexts: [RetroWord: String] = [
        .leadershipTitle: "Groups of teams, {day}",
        .leadershipPromise:
            "Groups of teams in counts, by name. No team stands here, and nothing is in the order "
            + "of a number: this page cannot say which team is better, and is not meant to.",
        .leadershipSupport: "What support is asked for",
        .leadershipAsked: "In the teams' own words, from the open actions of their retros:",
        .leadershipSilent: "No support is asked for in the retros' open actions.",
        .leadershipHidden: "[a team]",
        .leadershipKept:
            "Something that a team asks for: its words stay in its retro, since they may name a person.",
        .leadershipTeams: "{count} teams.",
        .leadershipOthers: "Other teams",
        .leadershipEverybody: "All teams",
        .leadershipSeen: "**{title}:** {count} see it ({link}).",
        .leadershipAsk: "To ask the teams: *{question}*",
        .leadershipNone: "No pattern is there in two teams or more.",
        .leadershipTrends: "Trends",
        .leadershipFew: "Too few teams can be judged.",
        .leadershipSteady: "Looked at, and moving together nowhere: {metrics}.",
        .leadershipNumber: "Number",
        .leadershipMiddle: "The middle team",
        .leadershipRose: "Rose in",
        .leadershipFell: "Fell in",
        .leadershipUp: "rose",
        .leadershipDown: "fell",
        .leadershipMixed: "no common direction",
        .leadershipCount: "{count} of {teams} teams",
        .leadershipCountLeast: "at least {count} of {teams} teams",
        .leadershipCountMost: "at most one of {teams} teams",
        .leadershipSmall:
            "Nothing, because no group has three teams or more: a page about fewer would be about "
            + "a team, and that page is the team's own.",
        .leadershipOutside:
            "Teams that are in no group of three or more, because fewer are a name.",
        .leadershipWhich:
            "Which teams a count is about, and their values. None and one are told alike, and so "
            + "are all and all but one, so that no team's own answer follows.",
        .leadershipFewer:
            "What fewer than three teams of a group could be judged on, what a team says of its "
            + "own retros, and who owns an action.",
        .leadershipPurpose:
            "These counts are for asking what groups of teams need, and for giving it.",
    ]
}
