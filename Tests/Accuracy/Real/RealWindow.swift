import TrellisModel

/// Consecutive weeks of a real project, with every size that was merged in them.
///
/// They are written down as the last weeks of the invented calendar: what is measured is how sizes
/// and counts vary, not which year it was.
struct RealWindow {
    let project: String
    /// The real Monday that it begins with.
    let first: Day
    /// The sizes of each week, oldest first; a week without a pull request is empty.
    private(set) var weeks: [[Double]]

    static let metric = "pr.size.typical"

    /// Windows that do not overlap, each as early as it can be, in which at least 85 % of the weeks
    /// have three pull requests or more.
    static func windows(of list: MergedList, weeks count: Int) -> [RealWindow] {
        guard count > 0, var first = list.weeks.keys.min(), let last = list.weeks.keys.max() else {
            return []
        }
        var windows: [RealWindow] = []
        while first.advanced(by: 7 * (count - 1)) <= last {
            let weeks = (0..<count).map { list.weeks[first.advanced(by: 7 * $0)] ?? [] }
            let isBusy = Double(weeks.count { $0.count >= 3 }) >= 0.85 * Double(count)
            if isBusy { windows.append(.init(project: list.project, first: first, weeks: weeks)) }
            first = first.advanced(by: isBusy ? 7 * count : 7)
        }
        return windows
    }

    var changes: Int { weeks.reduce(0) { $0 + $1.count } }

    /// The same sizes dealt to the weeks at random; every week keeps its count.
    ///
    /// - Parameter deal: Which deal it is; the same words give the same deal.
    func dealt(_ deal: String) -> RealWindow {
        var chance = Chance("real", project, "\(first)", "\(weeks.count)", deal)
        var sizes = Array(weeks.joined())
        chance.shuffle(&sizes)
        var rest = sizes[...]
        var copy = self
        copy.weeks = weeks.map { week in
            defer { rest = rest.dropFirst(week.count) }
            return Array(rest.prefix(week.count))
        }
        return copy
    }

    /// With larger sizes from the middle on, as ``PlantedTeams`` puts a step there.
    func grown(by factor: Double) -> RealWindow {
        let start = weeks.count - (weeks.count + 1) / 2
        var copy = self
        for index in copy.weeks.indices.dropFirst(start) {
            copy.weeks[index] = weeks[index].map { max($0, 1) * factor }
        }
        return copy
    }

    /// Oldest week first; `nil` is a week without a pull request.
    var points: [Point?] {
        weeks.map { sizes in
            WeeklySize(sizes, period: first).map { .value($0.value, n: $0.n) }
        }
    }

    var rows: [Row] {
        points.enumerated().flatMap { index, point in
            point?.rows(Self.metric, monday: Weeks.monday(ago: weeks.count - index)) ?? []
        }
    }
}
