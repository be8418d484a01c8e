extension HolidayRegion {
    /// South of the equator, without the Americas.
    static let southern: [HolidayRegion] = [
        HolidayRegion("AU", "Australia", australia),
        HolidayRegion("NZ", "New Zealand", substitute: .nextFreeDay, newZealand),
        HolidayRegion("ZA", "South Africa", substitute: .mondayAfterSunday, southAfrica),
    ]

    /// What all states keep on the same day: Fair Work Act 2009, section 115. The states add the
    /// sovereign's birthday and Labour Day, and decide about substitutes.
    private static let australia: [HolidayRule] = [
        .newYear, HolidayRule("Australia Day", .fixed(1, 26)), .goodFriday, .easterMonday,
        HolidayRule("Anzac Day", .fixed(4, 25)),
        HolidayRule("Day of Mourning for Elizabeth II", .dates("2022-09-22")), .christmas,
        .boxingDay,
    ]

    /// Holidays Act 2003, section 44, without the anniversary days of the provinces.
    private static let newZealand: [HolidayRule] = [
        .newYear, .dayAfterNewYear, HolidayRule("Waitangi Day", .fixed(2, 6)), .goodFriday,
        .easterMonday, HolidayRule("Anzac Day", .fixed(4, 25)),
        HolidayRule("Sovereign's Birthday", .nth(.mon, 1, month: 6)), matariki,
        HolidayRule("Queen Elizabeth II Memorial Day", .dates("2022-09-26")),
        HolidayRule("Labour Day", .nth(.mon, 4, month: 10)), .christmas, .boxingDay,
    ]

    /// The Māori New Year, by the table for 2022 to 2052 of Te Kāhui o Matariki Public Holiday
    /// Act 2022. Later years are not decided yet.
    private static let matariki = HolidayRule(
        "Matariki",
        .dates(
            "2022-06-24", "2023-07-14", "2024-06-28", "2025-06-20", "2026-07-10", "2027-06-25",
            "2028-07-14", "2029-07-06", "2030-06-21", "2031-07-11", "2032-07-02", "2033-06-24",
            "2034-07-07", "2035-06-29", "2036-07-18", "2037-07-10", "2038-06-25", "2039-07-15",
            "2040-07-06", "2041-07-19", "2042-07-11", "2043-07-03", "2044-06-24", "2045-07-07",
            "2046-06-29", "2047-07-19", "2048-07-03", "2049-06-25", "2050-07-15", "2051-06-30",
            "2052-06-21"))

    /// Public Holidays Act 36 of 1994, and the days proclaimed under it.
    private static let southAfrica: [HolidayRule] = [
        .newYear, HolidayRule("Human Rights Day", .fixed(3, 21)), .goodFriday,
        HolidayRule("Family Day", .easter(1)), HolidayRule("Freedom Day", .fixed(4, 27)),
        HolidayRule("Workers' Day", .fixed(5, 1)), HolidayRule("Youth Day", .fixed(6, 16)),
        HolidayRule("National Women's Day", .fixed(8, 9)),
        HolidayRule("Heritage Day", .fixed(9, 24)),
        HolidayRule("Day of Reconciliation", .fixed(12, 16)), .christmas,
        HolidayRule("Day of Goodwill", .fixed(12, 26)),
        HolidayRule(
            "Elections",
            .dates("2016-08-03", "2019-05-08", "2021-11-01", "2024-05-29", "2026-11-04")),
        HolidayRule(
            "Holiday by proclamation", .dates("2016-12-27", "2022-12-27", "2023-12-15")),
    ]
}
