import TrellisModel

/// The lines below a task that belong to it: those that are indented, and a reason.
///
/// They are people's words, wherever the task stands, and move with it.
enum TaskNotes {
    /// How many lines below a task are its notes; another task is none, unless it stands in code.
    ///
    /// - Parameters:
    ///   - index: Of the task.
    ///   - literal: What is open behind its line.
    static func count<Line: StringProtocol>(
        below index: Int, in lines: [Line], _ literal: LiteralLines
    ) -> Int {
        var literal = literal, last = index
        for next in lines.indices.dropFirst(index + 1) {
            let line = Substring(lines[next])
            literal.read(line)
            let isIndented = line.first == " " || line.first == "\t"
            if line.allSatisfy(\.isWhitespace), literal.isOpen { continue }
            guard isNote(line) || isIndented && literal.isLiteral else { break }
            last = next
        }
        return last - index
    }

    private static func isNote(_ line: some StringProtocol) -> Bool {
        guard let first = line.first else { return false }
        let isIndented = first == " " || first == "\t"
        guard isIndented || RefusalReason.begins(line) else { return false }
        return !line.allSatisfy(\.isWhitespace) && ActionLine.read(line) == nil
    }
}

/// Task lines of a piece of a document, each with its notes.
struct TaskItems<Line: StringProtocol> {
    struct Item {
        /// Of its first line.
        let index: Int
        let lines: [Line]
        let id: String?
    }

    let items: [Item]
    private var itemOfLine: [Int?]

    init(_ lines: [Line]) {
        var items: [Item] = [], place = RetroPlace(), end = 0
        itemOfLine = Array(repeating: nil, count: lines.count)
        for (index, line) in lines.enumerated() {
            _ = place.takesActions(at: Substring(line))
            guard index >= end, !place.isCode, let reading = ActionLine.read(line) else { continue }
            end = index + 1 + TaskNotes.count(below: index, in: lines, place.literal)
            for own in index..<end { itemOfLine[own] = items.count }
            items.append(Item(index: index, lines: Array(lines[index..<end]), id: reading.id))
        }
        self.items = items
    }

    /// The item that a line belongs to; `nil` for a line of the text around them.
    func item(at line: Int) -> Item? { itemOfLine[line].map { items[$0] } }
}

extension [String] {
    /// Without what people noted below tasks.
    ///
    /// - Parameter tasks: Whether the tasks are left out as well.
    func withoutNotes(tasks: Bool) -> [String] {
        let items = TaskItems(self)
        return indices.compactMap { index in
            guard let item = items.item(at: index) else { return self[index] }
            return !tasks && item.index == index ? self[index] : nil
        }
    }
}
