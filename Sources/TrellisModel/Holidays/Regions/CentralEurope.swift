extension HolidayRegion {
    static let centralEurope: [HolidayRegion] = [
        HolidayRegion("PL", "Poland", poland),
        HolidayRegion("CZ", "Czechia", czechia),
        HolidayRegion("SK", "Slovakia", slovakia),
        HolidayRegion("HU", "Hungary", hungary),
        HolidayRegion("RO", "Romania", romania),
        HolidayRegion("SI", "Slovenia", slovenia),
        HolidayRegion("HR", "Croatia", croatia),
    ]

    /// Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy, as amended.
    private static let poland: [HolidayRule] = [
        .newYear, .epiphany, .easterSunday, .easterMonday, .labourDay,
        HolidayRule("Constitution Day", .fixed(5, 3)), .whitSunday, .corpusChristi, .assumption,
        .allSaints, HolidayRule("Independence Day", .fixed(11, 11)),
        HolidayRule("Centenary of Independence", .dates("2018-11-12")),
        .christmasEve.kept(since: 2025), .christmas, .secondChristmasDay,
    ]

    /// Zákon č. 245/2000 Sb.
    private static let czechia: [HolidayRule] = [
        .newYear, .goodFriday.kept(since: 2016), .easterMonday, .labourDay, .victoryDay,
        .cyrilAndMethodius, HolidayRule("Jan Hus Day", .fixed(7, 6)),
        HolidayRule("Statehood Day", .fixed(9, 28)),
        HolidayRule("Independent Czechoslovak State Day", .fixed(10, 28)), .freedomAndDemocracy,
        .christmasEve, .christmas, .secondChristmasDay,
    ]

    /// Zákon č. 241/1993 Z. z. Savings laws made a working day of 1 September from 2024 and of
    /// 17 November from 2025, and of two more holidays in 2026 alone.
    private static let slovakia: [HolidayRule] = [
        .newYear, .epiphany, .goodFriday, .easterMonday, .labourDay,
        .victoryDay.kept(except: [2026]), .cyrilAndMethodius,
        HolidayRule("Slovak National Uprising", .fixed(8, 29)),
        HolidayRule("Constitution Day", .fixed(9, 1), until: 2023),
        HolidayRule("Our Lady of the Seven Sorrows", .fixed(9, 15), except: [2026]),
        HolidayRule("Centenary of the Slovak Declaration", .dates("2018-10-30")),
        .allSaints, .freedomAndDemocracy.kept(until: 2024), .christmasEve, .christmas,
        .secondChristmasDay,
    ]

    /// 2012. évi I. törvény, § 102, and the yearly decrees that trade a day for a Saturday.
    private static let hungary: [HolidayRule] = [
        .newYear, HolidayRule("Revolution Day", .fixed(3, 15)), .goodFriday.kept(since: 2017),
        .easterSunday, .easterMonday, .labourDay, .whitSunday, .whitMonday,
        HolidayRule("State Foundation Day", .fixed(8, 20)),
        HolidayRule("Republic Day", .fixed(10, 23)), .allSaints, .christmas, .secondChristmasDay,
        HolidayRule(
            "Day off for a worked Saturday",
            .dates(
                "2015-01-02", "2015-08-21", "2015-12-24", "2016-03-14", "2016-10-31",
                "2018-03-16", "2018-04-30", "2018-10-22", "2018-11-02", "2018-12-24",
                "2018-12-31", "2019-08-19", "2019-12-24", "2019-12-27", "2020-08-21",
                "2020-12-24", "2021-12-24", "2022-03-14", "2022-10-31", "2024-08-19",
                "2024-12-24", "2024-12-27", "2025-05-02", "2025-10-24", "2025-12-24",
                "2026-01-02", "2026-08-21", "2026-12-24")),
    ]

    /// Codul muncii, article 139, as amended.
    private static let romania: [HolidayRule] = [
        .newYear, .dayAfterNewYear, .epiphany.kept(since: 2024),
        HolidayRule("Saint John the Baptist", .fixed(1, 7), since: 2024),
        HolidayRule("Unification Day", .fixed(1, 24), since: 2017),
        HolidayRule("Orthodox Good Friday", .orthodoxEaster(-2), since: 2018),
        HolidayRule("Orthodox Easter Sunday", .orthodoxEaster(0)),
        HolidayRule("Orthodox Easter Monday", .orthodoxEaster(1)), .labourDay,
        HolidayRule("Orthodox Whit Sunday", .orthodoxEaster(49)),
        HolidayRule("Orthodox Whit Monday", .orthodoxEaster(50)),
        HolidayRule("Children's Day", .fixed(6, 1), since: 2017), .assumption,
        HolidayRule("Saint Andrew's Day", .fixed(11, 30)),
        HolidayRule("National Day", .fixed(12, 1)), .christmas, .secondChristmasDay,
    ]

    /// Zakon o praznikih in dela prostih dnevih. 2 January was suspended from 2013 to 2016.
    private static let slovenia: [HolidayRule] = [
        .newYear, .dayAfterNewYear.kept(except: [2013, 2014, 2015, 2016]),
        HolidayRule("Prešeren Day", .fixed(2, 8)), .easterSunday, .easterMonday,
        HolidayRule("Day of Uprising Against Occupation", .fixed(4, 27)), .labourDay,
        HolidayRule("Second Day of Labour", .fixed(5, 2)), .whitSunday,
        HolidayRule("Statehood Day", .fixed(6, 25)),
        HolidayRule("Solidarity Day", .dates("2023-08-14")), .assumption, .reformation,
        HolidayRule("Day of Remembrance for the Dead", .fixed(11, 1)), .christmas,
        HolidayRule("Independence and Unity Day", .fixed(12, 26)),
    ]

    /// Zakon o blagdanima, spomendanima i neradnim danima, before and after its change of 2019.
    private static let croatia: [HolidayRule] = [
        .newYear, .epiphany, .easterSunday, .easterMonday, .labourDay,
        HolidayRule("Statehood Day", .fixed(5, 30), since: 2020), .corpusChristi,
        HolidayRule("Anti-Fascist Struggle Day", .fixed(6, 22)),
        HolidayRule("Statehood Day", .fixed(6, 25), until: 2019),
        HolidayRule("Victory and Homeland Thanksgiving Day", .fixed(8, 5)), .assumption,
        HolidayRule("Independence Day", .fixed(10, 8), until: 2019), .allSaints,
        HolidayRule("Remembrance Day", .fixed(11, 18), since: 2020), .christmas, .saintStephen,
    ]
}
