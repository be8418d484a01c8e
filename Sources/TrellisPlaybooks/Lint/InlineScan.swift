import TrellisModel

/// The links, pictures and tags of a whole page.
struct InlineScan {
    let links: [InlineScanner.Link]
    /// How each tag or comment begins, with its line.
    let html: [(text: String, line: Int)]

    init(_ outline: BodyOutline) {
        let definitions = Self.definitions(outline.blocks)
        let scans = outline.blocks.map { block in
            InlineScanner(block.text, line: block.line, definitions: definitions)
        }
        links = scans.flatMap(\.links)
        html = scans.flatMap(\.html)
    }

    /// Lines such as `[label]: target`. The first of a label wins.
    private static func definitions(_ blocks: [BodyOutline.Block]) -> [String: String] {
        var found: [String: String] = [:]
        for block in blocks where block.text.hasPrefix("[") {
            for line in block.text.lines {
                guard line.hasPrefix("["), let end = line.firstRange(of: "]:") else { break }
                let label = line[..<end.lowerBound].dropFirst().lowercased()
                let target = line[end.upperBound...].drop { $0 == " " }.prefix { $0 != " " }
                if !target.isEmpty, found[label] == nil { found[label] = String(target) }
            }
        }
        return found
    }
}
