/// A public holiday as a law gives it: its name, its date, and the years it holds for.
struct HolidayRule: Sendable {
    let name: String
    let date: HolidayDate
    /// The first year it was kept.
    let since: Int
    /// The last year it was kept.
    let until: Int
    /// 5 for a holiday that is kept every fifth year, counted from ``since``.
    let every: Int
    /// Years in which it was not kept, or was moved by a single decision.
    let except: [Int]
    /// What happens when it falls on a weekend; `nil` when the region's own rule holds.
    let substitute: Substitute?

    init(
        _ name: String, _ date: HolidayDate, since: Int = 0, until: Int = 9999, every: Int = 1,
        except: [Int] = [], substitute: Substitute? = nil
    ) {
        self.name = name
        self.date = date
        self.since = since
        self.until = until
        self.every = every
        self.except = except
        self.substitute = substitute
    }

    func days(in year: Int) -> [Day] {
        guard year >= since, year <= until, (year - since).isMultiple(of: every),
            !except.contains(year)
        else { return [] }
        return date.days(in: year)
    }

    /// The same holiday, kept for other years.
    func kept(since: Int = 0, until: Int = 9999, except: [Int] = []) -> HolidayRule {
        HolidayRule(
            name, date, since: since, until: until, every: every, except: except,
            substitute: substitute)
    }

    /// What the law gives for a holiday that falls on a weekend.
    enum Substitute: Sendable {
        /// Nothing.
        case none
        /// The holiday lapses on a Sunday, and stays on a Saturday.
        case lapsesOnSunday
        /// Another day that many days later as well, by the weekday it falls on.
        case also([Weekday: Int])
        /// The next working day as well that is not a holiday itself.
        case nextFreeDay

        /// The Friday before a Saturday, the Monday after a Sunday.
        static let nearestWorkingDay = Substitute.also([.sat: -1, .sun: 1])
        static let mondayAfterWeekend = Substitute.also([.sat: 2, .sun: 1])
        static let mondayAfterSunday = Substitute.also([.sun: 1])
    }
}

/// Holidays that many regions share.
extension HolidayRule {
    static let newYear = HolidayRule("New Year's Day", .fixed(1, 1))
    static let dayAfterNewYear = HolidayRule("Day after New Year's Day", .fixed(1, 2))
    static let epiphany = HolidayRule("Epiphany", .fixed(1, 6))
    static let womensDay = HolidayRule("International Women's Day", .fixed(3, 8))
    static let maundyThursday = HolidayRule("Maundy Thursday", .easter(-3))
    static let goodFriday = HolidayRule("Good Friday", .easter(-2))
    static let easterSunday = HolidayRule("Easter Sunday", .easter(0))
    static let easterMonday = HolidayRule("Easter Monday", .easter(1))
    static let labourDay = HolidayRule("Labour Day", .fixed(5, 1))
    static let victoryDay = HolidayRule("Victory Day", .fixed(5, 8))
    static let ascension = HolidayRule("Ascension Day", .easter(39))
    static let whitSunday = HolidayRule("Whit Sunday", .easter(49))
    static let whitMonday = HolidayRule("Whit Monday", .easter(50))
    static let corpusChristi = HolidayRule("Corpus Christi", .easter(60))
    static let cyrilAndMethodius = HolidayRule("Saints Cyril and Methodius", .fixed(7, 5))
    static let assumption = HolidayRule("Assumption Day", .fixed(8, 15))
    static let reformation = HolidayRule("Reformation Day", .fixed(10, 31))
    static let allSaints = HolidayRule("All Saints' Day", .fixed(11, 1))
    static let armistice = HolidayRule("Armistice Day", .fixed(11, 11))
    static let freedomAndDemocracy = HolidayRule(
        "Struggle for Freedom and Democracy Day", .fixed(11, 17))
    static let immaculateConception = HolidayRule("Immaculate Conception", .fixed(12, 8))
    static let christmasEve = HolidayRule("Christmas Eve", .fixed(12, 24))
    static let christmas = HolidayRule("Christmas Day", .fixed(12, 25))
    static let secondChristmasDay = HolidayRule("Second Day of Christmas", .fixed(12, 26))
    static let boxingDay = HolidayRule("Boxing Day", .fixed(12, 26))
    static let saintStephen = HolidayRule("Saint Stephen's Day", .fixed(12, 26))
}
