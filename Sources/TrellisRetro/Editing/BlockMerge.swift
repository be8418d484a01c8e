/// A block as it would be written now, with the task lines as people left them.
///
/// Ticking a box, naming an owner, giving another date or moving an offer away is what the lines are
/// there for; none of it is undone when the words around them are renewed.
enum BlockMerge {
    /// - Parameters:
    ///   - fresh: What would be written now, between the markers.
    ///   - old: What stands there; `nil` for a block that is not there yet.
    ///   - elsewhere: Ids of the task lines outside the block.
    static func merged(
        _ fresh: [String], over old: [String]?, in name: String, elsewhere: Set<String>
    ) -> [String] {
        guard let old else {
            return fresh.filter { id(of: $0).map { !elsewhere.contains($0) } ?? true }
        }
        var place = RetroPlace()
        let kept = old.filter { line in
            _ = place.takesActions(at: line[...])
            return !place.isCode && ActionLine.read(line) != nil
        }
        return name == "carried" ? carried(fresh, kept) : offers(fresh, kept)
    }

    /// What is not in the text as people have it: an offer that was moved or deleted stays away.
    private static func offers(_ fresh: [String], _ kept: [String]) -> [String] {
        guard let place = fresh.firstIndex(where: { ActionLine.read($0) != nil }) else {
            return kept.isEmpty ? fresh : withTasks(fresh, kept)
        }
        var merged = fresh.filter { ActionLine.read($0) == nil }
        merged.insert(contentsOf: kept, at: place)
        return merged
    }

    /// An action that came back stays, also when it would not come back today.
    private static func carried(_ fresh: [String], _ kept: [String]) -> [String] {
        let byID = Dictionary(
            kept.compactMap { line in id(of: line).map { ($0, line) } },
            uniquingKeysWith: { first, _ in first })
        var told: Set<String> = []
        let merged = fresh.map { line -> String in
            guard let id = id(of: line), let own = byID[id] else { return line }
            told.insert(id)
            return own
        }
        let rest = kept.filter { id(of: $0).map { !told.contains($0) } ?? true }
        return rest.isEmpty ? merged : withTasks(merged, rest)
    }

    /// Behind the last task line, else at the end.
    private static func withTasks(_ lines: [String], _ tasks: [String]) -> [String] {
        var lines = lines
        if let last = lines.lastIndex(where: { ActionLine.read($0) != nil }) {
            lines.insert(contentsOf: tasks, at: last + 1)
        } else {
            if lines.last?.isEmpty == false { lines.append("") }
            lines += tasks + [""]
        }
        return lines
    }

    static func id(of line: String) -> String? { ActionLine.read(line)?.id }
}
