import TrellisModel

/// The markers of managed blocks, each begin with its end where that can be found.
struct RetroMarkers {
    struct Block {
        /// `KIND [KEY]`
        let name: String
        let begin: Int
        /// `nil` when no end follows.
        var end: Int?
        /// The block that it begins in.
        let outer: Int?
        /// What the begin marker says its content was.
        let digest: String?
    }

    /// In the order of their begin markers. Lines are counted from 1.
    private(set) var blocks: [Block] = []
    /// End markers that nothing began.
    private(set) var strayEnds: [(name: String, line: Int)] = []

    init(_ lines: [Substring]) {
        var place = RetroPlace(), open: [Int] = []
        for (index, line) in lines.enumerated() {
            _ = place.takesActions(at: line)
            if place.isCode { continue }
            if let name = ManagedBlock.name(ofMarker: line, ManagedBlock.begin) {
                blocks.append(
                    Block(
                        name: name, begin: index + 1, outer: open.last,
                        digest: ManagedBlock.digest(ofMarker: line)))
                open.append(blocks.endIndex - 1)
            } else if let name = ManagedBlock.name(ofMarker: line, ManagedBlock.end) {
                // What began in between and did not end is left without one.
                if let depth = open.lastIndex(where: { blocks[$0].name == name }) {
                    blocks[open[depth]].end = index + 1
                    open.removeSubrange(depth...)
                } else {
                    strayEnds.append((name, index + 1))
                }
            }
        }
    }

    /// The block around this one; `nil` also where that block has no end of its own, because then
    /// its missing end is what has to be mended.
    func outer(of block: Block) -> Block? {
        block.outer.map { blocks[$0] }.flatMap { $0.end == nil ? nil : $0 }
    }

    /// The innermost block that the line lies in.
    func block(at line: Int) -> Block? {
        blocks.last { $0.begin < line && line < $0.end ?? 0 }
    }
}
