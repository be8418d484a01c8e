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
    /// By line, from 0, the index of the innermost block that it lies in.
    private var innermost: [Int?] = []

    init(_ lines: [Substring]) {
        var place = RetroPlace(), open: [Int] = [], names: [String: Int] = [:]
        for (index, line) in lines.enumerated() {
            _ = place.takesActions(at: line)
            if place.isCode { continue }
            guard let marker = place.marker else { continue }
            let name = marker.name
            if marker.isBegin {
                blocks.append(
                    Block(
                        name: name, begin: index + 1, outer: open.last,
                        digest: ManagedBlock.digest(ofMarker: line)))
                open.append(blocks.endIndex - 1)
                names[name, default: 0] += 1
            } else {
                guard names[name, default: 0] > 0 else {
                    strayEnds.append((name, index + 1))
                    continue
                }
                // What began in between and did not end is left without one.
                while let last = open.popLast() {
                    names[blocks[last].name, default: 1] -= 1
                    guard blocks[last].name == name else { continue }
                    blocks[last].end = index + 1
                    break
                }
            }
        }
        innermost = Self.innermost(blocks, lines: lines.count)
    }

    private static func innermost(_ blocks: [Block], lines: Int) -> [Int?] {
        var around: [Int] = [], next = 0
        return (1...max(1, lines)).map { line in
            if let last = around.last, blocks[last].end == line { around.removeLast() }
            let inside = around.last
            if next < blocks.endIndex, blocks[next].begin == line {
                if blocks[next].end != nil { around.append(next) }
                next += 1
            }
            return inside
        }
    }

    /// The block around this one; `nil` also where that block has no end of its own, because then
    /// its missing end is what has to be mended.
    func outer(of block: Block) -> Block? {
        block.outer.map { blocks[$0] }.flatMap { $0.end == nil ? nil : $0 }
    }

    /// The innermost block that the line lies in.
    func block(at line: Int) -> Block? {
        innermost.indices.contains(line - 1) ? innermost[line - 1].map { blocks[$0] } : nil
    }
}
