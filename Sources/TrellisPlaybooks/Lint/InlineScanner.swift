/// Finds links, pictures and raw HTML in a block of prose. Code spans are passed over.
///
/// Every search forwards either ends at what it found, or is known to be in vain, or is bounded,
/// so the time is linear in the text.
struct InlineScanner {
    struct Link: Equatable {
        let text: String
        /// As it is written, without a title.
        let target: String
        let isImage: Bool
        let line: Int
    }

    private(set) var links: [Link] = []
    /// How each tag or comment begins, with its line.
    private(set) var html: [(text: String, line: Int)] = []

    private let bytes: [UInt8]
    private let definitions: [String: String]
    private var at = 0
    private var line: Int
    private var openers: [(start: Int, isImage: Bool, line: Int)] = []
    /// Where each closing sign stands last: a search that begins later is in vain.
    private let lastRun: [Int: Int]
    private let lastAngle: Int
    private let lastCommentEnd: Int

    /// Bytes and open parentheses of a target that is still read.
    private static let longestTarget = 2_000
    private static let deepestTarget = 32

    /// - Parameter definitions: Targets by their label in lower case, as `[label]: target` sets them.
    init(_ text: String, line: Int, definitions: [String: String] = [:]) {
        bytes = Array(text.utf8)
        self.line = line
        self.definitions = definitions
        lastRun = bytes.contains(UInt8(ascii: "`")) ? Self.runs(bytes) : [:]
        lastAngle = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        lastCommentEnd = lastAngle < 0 ? -1 : Self.lastCommentEnd(bytes)
        while at < bytes.count { step() }
    }

    private mutating func step() {
        switch bytes[at] {
        case UInt8(ascii: "\n"):
            line += 1
            at += 1
        case UInt8(ascii: "\\"): at += at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 1 : 2
        case UInt8(ascii: "`"): code()
        case UInt8(ascii: "<"): angle()
        case UInt8(ascii: "!") where byte(at + 1) == UInt8(ascii: "["): open(2, isImage: true)
        case UInt8(ascii: "["): open(1, isImage: false)
        case UInt8(ascii: "]"): close()
        case UInt8(ascii: "h") where isAddress(at): address()
        default: at += 1
        }
    }

    private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Goes on at `end`, counting the lines that are passed.
    private mutating func pass(to end: Int) {
        line += bytes[at..<end].count { $0 == 0x0A }
        at = end
    }

    /// More brackets within brackets than this are text.
    private static let deepestBracket = 50

    private mutating func open(_ length: Int, isImage: Bool) {
        at += length
        if openers.count < Self.deepestBracket { openers.append((at, isImage, line)) }
    }

    private mutating func code() {
        let length = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
        var index = at + length
        guard lastRun[length] ?? -1 >= index else { return at = index }
        while index < bytes.count {
            let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
            index += max(1, run)
            if run == length { return pass(to: index) }
        }
        at += length
    }

    /// `<https://…>`, a tag, or a comment.
    private mutating func angle() {
        let start = at, startLine = line
        guard start < lastAngle, let next = byte(start + 1) else { return at += 1 }
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            let isComment = bytes[start...].starts(with: Array("<!--".utf8))
            guard !isComment || start + 4 <= lastCommentEnd else { return at += 4 }
            pass(to: end(of: isComment ? "-->" : ">", from: start + (isComment ? 4 : 2)))
            html.append((text(start..<at), startLine))
            return
        }
        let name = bytes[(start + 1)...].prefix {
            $0 != UInt8(ascii: ">") && $0 > 0x20 && $0 != UInt8(ascii: "<")
        }
        if byte(name.endIndex) == UInt8(ascii: ">"), name.contains(UInt8(ascii: ":")),
            Self.isLetter(next)
        {
            let target = text(name.startIndex..<name.endIndex)
            links.append(Link(text: target, target: target, isImage: false, line: startLine))
            return at = name.endIndex + 1
        }
        let letters = next == UInt8(ascii: "/") ? name.dropFirst() : name
        let tag = letters.prefix { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        let after = byte(tag.endIndex) ?? 0
        guard let first = tag.first, Self.isLetter(first),
            after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
        else { return at += 1 }
        pass(to: end(of: ">", from: start + 1))
        html.append((text(start..<min(at, start + 40)), startLine))
    }

