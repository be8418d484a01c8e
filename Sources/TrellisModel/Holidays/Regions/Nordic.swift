extension HolidayRegion {
    static let nordic: [HolidayRegion] = [
        HolidayRegion("DK", "Denmark", denmark),
        HolidayRegion("SE", "Sweden", sweden),
        HolidayRegion("NO", "Norway", norway),
        HolidayRegion("FI", "Finland", finland),
        HolidayRegion("IS", "Iceland", iceland),
    ]

    /// The fourth Friday after Easter was abolished by lov nr. 214 of 6 March 2023.
    private static let denmark: [HolidayRule] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday,
        HolidayRule("Great Prayer Day", .easter(26), until: 2023), .ascension, .whitSunday,
        .whitMonday, .christmas, .secondChristmasDay,
    ]

    /// Lag (1989:253) om allmänna helgdagar, without the ordinary Sundays.
    private static let sweden: [HolidayRule] = [
        .newYear, .epiphany, .goodFriday, .easterSunday, .easterMonday, .labourDay, .ascension,
        HolidayRule("National Day", .fixed(6, 6), since: 2005), .whitSunday, midsummerDay,
        allSaintsSaturday, .christmas, .secondChristmasDay,
    ]

    /// Lov om helligdager og helligdagsfred § 2, and lov om 1 og 17 mai som høgtidsdagar.
    private static let norway: [HolidayRule] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday, .labourDay,
        .ascension, HolidayRule("Constitution Day", .fixed(5, 17)), .whitSunday, .whitMonday,
        .christmas, .secondChristmasDay,
    ]

    /// The church's holidays, and the eves of Midsummer and Christmas that collective agreements
    /// keep free.
    private static let finland: [HolidayRule] = [
        .newYear, .epiphany, .goodFriday, .easterSunday, .easterMonday, .labourDay, .ascension,
        .whitSunday, HolidayRule("Midsummer Eve", .onOrAfter(.fri, 6, 19)), midsummerDay,
        allSaintsSaturday, HolidayRule("Independence Day", .fixed(12, 6)), .christmasEve,
        .christmas, .secondChristmasDay,
    ]

    /// Lög um 40 stunda vinnuviku, nr. 88/1971, § 6, without the two half days.
    private static let iceland: [HolidayRule] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday,
        HolidayRule("First Day of Summer", .onOrAfter(.thu, 4, 19)), .labourDay, .ascension,
        .whitSunday, .whitMonday, HolidayRule("National Day", .fixed(6, 17)),
        HolidayRule("Commerce Day", .nth(.mon, 1, month: 8)), .christmas, .secondChristmasDay,
    ]

    private static let midsummerDay = HolidayRule("Midsummer Day", .onOrAfter(.sat, 6, 20))
    private static let allSaintsSaturday = HolidayRule(
        "All Saints' Day", .onOrAfter(.sat, 10, 31))
}
