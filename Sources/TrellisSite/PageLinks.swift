/// What a page can be linked at, and where it links to inside the site.
package struct PageLinks: Sendable, Equatable {
    /// Every `id`, with a space on either side, so that one can be looked for without a list.
    let anchors: String
    /// Paths below the site's folder with their fragments, sorted. Links inside the page are looked at
    /// once, and are listed only where they lead nowhere.
    let targets: [String]

    /// - Parameter path: The page's own.
    package init(in html: String, path: String) {
        var scanner = AttributeScanner(html)
        scanner.run()
        anchors = " \(scanner.ids.joined(separator: " ")) "
        let folder = path.split(separator: "/").dropLast()
        let ids = Set(scanner.ids)
        targets = Set(scanner.hrefs).filter { href in
            !(href.utf8.first == UInt8(ascii: "#") && ids.contains(String(href.dropFirst())))
        }.compactMap {
            Self.target($0, from: path, in: Array(folder))
        }.sorted()
    }

    var fields: [String] { [anchors, targets.joined(separator: "\u{1D}")] }

    init(fields: [String]) {
        anchors = fields.first ?? ""
        targets = (fields.dropFirst().first ?? "").split(separator: "\u{1D}").map(String.init)
    }

    func has(anchor: String) -> Bool { anchors.contains(" \(anchor) ") }

    /// - Returns: `nil` for an address outside the site.
    private static func target(_ href: String, from path: String, in folder: [Substring]) -> String?
    {
        guard !href.contains(":"), !href.hasPrefix("//") else { return nil }
        if href.hasPrefix("#") { return path + href }
        var parts = folder
        let (file, fragment) = split(href)
        for part in file.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".", "": continue
            case "..": parts = Array(parts.dropLast())
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/") + fragment
    }

    private static func split(_ href: String) -> (file: Substring, fragment: Substring) {
        let end = href.firstIndex(of: "#") ?? href.endIndex
        return (href[..<end], href[end...])
    }
}

/// Finds the values of `id` and `href` in HTML of our own, where every attribute has double quotes.
private struct AttributeScanner {
    private let bytes: [UInt8]
    private(set) var ids: [String] = []
    private(set) var hrefs: [String] = []

    init(_ html: String) { bytes = Array(html.utf8) }

    private static let id = Array(" id=\"".utf8)
    private static let href = Array(" href=\"".utf8)

    mutating func run() {
        var index = 1
        // Both names are told by what stands before the quote.
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\""), bytes[index - 1] == UInt8(ascii: "=") {
                if ends(with: Self.id, at: index) {
                    ids.append(value(at: index + 1))
                } else if ends(with: Self.href, at: index) {
                    let href = value(at: index + 1)
                    hrefs.append(
                        href.utf8.contains(UInt8(ascii: "&"))
                            ? href.replacing("&amp;", with: "&") : href)
                }
            }
            index += 1
        }
    }

    private func ends(with name: [UInt8], at quote: Int) -> Bool {
        let start = quote + 1 - name.count
        return start >= 0 && bytes[start...quote].elementsEqual(name)
    }

    private func value(at start: Int) -> String {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// Looks whether every link inside the site leads somewhere.
package enum LinkCheck {
    package struct Broken: Sendable, Equatable {
        package let page: String
        package let target: String
        /// Whether the page exists, and only the anchor does not.
        package let isAnchor: Bool
    }

    /// - Parameter pages: By path.
    /// - Parameter files: Paths of other files of the site, such as the feed.
    package static func broken(
        in pages: [String: PageLinks], files: Set<String> = []
    ) -> [Broken] {
        var found: [Broken] = []
        for (path, page) in pages {
            for target in page.targets {
                let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
                guard let file = parts.first else { continue }
                guard let other = pages[file] else {
                    if !files.contains(file) {
                        found.append(Broken(page: path, target: target, isAnchor: false))
                    }
                    continue
                }
                if parts.count > 1, !other.has(anchor: parts[1]) {
                    found.append(Broken(page: path, target: target, isAnchor: true))
                }
            }
        }
        return found.sorted { ($0.page, $0.target) < ($1.page, $1.target) }
    }
}
