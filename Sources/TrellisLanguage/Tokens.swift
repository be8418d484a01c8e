import TrellisModel

/// Cuts text into words and sentences.
struct Tokens {
    private(set) var words: [Word] = []
    private(set) var sentences: [Range<Int>] = []
    private(set) var ending: Character?

    private let signs: [InlineText.Sign]
    private var index = 0
    private var sentenceStart = 0
    /// What has been seen since the last word.
    private var isJoined = false, isAdjacent = false

    /// Words behind which a full stop ends no sentence.
    private static let abbreviations: Set<String> = [
        "al", "approx", "cf", "dr", "etc", "fig", "mr", "mrs", "ms", "no", "prof", "st", "vs",
    ]

    init(_ signs: [InlineText.Sign]) {
        self.signs = signs
        while index < signs.count { step() }
        endSentence()
        ending =
            signs.last {
                !$0.character.isWhitespace && !")]}\"'”’»*_".contains($0.character)
            }?.character
    }

    private func character(at index: Int) -> Character? {
        signs.indices.contains(index) ? signs[index].character : nil
    }

    private static func isWordSign(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private mutating func step() {
        let here = signs[index].character
        switch here {
        case InlineText.placeholder:
            append(from: index, to: index + 1, .placeholder)
        case "@":
            readHandle()
        case "-", "\u{2010}", "\u{2011}":
            isJoined =
                !words.isEmpty && index > 0 && character(at: index - 1).map(Self.isWordSign) == true
                && character(at: index + 1).map(Self.isWordSign) == true
            if !isJoined { isAdjacent = false }
            index += 1
        case ".", "!", "?", "…":
            if ends(here) { endSentence() }
            isAdjacent = false
            index += 1
        case _ where Self.isWordSign(here): readWord()
        case _ where here.isWhitespace || here == "/": index += 1
        default:
            isAdjacent = false
            index += 1
        }
    }

    private mutating func readWord() {
        let start = index
        var isNumber = true
        while let here = character(at: index) {
            if Self.isWordSign(here) {
                if here.isLetter { isNumber = false }
            } else if !Self.isInner(here)
                || character(at: index + 1).map(Self.isWordSign) != true
                || (here != "'" && here != "’" && !isNumber)
            {
                break
            }
            index += 1
        }
        if character(at: index) == "@", readMailAddress(from: start) { return }
        append(from: start, to: index, isNumber ? .number : .word)
    }

    /// An apostrophe within a word, or a point or comma within a number.
    private static func isInner(_ character: Character) -> Bool {
        "'’.,".contains(character)
    }

    /// `name@example.org`: the part behind the sign has a point, and letters behind that.
    private mutating func readMailAddress(from start: Int) -> Bool {
        let domain = signs[(index + 1)...].prefix {
            Self.isWordSign($0.character) || $0.character == "." || $0.character == "-"
        }
        let parts = domain.split { $0.character == "." }
        guard parts.count > 1, let last = parts.last, last.count > 1,
            last.allSatisfy(\.character.isLetter)
        else { return false }
        append(from: start, to: domain.endIndex, .mailAddress)
        return true
    }

    private mutating func readHandle() {
        let name = signs[(index + 1)...].prefix {
            Self.isWordSign($0.character) || "-_/".contains($0.character)
        }
        let follows = index > 0 && character(at: index - 1).map(Self.isWordSign) == true
        guard !follows, name.first.map({ Self.isWordSign($0.character) }) == true,
            name.contains(where: \.character.isLetter)
        else {
            isAdjacent = false
            index += 1
            return
        }
        append(from: index, to: name.endIndex, .handle)
    }

    private mutating func append(from start: Int, to end: Int, _ kind: Word.Kind) {
        let written = String(signs[start..<end].map(\.character))
        let text = kind == .placeholder ? "" : written.lowercased().replacing("’", with: "'")
        words.append(
            Word(
                text: text, written: kind == .placeholder ? "…" : written, line: signs[start].line,
                kind: kind, isJoined: isJoined, isAdjacent: isAdjacent))
        index = end
        isJoined = false
        isAdjacent = true
    }

    /// Whether the sign at `index` ends a sentence: space follows, and no small letter.
    private func ends(_ mark: Character) -> Bool {
        var next = index + 1
        while let here = character(at: next), ")]}\"'”’".contains(here) { next += 1 }
        guard character(at: next).map(\.isWhitespace) ?? true else { return false }
        guard mark == "." else { return true }
        if let last = words.last,
            Self.abbreviations.contains(last.text)
                || (last.text.count == 1 && last.kind == .word && last.text != "i")
        {
            return false
        }
        while let here = character(at: next), !Self.isWordSign(here), next - index < 20 {
            next += 1
        }
        return character(at: next).map { !$0.isLowercase } ?? true
    }

    private mutating func endSentence() {
        if sentenceStart < words.count { sentences.append(sentenceStart..<words.count) }
        sentenceStart = words.count
    }
}
