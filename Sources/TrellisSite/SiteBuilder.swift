import Mustache
import TrellisMarkdown
package import TrellisModel

/// Renders the library as a static site: an index and a page for each playbook.
package struct SiteBuilder: Sendable {
    private let shell: PageShell
    private let index: MustacheTemplate

    package struct Page: Sendable {
        /// Below the site's folder, such as `playbooks/pr-size-creep.html`.
        package let path: String
        package let html: String
    }

    /// - Parameter indexTemplate: The text of `site-index.html.mustache`.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(shell: PageShell, indexTemplate: String) throws {
        self.shell = shell
        index = try MustacheTemplate(string: indexTemplate)
    }

    /// - Parameter playbooks: In the order in which they are shown.
    /// - Throws: ``RenderProblem`` for a playbook that cannot be rendered.
    package func pages(for playbooks: [Playbook]) throws(RenderProblem) -> [Page] {
        var pages = [Page(path: "index.html", html: indexPage(playbooks))]
        for (place, playbook) in playbooks.enumerated() {
            let before = place > 0 ? playbooks[place - 1] : nil
            let after = place + 1 < playbooks.count ? playbooks[place + 1] : nil
            pages.append(try page(playbook, before: before, after: after))
        }
        return pages
    }

    package struct RenderProblem: HelpfulError {
        package let location: SourceLocation?
        package let summary: String
        package var help: String? { "shorten it, or split it into two playbooks" }
        package var status: ExitStatus { .badConfiguration }
    }

    private struct IndexView {
        let title: String
        let intro: String
        let search: String?
        let areas: [Area]
    }

    private struct Area {
        let name: String
        let playbooks: [Card]
    }

    private struct Card {
        let href: String
        let title: String
        let summary: String
        let status: String
        let attention: String
        let picture: String?
    }

    private func indexPage(_ playbooks: [Playbook]) -> String {
        var areas: [String] = []
        for playbook in playbooks where !areas.contains(playbook.area) {
            areas.append(playbook.area)
        }
        let view = IndexView(
            title: "Playbooks",
            intro:
                "Each page describes a pattern in a team's numbers, what may be behind it, what a "
                + "team could try, and how it will know. They describe systems, never people.",
            search: nil,
            areas: areas.map { area in
                Area(
                    name: Self.words(area),
                    playbooks: playbooks.filter { $0.area == area }.map {
                        Card(
                            href: "playbooks/\($0.id).html", title: $0.title, summary: $0.summary,
                            status: $0.status.rawValue, attention: $0.attention.rawValue,
                            picture: nil)
                    })
            })
        return shell.page(
            title: "Playbooks", kind: .index, body: index.render(view), footer: Self.footer)
    }

    private func page(
        _ playbook: Playbook, before: Playbook?, after: Playbook?
    ) throws(RenderProblem) -> Page {
        let body: String
        do {
            body = try Markdown.html(
                playbook.body.markdown + PlaybookDetails.markdown(of: playbook))
        } catch {
            throw RenderProblem(
                location: SourceLocation(file: playbook.origin.path), summary: error.words)
        }
        var nav = [PageShell.Link(text: "All playbooks", href: "../index.html")]
        if let before { nav.append(.init(text: "← \(before.title)", href: "\(before.id).html")) }
        if let after { nav.append(.init(text: "\(after.title) →", href: "\(after.id).html")) }
        return Page(
            path: "playbooks/\(playbook.id).html",
            html: shell.page(
                title: playbook.title, kind: .playbook, body: body, nav: nav, footer: Self.footer))
    }

    private static let footer =
        "Numbers of a team open a conversation. They are never about a person, and never about pay."

    /// `assisted-coding` as people write it.
    private static func words(_ area: String) -> String {
        let words = area.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
