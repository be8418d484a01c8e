import Foundation
import TestSupport
import Testing
import TrellisMarkdown

/// Source of the expected HTML: the command-line program cmark-gfm 0.29.0.gfm.6, run by
/// `Tests/Fixtures/markdown-corpus.py`.
@Suite("Markdown as forges render it")
struct CorpusTests {
    @Test("is what cmark-gfm makes of each case, apart from what a page needs")
    func corpus() throws {
        let sources = try Self.cases("markdown-corpus.md")
        let expected = try Self.cases("markdown-corpus.html")
        #expect(sources.count >= 120)
        #expect(sources.map(\.name) == expected.map(\.name))
        for (source, expected) in zip(sources, expected) {
            let html = Self.withoutAdditions(try Markdown.html(source.text))
            #expect(html == expected.text, "case \(source.name)")
        }
    }

    @Test("numbers its cases in order")
    func numbers() throws {
        let numbers = try Self.cases("markdown-corpus.md").map { $0.name.prefix { $0 != " " } }
        #expect(numbers == (1...numbers.count).map { Substring("\($0)") })
    }

    private struct Case {
        let name: String
        let text: String
    }

    /// A case begins with a line `%%%% NUMBER WHAT`.
    private static func cases(_ file: String) throws -> [Case] {
        let text = try Repository.text("Tests/Fixtures/\(file)")
        return ("\n" + text.dropLast()).components(separatedBy: "\n%%%% ").dropFirst().map {
            piece in
            let lines = piece.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return Case(
                name: lines.first.map(String.init) ?? "",
                text: lines.dropFirst().first.map { $0 + "\n" } ?? "")
        }
    }

    /// Anchors of headings, names of boxes, and frames of tables.
    private static func withoutAdditions(_ html: String) -> String {
        let plain = html.replacing(" aria-label=\"done\"", with: "")
            .replacing(" aria-label=\"open\"", with: "")
            .replacing(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>",
                with: "<table>"
            ).replacing("</table>\n</div>", with: "</table>")
        return plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("<h"), line.dropFirst(3).hasPrefix(" id=\""),
                let end = line.firstIndex(of: ">")
            else { return String(line) }
            return "\(line.prefix(3))\(line[end...])"
        }.joined(separator: "\n")
    }
}
