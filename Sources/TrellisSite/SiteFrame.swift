/// What every page of the site has in common.
package struct SiteFrame: Sendable {
    let shell: PageShell
    /// Of the whole site.
    let title: String
    /// Its absolute address, with a slash at its end; `nil` where none is known.
    let base: String?
    let hasRetros: Bool
    /// Runs in every page of a preview, and in no other.
    let previewScript: String?
    /// Changes with everything above.
    let key: String

    /// - Parameter version: Of the program: another one may write other pages.
    package init(
        shell: PageShell, shellKey: String, title: String, base: String?, hasRetros: Bool,
        previewScript: String? = nil, version: String
    ) {
        self.shell = shell
        self.title = title
        self.base = base
        self.hasRetros = hasRetros
        self.previewScript = previewScript
        key = SiteKey.of([
            shellKey, title, base ?? "", hasRetros ? "retros" : "", previewScript ?? "", version,
        ])
    }

    enum Section: CaseIterable {
        case playbooks, metrics, retros, guide, lint

        var words: String {
            switch self {
            case .playbooks: "Playbooks"
            case .metrics: "Metrics"
            case .retros: "Retros"
            case .guide: "Guide"
            case .lint: "Lint"
            }
        }

        var index: String {
            switch self {
            case .playbooks: "index.html"
            case .metrics: "metrics/index.html"
            case .retros: "retros/index.html"
            case .guide: "guide.html"
            case .lint: "lint/index.html"
            }
        }
    }

    private static let footer =
        "Numbers of a team open a conversation. They are never about a person, and never about pay."

    /// What an address below the site's folder is added to. The page for addresses that lead nowhere
    /// is shown at any depth, so that only a whole address is right there.
    private func root(from path: String) -> String {
        if path == Self.notFound, let base { return base }
        return String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    static let notFound = "404.html"

    /// - Parameters:
    ///   - path: Below the site's folder.
    ///   - section: The part of the site that the page belongs to; `nil` for none.
    ///   - script: Runs in this page.
    func page(
        _ path: String, title: String, kind: PageShell.Kind, section: Section?, body: HTML,
        description: String = "", script: String? = nil
    ) -> String {
        let up = root(from: path)
        var extras = PageShell.Extras()
        extras.siteTitle = self.title
        extras.description = description
        extras.feed = "\(up)feed.xml"
        extras.canonical = base.map { $0 + path }
        extras.script = [script, previewScript].compactMap(\.self).joined(separator: "\n")
        if extras.script == "" { extras.script = nil }
        if previewScript != nil { extras.connect = "'self'" }
        let sections = Section.allCases.filter { $0 != .retros || hasRetros }
        return shell.page(
            title: title, kind: kind, body: body.text,
            nav: sections.map {
                PageShell.Link(
                    text: $0.words, href: up + $0.index,
                    isCurrent: $0 == section)
            }, footer: Self.footer, extras: extras)
    }
}
