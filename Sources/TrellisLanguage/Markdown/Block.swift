/// A paragraph, heading, item or cell of a Markdown text, before its markup is taken out.
struct Block {
    var form: Passage.Form
    /// The second- and third-level headings that it stands under.
    var headings: [String]
    /// Counts first- and second-level headings from 0.
    var section: Int
    var lines: [(text: Substring, number: Int)]
}
