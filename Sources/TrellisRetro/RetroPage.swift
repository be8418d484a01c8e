import Foundation
package import TrellisMarkdown
import TrellisModel

/// The Markdown document as an HTML body, with its pictures inside.
package enum RetroPage {
    /// - Parameters:
    ///   - markdown: The document with its front matter.
    ///   - words: Of the document's own language.
    ///   - link: Another address for one of the document's links; `nil` keeps it.
    ///   - picture: The SVG behind a relative path of the document; `nil` when it is not there.
    /// - Throws: ``Markdown/Refusal``.
    package static func body(
        of markdown: String, words: RetroWords = .english,
        link: (String) -> String? = { _ in nil },
        picture: (String) -> String?
    ) throws(Markdown.Refusal) -> String {
        let html = try Markdown.rendered(withoutFrontMatter(markdown), link: link).html
        return TaskMarks(words: words).marked(withPrompts(inlining(picture, in: html), words))
    }

    /// The title of the document: its first heading.
    package static func title(of markdown: String) -> String {
        let lines = withoutFrontMatter(markdown).lines
        return lines.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) } ?? "Retro"
    }

    private static func withoutFrontMatter(_ text: String) -> String {
        let lines = text.lines
        let start = RetroFrontMatter(lines).bodyStart
        return start == 0 ? text : lines[start...].joined(separator: "\n")
    }

    /// The list of the four prompts gets a class, so that it can be set as four cards.
    private static func withPrompts(_ html: String, _ words: RetroWords) -> String {
        let first = CoachingStep.allCases.first.map(words.step) ?? ""
        return html.replacing(
            "<ul>\n<li><strong>\(first):", with: "<ul class=\"prompts\">\n<li><strong>\(first):")
    }

    /// cmark writes `<img src="PATH" alt="…" />`; one of our own pictures takes its place.
    private static func inlining(_ picture: (String) -> String?, in html: String) -> String {
        let pieces = html.components(separatedBy: "<p><img src=\"")
        guard let head = pieces.first else { return html }
        return pieces.dropFirst().reduce(head) { page, piece in
            guard let quote = piece.firstIndex(of: "\""),
                let close = piece.range(of: "/></p>"),
                let svg = picture(String(piece[..<quote])), let safe = SafeSVG.inline(svg)
            else { return page + "<p><img src=\"" + piece }
            return page + "<figure class=\"tp\">\(safe)</figure>" + piece[close.upperBound...]
        }
    }
}
