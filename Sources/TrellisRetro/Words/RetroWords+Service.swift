extension RetroWords {
    /// How a team's services run.
    static let serviceTexts: [RetroWord: String] = [
        .serviceTitle: "Services of {title}, {day}",
        .servicePromise:
            "Events of services: deployments, incidents, alerts, pages. Nothing here describes "
            + "the work of people, and the order is that of the names.",
        .serviceCalendar: "From the calendar",
        .serviceList: "Services",
        .serviceNone:
            "No service of this team stands in `trellis.yml`. Add a line such as `services: "
            + "[checkout]` to the team, and import again.",
        .serviceCalm: "No pattern about how the services run is there this time.",
        .serviceUnknown: "No operational number is known of it.",
        .serviceWhat: "What",
        .serviceWeeks: "{count} weeks",
        .serviceLast: "Last",
        .serviceSays: "What it says",
        .serviceMoreOne: "{count} more service has numbers, and does not stand in `trellis.yml`.",
        .serviceMoreOther: "{count} more services have numbers, and do not stand in `trellis.yml`.",
        .servicePeople:
            "Every number that comes from people's work, such as changes and reviews: those are "
            + "in the team's own retro.",
        .serviceGap:
            "`·` is a week without a number: nothing is recorded, or the export covers a part.",
        .servicePurpose:
            "These numbers are for running the services: what to look at, and what to repair "
            + "first.",
    ]
}
