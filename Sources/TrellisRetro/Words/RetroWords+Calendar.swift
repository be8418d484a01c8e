extension RetroWords {
    /// The days of a team's actions, as a calendar shows them.
    static let calendarTexts: [RetroWord: String] = [
        .calendarName: "Actions of {team}",
        .calendarAll: "Actions",
        .calendarDue: "Due: {action} ({team})",
        .calendarCheck: "Look again: {metric} ({team})",
        .calendarFor: "For: {action}",
        .calendarDone: "It was done on {day}, {wait} before.",
        .calendarUndated: "It is done, and {wait} are counted from when it was agreed.",
        .calendarDropped: "It was dropped.",
        .calendarOpen: "This is {wait} after it is due, and will move to {wait} after it is done.",
        .calendarMakes: "Makes possible: {experiment}",
        .calendarAgreed: "Agreed on {day}, in {retro}.",
        .calendarPlaybook: "Playbook: {title}.",
        .calendarWeeksOne: "{count} week",
        .calendarWeeksOther: "{count} weeks",
        .calendarDaysOne: "{count} day",
        .calendarDaysOther: "{count} days",
    ]
}
