extension HolidayRegion {
    static let americas: [HolidayRegion] = [
        HolidayRegion("US", "United States", substitute: .nearestWorkingDay, unitedStates),
        HolidayRegion("CA", "Canada", substitute: .nextFreeDay, canada),
        HolidayRegion("BR", "Brazil", brazil),
        HolidayRegion("MX", "Mexico", mexico),
    ]

    /// The federal holidays: 5 U.S.C. § 6103.
    private static let unitedStates: [HolidayRule] = [
        .newYear,
        HolidayRule("Martin Luther King Jr. Day", .nth(.mon, 3, month: 1), since: 1986),
        HolidayRule("Washington's Birthday", .nth(.mon, 3, month: 2)),
        HolidayRule("Memorial Day", .last(.mon, month: 5)),
        HolidayRule("Juneteenth", .fixed(6, 19), since: 2021),
        HolidayRule("Independence Day", .fixed(7, 4)),
        HolidayRule("Labor Day", .nth(.mon, 1, month: 9)),
        HolidayRule("Columbus Day", .nth(.mon, 2, month: 10)),
        HolidayRule("Veterans Day", .fixed(11, 11)),
        HolidayRule("Thanksgiving Day", .nth(.thu, 4, month: 11)),
        .christmas,
    ]

    /// The general holidays of the Canada Labour Code, section 166. Provinces have their own.
    private static let canada: [HolidayRule] = [
        .newYear, .goodFriday, HolidayRule("Victoria Day", .before(.mon, 5, 25)),
        HolidayRule("Canada Day", .fixed(7, 1)),
        HolidayRule("Labour Day", .nth(.mon, 1, month: 9)),
        HolidayRule("National Day for Truth and Reconciliation", .fixed(9, 30), since: 2021),
        HolidayRule("Thanksgiving Day", .nth(.mon, 2, month: 10)),
        HolidayRule("Remembrance Day", .fixed(11, 11)), .christmas, .boxingDay,
    ]

    /// Leis 662/1949, 6.802/1980, 9.093/1995 and 14.759/2023. Carnival is not among them.
    private static let brazil: [HolidayRule] = [
        .newYear, .goodFriday, HolidayRule("Tiradentes Day", .fixed(4, 21)), .labourDay,
        HolidayRule("Independence Day", .fixed(9, 7)),
        HolidayRule("Our Lady of Aparecida", .fixed(10, 12)),
        HolidayRule("All Souls' Day", .fixed(11, 2)),
        HolidayRule("Republic Day", .fixed(11, 15)),
        HolidayRule("Black Awareness Day", .fixed(11, 20), since: 2024), .christmas,
    ]

    /// Ley Federal del Trabajo, article 74.
    private static let mexico: [HolidayRule] = [
        .newYear, HolidayRule("Constitution Day", .nth(.mon, 1, month: 2)),
        HolidayRule("Birthday of Benito Juárez", .nth(.mon, 3, month: 3)), .labourDay,
        HolidayRule("Independence Day", .fixed(9, 16)),
        HolidayRule("Revolution Day", .nth(.mon, 3, month: 11)),
        HolidayRule(
            "Change of Federal Government", .fixed(12, 1), since: 1970, until: 2018, every: 6),
        HolidayRule("Change of Federal Government", .fixed(10, 1), since: 2024, every: 6),
        .christmas,
    ]
}
