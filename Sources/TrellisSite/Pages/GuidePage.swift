import TrellisMarkdown

/// How to lead the conversation: for whoever facilitates a retro.
struct GuidePage {
    let markdown: String

    private static let path = "guide.html"

    func job(in frame: SiteFrame) -> SiteJob {
        SiteJob(path: Self.path, key: SiteKey.of([frame.key, markdown])) {
            let body = HTML(raw: try Markdown.html(markdown))
            return frame.page(
                Self.path, title: title, kind: .charter, section: .guide,
                body: "<article class=\"guide\">\n\(body)\n</article>")
        }
    }

    /// The first heading.
    private var title: String {
        markdown.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
            ?? "Guide"
    }
}
