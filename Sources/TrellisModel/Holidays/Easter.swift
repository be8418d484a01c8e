/// When Easter Sunday falls, which many holidays are counted from.
enum Easter {
    /// Easter Sunday of the churches that reckon by the Gregorian calendar.
    ///
    /// Source: J. Meeus, "Astronomical Algorithms", 2nd edition (1998), chapter 8, after "To Find
    /// Easter", Nature 13 (1876), 487.
    ///
    /// - Returns: A day between 22 March and 25 April; `nil` outside the years 0000 to 9999.
    static func western(in year: Int) -> Day? {
        guard (0...9999).contains(year) else { return nil }
        let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
        let toSunday =
            (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let count = epact + toSunday - 7 * late + 114
        return Day(year: year, month: count / 31, day: count % 31 + 1)
    }

    /// Easter Sunday of the churches that reckon by the Julian calendar, as a Gregorian day.
    ///
    /// Source: J. Meeus, "Astronomical Algorithms", 2nd edition (1998), chapter 8, "Julian Easter".
    ///
    /// - Returns: `nil` outside the years 0000 to 9999.
    static func orthodox(in year: Int) -> Day? {
        guard (0...9999).contains(year) else { return nil }
        let moon = (19 * (year % 19) + 15) % 30
        let toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let count = moon + toSunday + 114
        // The two calendars drift apart by three days in four centuries.
        let drift = year / 100 - year / 400 - 2
        return Day(year: year, month: count / 31, day: count % 31 + 1)?.advanced(by: drift)
    }
}
