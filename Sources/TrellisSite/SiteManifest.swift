/// What the last build knew: which files it made from what, and what it read in the sources.
///
/// It lies beside the pages, so that the next build makes only what has changed, and removes what it
/// made before and makes no longer. Without it everything is made again.
package struct SiteManifest: Sendable {
    /// By path below the site's folder.
    package var pages: [String: Page] = [:]
    /// By the digest of everything that a card is made from.
    package var cards: [String: PlaybookCard] = [:]

    package struct Page: Sendable, Equatable {
        package let key: String
        package let links: PageLinks

        package init(key: String, links: PageLinks) {
            self.key = key
            self.links = links
        }
    }

    package static let fileName = ".trellis-site"

    package init() {}

    // Records and fields are kept apart by the control characters that exist for it; no text of a
    // page holds one.
    private static let recordEnd = UInt8(0x1E)
    private static let fieldEnd = UInt8(0x1F)
    private static let version = "trellis/site@1"

    package var text: String {
        var records: [[String]] = [[Self.version]]
        records += pages.sorted { $0.key < $1.key }.map { path, page in
            ["page", path, page.key] + page.links.fields
        }
        records += cards.sorted { $0.key < $1.key }.map { ["card", $0.key] + $0.value.fields }
        return records.map { record in
            record.map(Self.cleaned).joined(separator: "\u{1F}") + "\u{1E}\n"
        }.joined()
    }

    /// - Parameter bytes: As ``text`` wrote them. Anything else is an empty manifest.
    package init(reading bytes: [UInt8]) {
        var records = bytes.split(separator: Self.recordEnd).makeIterator()
        guard let head = records.next(), String(decoding: head, as: UTF8.self) == Self.version
        else {
            return
        }
        while let record = records.next() {
            let fields = record.dropFirst().split(
                separator: Self.fieldEnd, omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self) }
            switch fields.first {
            case "page" where fields.count == 5:
                pages[fields[1]] = Page(
                    key: fields[2], links: PageLinks(fields: Array(fields[3...])))
            case "card": cards[fields[1]] = PlaybookCard(fields: Array(fields[2...]))
            default: break
            }
        }
    }

    private static func cleaned(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == recordEnd || $0 == fieldEnd }) else {
            return field
        }
        return String(
            decoding: field.utf8.filter { $0 != recordEnd && $0 != fieldEnd }, as: UTF8.self)
    }
}
