import TrellisModel

/// The task lines that stand where actions do, each with what decides what it is.
struct RetroTasks {
    struct Task {
        /// Of its line, from 0.
        let index: Int
        let reading: ActionLine.Reading
        /// The playbook in whose block it stands; `nil` outside of one.
        let offeredBy: String?
        let isCarried: Bool
        /// Why it was refused.
        let refusal: String?

        /// Whether somebody has agreed on it: an offer becomes an action when somebody owns it.
        var isAction: Bool {
            !reading.isPlaceholder && (offeredBy == nil || reading.owner != nil)
        }

        /// The playbook that it comes from.
        var playbook: String? { reading.from?.playbook ?? offeredBy }
    }

    let tasks: [Task]

    /// - Parameter start: The index of the first line of the body.
    init(_ lines: [Substring], from start: Int) {
        var place = RetroPlace(of: lines)
        tasks = lines.indices.dropFirst(start).compactMap { index in
            guard place.takesActions(at: lines[index]),
                let reading = ActionLine.read(lines[index])
            else { return nil }
            return Task(
                index: index, reading: reading, offeredBy: place.offeredBy,
                isCarried: place.block == "carried",
                refusal: Self.refusal(of: reading, at: index, place, in: lines))
        }
    }

    /// - Returns: `nil` for what was not dropped, and where nobody says why.
    static func refusal(
        of reading: ActionLine.Reading, at index: Int, _ place: RetroPlace, in lines: [Substring]
    ) -> String? {
        guard reading.state == .dropped else { return nil }
        let isOffer = place.isOffer || reading.from != nil
        if let own = RefusalReason.inside(reading.text, isOffer: isOffer) { return own.because }
        let end = index + 1 + TaskNotes.count(below: index, in: lines, place.literal)
        return RefusalReason.below(lines[(index + 1)..<end])
    }
}
