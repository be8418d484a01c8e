package import TrellisModel

/// Something that a team asked of its lead or of a platform: its words, and nothing about who.
package struct SupportAsk: Sendable, Equatable {
    package let text: String
    /// The title of the playbook that it came from.
    package let playbook: String?

    /// Owners that are asked for support. Any other word after `@` may be a person, or the team
    /// itself, and its line stays where it was written. So is `@org/team`.
    package static let roles: Set<String> = [
        "architecture", "director", "enablement", "facilities", "finance", "head", "hr", "infra",
        "infrastructure", "it", "lead", "leadership", "management", "manager", "operations",
        "people-team", "platform", "platform-team", "procurement", "product-lead", "security",
        "security-team", "sponsor", "team-lead", "teamlead", "tech-lead",
    ]

    /// - Parameters:
    ///   - title: Of a playbook, by its id.
    ///   - names: Of teams, repositories and services; none of them is left in the text.
    ///   - words: The language of what stands in their place.
    /// - Returns: `nil` for an action that asks nothing of a lead or a platform, or is not open.
    package init?(
        _ action: Action, title: (String) -> String?, hiding names: [String],
        words: RetroWords = .english
    ) {
        guard action.isOpen else { return nil }
        guard action.supports != nil || action.owner.map(Self.isAsked) == true else { return nil }
        let plain = action.text.split(separator: " ").filter { !$0.hasPrefix("@") }.joined(
            separator: " ")
        let hidden = OneLine.of(HiddenNames(names, mark: words[.leadershipHidden]).out(of: plain))
        guard !hidden.isEmpty else { return nil }
        text = hidden
        playbook = action.from.flatMap { title($0.playbook) }
    }

    static func isAsked(_ owner: String) -> Bool {
        owner.contains("/") || roles.contains(owner.lowercased())
    }

    /// Without doubles; by playbook, then by their words.
    package static func ordered(_ asks: [SupportAsk]) -> [SupportAsk] {
        var seen: Set<String> = []
        return Alphabet.sorted(asks, by: { $0.playbook ?? "\u{FFFF}" }, { $0.text })
            .filter { seen.insert("\($0.playbook ?? "")\n\($0.text)").inserted }
    }
}

/// Names that a text must not say.
struct HiddenNames {
    private let names: [[Character]]
    /// What stands in the place of one.
    private let mark: String

    init(_ names: [String], mark: String) {
        self.mark = mark
        let spaced = names + names.map { $0.replacing("-", with: " ") }
        self.names = Set(spaced.map { $0.lowercased() }).filter { !$0.isEmpty }
            .sorted { ($1.count, $0) < ($0.count, $1) }.map(Array.init)
    }

    /// Whole words only; capitals make no difference.
    func out(of text: String) -> String {
        let signs = Array(text)
        let lower = signs.map { $0.lowercased().first ?? $0 }
        var out = "", index = 0
        while index < signs.count {
            let isStart = index == 0 || !Self.isWord(signs[index - 1])
            let found =
                isStart
                ? names.first { name in
                    lower[index...].starts(with: name)
                        && (index + name.count == signs.count
                            || !Self.isWord(signs[index + name.count]))
                } : nil
            if let found {
                out += mark
                index += found.count
            } else {
                out.append(signs[index])
                index += 1
            }
        }
        return out
    }

    private static func isWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
}
