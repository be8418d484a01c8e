/// What a team answered to the two questions at the end of its retro: counts, and no names.
///
/// `- Trust check: supported 6 of 7; safe to say 7 of 7`, with any bullet, in capitals or not.
package struct TrustCheck: Equatable, Sendable {
    /// Answers that said yes, 0 to ``answers``.
    package let supported: Int
    /// Answers given, at least 1.
    package let answers: Int

    /// The last line that says something; a line that is left to be filled in says nothing. In another
    /// language the line is told by its place.
    ///
    /// - Parameter language: `nil` for English.
    init?(in lines: some Collection<Substring>, language: String?) {
        if let english = TrustCheck(in: lines) {
            self = english
        } else if language != nil, let line = Self.answers(in: lines),
            let counts = TrustCheck(counts: line)
        {
            self = counts
        } else {
            return nil
        }
    }

    /// The first item of a list behind the block `trust`, up to the next heading.
    private static func answers(in lines: some Collection<Substring>) -> Substring? {
        guard
            let end = lines.firstIndex(where: {
                ManagedBlock.name(ofMarker: $0, ManagedBlock.end) == "trust"
            })
        else { return nil }
        return lines[end...].dropFirst().prefix { !$0.hasPrefix("#") && !$0.hasPrefix("<!--") }
            .first { line in line.first { $0 != " " }.map { "-*+".contains($0) } ?? false }
    }

    /// `6 … 7; 7 … 7`, with any words before, between and behind: four places, each a number or left as
    /// `_`.
    private init?(counts line: Substring) {
        let places = Self.words(line).filter { $0 == "_" || $0.allSatisfy(\.isNumber) }
        guard places.count >= 4, let supported = Int(places[0]), let answers = Int(places[1]),
            answers > 0, (0...answers).contains(supported)
        else { return nil }
        (self.supported, self.answers) = (supported, answers)
    }

    /// The last line that says something in English.
    init?(in lines: some Collection<Substring>) {
        // Of hundreds of lines one begins like this, so code is looked for only then.
        guard lines.contains(where: { TrustCheck($0) != nil }) else { return nil }
        var place = RetroPlace()
        let found = lines.compactMap { line -> TrustCheck? in
            _ = place.takesActions(at: line)
            return place.isCode ? nil : TrustCheck(line)
        }
        guard let last = found.last else { return nil }
        self = last
    }

    /// - Returns: `nil` for a line of something else, and for counts that cannot be.
    init?(_ line: some StringProtocol) {
        guard Self.mayBegin(line) else { return nil }
        let words = Self.words(line)
        guard let name = words.firstIndex(where: { !Self.isBullet($0) }),
            words[name...].starts(with: Words.name),
            let question = words[name...].firstRange(of: Words.supported)
        else { return nil }
        let counts = words[question.upperBound...].filter { $0 != Words.out }.prefix(3)
        guard counts.count == 3, let supported = counts.first.flatMap({ Int($0) }),
            counts.dropFirst().first.map(Words.of.contains) == true,
            let answers = counts.last.flatMap({ Int($0) }),
            answers > 0, (0...answers).contains(supported)
        else { return nil }
        (self.supported, self.answers) = (supported, answers)
    }

    /// As the template writes it.
    private enum Words {
        static let name = ["trust", "check"]
        static let supported = ["supported"]
        static let of = ["of", "/"]
        /// People also write "6 out of 7".
        static let out = "out"
    }

    /// Whether the line's first ASCII letters are the name's: most lines are passed over by that.
    private static func mayBegin(_ line: some StringProtocol) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return line.utf8.lazy.map { $0 < 0x80 ? $0 | 0x20 : 0 }.filter(letters.contains)
            .starts(with: (Words.name.first ?? "").utf8)
    }

    /// In small letters: runs of letters and digits, and each `/` and `_`.
    private static func words(_ line: some StringProtocol) -> [String] {
        var words: [String] = [], isInWord = false
        for character in line.lowercased() {
            let isPart = character.isLetter || character.isNumber
            if isPart, isInWord {
                words[words.count - 1].append(character)
            } else if isPart || character == "/" || character == "_" {
                words.append(String(character))
            }
            isInWord = isPart
        }
        return words
    }

    /// `1.` before the text; other bullets are no words.
    private static func isBullet(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }
}
