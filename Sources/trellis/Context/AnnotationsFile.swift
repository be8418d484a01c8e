import TrellisModel
import TrellisPlaybooks

/// `annotations.yml`: what the calendar explains.
enum AnnotationsFile {
    static let name = "annotations.yml"

    /// - Throws: ``Problems`` with everything that is wrong with the file.
    static func read(_ text: String, path: String) throws -> [Annotation] {
        try ContextFile.entries("annotations", of: text, path: path, annotation)
            .sorted { ($0.days.lowerBound, $0.note) < ($1.days.lowerBound, $1.note) }
    }

    /// Adds a note behind those that stand there.
    ///
    /// - Returns: Whether it is new: what is noted already is not noted again.
    static func add(_ note: Annotation, at path: String) throws -> Bool {
        let file = ContextFile(
            path: path, key: "annotations",
            about:
                "What the calendar explains. Holidays and freezes are left out of every comparison."
        )
        return try file.change { text, addition in
            let notes = try text.map { try read($0, path: path) } ?? []
            guard !notes.contains(note) else { return nil }
            return try addition.appending(entry(note), to: "annotations")
        } check: {
            try read($0, path: path).contains(note)
        }
    }

    private static func entry(_ note: Annotation) -> YAMLAddition.Entry {
        var entry: YAMLAddition.Entry = [
            ("kind", note.kind.rawValue), ("from", note.days.lowerBound.description),
        ]
        if note.days.count > 1 { entry.append(("to", note.days.upperBound.description)) }
        if let team = note.team { entry.append(("team", team.description)) }
        if let service = note.service { entry.append(("service", service)) }
        return entry + [("note", note.note)]
    }

    private static func annotation(_ reader: YAMLReader) -> Annotation? {
        let kind = reader.word("kind", of: Annotation.Kind.allCases.map(\.rawValue))
        let from = reader.day("from"), to = reader.day("to", isRequired: false)
        let note = reader.text("note", max: ContextFile.longest) ?? ""
        let team = reader.team("team", isRequired: false)
        let service = reader.text("service", isRequired: false)
        reader.rejectUnknownKeys()
        guard let from, let kind = kind.flatMap(Annotation.Kind.init) else { return nil }
        guard from <= to ?? from else {
            reader.report("to", "it ends before it begins")
            return nil
        }
        return Annotation(
            days: from...(to ?? from), kind: kind, note: note, team: team, service: service)
    }
}
