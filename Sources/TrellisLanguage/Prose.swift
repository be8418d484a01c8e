import TrellisModel

/// The prose of one document, as the rules about words see it.
package struct Prose: Sendable {
    package let passages: [Passage]
    /// Every line of the file, for what is mended in its place.
    let lines: [Substring]

    /// - Parameters:
    ///   - text: The whole file.
    ///   - passages: What of it is prose.
    package init(_ passages: [Passage], of text: String) {
        self.passages = passages
        lines = text.lines
    }

    /// The passages of a Markdown text.
    ///
    /// - Parameters:
    ///   - lines: The whole file, whose front matter is passed over, or a part of it that begins at
    ///     `firstLine`, counted from 1.
    ///   - role: What a passage under these headings is for.
    package static func passages(
        ofMarkdown lines: [Substring], firstLine: Int = 1,
        role: (_ headings: [String], _ form: Passage.Form) -> Passage.Role = { _, _ in .other }
    ) -> [Passage] {
        BlockReader(lines, firstLine: firstLine).blocks.map { block in
            Passage(block, role: role(block.headings, block.form))
        }
    }
}
