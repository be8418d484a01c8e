import TrellisModel

/// What a rule sees of a retro document: its lines, its markers and its task lines.
package struct LintedRetro {
    package let path: String
    let lines: [Substring]
    /// The line after the front matter.
    let bodyLine: Int
    /// What the front matter says.
    let values: [RetroFrontMatter.Entry]
    let markers: RetroMarkers
    /// Why nothing can be written into it.
    let faults: [RetroFault]
    /// Where the blocks begin that somebody has reworded.
    let editedLines: Set<Int>
    /// Of the sealed blocks that nobody has reworded, the lines that no one but Trellis wrote.
    let ownLines: Set<Int>
    let tasks: [Task]
    /// Why it is no retro; `nil` when it is one.
    let problem: RetroDocument.Problem?
    /// The playbooks that are known, with the anchors of their interventions; `nil` when nobody says.
    let playbooks: [String: [String]]?
    /// Ids of the actions in all retros.
    let actions: Set<String>
    /// The heading of the team's own notes, in the document's language.
    let notes: String

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

        var isOpen: Bool { reading.state.isOpen }
    }

    package init(
        text: String, path: String, playbooks: [String: [String]]?, actions: Set<String> = [],
        words: RetroWords = .english
    ) {
        self.path = path
        notes = words[.notesTitle]
        self.playbooks = playbooks
        self.actions = actions
        let lines = text.lines
        self.lines = lines
        let front = RetroFrontMatter(lines)
        (values, bodyLine) = (front.entries, front.bodyStart + 1)
        let markers = RetroMarkers(lines)
        self.markers = markers
        faults = RetroFault.all(in: lines, markers)
        let sealed = markers.blocks.filter {
            $0.digest != nil && $0.end != nil && markers.outer(of: $0) == nil
        }
        let asWritten = sealed.filter { Self.isAsWritten($0, lines) }
        editedLines = Set(sealed.map(\.begin)).subtracting(asWritten.map(\.begin))
        ownLines = Set(asWritten.flatMap { Self.own(in: $0, lines) })
        tasks = Self.tasks(in: lines, from: bodyLine)
        do throws(RetroDocument.Problem) {
            _ = try RetroDocument(reading: text, path: path)
            problem = nil
        } catch {
            problem = error
        }
    }

    /// What stands in a block, from the line behind its marker.
    private static func content(of block: RetroMarkers.Block, _ lines: [Substring]) -> [Substring] {
        block.end.map { Array(lines[block.begin..<($0 - 1)]) } ?? []
    }

    private static func isAsWritten(_ block: RetroMarkers.Block, _ lines: [Substring]) -> Bool {
        let content = content(of: block, lines).map(String.init)
        return ManagedBlock.digest(of: content, in: block.name) == block.digest
    }

    /// All of it but what people noted below tasks, and the offers that they took over.
    private static func own(in block: RetroMarkers.Block, _ lines: [Substring]) -> [Int] {
        let content = content(of: block, lines)
        let items = TaskItems(content)
        return content.indices.filter { line in
            guard let item = items.item(at: line) else { return true }
            return item.index == line && ActionLine.read(content[line])?.owner == nil
        }.map { block.begin + 1 + $0 }
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
