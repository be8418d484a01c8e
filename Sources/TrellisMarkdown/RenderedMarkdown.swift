/// A text as HTML, and what a page around it has to know.
package struct RenderedMarkdown: Sendable {
    /// Safe HTML: raw tags and unsafe links are left out, headings carry anchors.
    package let html: String
    /// In order.
    package let headings: [Heading]

    package struct Heading: Sendable, Equatable {
        /// 1 to 6.
        package let level: Int
        /// Empty for a heading without a letter or a digit.
        package let anchor: String
        /// Safe HTML, with the heading's own emphasis and code.
        package let html: String
    }
}

/// Goes once over the HTML that cmark renders: gives headings an `id`, and links another address.
struct HTMLFinisher {
    private let source: [UInt8]
    private let link: (String) -> String?
    private var out: [UInt8] = []
    private var headings: [RenderedMarkdown.Heading] = []
    private var seen: [String: Int] = [:]

    /// - Parameter link: Another address for one of the text, as it stands in the HTML; `nil` keeps it.
    static func finish(_ html: String, link: (String) -> String?) -> RenderedMarkdown {
        withoutActuallyEscaping(link) { link in
            var finisher = HTMLFinisher(html, link: link)
            finisher.run()
            return RenderedMarkdown(
                html: String(decoding: finisher.out, as: UTF8.self), headings: finisher.headings)
        }
    }

    private init(_ html: String, link: @escaping (String) -> String?) {
        source = Array(html.utf8)
        self.link = link
        out.reserveCapacity(source.count + source.count / 8)
    }

    private static let anchorTag = Array("<a href=\"".utf8)
    private static let newline = UInt8(ascii: "\n")

    /// In cmark's output every `<` begins a tag of its own: those of the text are escaped.
    private mutating func run() {
        var index = 0, copied = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if let end = headingEnd(at: index) {
                out += source[copied..<index]
                heading(from: index, to: end)
                (index, copied) = (end, end)
            } else if starts(Self.anchorTag, at: index) {
                index += Self.anchorTag.count
                let end = source[index...].firstIndex(of: UInt8(ascii: "\"")) ?? source.count
                if let other = link(String(decoding: source[index..<end], as: UTF8.self)) {
                    out += source[copied..<index]
                    out += other.utf8
                    copied = end
                }
                index = end
            } else {
                index += 1
            }
        }
        out += source[copied...]
    }

    private func starts(_ bytes: [UInt8], at index: Int) -> Bool {
        source.count - index >= bytes.count
            && source[index..<(index + bytes.count)].elementsEqual(bytes)
    }

    /// A heading is `<h2>…</h2>` on one line.
    ///
    /// - Returns: Where it ends; `nil` when none begins here.
    private func headingEnd(at index: Int) -> Int? {
        guard index == 0 || source[index - 1] == Self.newline, index + 9 <= source.count,
            source[index + 1] == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(source[index + 2]),
            source[index + 3] == UInt8(ascii: ">")
        else { return nil }
        let end = source[index...].firstIndex(of: Self.newline) ?? source.count
        let close: [UInt8] = Array("</h".utf8) + [source[index + 2], UInt8(ascii: ">")]
        return end - index >= 9 && source[(end - 5)..<end].elementsEqual(close) ? end : nil
    }

    private mutating func heading(from start: Int, to end: Int) {
        let inner = source[(start + 4)..<(end - 5)]
        let anchor = anchor(of: inner)
        headings.append(
            RenderedMarkdown.Heading(
                level: Int(source[start + 2] - UInt8(ascii: "0")), anchor: anchor,
                html: String(decoding: inner, as: UTF8.self)))
        guard !anchor.isEmpty else {
            out += source[start..<end]
            return
        }
        out += source[start..<(start + 3)]
        out += " id=\"\(anchor)\"".utf8
        out += source[(start + 3)..<end]
    }

    /// As forges count them: the second heading of one name ends in `-1`.
    private mutating func anchor(of inner: ArraySlice<UInt8>) -> String {
        let anchor = Markdown.anchor(of: Self.plain(inner))
        guard !anchor.isEmpty else { return "" }
        let count = seen[anchor, default: 0]
        seen[anchor] = count + 1
        return count == 0 ? anchor : "\(anchor)-\(count)"
    }

    /// Without tags and entities.
    private static func plain(_ html: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        var isInTag = false, isInEntity = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case UInt8(ascii: "&") where !isInTag: isInEntity = true
            case UInt8(ascii: ";") where isInEntity: isInEntity = false
            default: if !isInTag, !isInEntity { out.append(byte) }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Markdown {
    /// The anchor that forges give a heading: lower case, words joined by hyphens, other signs left
    /// out.
    package static func anchor(of heading: String) -> String {
        let isPlain = heading.utf8.allSatisfy { $0 < 0x80 }
        return isPlain ? asciiAnchor(heading) : unicodeAnchor(heading)
    }

    private static func asciiAnchor(_ heading: String) -> String {
        let kept = heading.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                byte
            case UInt8(ascii: " "): UInt8(ascii: "-")
            default: nil
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func unicodeAnchor(_ heading: String) -> String {
        var out = ""
        for character in heading.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                out.append(character)
            } else if character == " " {
                out.append("-")
            }
        }
        return out
    }
}
