import TrellisMarkdown
import TrellisModel

/// One playbook's page, without the frame around it.
struct PlaybookPage {
    let entry: PlaybookEntry
    let neighbours: PlaybookNeighbours
    let isKnown: (String) -> Bool

    /// What stands beside the body: the headings to jump to.
    struct Parts {
        let body: HTML
        let contents: HTML
    }

    /// - Throws: ``Markdown/Refusal`` for a text that is not rendered.
    func parts() throws(Markdown.Refusal) -> Parts {
        let text = try Markdown.rendered(entry.markdown) {
            PlaybookLinks.page(of: $0, known: isKnown)
        }
        let (heading, sections) = PlaybookText.split(text.html)
        let observed = sections.first ?? ""
        let rest = sections.dropFirst().map { PlaybookText.decorated($0, for: entry.playbook) }
        let pattern = entry.playbook.map {
            PatternSection(playbook: $0, phrases: entry.phrases).html
        }
        let body: HTML = """
            <article>
            \(eyebrow)
            \(HTML(raw: heading.isEmpty ? "" : heading))
            <p class="lead">\(entry.summary)</p>
            \(warning)\(figure)\(HTML(raw: observed))
            \(pattern)
            \(HTML(raw: rest.joined()))
            \(PlaybookFacts(entry: entry, neighbours: neighbours).html)
            </article>
            """
        return Parts(body: body, contents: contents(text.headings))
    }

    private var eyebrow: HTML {
        let kind = entry.playbook.map { "\($0.status.rawValue) · \($0.attention.rawValue)" }
        return """
            <p class="eyebrow"><a href="../index.html#\(entry.area)">\(AreaName.words(entry.area))</a> · \(kind ?? "draft")</p>
            """
    }

    private var warning: HTML? {
        guard case .draft(let draft) = entry.content else { return nil }
        let items: [HTML] = draft.problems.map { "<li>\($0)</li>" }
        return """
            <aside class="note">
            <p><strong>This page is a draft.</strong> Its pattern opens nothing yet. To be mended:</p>
            <ul>
            \(items)
            </ul>
            </aside>

            """
    }

    private var figure: HTML? {
        entry.drawing.map { drawing in
            """
            <figure class="tp">
            \(HTML(raw: drawing.picture))<figcaption>The pattern, as the playbook's own test “\(drawing.test)” draws it.</figcaption>
            </figure>

            """
        }
    }

    private func contents(_ headings: [RenderedMarkdown.Heading]) -> HTML {
        let items: [HTML] = headings.filter { $0.level == 2 && !$0.anchor.isEmpty }.map {
            "<li><a href=\"#\($0.anchor)\">\(HTML(raw: $0.html))</a></li>"
        }
        guard items.count > 2 else { return "" }
        let more: HTML? =
            entry.examples.isEmpty
            ? nil : "\n<li><a href=\"#worked-examples\">Worked examples</a></li>"
        return """
            <nav class="contents" aria-label="On this page">
            <ul>
            \(items)\(more)
            </ul>
            </nav>
            """
    }
}

/// The pages around a playbook's.
package struct PlaybookNeighbours: Sendable {
    let previous: PlaybookCard?
    let next: PlaybookCard?
    /// What the front matter relates it to, as far as it exists.
    let related: [(card: PlaybookCard, type: String)]
    /// Playbooks that relate or link to it, by title.
    let linking: [PlaybookCard]
}

/// Areas as people write them.
enum AreaName {
    static func words(_ area: String) -> String {
        let words = area.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
