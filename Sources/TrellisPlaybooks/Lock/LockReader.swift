package import TrellisModel

extension LibraryLock {
    /// Reads `trellis.lock.json`. JSON is YAML too, and that reader tells the line of a fault.
    package init(reading text: String, path: String) throws(Problems<DocumentProblem>) {
        let problems = ProblemList(file: path)
        var entries: [String: Entry] = [:]
        do {
            // A line of 200 bytes a playbook: enough for ten thousand of them.
            let limits = YAMLDocument.Limits(bytes: 4 << 20, depth: 4)
            let root = try YAMLDocument.read(text, file: path, limits: limits)
            if let map = root.flatMap({ YAMLReader($0, problems: problems) }) {
                _ = map.word("schema", of: ["trellis/lock@1"])
                let playbooks = map.map("playbooks")
                for id in playbooks?.keys ?? [] {
                    entries[id] = playbooks?.map(id).flatMap(Self.entry)
                }
                map.rejectUnknownKeys()
            } else if problems.problems.isEmpty {
                problems.add(line: 1, "the file is empty", help: Self.help)
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        self.init(entries: entries)
    }

    private static let help = "remove it, and run 'trellis playbook lock'"

    private static func entry(_ map: YAMLReader) -> Entry? {
        let revision = map.integer("revision", in: 1...100_000)
        let updated = map.day("updated")
        let pattern = map.text("pattern", max: 64)
        let text = map.text("text", max: 64)
        map.rejectUnknownKeys()
        guard let revision, let updated, let pattern, let text else { return nil }
        return Entry(revision: revision, updated: updated, pattern: pattern, text: text)
    }
}
