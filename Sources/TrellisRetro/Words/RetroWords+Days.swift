package import TrellisModel

/// Dates, in the order and with the names of the language.
extension RetroWords {
    private static let months: [RetroWord] = [
        .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10,
        .month11, .month12,
    ]

    private func month(_ number: Int) -> String {
        Self.months.indices.contains(number - 1) ? self[Self.months[number - 1]] : "\(number)"
    }

    /// `16 February 2026`, `16. Februar 2026`, `16 de febrero de 2026`.
    package func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return self(
            .dateDay, ["day": "\(number)", "month": self.month(month), "year": "\(year)"])
    }

    /// `9–22 February 2026`, `9.–22. Februar 2026`, `9–22 de febrero de 2026`.
    package func days(_ days: ClosedRange<Day>) -> String {
        let (from, to) = (days.lowerBound.civil, days.upperBound.civil)
        if from == to { return day(days.upperBound) }
        guard from.year == to.year else {
            return self(
                .dateSpan, ["from": day(days.lowerBound), "to": day(days.upperBound)])
        }
        return self(
            from.month == to.month ? .dateMonth : .dateYear,
            [
                "from": "\(from.day)", "begun": month(from.month), "day": "\(to.day)",
                "month": month(to.month), "year": "\(to.year)",
            ])
    }

    package func weekday(_ day: Weekday) -> String {
        switch day {
        case .mon: self[.weekdayMon]
        case .tue: self[.weekdayTue]
        case .wed: self[.weekdayWed]
        case .thu: self[.weekdayThu]
        case .fri: self[.weekdayFri]
        case .sat: self[.weekdaySat]
        case .sun: self[.weekdaySun]
        }
    }

    /// In two or three letters.
    func short(_ day: Weekday) -> String {
        switch day {
        case .mon: self[.shortMon]
        case .tue: self[.shortTue]
        case .wed: self[.shortWed]
        case .thu: self[.shortThu]
        case .fri: self[.shortFri]
        case .sat: self[.shortSat]
        case .sun: self[.shortSun]
        }
    }
}
