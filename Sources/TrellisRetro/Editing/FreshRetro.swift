import TrellisModel

/// The document as it would be written now, taken apart.
struct FreshRetro {
    struct Block {
        let name: String
        let content: [String]
        /// The heading of its section, without the marks.
        let section: String

        var kind: Substring { name.prefix { $0 != " " } }
    }

    enum Place: Equatable {
        case after(line: Int)
        case before(line: Int)
    }

    let blocks: [Block]
    let names: Set<String>
    let held: String
    /// Whole lines of the front matter.
    let inputs: String?
    let library: String?

    init(_ text: String) {
        let lines = SourceText(text).lines
        let markers = RetroMarkers(lines).blocks
        let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
        blocks = markers.compactMap { block in
            guard let end = block.end else { return nil }
            let heading = headings.last { $0 < block.begin }
            return Block(
                name: block.name, content: lines[block.begin..<(end - 1)].map(String.init),
                section: heading.map { lines[$0].dropFirst(3).trimmed } ?? "")
        }
        names = Set(blocks.map(\.name))
        let front = RetroFrontMatter(lines)
        held = front["held"] ?? ""
        inputs = front.entry("inputs").map { String(lines[$0.index]) }
        library = front.entry("library").map { String(lines[$0.index]) }
    }

    /// Beside the blocks that it belongs to, else under its heading.
    ///
    /// - Returns: `nil` where the document has no such heading any more.
    func place(of block: Block, in source: SourceText, _ own: RetroBlocks) -> Place? {
        guard let index = blocks.firstIndex(where: { $0.name == block.name }) else { return nil }
        let group = Self.group(block.kind)
        if let before = blocks[..<index].last(where: {
            Self.group($0.kind) == group && own[$0.name] != nil
        }), let found = own[before.name] {
            return .after(line: found.lines.upperBound - 1)
        }
        if let next = blocks[(index + 1)...].first(where: {
            Self.group($0.kind) == group && own[$0.name] != nil
        }), let found = own[next.name] {
            return .before(line: found.lines.lowerBound)
        }
        return underHeading(block, isFirst: ["match", "context"].contains(group), in: source)
    }

    /// Blocks that stand together.
    private static func group(_ kind: Substring) -> String {
        switch kind {
        case "match", "quiet", "stale", "choice": "match"
        case "watch", "unknown", "calm": "notes"
        case "carried", "followup": "carried"
        default: String(kind)
        }
    }

    private func underHeading(_ block: Block, isFirst: Bool, in source: SourceText) -> Place? {
        var place = RetroPlace(), heading: Int?
        for (index, line) in source.lines.enumerated() {
            _ = place.takesActions(at: line)
            guard !place.isCode, line.hasPrefix("## ") else { continue }
            if let heading { return behind(heading, before: index, isFirst, source) }
            if line.dropFirst(3).trimmed == block.section { heading = index }
        }
        return heading.map { behind($0, before: source.lines.count, isFirst, source) }
    }

    private func behind(
        _ heading: Int, before next: Int, _ isFirst: Bool, _ source: SourceText
    ) -> Place {
        let last = (heading..<next).last { !source.lines[$0].isEmpty } ?? heading
        return .after(line: isFirst ? heading : last)
    }
}
