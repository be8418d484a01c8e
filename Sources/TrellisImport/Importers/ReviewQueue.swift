import TrellisModel

/// The pull requests that were open at the end of each week.
struct ReviewQueue {
    private struct Stay {
        let opened: Int
        let closed: Int?
        let origin: String
        /// `nil` where the export names nobody.
        let person: Int?
    }

    private var stays: [TeamID: [Stay]] = [:]

    mutating func add(opened: Int, closed: Int?, _ team: TeamID, _ origin: String, by person: Int?)
    {
        stays[team, default: []].append(
            Stay(opened: opened, closed: closed, origin: origin, person: person))
    }

    /// Adds the level and the age at the end of each covered week, and what came and went.
    ///
    /// What was opened before the export begins is not known, so the first weeks can be too low;
    /// an export of all states, as the recipe makes it, is long enough for that to fade.
    func report(to collector: inout Collector) {
        for (team, stays) in stays.sorted(by: { $0.key < $1.key }) {
            for stay in stays {
                flow("opened", at: stay.opened, stay, team, &collector)
                if let closed = stay.closed { flow("closed", at: closed, stay, team, &collector) }
            }
            guard let span = collector.spans[team] else { continue }
            let mondays = stride(
                from: span.lowerBound.monday, through: span.upperBound.monday, by: 7)
            for monday in mondays { level(of: stays, in: monday, team, &collector) }
        }
    }

    private func flow(
        _ name: String, at moment: Int, _ stay: Stay, _ team: TeamID, _ collector: inout Collector
    ) {
        collector.add(
            "review.queue.open", segment: "flow=\(name)", .tally, on: collector.day(at: moment),
            for: team, origin: stay.origin, by: stay.person.map(RawEvent.Crowd.person) ?? .nobody)
    }

    private func level(
        of stays: [Stay], in monday: Day, _ team: TeamID, _ collector: inout Collector
    ) {
        let sunday = monday.advanced(by: 6)
        let crowd = crowd(of: stays, until: sunday, collector)
        let waiting = stays.filter { stay in
            collector.day(at: stay.opened) <= sunday
                && stay.closed.map { collector.day(at: $0) > sunday } ?? true
        }
        let origins = Set(waiting.map(\.origin)).sorted()
        for origin in origins.isEmpty ? Set(stays.map(\.origin)).sorted().prefix(1) : origins[...] {
            let count = waiting.filter { $0.origin == origin }.count
            collector.add(
                "review.queue.open", .open(Double(count)), on: monday, for: team, origin: origin,
                by: crowd)
        }
        for stay in waiting {
            let age = Double(sunday.advanced(by: 1).number * 24) - Double(stay.opened) / 3600
            collector.add(
                "review.queue.age.p75", .value(max(age, 0)), on: monday, for: team,
                origin: stay.origin, by: crowd)
        }
    }

    /// The people who had something in the queue in the four weeks up to its end.
    private func crowd(
        of stays: [Stay], until sunday: Day, _ collector: Collector
    ) -> RawEvent.Crowd {
        let recent = stays.filter { stay in
            collector.day(at: stay.opened) <= sunday
                && stay.closed.map { collector.day(at: $0) > sunday.advanced(by: -28) } ?? true
        }
        let persons = Set(recent.compactMap(\.person))
        return recent.contains { $0.person == nil } ? .nobody : .headcount(persons.count)
    }
}
