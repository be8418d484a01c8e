import TrellisLanguage
import TrellisModel

/// What people read of a playbook, each piece with what it is for.
enum PlaybookProse {
    static func read(_ playbook: LintedPlaybook, _ text: String) -> Prose {
        let lines = text.lines
        let body = Array(lines.dropFirst(playbook.bodyLine - 1))
        return Prose(
            values(playbook)
                + Prose.passages(ofMarkdown: body, firstLine: playbook.bodyLine, role: role),
            of: text)
    }

    private static func role(_ headings: [String], _ form: Passage.Form) -> Passage.Role {
        switch headings.first {
        case "Observed pattern": .pattern
        case "Likely causes": .causes
        case "Recommended interventions": .interventions
        case "Coaching prompts" where form == .item || form == .task: .prompt
        default: .other
        }
    }

    /// The front matter: its title, sentences and explanations.
    private static func values(_ playbook: LintedPlaybook) -> [Passage] {
        guard let top = playbook.map() else { return [] }
        let params = maps(in: top.map("params")).compactMap { passage($0, "help", .other) }
        let checks = maps(in: top.map("pattern")?.map("checks"))
            .compactMap { passage($0, "say", .evidence) }
        return [
            passage(top, "title", .title), passage(top, "summary", .evidence),
            top.map("deprecated").flatMap { passage($0, "reason", .other) },
        ].compactMap(\.self) + params + checks
    }

    private static func maps(in map: YAMLReader?) -> [YAMLReader] {
        map.map { map in map.keys.compactMap { map.map($0) } } ?? []
    }

    private static func passage(
        _ map: YAMLReader, _ key: String, _ role: Passage.Role
    ) -> Passage? {
        map.entries.first { $0.key == key }?.value.text.map { text in
            Passage(
                value: withoutNames(text), line: map.line(of: key), field: map.field(key),
                role: role)
        }
    }

    /// A number to be filled in, such as `{from:0}`, is no word.
    private static func withoutNames(_ say: String) -> String {
        var out = "", depth = 0
        for character in say {
            switch character {
            case "{":
                if depth == 0 { out.append("\u{FFFC}") }
                depth += 1
            case "}": depth = max(0, depth - 1)
            default: if depth == 0 { out.append(character == "\n" ? " " : character) }
            }
        }
        return out
    }
}
