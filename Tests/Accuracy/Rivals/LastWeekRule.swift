/// The rule that most dashboards use: the last week against the mean of the four before it.
enum LastWeekRule {
    /// Whether the last week is worse by 30 %: above 1.3 times the mean of the four weeks before, or
    /// below it divided by 1.3 where less is what hurts. Missing weeks are left out of the mean.
    ///
    /// - Parameter values: One a week, oldest first.
    static func fires(_ values: some BidirectionalCollection<Double?>, hurtsUp: Bool) -> Bool {
        guard let last = values.last ?? nil else { return false }
        let before = values.dropLast().suffix(4).compactMap(\.self)
        guard !before.isEmpty else { return false }
        let mean = before.reduce(0, +) / Double(before.count)
        return hurtsUp ? last > mean * 1.3 : last < mean / 1.3
    }
}
