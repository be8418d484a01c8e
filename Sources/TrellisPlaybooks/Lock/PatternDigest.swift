import Crypto
import TrellisModel

/// Digests that tell whether a playbook still says the same.
enum PatternDigest {
    /// What a machine goes by. A change here takes a new revision.
    private static let keys = ["actions", "follow-up", "params", "pattern"]

    /// SHA-256 over the keys that a machine goes by, in hexadecimal digits.
    ///
    /// Wording does not count: neither sentences nor help, comments, layout, quotes, the order of
    /// keys, closing zeros of a number, or keys that begin with `x-`.
    static func ofPattern(_ frontMatter: YAMLNode) -> String {
        guard case .map(let entries) = frontMatter.content else { return hexadecimal("") }
        let relevant = entries.filter { keys.contains($0.key) }
        return hexadecimal(canonical(YAMLNode(line: 1, .map(relevant)), at: []))
    }

    /// SHA-256 over the whole page, its lines ended by a line feed.
    static func ofText(_ page: String) -> String {
        hexadecimal(page.replacing("\r\n", with: "\n"))
    }

    private static func hexadecimal(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexadecimal
    }

    /// A text that two nodes share only when they mean the same: each scalar is told by its length,
    /// so that none can pass for several.
    private static func canonical(_ node: YAMLNode, at path: [String]) -> String {
        switch node.content {
        case .scalar(let text):
            let plain = plain(text)
            return "\(plain.utf8.count):\(plain)"
        case .list(let nodes):
            return "[\(nodes.map { canonical($0, at: path) }.joined(separator: ","))]"
        case .map(let entries):
            let counted = entries.filter { !isWording($0.key, in: path) }
            return "{"
                + counted.sorted { $0.key < $1.key }.map { entry in
                    "\(entry.key.utf8.count):\(entry.key)="
                        + canonical(entry.value, at: path + [entry.key])
                }.joined(separator: ",") + "}"
        }
    }

    private static func isWording(_ key: String, in path: [String]) -> Bool {
        if key.hasPrefix("x-") { return true }
        return key == "say" && path.count == 3 && path.starts(with: ["pattern", "checks"])
            || key == "help" && path.count == 2 && path.first == "params"
    }

    /// Blanks collapsed, and `0.60` as `0.6`.
    private static func plain(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard Double(plain: words) != nil, words.contains(".") else { return words }
        let digits = String(words.reversed().drop { $0 == "0" }.reversed())
        return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
    }
}
