/// A country, or a part of one, with the public holidays of its law.
///
/// Only regions whose holidays follow from the solar year, from Easter or from a published table are
/// here. Where they follow the moon or are decided year by year (China, India, Indonesia, Israel,
/// Singapore, Turkey and others), no rule gives them: a team there notes its holidays as annotations
/// of the kind `holiday`. Holidays that only some towns or trades keep are not here either.
///
/// The rules are those of the years from 2015 on, and say so where one began or ended since. Further
/// back they are an approximation.
package struct HolidayRegion: Sendable {
    /// ISO 3166-1 code of a country, or ISO 3166-2 code of a part of one: `DE`, `DE-BE`.
    package let id: String
    /// In English.
    package let name: String
    /// What happens when a holiday falls on a weekend.
    let substitute: HolidayRule.Substitute
    let rules: [HolidayRule]

    init(
        _ id: String, _ name: String, substitute: HolidayRule.Substitute = .none,
        _ rules: [HolidayRule]
    ) {
        self.id = id
        self.name = name
        self.substitute = substitute
        self.rules = rules
    }

    /// Every region there is. A new one is one entry in a file of `Regions`.
    package static let all: [HolidayRegion] =
        britishIsles + germanSpeaking + westernEurope + nordic + centralEurope + baltic + americas
        + southern

    /// The days that the rules give for a year, of which a substitute may lie just outside it.
    ///
    /// Where two holidays share a day, the first of ``rules`` gives the name.
    func names(forRulesOf year: Int) -> [Day: String] {
        let dated = rules.flatMap { rule in rule.days(in: year).map { ($0, rule) } }
        let proper = Dictionary(dated, uniquingKeysWith: { first, _ in first })
        var names = proper.mapValues(\.name)
        for (day, rule) in proper.sorted(by: { $0.key < $1.key }) {
            switch rule.substitute ?? substitute {
            case .none: continue
            case .lapsesOnSunday:
                if day.weekday == .sun { names[day] = nil }
            case .also(let shifts):
                guard let shift = shifts[day.weekday] else { continue }
                let other = day.advanced(by: shift)
                names[other] = names[other] ?? "\(rule.name), observed"
            case .nextFreeDay:
                guard day.isWeekend else { continue }
                var other = day
                while other.isWeekend || names[other] != nil { other = other.advanced(by: 1) }
                names[other] = "\(rule.name), observed"
            }
        }
        return names
    }
}
