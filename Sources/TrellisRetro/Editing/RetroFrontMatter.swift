/// The lines of the front matter that Trellis keeps up to date.
struct RetroFrontMatter {
    /// Every block that was written and that nobody has taken out of the list; empty where there is none.
    let blocks: [String]
    private let lineOf: [String: Int]
    private let close: Int?

    private static let separator = ", "

    init(_ source: SourceText) {
        let lines = source.lines
        guard lines.first.map({ $0 == "---" || $0 == "\u{FEFF}---" }) == true,
            let close = lines.dropFirst().firstIndex(of: "---")
        else {
            (blocks, lineOf, close) = ([], [:], nil)
            return
        }
        var lineOf: [String: Int] = [:]
        for index in 1..<close {
            guard let colon = lines[index].firstIndex(of: ":") else { continue }
            lineOf[String(lines[index][..<colon])] = index
        }
        self.lineOf = lineOf
        self.close = close
        blocks =
            lineOf["blocks"].map { index in
                lines[index].drop { $0 != ":" }.dropFirst().split(separator: ",").map {
                    $0.split(separator: " ").joined(separator: " ")
                }
            } ?? []
    }

    static func line(_ blocks: [String]) -> String {
        "blocks: \(blocks.joined(separator: separator))"
    }

    /// - Parameters:
    ///   - inputs, library: Whole lines; `nil` where the document as it would be written now has none.
    func splices(
        blocks: [String], inputs: String?, library: String?, in source: SourceText
    ) -> [Splice] {
        guard let close else { return [] }
        var wanted: [(key: String, line: String)] = []
        if let inputs { wanted.append(("inputs", inputs)) }
        if let library { wanted.append(("library", library)) }
        if blocks != self.blocks { wanted.append(("blocks", Self.line(blocks))) }
        return wanted.compactMap { key, line in
            guard let index = lineOf[key] else {
                guard key == "blocks" else { return nil }
                let place = source.content(close).lowerBound
                return Splice(range: place..<place, text: line + source.terminator(close))
            }
            guard source.lines[index] != line else { return nil }
            return Splice(range: source.content(index), text: line)
        }
    }
}
