package import TrellisModel

/// Reads one map by its schema. What is wrong goes into a list, and reading goes on.
///
/// Each key that is asked for is a known one: call ``rejectUnknownKeys()`` last.
package final class YAMLReader {
    package let line: Int
    package let problems: ProblemList
    /// The names of the maps around this one, such as `pattern.checks`; empty at the top.
    package let path: String
    package let entries: [(key: String, line: Int, value: YAMLNode)]
    private var known: [String] = []

    /// - Returns: `nil`, with a problem, when the node is not a map.
    package init?(_ node: YAMLNode, path: String = "", problems: ProblemList) {
        guard case .map(let entries) = node.content else {
            problems.add(
                line: node.line, field: path.isEmpty ? nil : path,
                "expected a map, found \(node.kind)", help: "write 'key: value' lines")
            return nil
        }
        line = node.line
        self.problems = problems
        self.path = path
        self.entries = entries
    }

    package var keys: [String] { entries.map(\.key) }

    package func field(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    package func line(of key: String) -> Int {
        entries.first { $0.key == key }?.line ?? line
    }

    package func report(_ key: String, _ summary: String, help: String? = nil) {
        problems.add(line: line(of: key), field: field(key), summary, help: help)
    }

    package func node(_ key: String, isRequired: Bool = true) -> YAMLNode? {
        known.append(key)
        let node = entries.first { $0.key == key }?.value
        if node == nil, isRequired {
            problems.add(
                line: line, field: field(key), "'\(key)' is missing", help: "add '\(key): …'")
        }
        return node
    }

    /// The text of a scalar, trimmed.
    private func scalar(_ key: String, _ isRequired: Bool, _ what: String) -> String? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        guard let text = node.text?.trimmed, !text.isEmpty else {
            report(key, "expected \(what), found \(node.kind)")
            return nil
        }
        return text
    }

    package func text(_ key: String, max: Int = 200, isRequired: Bool = true) -> String? {
        guard let text = scalar(key, isRequired, "text") else { return nil }
        // No text has more characters than bytes.
        guard text.utf8.count <= max || text.count <= max else {
            report(key, "\(text.count) characters, at most \(max)", help: "shorten it")
            return nil
        }
        guard !text.utf8.contains(UInt8(ascii: "\n")) else {
            report(key, "more than one line", help: "write it as one line")
            return nil
        }
        return text
    }

    package func integer(
        _ key: String, in bounds: ClosedRange<Int> = 0...1_000_000, isRequired: Bool = true
    ) -> Int? {
        guard let text = scalar(key, isRequired, "a whole number") else { return nil }
        guard let value = Int(text), bounds.contains(value) else {
            report(
                key,
                "'\(text)' is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
            return nil
        }
        return value
    }

    package func number(
        _ key: String, in bounds: ClosedRange<Double> = -1e12...1e12, isRequired: Bool = true
    ) -> Double? {
        guard let text = scalar(key, isRequired, "a number") else { return nil }
        guard let value = Double(plain: text) else {
            report(key, "'\(text)' is not a number", help: "write digits, such as 1.25")
            return nil
        }
        guard bounds.contains(value) else {
            report(key, "\(text) is not from \(bounds.lowerBound) to \(bounds.upperBound)")
            return nil
        }
        return value
    }

    package func day(_ key: String, isRequired: Bool = true) -> Day? {
        guard let text = scalar(key, isRequired, "a date") else { return nil }
        guard let day = Day(text) else {
            report(key, "'\(text)' is not a date", help: "write it as 2026-03-16")
            return nil
        }
        return day
    }

    package func flag(_ key: String, isRequired: Bool = true) -> Bool? {
        guard let text = scalar(key, isRequired, "true or false") else { return nil }
        guard let flag = Bool(text) else {
            report(key, "'\(text)' is neither true nor false")
            return nil
        }
        return flag
    }

    package func word(_ key: String, of words: [String], isRequired: Bool = true) -> String? {
        guard let text = scalar(key, isRequired, "a word") else { return nil }
        guard words.contains(text) else {
            report(
                key, "'\(text)' is not known here", help: Suggestion.help(for: text, among: words))
            return nil
        }
        return text
    }

    /// Days: `90d`, `8w`, or `6m` with months of 30 days.
    package func span(
        _ key: String, in bounds: ClosedRange<Int> = 1...3650, isRequired: Bool = true
    ) -> Int? {
        guard let text = scalar(key, isRequired, "a span such as 8w") else { return nil }
        guard let days = Self.days(text), bounds.contains(days) else {
            report(
                key, "'\(text)' is not a span of \(bounds.lowerBound) to \(bounds.upperBound) days",
                help: "write days, weeks or months, such as 90d, 8w or 6m")
            return nil
        }
        return days
    }

    package static func days(_ span: String) -> Int? {
        let units: [Character: Int] = ["d": 1, "w": 7, "m": 30]
        guard let unit = span.last.flatMap({ units[$0] }),
            let count = Int(digits: Array(span.utf8.dropLast())), count <= 100_000
        else { return nil }
        return count * unit
    }

    package func list(_ key: String, isRequired: Bool = true) -> [YAMLNode]? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        guard case .list(let items) = node.content else {
            report(
                key, "expected a list, found \(node.kind)", help: "write [a, b], or '- ' lines")
            return nil
        }
        return items
    }

    /// A list of maps.
    package func maps(_ key: String, isRequired: Bool = true) -> [YAMLReader]? {
        list(key, isRequired: isRequired)?.compactMap {
            YAMLReader($0, path: field(key), problems: problems)
        }
    }

    /// A list of text.
    package func texts(_ key: String, max: Int = 200, isRequired: Bool = true) -> [String]? {
        list(key, isRequired: isRequired)?.compactMap { node in
            guard let text = node.text?.trimmed, (1...max).contains(text.count) else {
                problems.add(
                    line: node.line, field: field(key),
                    "expected text of at most \(max) characters, found \(node.kind)")
                return nil
            }
            return text
        }
    }

    package func map(_ key: String, isRequired: Bool = true) -> YAMLReader? {
        node(key, isRequired: isRequired).flatMap {
            YAMLReader($0, path: field(key), problems: problems)
        }
    }

    /// Keys that nobody asked for are errors, unless they begin with `x-`.
    package func rejectUnknownKeys() {
        for entry in entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            problems.add(
                line: entry.line, field: field(entry.key), "'\(entry.key)' is not a key here",
                help: Suggestion.help(for: entry.key, among: known), kind: .unknownKey)
        }
    }
}
