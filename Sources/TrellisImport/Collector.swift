import TrellisModel

/// What the importers fill: events by team, the days they cover, and what became of each record.
struct Collector {
    let options: IntakeOptions
    /// The call's source, for messages.
    let source: String
    private(set) var events: [RawEvent] = []
    /// Numbers that arrive ready, as weekly rows do.
    private(set) var cells: [Cell] = []
    private(set) var tally = ImportTally()
    private(set) var warnings: [String] = []
    private(set) var spans: [TeamID: ClosedRange<Day>] = [:]
    private(set) var unclaimed: [Roster.Key: Int] = [:]
    private(set) var origins: [TeamID: Set<String>] = [:]
    /// Days at the end of the covered span that a metric cannot tell about yet.
    private(set) var horizons: [Metric: Int] = [:]
    /// Metrics that this export turned out to tell nothing about.
    private(set) var silent: Set<String> = []
    private var people: People
    private let zone: TeamZone

    init(source: String, options: IntakeOptions) {
        self.source = source
        self.options = options
        people = People(aliases: options.aliases, bots: BotList(options.bots))
        zone = TeamZone(options.timeZone)
    }

    /// The day in the team's time zone. Seconds count from 1970-01-01T00:00:00Z.
    func day(at seconds: Int) -> Day { zone.day(at: seconds) }

    // What became of the records.

    mutating func countRead() { tally.read += 1 }
    mutating func countKept() { tally.kept += 1 }
    mutating func drop(_ reason: DropReason) { tally.dropped[reason.rawValue, default: 0] += 1 }

    /// Counts a record that cannot be understood, and goes on; with `--strict` it stops.
    ///
    /// The first three are described; a thousand lines of the same help nobody.
    mutating func malformed(
        _ file: String, line: Int?, _ found: String
    ) throws {
        let location = SourceLocation(file: file, line: line)
        if options.isStrict { throw ImportError.malformed(location, found) }
        drop(.malformed)
        if tally.dropped[DropReason.malformed.rawValue, default: 0] <= 3 {
            warn("\(location): \(found)")
        }
    }

    mutating func warn(_ text: String) {
        if !warnings.contains(text) { warnings.append(text) }
    }

    /// Whose a record is. One that nobody claims is counted, and named in the summary.
    mutating func owner(of key: Roster.Key, in file: SourceFile) -> TeamID? {
        if let team = file.team { return team }
        if let team = options.roster.owner(of: key) { return team }
        unclaimed[key, default: 0] += 1
        return nil
    }

    /// The team of a workspace that has just one.
    var onlyTeam: TeamID? {
        options.roster.teams.count == 1 ? options.roster.teams.first?.id : nil
    }

    /// - Returns: `nil` for a bot, and where the export names nobody.
    mutating func person(_ account: String?) -> Int? { account.flatMap { people.number(of: $0) } }
    func isBot(_ account: String) -> Bool { people.isBot(account) }
    func isDependencyBot(_ account: String) -> Bool { people.isDependencyBot(account) }

    /// Whether a record of this day is wanted; the reason is counted where not.
    func isWanted(_ day: Day) -> Bool {
        (options.from.map { day >= $0 } ?? true) && (options.to.map { day <= $0 } ?? true)
    }

    // What the numbers are made of.

    /// The export speaks for this day, whatever happened on it.
    mutating func cover(_ day: Day, for team: TeamID, origin: String) {
        origins[team, default: []].insert(origin)
        guard isWanted(day) else { return }
        let known = spans[team] ?? day...day
        spans[team] = min(known.lowerBound, day)...max(known.upperBound, day)
    }

    mutating func add(
        _ id: String, segment: String? = nil, _ measure: RawEvent.Measure, on day: Day,
        for team: TeamID, origin: String, by crowd: RawEvent.Crowd = .nobody
    ) {
        guard isWanted(day), let metric = MetricCatalogue.metric(id) else { return }
        events.append(
            RawEvent(
                team: team, slice: MetricSlice(metric, segment: segment), day: day,
                measure: measure, crowd: crowd, origin: origin))
    }

    mutating func add(_ cell: Cell) { cells.append(cell) }

    mutating func hold(back id: String, days: Int) {
        guard let metric = MetricCatalogue.metric(id) else { return }
        horizons[metric] = days
    }

    mutating func say(nothingAbout id: String) { silent.insert(id) }
}
