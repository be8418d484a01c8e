import TrellisModel

/// A piece of a YAML document. Scalars are text: what they mean is the schema's business.
package struct YAMLNode: Sendable {
    /// Counted from 1, in the whole file.
    package let line: Int
    package let content: Content

    package enum Content: Sendable {
        case scalar(String)
        case list([YAMLNode])
        case map([(key: String, line: Int, value: YAMLNode)])
    }

    package init(line: Int, _ content: Content) {
        self.line = line
        self.content = content
    }

    package var text: String? {
        guard case .scalar(let text) = content else { return nil }
        return text
    }

    /// The text items of a list, with their lines.
    var items: [(line: Int, text: String)] {
        guard case .list(let nodes) = content else { return [] }
        return nodes.compactMap { node in node.text.map { (node.line, $0.trimmed) } }
    }

    /// As messages name it.
    package var kind: String {
        switch content {
        case .scalar(let text): text.isEmpty ? "nothing" : "text"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
