import Crypto
import Mustache
import TrellisPicture

/// The frame that every HTML page stands in: one file, nothing from elsewhere, and a policy that
/// names by its hash the little that may run.
package struct PageShell: Sendable {
    private let template: MustacheTemplate
    private let style: String
    private let styleHash: String

    package enum Kind: String, Sendable { case retro, playbook, index, charter, rule }

    package struct Link: Sendable, MustacheParent {
        let text: String
        let href: String
        let current: Bool

        package init(text: String, href: String, isCurrent: Bool = false) {
            self.text = text
            self.href = href
            current = isCurrent
        }

        package func child(named name: String) -> Any? {
            switch name {
            case "text": text
            case "href": href
            case "current": current
            default: nil
            }
        }
    }

    /// What a page may have beside its body.
    package struct Extras: Sendable {
        /// Of the page's text, as BCP 47 spells it.
        package var language = "en"
        /// Of the whole site, and of the page, for search engines; empty for none.
        package var siteTitle = ""
        package var description = ""
        /// The address of the feed of changes.
        package var feed: String?
        /// The page's own absolute address.
        package var canonical: String?
        /// A script that may run, inline; its hash goes into the policy.
        package var script: String?
        /// What the page may fetch, such as `'self'`.
        package var connect: String?

        package init() {}
    }

    /// - Parameters:
    ///   - template: The text of `page.html.mustache`.
    ///   - css: The text of `page.css`.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(template: String, css: String) throws {
        self.template = try MustacheTemplate(string: template)
        style = css + "\n" + PictureStyle.css
        styleHash = Self.hash(style)
    }

    /// - Parameter body: Safe HTML.
    package func page(
        title: String, kind: Kind, body: String, nav: [Link] = [], footer: String,
        extras: Extras = Extras()
    ) -> String {
        template.render(
            View(
                title: title, lang: extras.language, style: style, csp: policy(extras), body: body,
                nav: nav,
                footer: footer, kind: kind.rawValue,
                fullTitle: extras.siteTitle.isEmpty || extras.siteTitle == title
                    ? title : "\(title) · \(extras.siteTitle)",
                description: extras.description.isEmpty ? nil : extras.description,
                feed: extras.feed, canonical: extras.canonical, script: extras.script))
    }

    /// Tells its parts by name: looking them up by reflection would take longer than all else that
    /// makes a page.
    private struct View: MustacheParent {
        let title: String
        let lang: String
        let style: String
        let csp: String
        let body: String
        let nav: [Link]
        let footer: String
        let kind: String
        let fullTitle: String
        let description: String?
        let feed: String?
        let canonical: String?
        let script: String?

        func child(named name: String) -> Any? {
            switch name {
            case "title": title
            case "lang": lang
            case "style": style
            case "csp": csp
            case "body": body
            case "nav": nav
            case "footer": footer
            case "kind": kind
            case "fullTitle": fullTitle
            case "description": description
            case "feed": feed
            case "canonical": canonical
            case "script": script
            default: nil
            }
        }
    }

    private func policy(_ extras: Extras) -> String {
        var parts = ["default-src 'none'", "style-src 'sha256-\(styleHash)'"]
        if let script = extras.script { parts.append("script-src 'sha256-\(Self.hash(script))'") }
        if let connect = extras.connect { parts.append("connect-src \(connect)") }
        parts += ["img-src 'self' data:", "base-uri 'none'", "form-action 'none'"]
        return parts.joined(separator: "; ")
    }

    private static func hash(_ text: String) -> String {
        Base64.text(Array(SHA256.hash(data: Array(text.utf8))))
    }
}

/// Base 64 of RFC 4648, for the hash in a content-security policy.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    static func text(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 3).map { start in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { bits, index in
                bits << 8 | (index < group.count ? Int(group[start + index]) : 0)
            }
            let letters = (0..<4).map { alphabet[bits >> (18 - 6 * $0) & 63] }
            return String(letters.prefix(group.count + 1))
                + String(repeating: "=", count: 3 - group.count)
        }.joined()
    }
}
