import TrellisModel
import TrellisRetro

extension Reporter {
    /// The imported series of a team beside those that its retros tell. What the retros tell of takes
    /// the place of imported rows about the same: people see the document, and not the row.
    ///
    /// - Returns: By metric id, segment and service.
    func withRetros(_ imported: [Series], of team: TeamID) -> [Series] {
        let told = RetroSeries(
            of: team, in: retros[team] ?? [], until: date, minimumPeople: minimumPeople
        ).all
        guard !told.isEmpty else { return imported }
        let own = Set(told.map(\.slice))
        return (imported.filter { $0.scope.service != nil || !own.contains($0.slice) } + told)
            .sorted { Self.name($0) < Self.name($1) }
    }

    private static func name(_ series: Series) -> (String, String, String) {
        (series.metric.id, series.slice.segment ?? "", series.scope.service ?? "")
    }
}
