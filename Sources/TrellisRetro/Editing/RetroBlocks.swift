package import TrellisModel

/// The managed blocks of a document, each whole, none inside another, none twice.
package struct RetroBlocks {
    struct Block {
        /// `KIND [KEY]`
        let name: String
        /// From the begin marker to the end marker, both counted from 0 and inside the range.
        let lines: Range<Int>
        /// What stands between the markers.
        let content: [String]
        /// What the begin marker says the content was; `nil` when nobody has sealed it.
        let digest: String?

        var kind: Substring { name.prefix { $0 != " " } }

        /// Whether the content is what Trellis wrote.
        var isAsWritten: Bool { digest == ManagedBlock.digest(of: content, in: name) }
    }

    /// In the order of the document.
    let blocks: [Block]

    /// Where Trellis cannot know what is meant; it then writes nothing.
    package struct Unclear: HelpfulError {
        package let location: SourceLocation?
        package let summary: String
        package let help: String?
        package var status: ExitStatus { .badData }
    }

    /// - Throws: Every marker that has to be mended first.
    init(_ source: SourceText, path: String) throws(Problems<Unclear>) {
        let markers = RetroMarkers(source.lines)
        if let problems = Problems(Self.problems(markers, path)) { throw problems }
        blocks = markers.blocks.compactMap { block in
            block.end.map { end in
                Block(
                    name: block.name, lines: (block.begin - 1)..<end,
                    content: source.lines[block.begin..<(end - 1)].map(String.init),
                    digest: block.digest)
            }
        }
    }

    subscript(name: String) -> Block? { blocks.first { $0.name == name } }

    private static func problems(_ markers: RetroMarkers, _ path: String) -> [Unclear] {
        func unclear(_ line: Int, _ code: String, _ summary: String, _ help: String) -> Unclear {
            Unclear(
                location: SourceLocation(file: path, line: line, field: code), summary: summary,
                help: help)
        }
        var found: [Unclear] = [], first: [String: Int] = [:]
        for block in markers.blocks {
            if block.end == nil {
                found.append(
                    unclear(
                        block.begin, "TR001",
                        "the block '\(block.name)' begins here and does not end",
                        "add '<!-- trellis:end \(block.name) -->' behind it, or remove this line"))
            } else if let outer = markers.outer(of: block) {
                found.append(
                    unclear(
                        block.begin, "TR002",
                        "the block '\(block.name)' begins inside '\(outer.name)'",
                        "move it behind the end of '\(outer.name)'"))
            }
            if let line = first[block.name] {
                found.append(
                    unclear(
                        block.begin, "TR004",
                        "the block '\(block.name)' stands at line \(line) already",
                        "keep one of the two, or take the markers off this one"))
            }
            first[block.name] = first[block.name] ?? block.begin
        }
        for end in markers.strayEnds {
            found.append(
                unclear(
                    end.line, "TR003", "the block '\(end.name)' ends here and does not begin",
                    "add '<!-- trellis:begin \(end.name) -->' before it, or remove this line"))
        }
        return found.sorted { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    }
}
