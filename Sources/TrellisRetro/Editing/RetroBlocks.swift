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

        fileprivate init(_ fault: RetroFault, _ path: String) {
            location = SourceLocation(file: path, line: fault.line, field: fault.code)
            (summary, help) = (fault.summary, fault.help)
        }
    }

    /// Whether a document can be written into: what git left behind has to be decided first.
    ///
    /// - Throws: Every place of it.
    package static func refuseConflicts(
        in source: SourceText, path: String
    ) throws(Problems<Unclear>) {
        let unclear = RetroFault.conflicts(in: source.lines).map { Unclear($0, path) }
        if let problems = Problems(unclear) { throw problems }
    }

    /// - Throws: Every marker that has to be mended first.
    init(_ source: SourceText, path: String) throws(Problems<Unclear>) {
        let markers = RetroMarkers(source.lines)
        let unclear = RetroFault.all(in: source.lines, markers).map { Unclear($0, path) }
        if let problems = Problems(unclear) { throw problems }
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
}
