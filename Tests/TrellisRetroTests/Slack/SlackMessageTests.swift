import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The message for Slack")
struct SlackMessageTests {
    private static let signs = [
        "<!channel>", "<!here|x>", "<@U123>", "@here", "@channel", "<https://e.example|x>", "&lt;",
        "&", "*b*", "_i_", "`c`", "[a](b)", "\\", "\u{1B}", "👩🏽‍💻", "<\u{301}", "@\u{FE0F}", "漢字", " ",
        "\n", "\u{202E}", "]", "(", "~", "\u{2028}", "text",
    ]

    private static func draw(_ random: inout SplitMix64, most: Int = 700) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
            signs[Int.random(in: signs.indices, using: &random)]
        }.joined()
    }

    /// English, or what a team's own file could say.
    private static func words(_ random: inout SplitMix64) -> RetroWords {
        guard Bool.random(using: &random) else { return .english }
        let texts = RetroWord.allCases.filter { $0.key.hasPrefix("slack.") }.map { word in
            (word, "x" + draw(&random, most: 90))
        }
        return RetroWords(
            language: "x", texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }

    private static func view(
        title: String, matches: [RetroView.Match], quiet: String
    ) -> RetroView {
        RetroView(
            team: "a", title: title, from: "2026-03-02", to: "2026-03-15", held: "2026-03-16",
            period: "2–15 March 2026", library: "x", inputs: "x", version: "0", mustNotInform: "",
            isPublicData: false, form: "60", minutes: 60, hasDays: false, agenda: [], advice: nil,
            guide: "", choice: nil, carried: [], carriedQuestions: [], followUps: [],
            matches: matches, quiet: .init(lead: quiet, prompts: [], close: ""), staleness: nil,
            context: [], hasContext: false,
            watch: [], unknown: [], calm: [], sources: [])
    }

    private static func match(_ draw: () -> String) -> RetroView.Match {
        RetroView.Match(
            id: "x", title: draw(), why: "", contested: [], link: "", revision: 1, summary: draw(),
            beside: "", here: "", hasEvidence: false, evidence: [], says: [.init(text: draw())],
            picture: nil, leaveAlone: nil, since: nil,
            prompts: [.init(step: "Observe", text: draw())], hasOffers: false, offers: [],
            support: nil)
    }

    private static func message(
        _ view: RetroView, _ actions: [Action] = [], path: String = "retros/x.md",
        address: String? = nil, words: RetroWords = .english
    ) -> SlackMessage {
        SlackMessage(
            view: view, carried: actions.map { .init(action: $0, followUp: nil) },
            held: Day(number: 20_528), path: path, address: address, words: words)
    }

    /// The limits are Slack's, from its reference of Block Kit; a character is counted as it costs
    /// most, in UTF-16 code units.
    @Test("keeps Slack's limits and mentions nobody, whatever anybody wrote")
    func limits() throws {
        try forAll(count: 120) { random in
            var random = random
            let matches = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Self.match { Self.draw(&random) }
            }
            let actions = try (0..<Int.random(in: 0...30, using: &random)).map { _ in
                try Made.action(Self.draw(&random), owner: "here")
            }
            let view = Self.view(
                title: Self.draw(&random), matches: matches, quiet: Self.draw(&random))
            let message = Self.message(
                view, actions, path: Self.draw(&random),
                address: Bool.random(using: &random)
                    ? "https://e.example/r.html" : "https://e.example/>" + Self.draw(&random),
                words: Self.words(&random))
            let text = message.json.compact
            guard
                let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
                    as? [String: Any],
                let fallback = root["text"] as? String, !fallback.isEmpty,
                let blocks = root["blocks"] as? [[String: Any]]
            else { return false }
            let texts = blocks.compactMap { $0["text"] as? [String: Any] }
            let words = texts.compactMap { $0["text"] as? String }
            let hasLink = "<https://e.example/r.html|"
            return (1...50).contains(blocks.count) && words.count == blocks.count
                && words.allSatisfy { (1...3000).contains($0.utf16.count) }
                && (words.first?.utf16.count ?? 0) <= 150 && fallback.utf16.count <= 300
                && (blocks.first?["type"] as? String) == "header"
                && (texts.first?["type"] as? String) == "plain_text"
                && texts.dropFirst().allSatisfy { ($0["verbatim"] as? Bool) == true }
                && (words + [fallback]).allSatisfy { !$0.unicodeScalars.contains("@") }
                // The one link is ours; a header knows no markup.
                && (words.dropFirst() + [fallback]).allSatisfy { word in
                    let rest = word.replacingOccurrences(of: hasLink, with: "")
                    let opened = rest.unicodeScalars.contains("<")
                    let closed = rest.unicodeScalars.filter { $0 == ">" }.count
                    return !opened && closed <= (word.contains(hasLink) ? 1 : 0)
                        && Self.ampersandsAreEntities(rest)
                } && text == message.json.compact
        }
    }

    /// By code units: a sign that combines with the `;` does not undo the entity.
    private static func ampersandsAreEntities(_ text: String) -> Bool {
        Array(text.utf8).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
            .dropFirst().allSatisfy { rest in
                ["amp;", "lt;", "gt;"].contains { rest.starts(with: $0.utf8) }
            }
    }

    @Test("is short: three patterns with a question each, and last time's actions in a line each")
    func short() throws {
        let matches = ["One", "Two", "Three", "Four"].map { title in Self.match { title } }
        let actions = try (1...12).map { try Made.action("**Try** [it](x) \($0)", owner: "ann") }
        let text = Self.message(
            Self.view(title: "R&D", matches: matches, quiet: "q"), actions,
            address: "https://site.example/retros/x.html"
        ).json.compact
        #expect(text.contains("\"Retro: R&D, 16\u{A0}March 2026\""))
        #expect(text.contains("Retro: R&amp;D, 16\u{A0}March 2026: 4 patterns, 12 actions"))
        #expect(text.contains("*Three*\\nThree\\n_To open with:_ Three"))
        #expect(!text.contains("Four") && !text.contains("ann"))
        #expect(text.contains("• Try it 1: open\\n"))
        #expect(text.contains("• and 2 more"))
        #expect(text.contains("<https://site.example/retros/x.html|retros/x.md>"))
    }

    @Test("says the quiet sentence where nothing matches, and names a file where no site is")
    func quiet() {
        let text = Self.message(Self.view(title: "A", matches: [], quiet: "Nothing stands out."))
            .json.compact
        #expect(text.contains("Nothing stands out."))
        #expect(text.contains("*The document:* `retros/x.md`"))
        #expect(!text.contains("Last time's actions"))
    }
}
