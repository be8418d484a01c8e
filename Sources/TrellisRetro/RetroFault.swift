import TrellisModel

/// Where Trellis cannot know what is meant, so that it writes nothing into the document.
struct RetroFault: Equatable {
    /// Of the rule that explains it.
    let code: String
    /// Counted from 1.
    let line: Int
    let summary: String
    let help: String

    /// By line.
    static func all(in lines: [Substring], _ markers: RetroMarkers) -> [RetroFault] {
        (conflicts(in: lines) + faults(of: markers)).enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    private static func faults(of markers: RetroMarkers) -> [RetroFault] {
        var found: [RetroFault] = [], first: [String: Int] = [:]
        for block in markers.blocks {
            if block.end == nil {
                found.append(
                    RetroFault(
                        code: "TR001", line: block.begin,
                        summary: "the block '\(block.name)' begins here and does not end",
                        help:
                            "add '<!-- trellis:end \(block.name) -->' behind it, or remove this line"
                    ))
            }
            if let outer = markers.outer(of: block) {
                found.append(
                    RetroFault(
                        code: "TR002", line: block.begin,
                        summary: "the block '\(block.name)' begins inside '\(outer.name)', which "
                            + "began at line \(outer.begin)",
                        help: "move it behind the end of '\(outer.name)'"))
            }
            if let line = first[block.name] {
                found.append(
                    RetroFault(
                        code: "TR004", line: block.begin,
                        summary: "the block '\(block.name)' stands at line \(line) already",
                        help: "keep one of the two, or take the markers off this one"))
            }
            first[block.name] = first[block.name] ?? block.begin
        }
        return found
            + markers.strayEnds.map { end in
                RetroFault(
                    code: "TR003", line: end.line,
                    summary: "the block '\(end.name)' ends here and did not begin",
                    help: "add '<!-- trellis:begin \(end.name) -->' before it, or remove this line")
            }
    }

    /// What git leaves behind where two people changed the same lines. One of the three signs alone
    /// is somebody's own line.
    static func conflicts(in lines: [Substring]) -> [RetroFault] {
        // Hardly any document has one.
        guard lines.contains(where: { $0.isConflictMark("<") }) else { return [] }
        var place = RetroPlace(), begin: Int?, hasMiddle = false
        var found: [RetroFault] = []
        for (index, line) in lines.enumerated() {
            let wasCode = place.isCode
            _ = place.takesActions(at: line)
            if line.isConflictMark("<"), !wasCode {
                (begin, hasMiddle) = (index, false)
            } else if begin != nil, line.isConflictMark("=") {
                hasMiddle = true
            } else if let first = begin, hasMiddle, line.isConflictMark(">") {
                found.append(
                    RetroFault(
                        code: "TR018", line: first + 1,
                        summary: "git left two versions of the lines up to \(index + 1) here",
                        help:
                            "keep what is meant of the two, and remove the three lines with the signs"
                    ))
                (begin, hasMiddle) = (nil, false)
            }
        }
        return found
    }
}

extension Substring {
    /// Seven of the sign, and nothing or a space behind them.
    fileprivate func isConflictMark(_ sign: Unicode.Scalar) -> Bool {
        let signs = utf8.prefix { $0 == UInt8(ascii: sign) }.count
        return signs == 7 && utf8.dropFirst(7).first ?? UInt8(ascii: " ") == UInt8(ascii: " ")
    }
}

extension RetroRule {
    /// What of the document's faults this rule explains.
    func faults(in retro: LintedRetro) -> [LintFinding] {
        retro.faults.filter { $0.code == code }.map {
            finding(retro, $0.line, $0.summary, help: $0.help)
        }
    }
}
