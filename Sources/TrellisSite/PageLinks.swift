/// What a page can be linked at, and where it links to inside the site.
package struct PageLinks: Sendable, Equatable {
    /// Every `id`, one after another with a space between.
    let anchors: String
    /// Paths below the site's folder with their fragments, sorted, one after another. Links inside the
    /// page are looked at once, and are listed only where they lead nowhere.
    private let targetList: String

    private static let separator = UInt8(0x1D)

    /// - Parameter path: The page's own.
    package init(in html: String, path: String) {
        var scanner = AttributeScanner(html)
        scanner.run()
        anchors = scanner.ids.joined(separator: " ")
        let folder = path.split(separator: "/").dropLast()
        let ids = Set(scanner.ids)
        targetList = Set(scanner.hrefs).filter { href in
            !(href.utf8.first == UInt8(ascii: "#") && ids.contains(String(href.dropFirst())))
        }.compactMap {
            Self.target($0, from: path, in: Array(folder))
        }.sorted().joined(separator: String(UnicodeScalar(Self.separator)))
    }

    var targets: [String] {
        targetList.utf8.split(separator: Self.separator).map { String(Substring($0)) }
    }

    var fields: [String] { [anchors, targetList] }

    init(fields: ArraySlice<String>) {
        anchors = fields.first ?? ""
        targetList = fields.dropFirst().first ?? ""
    }

    func has(anchor: String) -> Bool {
        anchors.utf8.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(anchor.utf8) }
    }

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

    /// - Parameter pages: By path, with other files of the site such as the feed.
    package static func broken(in pages: [String: PageLinks]) -> [Broken] {
        var found: [Broken] = []
        for (path, page) in pages {
            for target in page.targets {
                let (file, anchor) = parts(of: target)
                if let other = pages[file] {
                    guard let anchor, !other.has(anchor: anchor) else { continue }
                    found.append(Broken(page: path, target: target, isAnchor: true))
                } else {
                    found.append(Broken(page: path, target: target, isAnchor: false))
                }
            }
        }
        return found.sorted { ($0.page, $0.target) < ($1.page, $1.target) }
    }

    private static func parts(of target: String) -> (file: String, anchor: String?) {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (target, nil) }
        return (String(target[..<mark]), String(target[mark...].dropFirst()))
    }
}
