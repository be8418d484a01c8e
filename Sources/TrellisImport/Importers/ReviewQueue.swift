import TrellisModel

/// The pull requests that were open at the end of each week.
struct ReviewQueue {
    private struct Stay {
        let opened: Int
        let closed: Int?
        let origin: String
    }

    private var stays: [TeamID: [Stay]] = [:]

    mutating func add(opened: Int, closed: Int?, _ team: TeamID, _ origin: String) {
        stays[team, default: []].append(Stay(opened: opened, closed: closed, origin: origin))
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
            for: team, origin: stay.origin)
    }

    private func level(
        of stays: [Stay], in monday: Day, _ team: TeamID, _ collector: inout Collector
    ) {
        let sunday = monday.advanced(by: 6)
        let waiting = stays.filter { stay in
            collector.day(at: stay.opened) <= sunday
                && stay.closed.map { collector.day(at: $0) > sunday } ?? true
        }
        let origins = Set(waiting.map(\.origin)).sorted()
        for origin in origins.isEmpty ? Set(stays.map(\.origin)).sorted().prefix(1) : origins[...] {
            let count = waiting.filter { $0.origin == origin }.count
            collector.add(
                "review.queue.open", .open(Double(count)), on: monday, for: team, origin: origin)
        }
        for stay in waiting {
            let age = Double(sunday.advanced(by: 1).number * 24) - Double(stay.opened) / 3600
            collector.add(
                "review.queue.age.p75", .value(max(age, 0)), on: monday, for: team,
                origin: stay.origin)
        }
    }
}
