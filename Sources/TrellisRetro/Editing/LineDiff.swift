/// What changes between two texts, in the unified form that people know from `diff -u`.
package enum LineDiff {
    private static let context = 3

    /// - Returns: Empty where nothing changes.
    package static func unified(
        _ old: SourceText, _ new: SourceText, path: String
    ) -> String {
        let hunks = hunks(old.lines, new.lines)
        guard !hunks.isEmpty else { return "" }
        return (["--- \(path)", "+++ \(path)"] + hunks.joined()).map { "\($0)\n" }.joined()
    }

    /// The same of two lists of lines, without the heads.
    static func lines(_ old: [String], _ new: [String]) -> [String] {
        hunks(old.map { $0[...] }, new.map { $0[...] }).flatMap { $0.dropFirst() }
    }

    private enum Step {
        case same(Substring)
        case removed(Substring)
        case added(Substring)
    }

    private static func hunks(_ old: [Substring], _ new: [Substring]) -> [[String]] {
        let steps = steps(old, new)
        let changed = steps.indices.filter { if case .same = steps[$0] { false } else { true } }
        guard var start = changed.first, var last = changed.first else { return [] }
        var groups: [Range<Int>] = []
        for index in changed.dropFirst() {
            if index - last > 2 * context {
                groups.append(start..<(last + 1))
                start = index
            }
            last = index
        }
        groups.append(start..<(last + 1))
        return groups.map { hunk(around: $0, in: steps) }
    }

    private static func hunk(around group: Range<Int>, in steps: [Step]) -> [String] {
        let range =
            max(0, group.lowerBound - context)..<min(steps.count, group.upperBound + context)
        var oldLine = 0, newLine = 0
        for step in steps[..<range.lowerBound] { count(step, &oldLine, &newLine) }
        let (oldStart, newStart) = (oldLine, newLine)
        let words = steps[range].map { step in
            count(step, &oldLine, &newLine)
            return switch step {
            case .same(let line): " \(line)"
            case .removed(let line): "-\(line)"
            case .added(let line): "+\(line)"
            }
        }
        let head =
            "@@ -\(oldStart + 1),\(oldLine - oldStart) +\(newStart + 1),\(newLine - newStart) @@"
        return [head] + words
    }

    private static func count(_ step: Step, _ old: inout Int, _ new: inout Int) {
        switch step {
        case .same: (old, new) = (old + 1, new + 1)
        case .removed: old += 1
        case .added: new += 1
        }
    }

    private static func steps(_ old: [Substring], _ new: [Substring]) -> [Step] {
        var removed: Set<Int> = [], added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var steps: [Step] = [], left = 0, right = 0
        while left < old.count || right < new.count {
            if removed.contains(left) {
                steps.append(.removed(old[left]))
                left += 1
            } else if added.contains(right) {
                steps.append(.added(new[right]))
                right += 1
            } else {
                steps.append(.same(new[right]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return steps
    }
}
