import TrellisModel

extension BehaviourStretch {
    /// Both sides of the step, or one stretch of all weeks.
    static func all(of picture: BehaviourPicture) -> [BehaviourStretch] {
        guard picture.step != nil else { return [BehaviourStretch(picture) { _ in true }] }
        return [
            BehaviourStretch(picture) { !picture.isAfterStep($0) },
            BehaviourStretch(picture, isAccent: true) { picture.isAfterStep($0) },
        ]
    }

    private init(
        _ picture: BehaviourPicture, isAccent: Bool = false, where isInside: (Day) -> Bool
    ) {
        let quantity = Quantity(unit: picture.unit, isShare: picture.isShare)
        let weeks: [Week] = picture.points.compactMap { point in
            guard !point.isPartial, !point.isLeftOut, isInside(point.start) else { return nil }
            return quantity.drawn(point.value).map { Week(start: point.start, value: $0) }
        }
        let time = TimeAxis(starts: picture.points.map(\.start), left: 0, right: 1)
        var last: Day?
        // A slot without a value between two weeks that are no neighbours.
        let slots: [(value: Double?, start: Day)] = weeks.flatMap { week in
            let isNext = last.map { time.isNext(week.start, after: $0) } ?? true
            last = week.start
            return (isNext ? [] : [(nil, week.start)]) + [(week.value, week.start)]
        }
        self.weeks = weeks
        self.isAccent = isAccent
        step = picture.step
        let lowest = picture.isSigned && !picture.isShare ? -Double.infinity : 0
        let range = lowest...(picture.isShare ? 100 : .infinity)
        let values = slots.map(\.value)
        if case .drift(let from, let to) = picture.change {
            isDrift = true
            let line = DriftLine(
                from: quantity.drawn(from), to: quantity.drawn(to), days: weeks.map(\.start),
                isLogarithmic: picture.isLogarithmic)
            let limits = BehaviourLimits.along(
                line.map { line in slots.map { line.level(on: $0.start) } } ?? [], values,
                isLogarithmic: picture.isLogarithmic, within: range)
            self.limits = zip(values, limits).compactMap { $0 == nil ? nil : $1 }
        } else {
            isDrift = false
            let limits = BehaviourLimits(
                values, isLogarithmic: picture.isLogarithmic, within: range)
            self.limits = limits.map { limits in weeks.map { _ in limits } } ?? []
        }
    }
}

/// A change that came by the same amount, or by the same ratio, every week.
private struct DriftLine {
    private let from: Double
    private let to: Double
    private let first: Double
    private let last: Double
    private let isLogarithmic: Bool

    /// - Returns: `nil` when a level or the days are missing.
    init?(from: Double?, to: Double?, days: [Day], isLogarithmic: Bool) {
        guard let from, let to, let first = days.first, let last = days.last else { return nil }
        self.from = from
        self.to = to
        self.first = Double(first.number)
        self.last = Double(last.number)
        // A ratio to nothing does not exist.
        self.isLogarithmic = isLogarithmic && from > 0 && to > 0
    }

    func level(on day: Day) -> Double {
        let along = first < last ? (Double(day.number) - first) / (last - first) : 0
        guard isLogarithmic else { return from * (1 - along) + to * along }
        return Elementary.exp(Elementary.log(from) * (1 - along) + Elementary.log(to) * along)
    }
}
