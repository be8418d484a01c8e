import Crypto
import Mustache
import TrellisPicture

/// The frame that every HTML page stands in: one file, no script, nothing from elsewhere.
package struct PageShell: Sendable {
    private let template: MustacheTemplate
    private let style: String

    package enum Kind: String, Sendable { case retro, playbook, index, charter }

    package struct Link: Sendable {
        let text: String
        let href: String
        let current: Bool

        package init(text: String, href: String, isCurrent: Bool = false) {
            self.text = text
            self.href = href
            current = isCurrent
        }
    }

    /// - Parameters:
    ///   - template: The text of `page.html.mustache`.
    ///   - css: The text of `page.css`.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(template: String, css: String) throws {
        self.template = try MustacheTemplate(string: template)
        style = css + "\n" + PictureStyle.css
    }

    /// - Parameter body: Safe HTML.
    package func page(
        title: String, kind: Kind, body: String, nav: [Link] = [], footer: String
    ) -> String {
        template.render(
            View(
                title: title, lang: "en", style: style, csp: policy, body: body, nav: nav,
                footer: footer, kind: kind.rawValue))
    }

    private struct View {
        let title: String
        let lang: String
        let style: String
        let csp: String
        let body: String
        let nav: [Link]
        let footer: String
        let kind: String
    }

    /// Only this page's own style, named by its hash.
    private var policy: String {
        let hash = Base64.text(Array(SHA256.hash(data: Array(style.utf8))))
        return "default-src 'none'; style-src 'sha256-\(hash)'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'"
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
