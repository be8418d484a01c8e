import TrellisModel

/// Changes one task line, one token at a time; the rest of the line stays as it was typed.
struct ActionEdit {
    private var bytes: [UInt8]

    /// - Parameter line: A task line, without what ends it.
    init(_ line: Substring) { bytes = Array(line.utf8) }

    var line: String { String(decoding: bytes, as: UTF8.self) }

    private var reading: ActionLine.Reading? { ActionLine.read(line) }

    mutating func set(_ state: Action.State) {
        guard let reading, reading.state != state else { return }
        bytes.replaceSubrange(
            reading.box..<(reading.box + 1), with: String(state.box).utf8)
    }

    /// Takes the token off, with a space beside it. What is said in another tool's notation stays.
    mutating func remove(_ key: ActionLine.Key) {
        while let before = reading, let place = before.places[key] {
            let old = bytes
            let isLast = place.upperBound == bytes.endIndex
            bytes.removeSubrange(
                isLast
                    ? (place.lowerBound - 1)..<place.upperBound
                    : place.lowerBound..<(place.upperBound + 1))
            guard reading?.text == before.text else {
                bytes = old
                return
            }
        }
    }

    /// Takes the place of the token that is there; else it stands last.
    ///
    /// - Returns: Whether the line says so now.
    @discardableResult
    mutating func set(_ key: ActionLine.Key, _ value: String) -> Bool {
        guard let before = reading else { return false }
        let word = key == .owner ? "@\(value)" : "\(key.rawValue):\(value)"
        let old = bytes
        if let place = before.places[key] {
            bytes.replaceSubrange(place, with: word.utf8)
            return true
        }
        let end =
            (bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? -1) + 1
        bytes.insert(contentsOf: " \(word)".utf8, at: end)
        if reading?.places[key] != nil, reading?.text == before.text { return true }
        // Behind code that is not closed, or that another tool's notation follows, it is read as text.
        bytes = old
        bytes.insert(contentsOf: " \(word)".utf8, at: before.box + 2)
        if reading?.places[key] != nil, reading?.text == before.text { return true }
        bytes = old
        return false
    }
}
