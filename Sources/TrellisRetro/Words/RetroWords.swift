package import TrellisModel

/// What a retro says of itself, in one language; what a playbook says stays as its authors wrote it.
package struct RetroWords: Sendable {
    /// As `language` in the front matter spells it.
    package let language: String
    private let texts: [RetroWord: String]
    /// What metrics are called, by id.
    private let metrics: [String: String]

    package static let english = RetroWords(language: "en")

    private static let own = Dictionary(
        [
            pageTexts, patternsTexts, movesTexts, followUpTexts, assistedTexts, calendarTexts,
            slackTexts, timelineTexts, questionsTexts, serviceTexts, leadershipTexts, audienceTexts,
            unitTexts,
        ].joined().map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })

    /// - Parameters:
    ///   - texts, metrics: What is not among them is said in English.
    package init(
        language: String, texts: [RetroWord: String] = [:], metrics: [String: String] = [:]
    ) {
        self.language = language
        self.metrics = metrics
        self.texts = texts.filter { $0.value != Self.own[$0.key] }
    }

    /// With its places for values as they stand in the file.
    package subscript(word: RetroWord) -> String {
        texts[word] ?? Self.own[word] ?? word.key
    }

    package func title(of metric: Metric) -> String { metrics[metric.id] ?? metric.title }

    /// - Parameter values: By the names that stand in braces.
    package func callAsFunction(_ word: RetroWord, _ values: [String: String]) -> String {
        Self.filled(self[word]) { values[String($0)] }
    }

    /// - Parameter count: Takes the place of `{count}`, and says which of the two texts it is.
    package func callAsFunction(
        _ count: Int, one: RetroWord, other: RetroWord, _ values: [String: String] = [:]
    ) -> String {
        self(
            count == 1 ? one : other,
            values.merging(["count": "\(count)"], uniquingKeysWith: { first, _ in first }))
    }

    /// The names in braces, in order.
    package static func places(in text: String) -> [String] {
        var names: [String] = []
        _ = filled(text) {
            names.append(String($0))
            return nil
        }
        return names
    }

    /// A value is never looked through for further places: it may hold what people wrote.
    private static func filled(_ text: String, _ value: (Substring) -> String?) -> String {
        var out = "", rest = text[...]
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            out += rest[..<open]
            out += value(rest[rest.index(after: open)..<close]) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    /// A template whose `[[agenda.title]]` are the texts, and their places its tags.
    ///
    /// Double brackets around anything else are the template's own.
    func localised(_ template: String) -> String {
        var out = "", rest = template[...]
        while let open = rest.firstRange(of: "[["),
            let close = rest[open.upperBound...].firstRange(of: "]]")
        {
            out += rest[..<open.lowerBound]
            if let word = RetroWord(key: String(rest[open.upperBound..<close.lowerBound])) {
                out += Self.filled(self[word]) { "{{\($0)}}" }
                rest = rest[close.upperBound...]
            } else {
                out += "["
                rest = rest[rest.index(after: open.lowerBound)...]
            }
        }
        return out + rest
    }
}
