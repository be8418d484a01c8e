import TrellisModel

/// Changes one task line, one token at a time; the rest of the line stays as it was typed.
struct ActionEdit {
    private var bytes: [UInt8] { didSet { known = nil } }
    /// What the line says, from when it was asked until it changes.
    private var known: ActionLine.Reading??

    /// - Parameter line: A task line, without what ends it.
    init(_ line: Substring) { bytes = Array(line.utf8) }

    var line: String { String(decoding: bytes, as: UTF8.self) }

    /// What the line says now; `nil` for one that is no task any more.
    mutating func reading() -> ActionLine.Reading? {
        if let known { return known }
        let found = ActionLine.read(line)
        known = .some(found)
        return found
    }

    mutating func set(_ state: Action.State) {
        guard let reading = reading(), reading.state != state else { return }
        bytes.replaceSubrange(
            reading.box..<(reading.box + 1), with: String(state.box).utf8)
    }

    /// Takes the place of what is there, in whichever notation it stands; else it stands last.
    ///
    /// - Returns: Whether the line says so now, and nothing else changed.
    @discardableResult
    mutating func set(_ key: ActionLine.Key, _ value: String) -> Bool {
        guard let before = reading() else { return false }
        let old = bytes
        if let place = before.places[key] {
            bytes.replaceSubrange(place.value, with: value.utf8)
        } else {
            let word = key == .owner ? "@\(value)" : "\(key.rawValue):\(value)"
            bytes.insert(contentsOf: " \(word)".utf8, at: end)
        }
        if let after = reading(), after.text == before.text, let place = after.places[key],
            bytes[place.value].elementsEqual(value.utf8)
        {
            return true
        }
        bytes = old
        return false
    }

    /// Takes the token off, as often as it stands, with a space before it. What is said in another
    /// tool's notation stays.
    ///
    /// - Returns: Whether the line says nothing of it now.
    @discardableResult
    mutating func remove(_ key: ActionLine.Key) -> Bool {
        let sign = key == .owner ? "@" : "\(key.rawValue):"
        while let place = reading()?.places[key] {
            guard let first = place.words.first, bytes[first].starts(with: sign.utf8) else {
                return false
            }
            let old = bytes
            for word in place.words.reversed() {
                let lead = bytes[..<word.lowerBound].reversed().prefix(while: Self.isSpace).count
                bytes.removeSubrange((word.lowerBound - min(lead, 1))..<word.upperBound)
            }
            guard reading() != nil else {
                bytes = old
                return false
            }
        }
        return true
    }

    /// Where a new token stands: behind the last word, and before the name that Obsidian gives a
    /// block, which has to be the last.
    private var end: Int {
        let end = Self.endOfWords(bytes[...])
        let start = (bytes[..<end].lastIndex(where: Self.isSpace) ?? -1) + 1
        let name = bytes[start..<end].dropFirst()
        let isName = bytes[start..<end].first == UInt8(ascii: "^") && !name.isEmpty
        return isName && name.allSatisfy(Self.isOfName) ? Self.endOfWords(bytes[..<start]) : end
    }

    private static func endOfWords(_ bytes: ArraySlice<UInt8>) -> Int {
        (bytes.lastIndex { !isSpace($0) } ?? -1) + 1
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }
}