    /// Where the text behind the next closing sign begins; the end of the block without one.
    private func end(of sign: String, from start: Int) -> Int {
        let sign = Array(sign.utf8)
        var index = start
        while index + sign.count <= bytes.count {
            if bytes[index] == sign[0], bytes[index...].starts(with: sign) {
                return index + sign.count
            }
            index += 1
        }
        return bytes.count
    }

    /// A closing bracket: a link, when something opened it and a target follows.
    private mutating func close() {
        let end = at
        at += 1
        guard let opener = openers.popLast() else { return }
        let label = text(opener.start..<end)
        var target: String?
        if byte(at) == UInt8(ascii: "("), let found = inlineTarget() {
            target = found.target
            pass(to: found.end)
        } else if byte(at) == UInt8(ascii: "["), let found = reference(from: at + 1) {
            target = definitions[found.label.isEmpty ? label.lowercased() : found.label]
            if target != nil { pass(to: found.end) }
        } else {
            target = definitions[label.lowercased()]
        }
        guard let target else { return }
        links.append(
            Link(text: label, target: target, isImage: opener.isImage, line: opener.line))
        // A link holds no other link; a picture may stand in one.
        if !opener.isImage { openers.removeAll { !$0.isImage } }
    }

    private func reference(from start: Int) -> (label: String, end: Int)? {
        let label = bytes[start...].prefix(200).prefix { $0 != UInt8(ascii: "]") }
        guard byte(label.endIndex) == UInt8(ascii: "]") else { return nil }
        return (text(start..<label.endIndex).lowercased(), label.endIndex + 1)
    }

    /// The target in parentheses, and where they end.
    private func inlineTarget() -> (target: String, end: Int)? {
        var index = skipBlanks(at + 1)
        let start = index, isBracketed = byte(index) == UInt8(ascii: "<")
        var depth = 0
        scan: while index < bytes.count, index - start < Self.longestTarget {
            switch bytes[index] {
            case UInt8(ascii: ">") where isBracketed: break scan
            case UInt8(ascii: "("):
                depth += 1
                guard depth < Self.deepestTarget else { return nil }
            case UInt8(ascii: ")"):
                if depth == 0, !isBracketed { break scan }
                depth -= 1
            case 0...0x20 where !isBracketed: break scan
            default: break
            }
            index += 1
        }
        let target = text(start + (isBracketed ? 1 : 0)..<max(index, start + (isBracketed ? 1 : 0)))
        if isBracketed { index += 1 }
        // What follows is a title in quotes, or nothing.
        index = skipBlanks(index)
        if let quote = byte(index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index = skipBlanks(
                index + 1
                    + bytes[(index + 1)...].prefix(Self.longestTarget).prefix { $0 != quote }
                    .count + 1)
        }
        return byte(index) == UInt8(ascii: ")") ? (target, index + 1) : nil
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        while let byte = byte(index), byte <= 0x20 { index += 1 }
        return index
    }

    /// Whether a bare address begins here, and not in the middle of a word or of a target.
    private func isAddress(_ index: Int) -> Bool {
        if let before = byte(index - 1), Self.isLetter(before) { return false }
        let rest = bytes[index...].prefix(8)
        return rest.starts(with: Array("http://".utf8)) || rest.starts(with: Array("https://".utf8))
    }

    private mutating func address() {
        let address = bytes[at...].prefix {
            $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ")")
                && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "`")
        }
        var target = text(address.startIndex..<address.endIndex)
        while let last = target.last, ".,;:!?\"'".contains(last) { target.removeLast() }
        // In the words of a link, it is no link of its own.
        if openers.isEmpty {
            links.append(Link(text: target, target: target, isImage: false, line: line))
        }
        at = address.endIndex
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// By length, where the last run of backticks begins.
    private static func runs(_ bytes: [UInt8]) -> [Int: Int] {
        var runs: [Int: Int] = [:], index = 0
        while index < bytes.count {
            let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if run > 0 { runs[run] = index }
            index += max(1, run)
        }
        return runs
    }

    private static func lastCommentEnd(_ bytes: [UInt8]) -> Int {
        guard bytes.count >= 3 else { return -1 }
        return (0...(bytes.count - 3)).last { index in
            bytes[index] == 0x2D && bytes[index + 1] == 0x2D && bytes[index + 2] == 0x3E
        } ?? -1
    }
}
