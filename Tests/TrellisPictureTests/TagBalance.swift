/// A small reader of tags: enough to say whether a picture is well-formed and what it is made of.
struct TagBalance {
    /// In document order.
    private(set) var elements: [String] = []
    /// Names of all attributes.
    private(set) var attributes: Set<String> = []
    /// `nil` when every tag is closed in order and every value is quoted.
    private(set) var problem: String?

    init(_ text: String) {
        var open: [String] = [], rest = text[...]
        while problem == nil, let start = rest.firstIndex(of: "<") {
            check(text: rest[..<start])
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else {
                problem = "a tag without an end"
                return
            }
            let tag = rest[..<end]
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if open.popLast() != name { problem = "</\(name)> closes something else" }
            } else {
                let isEmpty = tag.hasSuffix("/")
                let name = read(isEmpty ? tag.dropLast() : tag)
                if !isEmpty { open.append(name) }
            }
        }
        check(text: rest)
        if problem == nil, !open.isEmpty { problem = "<\(open[0])> is never closed" }
    }

    /// - Returns: The element's name.
    private mutating func read(_ tag: Substring) -> String {
        let name = String(tag.prefix { $0 != " " })
        elements.append(name)
        var rest = tag.dropFirst(name.count).drop { $0 == " " }
        while !rest.isEmpty, problem == nil {
            let attribute = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(attribute.count)
            guard rest.hasPrefix("=\"") else {
                problem = "\(attribute) has no quoted value"
                break
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 3).drop { $0 == " " }
            attributes.insert(String(attribute))
            check(text: value)
        }
        return name
    }

    private mutating func check(text: Substring) {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: part.hasPrefix) {
            problem = "a bare & before '\(part.prefix(8))'"
        }
    }
}
