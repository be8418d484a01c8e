package import TrellisModel

/// What the team said no to, and until when it is not brought to the table again.
package struct Refusals: Sendable {
    /// A pause that ends by itself.
    package struct Rest: Sendable, Equatable {
        /// The day of the retro that refused it.
        package let since: Day
        /// The first day on which it may come back.
        package let until: Day
        /// From the word "because" on.
        package let because: String
    }

    private let playbooks: [String: Rest]
    private let offers: [String: Rest]

    package static let none = Refusals(from: [], days: 0, at: Day(number: 0))

    /// - Parameters:
    ///   - documents: Of one team, from before the day.
    ///   - days: How long a refusal lasts.
    ///   - day: On which the question is asked.
    package init(from documents: [RetroDocument], days: Int, at day: Day) {
        func rest(_ since: Day, _ because: String) -> Rest? {
            let until = since.advanced(by: days)
            return until > day ? Rest(since: since, until: until, because: because) : nil
        }
        var playbooks: [String: Rest] = [:]
        for document in documents.sorted(by: { $0.held < $1.held }) {
            for (playbook, because) in document.refusedPlaybooks {
                if let rest = rest(document.held, because) { playbooks[playbook] = rest }
            }
        }
        let mentions = documents.flatMap { $0.actions + $0.refused }
        let first = Dictionary(
            mentions.filter { $0.refusal != nil }.map { ($0.id, $0.mention.held) },
            uniquingKeysWith: min)
        var offers: [String: Rest] = [:]
        for action in Action.current(from: mentions) {
            guard let because = action.refusal, let from = action.from, from.anchor != nil,
                let rest = rest(first[action.id] ?? action.mention.held, because)
            else { continue }
            let known = offers["\(from)"]
            if known.map({ $0.until < rest.until }) ?? true { offers["\(from)"] = rest }
        }
        (self.playbooks, self.offers) = (playbooks, offers)
    }

    package func rest(of offer: Action.Origin) -> Rest? { offers["\(offer)"] }

    /// The pause of a playbook: it was refused, or each of its offers was, and the first of them
    /// to come back brings it back.
    package func rest(of playbook: Playbook) -> Rest? {
        rest(of: playbook.id, offering: playbook.actions.map(\.anchor))
    }

    func rest(of playbook: String, offering anchors: [String]) -> Rest? {
        if let whole = playbooks[playbook] { return whole }
        let rests = anchors.map { rest(of: Action.Origin(playbook: playbook, anchor: $0)) }
        guard !rests.contains(nil) else { return nil }
        return rests.compactMap(\.self).min { ($0.until, $0.because) < ($1.until, $1.because) }
    }
}

extension RetroTasks {
    /// Playbooks that the document refuses as a whole, with the reasons.
    ///
    /// A line in the block that is none of its offers says so; and so does a block whose offers are
    /// all set to `[-]`, with at least one reason. An experiment of it that was agreed in this
    /// document keeps it at the table.
    var refusedPlaybooks: [(playbook: String, because: String)] {
        let blocks = Set(tasks.compactMap(\.offeredBy)).sorted()
        let tellers = tasks.filter {
            !$0.isCarried && $0.reading.supports == nil && !$0.reading.isPlaceholder
        }
        let byPlaybook = Dictionary(grouping: tellers, by: \.playbook)
        return blocks.compactMap { playbook in
            let own = byPlaybook[playbook] ?? []
            let whole = own.filter {
                $0.offeredBy == playbook && $0.reading.from?.anchor == nil && !$0.isAction
            }.compactMap(\.refusal)
            let isEmpty = own.allSatisfy { $0.reading.state == .dropped }
            let reasons = whole.isEmpty ? isEmpty ? own.compactMap(\.refusal) : [] : whole
            var told: Set<String> = []
            let distinct = reasons.filter { told.insert($0).inserted }
            return distinct.isEmpty ? nil : (playbook, distinct.joined(separator: ", and "))
        }
    }
}
