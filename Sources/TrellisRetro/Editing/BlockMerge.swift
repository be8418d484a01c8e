/// A block as it would be written now, with the task lines as people left them.
///
/// Ticking a box, naming an owner, giving another date, writing below a task or moving an offer away
/// is what the lines are there for; none of it is undone when the words around them are renewed.
enum BlockMerge {
    /// - Parameters:
    ///   - fresh: What would be written now, between the markers.
    ///   - old: What stands there; `nil` for a block that is not there yet.
    ///   - elsewhere: Ids of the task lines outside the block.
    static func merged(
        _ fresh: [String], over old: [String]?, in name: String, elsewhere: Set<String>
    ) -> [String] {
        func isNew(_ line: String) -> Bool { id(of: line).map { !elsewhere.contains($0) } ?? true }
        guard let old else {
            return fresh.filter(isNew)
        }
        let kept = TaskItems(old)
        let lines =
            name == "carried" ? carried(fresh, kept.items) : offers(fresh, old, kept, isNew)
        return readable(lines, Set(kept.items.compactMap(\.lines.first)))
    }

    /// A step of another list that has come to stand at the beginning of one would be code there, and
    /// no task any more. It moves to the left, with its notes.
    private static func readable(_ lines: [String], _ tasks: Set<String>) -> [String] {
        var literal = LiteralLines(), lead = ""
        return lines.map { line in
            let before = literal
            literal.read(line[...])
            if literal.isLiteral, !before.isOpen, tasks.contains(line) {
                lead = String(line.prefix { $0 == " " || $0 == "\t" })
            } else if !line.hasPrefix(lead) {
                lead = ""
            }
            guard !lead.isEmpty else { return line }
            let moved = String(line.dropFirst(lead.count))
            literal = before
            literal.read(moved[...])
            return moved
        }
    }

    /// What is not in the text as people have it: an offer that was moved or deleted stays away.
    ///
    /// Each task stays in its list, which is told by the sentence before it. A list other than the
    /// first whose sentence is new comes as it is.
    private static func offers(
        _ fresh: [String], _ old: [String], _ kept: TaskItems<String>, _ isNew: (String) -> Bool
    ) -> [String] {
        let lists = TaskList.all(in: fresh)
        guard !lists.isEmpty else {
            let lines = kept.items.flatMap(\.lines)
            return lines.isEmpty ? fresh : withTasks(fresh, lines)
        }
        // By list, where its sentence stands in the text as people have it.
        let starts = lists.map { list in
            list.sentence.flatMap { sentence in old.firstIndex(of: sentence) }
        }
        var own: [[String]] = Array(repeating: [], count: lists.count)
        for item in kept.items {
            let list = lists.indices.dropFirst().last { index in
                starts[index].map { $0 < item.index } ?? false
            }
            own[list ?? 0] += item.lines
        }
        for index in lists.indices.dropFirst() where starts[index] == nil {
            own[index] += lists[index].lines.filter(isNew)
        }
        let taken = Set(lists.flatMap(\.range))
        return fresh.indices.flatMap { line -> [String] in
            if let list = lists.firstIndex(where: { $0.range.lowerBound == line }) {
                return own[list]
            }
            return taken.contains(line) ? [] : [fresh[line]]
        }
    }

    /// An action that came back stays, also when it would not come back today; and so does a line
    /// that was copied together with its id, because it is an action of its own.
    private static func carried(
        _ fresh: [String], _ kept: [TaskItems<String>.Item]
    ) -> [String] {
        let byID = Dictionary(
            kept.compactMap { item in item.id.map { ($0, item) } },
            uniquingKeysWith: { first, _ in first })
        var told: Set<Int> = []
        let items = TaskItems(fresh)
        let merged = fresh.indices.flatMap { line -> [String] in
            guard let item = items.item(at: line), let id = item.id, let own = byID[id] else {
                return [fresh[line]]
            }
            told.insert(own.index)
            return item.index == line ? own.lines : []
        }
        let rest = kept.filter { !told.contains($0.index) }.flatMap(\.lines)
        return rest.isEmpty ? merged : withTasks(merged, rest)
    }

    /// Behind the last task and its notes, else at the end.
    private static func withTasks(_ lines: [String], _ tasks: [String]) -> [String] {
        var lines = lines
        if let last = TaskItems(lines).items.last {
            lines.insert(contentsOf: tasks, at: last.index + last.lines.count)
        } else {
            if lines.last?.isEmpty == false { lines.append("") }
            lines += tasks + [""]
        }
        return lines
    }

    static func id(of line: String) -> String? { ActionLine.read(line)?.id }
}

/// Task lines of a block that follow each other, and the sentence that introduces them.
private struct TaskList {
    let sentence: String?
    let range: Range<Int>
    let lines: [String]

    static func all(in lines: [String]) -> [TaskList] {
        var lists: [TaskList] = [], sentence: String?, start: Int?
        for index in 0...lines.count {
            let isTask = index < lines.count && ActionLine.read(lines[index]) != nil
            if isTask {
                start = start ?? index
            } else {
                if let first = start {
                    lists.append(
                        TaskList(
                            sentence: sentence, range: first..<index,
                            lines: Array(lines[first..<index])))
                    (start, sentence) = (nil, nil)
                }
                if index < lines.count, !lines[index].isEmpty { sentence = lines[index] }
            }
        }
        return lists
    }
}
