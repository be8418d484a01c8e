import TrellisModel

/// The events of a team's single services, beside those of the team as a whole.
///
/// Only services that `trellis.yml` lists have cells of their own: any other name in an export may be
/// anything, and is not kept. Only numbers behind which no person's work stands are told by service.
struct ServiceCells {
    /// Each service as `trellis.yml` writes it, by name, with its events. What is sliced otherwise is
    /// told of the team alone.
    let heaps: [(service: String, events: [RawEvent])]

    init(of events: [RawEvent], team: TeamID, roster: Roster) {
        let listed = roster.teams.first { $0.id == team }?.services ?? []
        let names = Dictionary(
            listed.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        var heaps: [String: [RawEvent]] = [:]
        for event in events where event.slice.segment == nil && event.slice.metric.isOperational {
            guard let service = names[event.origin.lowercased()] else { continue }
            heaps[service, default: []].append(event)
        }
        self.heaps = heaps.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
