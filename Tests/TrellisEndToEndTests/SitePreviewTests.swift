import Testing

@testable import trellis

@Suite("The preview of a site")
struct SitePreviewTests {
    @Test(
        "shows pages of the site and nothing else",
        arguments: [
            ("/", "index.html"), ("/index.html", "index.html"), ("/metrics/", "metrics/index.html"),
            ("/playbooks/a.html", "playbooks/a.html"), ("/feed.xml", "feed.xml"),
            ("/../secret.html", nil), ("/a/../../b.html", nil), ("/.trellis-site", nil),
            ("/a/.hidden.html", nil), ("/a\\..\\b.html", nil), ("/a\0.html", nil),
            ("/x.sqlite", nil),
        ] as [(String, String?)])
    func names(path: String, file: String?) {
        #expect(SitePreview.name(of: path) == file)
    }

    @Test(
        "answers who asks this machine by its own name",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost", true), ("localhost:1", true),
            ("evil.example", false), ("localhost.evil.example", false), ("", false), (nil, false),
        ] as [(String?, Bool)])
    func hosts(host: String?, isLocal: Bool) {
        #expect(SitePreview.isLocal(host) == isLocal)
    }
}
