package import TrellisModel

/// Something that a team asked of its lead or of a platform: its words, and nothing about who.
package struct SupportAsk: Sendable, Equatable {
    package let text: String
    /// The title of the playbook that it came from.
    package let playbook: String?

    /// Owners that are asked for support. Any other word after `@` may be a person, or the team
    /// itself, and what its line says stays where it was written.
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
        let isAsked = action.owner.map(Self.isAsked)
        guard action.supports != nil || isAsked == true else { return nil }
        // Any word with such a sign may be a handle or an address: `(@alice,`, `alice@example.org`.
        let plain = action.text.split(whereSeparator: \.isWhitespace)
            .filter { !$0.unicodeScalars.contains { "@＠".unicodeScalars.contains($0) } }
            .joined(separator: " ")
        let names = HiddenNames(names, mark: words[.leadershipHidden])
        let hidden = OneLine.of(names.out(of: plain))
        guard !hidden.isEmpty else { return nil }
        // A line with a person's first name behind `@` may well have the second one in its text.
        text = isAsked == false ? words[.leadershipKept] : hidden
        playbook = action.from.flatMap { title($0.playbook) }.map(names.out)
    }

    /// `@platform`, and `@org/platform`.
    static func isAsked(_ owner: String) -> Bool {
        roles.contains(owner.lowercased().split(separator: "/").last.map(String.init) ?? "")
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
    /// Each in small letters, cut at its hyphens, underscores, points and spaces; the longest first.
    private let names: [[[Character]]]

    /// What stands in the place of one.
    private let mark: String

    init(_ names: [String], mark: String) {
        self.mark = mark
        self.names = Set(names.map { $0.lowercased() })
            .sorted { ($1.count, $0) < ($0.count, $1) }
            .map { Array($0).split(whereSeparator: Self.isJoint).map(Array.init) }
            .filter { !$0.isEmpty }
    }

    /// Whole words only; capitals make no difference, nor does what joins the parts of a name:
    /// `blue-ibis` is `Blue Ibis`, `blue_ibis` and `blueibis`.
    func out(of text: String) -> String {
        let signs = Array(text)
        let lower = signs.map { $0.lowercased().first ?? $0 }
        var out = "", index = 0
        while index < signs.count {
            let isStart = index == 0 || !Self.isWord(signs[index - 1])
            let end =
                isStart
                ? names.lazy.compactMap { Self.end(of: $0, at: index, in: lower) }.first : nil
            if let end {
                out += mark
                index = end
            } else {
                out.append(signs[index])
                index += 1
            }
        }
        return out
    }

    /// - Returns: The index behind the name; `nil` where it does not stand here as a whole.
    private static func end(of name: [[Character]], at start: Int, in text: [Character]) -> Int? {
        var index = start
        for (number, part) in name.enumerated() {
            if number > 0, index < text.count, isJoint(text[index]) { index += 1 }
            guard text[index...].starts(with: part) else { return nil }
            index += part.count
        }
        return index == text.count || !isWord(text[index]) ? index : nil
    }

    private static func isJoint(_ sign: Character) -> Bool { "-_. ".contains(sign) }

    private static func isWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
}
