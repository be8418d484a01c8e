import TrellisModel

/// What a reader sees of a block: without code, link targets, comments, tags and emphasis.
///
/// Code and addresses leave a ``placeholder``, so that what stands on either side of one does not
/// run together. Every step consumes what it looked at or looks it up, so hostile text costs no
/// more than other text.
struct InlineText {
    struct Sign {
        let character: Character
        let line: Int
    }

    /// Object replacement character: a word that no list holds.
    static let placeholder: Character = "\u{FFFC}"

    private(set) var signs: [Sign] = []
    private let source: [Sign]
    private var index = 0
    private let closings: [Character: Positions]
    private let commentEnds: Positions
    private let ticks: [Int: Positions]

    init(_ lines: [(text: Substring, number: Int)]) {
        let source = lines.flatMap { line in
            line.text.map { Sign(character: $0, line: line.number) }
                + [Sign(character: " ", line: line.number)]
        }
        self.source = source
        closings = [")", "]", ">", ";"].reduce(into: [:]) { closings, sign in
            closings[sign] = Positions(in: source.indices) { source[$0].character == sign }
        }
        commentEnds = Positions(in: source.indices) { index in
            index > 1 && source[index].character == ">" && source[index - 1].character == "-"
                && source[index - 2].character == "-"
        }
        ticks = Self.runs(of: source)
        while index < source.count { step() }
    }

    /// Where runs of backticks begin, by their length.
    private static func runs(of source: [Sign]) -> [Int: Positions] {
        var starts: [Int: [Int]] = [:], start = 0
        for index in source.indices where source[index].character == "`" {
            if index == 0 || source[index - 1].character != "`" { start = index }
            if index + 1 == source.count || source[index + 1].character != "`" {
                starts[index - start + 1, default: []].append(start)
            }
        }
        return starts.mapValues(Positions.init)
    }

    private func character(at index: Int) -> Character? {
        source.indices.contains(index) ? source[index].character : nil
    }

    private mutating func emit(_ character: Character) {
        signs.append(Sign(character: character, line: source[index].line))
    }

    private mutating func step() {
        let (here, next) = (source[index].character, character(at: index + 1))
        switch here {
        case "\\" where next.map(Self.isEscapable) == true:
            index += 1
            emit(source[index].character)
            index += 1
        case "`": readCode()
        case "<": readAngle()
        case "!" where next == "[": index += 1
        case "[" where next == "^": index = (closings["]"]?.first(from: index) ?? index) + 1
        case "[": index += 1
        case "]": readTarget()
        case "*": index += 1
        case "_" where !(isWord(at: index - 1) && isWord(at: index + 1)): index += 1
        case "~" where next == "~": index += 2
        case "&": readEntity()
        case "h", "w":
            if !isWord(at: index - 1), startsAddress() { readAddress() } else { take() }
        default: take()
        }
    }

    private mutating func take() {
        emit(source[index].character)
        index += 1
    }

    private func isWord(at index: Int) -> Bool {
        character(at: index).map { $0.isLetter || $0.isNumber } ?? false
    }

    private static func isEscapable(_ character: Character) -> Bool {
        character.isASCII && (character.isPunctuation || character.isSymbol)
    }

    private mutating func readCode() {
        let length = source[index...].prefix { $0.character == "`" }.count
        guard let end = ticks[length]?.first(from: index + length) else {
            index += length
            return
        }
        emit(Self.placeholder)
        index = end + length
    }

    private mutating func readAngle() {
        if character(at: index + 1) == "!", character(at: index + 2) == "-",
            let end = commentEnds.first(from: index + 4)
        {
            index = end + 1
            return
        }
        guard let next = character(at: index + 1), next.isLetter || "/!?".contains(next),
            let end = closings[">"]?.first(from: index)
        else { return take() }
        let inner = source[(index + 1)..<end]
        if inner.contains(where: { $0.character == "@" }),
            !inner.contains(where: { $0.character == " " })
        {
            signs += inner
        } else if inner.contains(where: { $0.character == ":" }) {
            emit(Self.placeholder)
        }
        index = end + 1
    }

    /// What follows the words of a link: `(target)` or `[reference]`.
    private mutating func readTarget() {
        let close: Character? = [("(", ")"), ("[", "]")].first { $0.0 == character(at: index + 1) }?
            .1
        guard let close, let end = closings[close]?.first(from: index + 2) else {
            index += 1
            return
        }
        // One pair of parentheses may stand in an address.
        let isNested = close == ")" && source[(index + 2)..<end].contains { $0.character == "(" }
        index = (isNested ? closings[close]?.first(from: end + 1) ?? end : end) + 1
    }

    private mutating func readEntity() {
        guard let end = closings[";"]?.first(from: index), (3...32).contains(end - index),
            source[(index + 1)..<end].allSatisfy({
                $0.character.isLetter || $0.character.isNumber || $0.character == "#"
            })
        else { return take() }
        emit(" ")
        index = end + 1
    }

    private func startsAddress() -> Bool {
        ["https://", "http://", "www."].contains { start in
            zip(start, source[index...].prefix(start.count)).allSatisfy { $0 == $1.character }
                && index + start.count < source.count
        }
    }

    private mutating func readAddress() {
        emit(Self.placeholder)
        while let here = character(at: index), !here.isWhitespace, !")]>\"".contains(here),
            !(".,;:!?".contains(here) && (character(at: index + 1)?.isWhitespace ?? true))
        {
            index += 1
        }
    }
}
