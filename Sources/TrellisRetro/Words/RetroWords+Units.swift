/// What stands behind a number, of one and of any other.
extension RetroWords {
    static let unitTexts: [RetroWord: String] = [
        .unitHours: "h", .unitMinutes: "min",
        .unitLinesOne: "line", .unitLinesOther: "lines",
        .unitDaysOne: "day", .unitDaysOther: "days",
        .unitChangesOne: "change", .unitChangesOther: "changes",
        .unitPullsOne: "pull request", .unitPullsOther: "pull requests",
        .unitWeeksOne: "week", .unitWeeksOther: "weeks",
        .unitDeploymentsOne: "deployment", .unitDeploymentsOther: "deployments",
        .unitIncidentsOne: "incident", .unitIncidentsOther: "incidents",
        .unitUpdatesOne: "update", .unitUpdatesOther: "updates",
        .unitFindingsOne: "finding", .unitFindingsOther: "findings",
        .unitAlertsOne: "alert", .unitAlertsOther: "alerts",
        .unitPagesOne: "page", .unitPagesOther: "pages",
        .unitDefectsOne: "defect", .unitDefectsOther: "defects",
        .unitItemsOne: "item", .unitItemsOther: "items",
    ]
}
