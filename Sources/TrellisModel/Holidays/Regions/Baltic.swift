extension HolidayRegion {
    static let baltic: [HolidayRegion] = [
        HolidayRegion("EE", "Estonia", estonia),
        HolidayRegion("LV", "Latvia", latvia),
        HolidayRegion("LT", "Lithuania", lithuania),
    ]

    /// Pühade ja tähtpäevade seadus, § 2.
    private static let estonia: [HolidayRule] = [
        .newYear, HolidayRule("Independence Day", .fixed(2, 24)), .goodFriday, .easterSunday,
        .labourDay, .whitSunday, HolidayRule("Victory Day", .fixed(6, 23)),
        HolidayRule("Midsummer Day", .fixed(6, 24)),
        HolidayRule("Restoration of Independence", .fixed(8, 20)), .christmasEve, .christmas,
        .secondChristmasDay,
    ]

    /// Likums "Par svētku, atceres un atzīmējamām dienām", and the yearly orders that trade a day
    /// for a Saturday.
    private static let latvia: [HolidayRule] = [
        .newYear, .goodFriday, .easterSunday, .easterMonday, .labourDay,
        HolidayRule(
            "Restoration of Independence", .fixed(5, 4), substitute: .mondayAfterWeekend),
        HolidayRule("Mother's Day", .nth(.sun, 2, month: 5)), .whitSunday,
        HolidayRule("Midsummer Eve", .fixed(6, 23)), HolidayRule("Midsummer Day", .fixed(6, 24)),
        HolidayRule("Song and Dance Celebration", .dates("2018-07-09", "2023-07-10")),
        HolidayRule("Visit of Pope Francis", .dates("2018-09-24")),
        HolidayRule("Ice Hockey Bronze Medal", .dates("2023-05-29")),
        HolidayRule("Proclamation Day", .fixed(11, 18), substitute: .mondayAfterWeekend),
        .christmasEve, .christmas, .secondChristmasDay,
        HolidayRule("New Year's Eve", .fixed(12, 31)),
        HolidayRule(
            "Day off for a worked Saturday",
            .dates(
                "2015-01-02", "2015-06-22", "2017-05-05", "2018-04-30", "2020-06-22",
                "2021-05-03", "2021-06-25", "2021-11-19", "2023-05-05", "2024-12-23",
                "2024-12-30", "2025-05-02", "2025-11-17", "2026-01-02", "2026-06-22")),
    ]

    /// Darbo kodeksas, article 123.
    private static let lithuania: [HolidayRule] = [
        .newYear, HolidayRule("Restoration of the State", .fixed(2, 16)),
        HolidayRule("Restoration of Independence", .fixed(3, 11)), .easterSunday, .easterMonday,
        .labourDay, HolidayRule("Mother's Day", .nth(.sun, 1, month: 5)),
        HolidayRule("Father's Day", .nth(.sun, 1, month: 6)),
        HolidayRule("Saint John's Day", .fixed(6, 24)),
        HolidayRule("Statehood Day", .fixed(7, 6)), .assumption, .allSaints,
        HolidayRule("All Souls' Day", .fixed(11, 2), since: 2020), .christmasEve, .christmas,
        .secondChristmasDay,
    ]
}
