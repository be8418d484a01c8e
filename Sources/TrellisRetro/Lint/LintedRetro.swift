import TrellisModel

/// What a rule sees of a retro document: its lines, its markers and its task lines.
package struct LintedRetro {
    package let path: String
    let lines: [Substring]
    /// The line after the front matter.
    let bodyLine: Int
    /// The keys of the front matter, with their lines.
    let values: [(key: String, value: String, line: Int)]
    let markers: RetroMarkers
    /// Where the blocks begin that somebody has reworded.
    let editedLines: Set<Int>
    let tasks: [Task]
    /// Why it is no retro; `nil` when it is one.
    let problem: RetroDocument.Problem?
    /// The playbooks that are known, with the anchors of their interventions; `nil` when nobody says.
    let playbooks: [String: [String]]?
    /// Ids of the actions in all retros.
    let actions: Set<String>

    /// A task line, or one that would be a task outside of its quote.
    struct Task {
        let line: Int
        let text: Substring
        let reading: ActionLine.Reading
        let place: Place
        /// The playbook in whose block it stands.
        let offeredBy: String?
        /// Why it was refused.
        let refusal: String?

        enum Place {
            /// Something a team agreed on, in this retro or in one before it.
            case new, carried
            /// In the block of a match: an offer that nobody has taken.
            case offer
            /// In a block quote.
            case quote
        }

        /// Whether the team has agreed on it.
        var isAgreed: Bool { place == .new || place == .carried }
        /// Whether it says when it is due, readable or not.
        var hasDueWord: Bool {
            reading.due != nil || reading.unreadDays.contains { $0.hasPrefix("due:") }
        }

        var isOpen: Bool { reading.state == .open || reading.state == .started }
    }

    package init(
        text: String, path: String, playbooks: [String: [String]]?, actions: Set<String> = []
    ) {
        self.path = path
        self.playbooks = playbooks
        self.actions = actions
        lines = text.lines
        let front = Self.frontMatter(lines)
        (values, bodyLine) = (front.values, front.bodyLine)
        markers = RetroMarkers(lines)
        editedLines = Self.edited(markers, lines)
        tasks = Self.tasks(in: lines, from: bodyLine)
        do throws(RetroDocument.Problem) {
            _ = try RetroDocument(reading: text, path: path)
            problem = nil
        } catch {
            problem = error
        }
    }

    private static func frontMatter(
        _ lines: [Substring]
    ) -> (values: [(key: String, value: String, line: Int)], bodyLine: Int) {
        guard lines.first.map({ $0 == "---" || $0 == "\u{FEFF}---" }) == true,
            let close = lines.dropFirst().firstIndex(of: "---")
        else { return ([], 1) }
        let values = (1..<close).compactMap { index -> (key: String, value: String, line: Int)? in
            guard let colon = lines[index].firstIndex(of: ":") else { return nil }
            let value = lines[index][lines[index].index(after: colon)...]
            return (String(lines[index][..<colon]), value.trimmed, index + 1)
        }
        return (values, close + 2)
    }

    /// One that lies in another is left out: it has to be moved first.
    private static func edited(_ markers: RetroMarkers, _ lines: [Substring]) -> Set<Int> {
        Set(
            markers.blocks.filter { block in
                guard let digest = block.digest, let end = block.end,
                    markers.outer(of: block) == nil
                else { return false }
                let content = lines[block.begin..<(end - 1)].map(String.init)
                return ManagedBlock.digest(of: content, in: block.name) != digest
            }.map(\.begin))
    }

    private static func tasks(in lines: [Substring], from bodyLine: Int) -> [Task] {
        var place = RetroPlace(of: lines)
        return lines.indices.dropFirst(bodyLine - 1).compactMap { index in
            let line = lines[index]
            guard place.takesActions(at: line) else { return nil }
            let inner = line.drop { " >".contains($0) }
            let isQuoted = line.drop { $0 == " " }.first == ">"
            guard let reading = ActionLine.read(inner), !reading.isPlaceholder else { return nil }
            let isOffer = place.isOffer && reading.owner == nil
            return Task(
                line: index + 1, text: line, reading: reading,
                place: isQuoted
                    ? .quote : isOffer ? .offer : place.block == "carried" ? .carried : .new,
                offeredBy: place.offeredBy,
                refusal: RetroTasks.refusal(of: reading, at: index, place, in: lines))
        }
    }
}
