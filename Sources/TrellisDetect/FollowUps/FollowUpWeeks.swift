import TrellisModel

/// The days that are compared: those of the baseline, and those since that are measured.
struct FollowUpSpans {
    let before: ClosedRange<Day>
    /// The first day after the change.
    let done: Day
    let after: ClosedRange<Day>
}

/// The weeks in which the number of an action is looked at, each part oldest first.
struct FollowUpWeeks {
    let kind: Metric.Kind
    /// As the catalogue has it for the metric.
    let usualCorrelation: Double
    /// Of the team, before the baseline: at most ``most`` weeks.
    let earlier: [Weeks.Week]
    /// Of the baseline. They were not drawn by chance: because of them there was something to agree on.
    let chosen: [Weeks.Week]
    /// From the agreement until it was done.
    let waiting: [Weeks.Week]
    /// Those that are measured.
    let after: [Weeks.Week]
    /// The Monday of place 0.
    let start: Day
    /// The first day after the change.
    let done: Day

    /// What lies further back than a year before the baseline is not looked at.
    static let most = 52

    init(of source: Source, in spans: FollowUpSpans) {
        let (before, done) = (spans.before, spans.done)
        kind = source.kind
        usualCorrelation = source.correlation
        let start = before.lowerBound.monday.advanced(by: -7 * Self.most)
        self.start = start
        self.done = done
        func weeks(_ first: Day, _ last: Day) -> [Weeks.Week] {
            guard first <= last else { return [] }
            let found = source.weeks(first...last)
            let offset = start.distance(to: found.start) / 7
            return found.usable.map { week in
                Weeks.Week(
                    place: week.place + offset, value: week.value, n: week.n, part: week.part,
                    whole: week.whole)
            }
        }
        earlier = weeks(start, before.lowerBound.advanced(by: -1))
        chosen = weeks(before.lowerBound, before.upperBound)
        waiting = weeks(before.upperBound.advanced(by: 1), done.advanced(by: -1))
        after = weeks(spans.after.lowerBound, spans.after.upperBound)
    }

    /// Before the change, as the known day is tested.
    var before: [Weeks.Week] { chosen + waiting }
    /// Everything that was known when it was done.
    var past: [Weeks.Week] { earlier + chosen + waiting }
    /// What nobody chose because it was high or low.
    var unchosen: [Weeks.Week] { earlier + waiting }

    func question(
        _ direction: Metric.Direction?, declared: DeclaredChanges = .none
    ) -> MoveAnalysis.Question {
        MoveAnalysis.Question(
            kind: kind, correlation: usualCorrelation, direction: direction, least: 1,
            declared: declared)
    }

    /// How far neighbouring weeks resemble each other: at least as usual for the metric.
    var correlation: Double {
        let weeks = before + after
        guard weeks.count >= Contrasts.fewestWeeks else { return usualCorrelation }
        return max(MoveAnalysis.View(weeks, question(nil)).correlation, usualCorrelation)
    }

    /// How much wider an error is because neighbouring weeks resemble each other; the source stands at
    /// ``DeclaredDates/chance(_:_:)``.
    var widening: Double {
        let correlation = correlation
        return ((1 + correlation) / (1 - correlation)).squareRoot()
    }

    /// Where the weeks come from.
    struct Source {
        let kind: Metric.Kind
        let correlation: Double
        let weeks: (ClosedRange<Day>) -> Weeks
    }
}

extension FollowUpWeeks.Source {
    init(_ series: Series) {
        kind = series.metric.kind
        correlation = series.metric.autocorrelation
        weeks = { Weeks(of: series, in: $0) }
    }

    /// What a check of weekdays looks at: the day's share of the events of each week.
    ///
    /// - Returns: `nil` for any other check, and where it names no day.
    init?(_ check: Check, of series: Series) {
        guard check.test == "concentration", series.grain == .day,
            let bucket = check.settings.text("bucket").flatMap(Weekday.init)
        else { return nil }
        let named = (check.settings.list("of") ?? []).compactMap(Weekday.init)
        let among = named.isEmpty ? Weekday.allCases : named
        kind = .share
        correlation = 0
        weeks = { span in
            let whole = Weeks(of: series, in: span)
            let usable = whole.usable.map { week in
                let monday = whole.monday(week.place)
                let days = series.values(in: monday...monday.advanced(by: 6))
                    .compactMap(\.self).filter { among.contains($0.start.weekday) }
                let all = days.reduce(0) { $0 + $1.value }
                let part = days.filter { $0.start.weekday == bucket }
                    .reduce(0) { $0 + $1.value }
                return Weeks.Week(
                    place: week.place, value: all > 0 ? part / all : 0, n: all, part: part,
                    whole: all)
            }
            return Weeks(usable: usable, start: whole.start)
        }
    }
}
