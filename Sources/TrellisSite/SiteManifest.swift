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
    private static let version = "trellis/site@2"

    /// The file's content.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        Self.append([Self.version], to: &bytes)
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            Self.append(["page", path, page.key] + page.links.fields, to: &bytes)
        }
        for (key, card) in cards.sorted(by: { $0.key < $1.key }) {
            Self.append(["card", key] + card.fields, to: &bytes)
        }
        return bytes
    }

    private static func append(_ record: [String], to bytes: inout [UInt8]) {
        for field in record {
            bytes.append(contentsOf: cleaned(field).utf8)
            bytes.append(fieldEnd)
        }
        bytes.append(recordEnd)
    }

    /// - Parameter bytes: As ``bytes`` wrote them. Anything else is an empty manifest.
    package init(reading bytes: [UInt8]) {
        var record: [String] = []
        var start = 0
        var isRead = false
        // By index, and not by `split`: a site of a thousand pages has megabytes of this.
        for index in bytes.indices {
            switch bytes[index] {
            case Self.fieldEnd:
                record.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index + 1
            case Self.recordEnd:
                guard isRead || record == [Self.version] else { return }
                if isRead { read(record) }
                isRead = true
                record.removeAll(keepingCapacity: true)
                start = index + 1
            default: break
            }
        }
    }

    private mutating func read(_ record: [String]) {
        switch record.first {
        case "page" where record.count == 5:
            pages[record[1]] = Page(key: record[2], links: PageLinks(fields: record[3...]))
        case "card" where record.count > 2:
            cards[record[1]] = PlaybookCard(fields: Array(record[2...]))
        default: break
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
