import TestSupport
import Testing

@testable import TrellisSite

@Suite("Links inside the site")
struct LinkTests {
    private func page(_ path: String, _ html: String) -> (String, PageLinks) {
        (path, PageLinks(in: html, path: path))
    }

    private func broken(_ pages: (String, PageLinks)...) -> [String] {
        LinkCheck.broken(in: Dictionary(pages) { first, _ in first }).map(\.target)
    }

    @Test("are found in any folder, with and without an anchor")
    func sound() {
        #expect(
            broken(
                page("index.html", "<h1 id=\"top\"></h1><a href=\"playbooks/a.html#causes\">a</a>"),
                page(
                    "playbooks/a.html",
                    "<h2 id=\"causes\"></h2><a href=\"../index.html#top\">up</a><a href=\"#causes\">c</a>"
                )
            ).isEmpty)
    }

    @Test("to a page that is not there are broken")
    func missingPage() {
        let links = broken(page("playbooks/a.html", "<a href=\"b.html\">b</a>"))
        #expect(links == ["playbooks/b.html"])
    }

    @Test("to an anchor that is not there are broken, also when another begins like it")
    func missingAnchor() {
        let links = broken(
            page("a.html", "<a href=\"b.html#cause\">b</a><a href=\"#here\">h</a>"),
            page("b.html", "<h2 id=\"causes\"></h2>"))
        #expect(links == ["a.html#here", "b.html#cause"])
    }

    @Test("to elsewhere are not looked at")
    func outside() {
        #expect(
            broken(
                page(
                    "a.html",
                    "<a href=\"https://example.org/x#y\">x</a><a href=\"mailto:a@b\">m</a>")
            )
            .isEmpty)
    }

    @Test(
        "from one playbook's source to another's lead to its page",
        arguments: [
            ("other.md", "other.html"),
            ("../flow/other.md#likely-causes", "other.html#likely-causes"),
            ("unknown.md", nil), ("https://example.org/other.md", nil), ("other.html", nil),
            ("#causes", nil), (".md", nil),
        ] as [(String, String?)])
    func playbooks(link: String, page: String?) {
        #expect(PlaybookLinks.page(of: link) { $0 == "other" } == page)
    }

    @Test("are collected from a text once each")
    func mentioned() {
        let text =
            "See [a](../x/one.md) and [b](two.md#y), again [a](one.md), [c](https://x.org/no.md)."
        #expect(PlaybookLinks.mentioned(in: text) == ["one", "two"])
    }
}

@Suite("What a build remembers")
struct SiteManifestTests {
    @Test("is read as it was written, whatever the texts hold")
    func roundTrip() {
        forAll(count: 60) { random in
            var manifest = SiteManifest()
            for index in 0..<Int.random(in: 0...5, using: &random) {
                let text = String(
                    (0..<20).map { _ in
                        "a <\"\n\u{1D}\u{1E}\u{1F}é".randomElement(using: &random) ?? "a"
                    })
                manifest.pages["p\(index).html"] = SiteManifest.Page(
                    key: "k\(index)",
                    links: PageLinks(in: "<p id=\"x\(index)\"><a href=\"y.html\">", path: "p.html"))
                manifest.cards["c\(index)"] = PlaybookCard(
                    of: PlaybookEntry(
                        content: .draft(
                            PlaybookEntry.Draft(
                                id: "d\(index)", title: text, summary: text, area: "drafts",
                                body: "[x](other.md)", problems: [])), path: "d.md"))
            }
            let read = SiteManifest(reading: manifest.bytes)
            return read.bytes == manifest.bytes && read.pages == manifest.pages
                && read.cards.count == manifest.cards.count
        }
    }

    @Test(
        "is empty when it is not ours, or cut short",
        arguments: ["", "x", "{}", "trellis/site@0\u{1E}\npage\u{1F}a\u{1F}b\u{1F}c\u{1F}d\u{1E}"])
    func foreign(text: String) {
        #expect(SiteManifest(reading: Array(text.utf8)).pages.isEmpty)
    }
}
