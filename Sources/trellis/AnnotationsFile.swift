import TrellisModel
import TrellisPlaybooks

/// `annotations.yml`: what the calendar explains.
enum AnnotationsFile {
    /// - Throws: ``Problems`` with everything that is wrong with the file.
    static func read(_ text: String, path: String) throws -> [Annotation] {
        let problems = ProblemList(file: path)
        var annotations: [Annotation] = []
        do throws(DocumentProblem) {
            if let node = try YAMLDocument.read(text, file: path),
                let reader = YAMLReader(node, problems: problems)
            {
                _ = reader.word("schema", of: ["trellis/annotations@1"])
                annotations = (reader.maps("annotations") ?? []).compactMap(annotation)
                reader.rejectUnknownKeys()
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        return annotations.sorted { ($0.days.lowerBound, $0.note) < ($1.days.lowerBound, $1.note) }
    }

    private static func annotation(_ reader: YAMLReader) -> Annotation? {
        let kind = reader.word("kind", of: Annotation.Kind.allCases.map(\.rawValue))
        let from = reader.day("from"), to = reader.day("to", isRequired: false)
        let note = reader.text("note", max: 200) ?? ""
        let team = reader.text("team", isRequired: false).flatMap { TeamID($0) }
        reader.rejectUnknownKeys()
        guard let from, let kind = kind.flatMap(Annotation.Kind.init) else { return nil }
        guard from <= to ?? from else {
            reader.report("to", "it ends before it begins")
            return nil
        }
        return Annotation(days: from...(to ?? from), kind: kind, note: note, team: team)
    }
}
