extension HolidayRegion {
    static let westernEurope: [HolidayRegion] = [
        HolidayRegion("FR", "France", france),
        HolidayRegion("BE", "Belgium", belgium),
        HolidayRegion("NL", "Netherlands", netherlands),
        HolidayRegion("LU", "Luxembourg", luxembourg),
        // The communities choose what to keep in place of a Sunday.
        HolidayRegion("ES", "Spain", substitute: .lapsesOnSunday, spain),
        HolidayRegion("PT", "Portugal", portugal),
        HolidayRegion("IT", "Italy", italy),
    ]

    /// Code du travail, article L3133-1.
    private static let france: [HolidayRule] = [
        .newYear, .easterMonday, .labourDay, .victoryDay, .ascension, .whitMonday,
        HolidayRule("National Day", .fixed(7, 14)), .assumption, .allSaints, .armistice,
        .christmas,
    ]

    /// Royal decree of 18 April 1974.
    private static let belgium: [HolidayRule] = [
        .newYear, .easterSunday, .easterMonday, .labourDay, .ascension, .whitSunday, .whitMonday,
        HolidayRule("National Day", .fixed(7, 21)), .assumption, .allSaints, .armistice,
        .christmas,
    ]

    /// Algemene termijnenwet, article 3. Liberation Day is a day off every fifth year.
    private static let netherlands: [HolidayRule] = [
        .newYear, .goodFriday, .easterSunday, .easterMonday,
        HolidayRule("King's Day", .shifted(4, 27, [.sun: -1]), since: 2014),
        HolidayRule("Liberation Day", .fixed(5, 5), since: 1990, every: 5),
        .ascension, .whitSunday, .whitMonday, .christmas, .secondChristmasDay,
    ]

    /// Code du travail, article L. 232-2.
    private static let luxembourg: [HolidayRule] = [
        .newYear, .easterMonday, .labourDay, HolidayRule("Europe Day", .fixed(5, 9), since: 2019),
        .ascension, .whitMonday, HolidayRule("National Day", .fixed(6, 23)), .assumption,
        .allSaints, .christmas, .saintStephen,
    ]

    /// Real Decreto 2001/1983, article 45: the days that all communities keep.
    private static let spain: [HolidayRule] = [
        .newYear, .epiphany, .goodFriday, .labourDay, .assumption,
        HolidayRule("National Day", .fixed(10, 12)), .allSaints,
        HolidayRule("Constitution Day", .fixed(12, 6)), .immaculateConception, .christmas,
    ]

    /// Código do Trabalho, article 234. From 2013 to 2015 four of them were suspended.
    private static let portugal: [HolidayRule] = [
        .newYear, .goodFriday, .easterSunday, HolidayRule("Freedom Day", .fixed(4, 25)),
        .labourDay, .corpusChristi.kept(except: suspended),
        HolidayRule("Portugal Day", .fixed(6, 10)), .assumption,
        HolidayRule("Republic Day", .fixed(10, 5), except: suspended),
        .allSaints.kept(except: suspended),
        HolidayRule("Restoration of Independence", .fixed(12, 1), except: suspended),
        .immaculateConception, .christmas,
    ]

    private static let suspended = [2013, 2014, 2015]

    /// Legge 27 maggio 1949, n. 260, as amended, and legge 8 ottobre 2025, n. 151.
    private static let italy: [HolidayRule] = [
        .newYear, .epiphany, .easterSunday, .easterMonday,
        HolidayRule("Liberation Day", .fixed(4, 25)), .labourDay,
        HolidayRule("Republic Day", .fixed(6, 2)), .assumption,
        HolidayRule("Saint Francis of Assisi", .fixed(10, 4), since: 2026), .allSaints,
        HolidayRule("National Unity Day", .nth(.sun, 1, month: 11)), .immaculateConception,
        .christmas, .saintStephen,
    ]
}
