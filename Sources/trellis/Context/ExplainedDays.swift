import TrellisModel

/// That most of the newest days are explained by what the team's calendar says: a freeze, a holiday
/// or an incident response. A pattern in them would be news of the calendar.
///
/// The newest days are the last four weeks of what is looked at: a match has to show there, at two
/// weekly looks in a row, and what is longer ago has been told. Half a year would never lie mostly in
/// a freeze, and a single week does so every year.
struct ExplainedDays {
    /// Days that are looked at.
    static let newest = 28

    /// Of the newest, those that are explained: more than half.
    let count: Int
    let kinds: [Annotation.Kind]

    /// - Returns: `nil` where half of the days or fewer are explained.
    init?(of notes: [Annotation], until end: Day) {
        let days = end.advanced(by: 1 - Self.newest)...end
        let explaining = notes.filter { $0.kind.explainsItsDays && $0.days.overlaps(days) }
        guard !explaining.isEmpty else { return nil }
        count = days.count { day in explaining.contains { $0.days.contains(day) } }
        kinds = Annotation.Kind.allCases.filter { kind in explaining.contains { $0.kind == kind } }
        guard count * 2 > Self.newest else { return nil }
    }

    /// `21 of the newest 28 days lie in a freeze`.
    var words: String {
        "\(count) of the newest \(Self.newest) days lie in "
            + kinds.map { ($0 == .incidentResponse ? "an " : "a ") + $0.words }
            .joined(separator: " or ")
    }
}
