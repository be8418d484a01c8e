extension HolidayRegion {
    /// The holiday laws of the sixteen German states, the Austrian "Arbeitsruhegesetz" § 7, and the
    /// Swiss "Arbeitsgesetz" article 20a.
    static let germanSpeaking: [HolidayRegion] = [
        HolidayRegion("DE", "Germany", germany),
        HolidayRegion(
            "DE-BB", "Brandenburg",
            germany + [.easterSunday, .whitSunday, .reformation]),
        HolidayRegion(
            "DE-BE", "Berlin",
            germany + [
                .womensDay.kept(since: 2019),
                HolidayRule("Liberation from National Socialism", .dates("2020-05-08")),
                HolidayRule("Liberation from National Socialism", .dates("2025-05-08")),
                HolidayRule("Uprising of 1953", .dates("2028-06-17")),
            ]),
        HolidayRegion(
            "DE-BW", "Baden-Württemberg", germany + [.epiphany, .corpusChristi, .allSaints]),
        // Assumption Day is one in the mostly Catholic towns only, the peace feast in Augsburg.
        HolidayRegion("DE-BY", "Bavaria", germany + [.epiphany, .corpusChristi, .allSaints]),
        HolidayRegion("DE-HB", "Bremen", germany + [northernReformation]),
        HolidayRegion("DE-HE", "Hesse", germany + [.corpusChristi]),
        HolidayRegion("DE-HH", "Hamburg", germany + [northernReformation]),
        HolidayRegion(
            "DE-MV", "Mecklenburg-Vorpommern",
            germany + [.womensDay.kept(since: 2023), .reformation]),
        HolidayRegion("DE-NI", "Lower Saxony", germany + [northernReformation]),
        HolidayRegion(
            "DE-NW", "North Rhine-Westphalia", germany + [.corpusChristi, .allSaints]),
        HolidayRegion("DE-RP", "Rhineland-Palatinate", germany + [.corpusChristi, .allSaints]),
        HolidayRegion("DE-SH", "Schleswig-Holstein", germany + [northernReformation]),
        HolidayRegion(
            "DE-SL", "Saarland", germany + [.corpusChristi, .assumption, .allSaints]),
        // The Wednesday before the last Sunday of the church year.
        HolidayRegion(
            "DE-SN", "Saxony",
            germany + [
                .reformation,
                HolidayRule("Day of Repentance and Prayer", .before(.wed, 11, 23)),
            ]),
        HolidayRegion("DE-ST", "Saxony-Anhalt", germany + [.epiphany, .reformation]),
        HolidayRegion(
            "DE-TH", "Thuringia",
            germany + [
                HolidayRule("World Children's Day", .fixed(9, 20), since: 2019), .reformation,
            ]),
        HolidayRegion("AT", "Austria", austria),
        HolidayRegion("CH", "Switzerland", switzerland),
        HolidayRegion(
            "CH-ZH", "Zürich",
            switzerland + [
                .goodFriday, .easterMonday, .labourDay, .whitMonday, .saintStephen,
            ]),
    ]

    /// In 2017, five hundred years after the theses, Reformation Day was kept everywhere.
    private static let germany: [HolidayRule] = [
        .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday,
        HolidayRule("German Unity Day", .fixed(10, 3)),
        .reformation.kept(since: 2017, until: 2017), .christmas, .secondChristmasDay,
    ]

    private static let northernReformation = HolidayRule.reformation.kept(since: 2018)

    private static let austria: [HolidayRule] = [
        .newYear, .epiphany, .easterMonday, .labourDay, .ascension, .whitMonday, .corpusChristi,
        .assumption, HolidayRule("National Day", .fixed(10, 26)), .allSaints,
        .immaculateConception, .christmas, .saintStephen,
    ]

    /// What all cantons keep. Only the National Day is federal law.
    private static let switzerland: [HolidayRule] = [
        .newYear, .ascension, HolidayRule("National Day", .fixed(8, 1)), .christmas,
    ]
}
