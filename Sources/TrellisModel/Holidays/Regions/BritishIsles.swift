extension HolidayRegion {
    /// Banking and Financial Dealings Act 1971, schedule 1, and the royal proclamations under it.
    static let britishIsles: [HolidayRegion] = [
        HolidayRegion(
            "GB", "United Kingdom (England and Wales)", substitute: .nextFreeDay, england),
        HolidayRegion("GB-ENG", "England", substitute: .nextFreeDay, england),
        HolidayRegion("GB-WLS", "Wales", substitute: .nextFreeDay, england),
        HolidayRegion("GB-SCT", "Scotland", substitute: .nextFreeDay, scotland),
        HolidayRegion("GB-NIR", "Northern Ireland", substitute: .nextFreeDay, northernIreland),
        HolidayRegion("IE", "Ireland", ireland),
    ]

    /// In 2020 and 2022 two of them were moved, to remember the end of the war and for a jubilee.
    private static let unitedKingdom: [HolidayRule] = [
        .newYear, .goodFriday,
        HolidayRule("Early May Bank Holiday", .nth(.mon, 1, month: 5), except: [2020]),
        HolidayRule("Early May Bank Holiday", .dates("2020-05-08")),
        HolidayRule("Coronation of Charles III", .dates("2023-05-08")),
        HolidayRule("Spring Bank Holiday", .last(.mon, month: 5), except: [2022]),
        HolidayRule("Spring Bank Holiday", .dates("2022-06-02")),
        HolidayRule("Platinum Jubilee of Elizabeth II", .dates("2022-06-03")),
        HolidayRule("State Funeral of Elizabeth II", .dates("2022-09-19")),
        .christmas, .boxingDay,
    ]

    private static let lateSummer = HolidayRule("Summer Bank Holiday", .last(.mon, month: 8))

    private static let england: [HolidayRule] = unitedKingdom + [.easterMonday, lateSummer]

    private static let scotland: [HolidayRule] =
        unitedKingdom + [
            .dayAfterNewYear,
            HolidayRule("World Cup Bank Holiday", .dates("2026-06-15")),
            HolidayRule("Summer Bank Holiday", .nth(.mon, 1, month: 8)),
            HolidayRule("Saint Andrew's Day", .fixed(11, 30)),
        ]

    private static let northernIreland: [HolidayRule] =
        unitedKingdom + [
            HolidayRule("Saint Patrick's Day", .fixed(3, 17)), .easterMonday,
            HolidayRule("Battle of the Boyne", .fixed(7, 12)), lateSummer,
        ]

    /// Organisation of Working Time Act 1997, second schedule, as amended.
    private static let ireland: [HolidayRule] = [
        .newYear,
        // The first Monday of February, except where 1 February is a Friday.
        HolidayRule(
            "Saint Brigid's Day",
            .shifted(2, 1, [.tue: 6, .wed: 5, .thu: 4, .sat: 2, .sun: 1]), since: 2023),
        HolidayRule("Saint Patrick's Day", .fixed(3, 17)),
        HolidayRule("Day of Remembrance and Recognition", .dates("2022-03-18")),
        .easterMonday,
        HolidayRule("May Holiday", .nth(.mon, 1, month: 5)),
        HolidayRule("June Holiday", .nth(.mon, 1, month: 6)),
        HolidayRule("August Holiday", .nth(.mon, 1, month: 8)),
        HolidayRule("October Holiday", .last(.mon, month: 10)),
        .christmas, .saintStephen,
    ]
}
