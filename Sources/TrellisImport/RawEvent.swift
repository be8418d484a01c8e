import TrellisModel

/// One thing that happened, on its way to becoming part of a number.
///
/// It lives in memory only, for the length of one import.
struct RawEvent: Sendable {
    let team: TeamID
    let slice: MetricSlice
    let day: Day
    let measure: Measure
    let crowd: Crowd
    /// The repository or service it comes from.
    let origin: String

    enum Measure: Sendable {
        /// One sample of an item or a level, in the metric's unit.
        case value(Double)
        /// One more of a count.
        case tally
        /// A part of a whole; a single trial is 0 or 1 of 1.
        case portion(Double, of: Double)
        /// How much was open at the end of the day.
        case open(Double)
    }

    /// Who stands behind it.
    enum Crowd: Sendable {
        case nobody
        /// A person's number in the ``People`` of this import.
        case person(Int)
        /// The export counted the people itself.
        case headcount(Int)
    }
}

/// The distinct people of one import: names in, numbers out.
///
/// The names are held only to recognise them again, and die with the import. A person's several
/// accounts are one person here.
struct People: Sendable {
    private let aliases: [String: String]
    private let bots: BotList
    private var numbers: [String: Int] = [:]

    init(aliases: [String: String], bots: BotList) {
        self.aliases = Dictionary(
            aliases.map { ($0.key.lowercased(), $0.value.lowercased()) },
            uniquingKeysWith: { first, _ in first })
        self.bots = bots
    }

    /// - Returns: `nil` for a bot, and for an account without a name.
    mutating func number(of account: String) -> Int? {
        let key = account.lowercased()
        guard !key.isEmpty, !bots.contains(key) else { return nil }
        let person = aliases[key] ?? key
        if let known = numbers[person] { return known }
        numbers[person] = numbers.count
        return numbers.count - 1
    }

    func isBot(_ account: String) -> Bool { bots.contains(account.lowercased()) }
    func isDependencyBot(_ account: String) -> Bool {
        BotList.dependencyBots.contains { account.lowercased().contains($0) }
    }
}
