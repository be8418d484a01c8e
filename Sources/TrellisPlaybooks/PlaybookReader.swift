package import TrellisModel

/// Reads one playbook: its front matter by the schema, and the parts of its text that are used.
package enum PlaybookReader {
    package static let areas = [
        "flow", "quality", "delivery", "reliability", "sustainability", "assisted-coding",
        "programme", "improvement",
    ]
    static let largest = 64 << 10

    /// - Parameter path: For messages; its last part gives the id.
    /// - Parameter tuning: The team's own values of parameters.
    package static func read(
        text: String, path: String, origin: Playbook.Origin, signatures: [TestSignature],
        tuning: [String: Double] = [:]
    ) throws(Problems<DocumentProblem>) -> Playbook {
        let problems = ProblemList(file: path)
        let playbook = read(text, origin, signatures, tuning, problems)
        if let playbook, problems.problems.isEmpty { return playbook }
        throw Problems(problems.problems)
            ?? Problems(only: DocumentProblem(file: path, "the playbook cannot be read"))
    }

    private static func read(
        _ text: String, _ origin: Playbook.Origin, _ signatures: [TestSignature],
        _ tuning: [String: Double], _ problems: ProblemList
    ) -> Playbook? {
        guard text.utf8.count <= largest else {
            problems.add(
                line: nil, "\(text.utf8.count) bytes, at most \(largest) are read",
                help: "split the page into two patterns", kind: .limit)
            return nil
        }
        guard let parts = FrontMatter.split(text) else {
            problems.add(
                line: 1, "there is no front matter",
                help: "begin the file with '---', keys, and another '---'")
            return nil
        }
        let body = BodyReader(parts.body, firstLine: parts.bodyLine)
        let root: YAMLNode?
        do {
            root = try YAMLDocument.read(
                parts.yaml, file: problems.file, firstLine: parts.yamlLine, limits: .playbook)
        } catch {
            problems.add(error)
            return nil
        }
        guard let root else {
            problems.add(line: 1, "the front matter is empty", help: "add 'schema' and the rest")
            return nil
        }
        return YAMLReader(root, problems: problems).flatMap { map in
            playbook(map, body, origin, signatures, tuning)
        }
    }

    private static func playbook(
        _ map: YAMLReader, _ body: BodyReader, _ origin: Playbook.Origin,
        _ signatures: [TestSignature], _ tuning: [String: Double]
    ) -> Playbook? {
        _ = map.word("schema", of: ["trellis/playbook@1"])
        let header = HeaderReader(map: map)
        let id = header.id()
        let title = header.title(body)
        let summary = map.text("summary", max: 160)
        let status = map.word("status", of: Playbook.Status.allCases.map(\.rawValue))
            .flatMap(Playbook.Status.init)
        let revision = map.integer("revision", in: 1...100_000)
        let updated = map.day("updated")
        let tags = header.tags()
        let attention = map.word("attention", of: Playbook.Attention.allCases.map(\.rawValue))
            .flatMap(Playbook.Attention.init)
        let params = header.params(tuning)
        let values = Dictionary(
            params.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let checks = CheckReader(signatures: signatures, params: values)
        let pattern = map.map("pattern").flatMap(PatternReader(checks: checks).pattern)
        let actions = header.actions(body.body.interventions)
        let followUp = map.map("follow-up").flatMap(
            FollowUpReader(checks: pattern?.checks ?? []).followUp)
        let related = header.related()
        let references = header.references()
        header.rest(status)
        map.rejectUnknownKeys()
        guard let id, let title, let summary, let status, let revision, let updated,
            let attention, let pattern, let followUp
        else { return nil }
        return Playbook(
            id: id, title: title, summary: summary, status: status, revision: revision,
            updated: updated, tags: tags, attention: attention, params: params, pattern: pattern,
            actions: actions, followUp: followUp, related: related, references: references,
            body: body.body, origin: origin)
    }

    /// Lower-case letters, digits and hyphens, a letter first.
    static func isSlug(_ text: String, length: ClosedRange<Int>) -> Bool {
        guard let first = text.utf8.first, length.contains(text.utf8.count) else { return false }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(first)
            && text.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
