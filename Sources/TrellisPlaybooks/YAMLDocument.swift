import TrellisModel
import Yams

/// Reads the small part of YAML that Trellis accepts: maps, lists and text.
///
/// Anchors, aliases, tags and merge keys make a document mean something else than it shows, so they
/// are refused, as are several documents in one, duplicate keys, and what is too deep or too large.
package enum YAMLDocument {
    package struct Limits: Sendable {
        package let bytes: Int
        package let depth: Int

        package init(bytes: Int = 256 << 10, depth: Int = 16) {
            self.bytes = bytes
            self.depth = depth
        }

        package static let playbook = Limits(bytes: 16 << 10, depth: 8)
    }

    /// - Parameter firstLine: The line of the file at which the text begins.
    /// - Returns: `nil` for a document without content.
    package static func read(
        _ text: String, file: String, firstLine: Int = 1, limits: Limits = Limits()
    ) throws(DocumentProblem) -> YAMLNode? {
        func problem(
            _ line: Int?, _ summary: String, _ help: String, _ kind: DocumentProblem.Kind = .feature
        ) -> DocumentProblem {
            DocumentProblem(
                file: file, line: line.map { $0 + firstLine - 1 }, summary, help: help, kind: kind)
        }
        guard text.utf8.count <= limits.bytes else {
            throw problem(
                1, "\(text.utf8.count) bytes of YAML, at most \(limits.bytes) are read",
                "split the file, or move prose out of it", .limit)
        }
        // Searching takes longer than reading, and hardly any file has these.
        let signs = Signs(text)
        let text = (signs.hasReturn ? text.replacing("\r\n", with: "\n") : text)
            .withoutByteOrderMark
        let scalars = text.unicodeScalars
        if signs.mayBeUnusual,
            let index = scalars.firstIndex(where: { $0 != "\n" && isUnusual($0) })
        {
            throw problem(
                scalars[..<index].count { $0 == "\n" } + 1,
                "the line holds a control character", "retype the line; indent with spaces")
        }
        let lines =
            signs.mayHaveProperty
            ? scalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init) : []
        // Without an anchor there is nothing that an alias could grow.
        guard !signs.mayHaveAnchor || aliasLike(lines) <= 16 else {
            throw problem(1, "many aliases", "write each value out where it is used")
        }
        do {
            // An alias resolves to its anchor's node: the parser has to outlive the conversion.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.nextRoot() else { return nil }
            let conversion = Conversion(
                lines: lines, limits: limits, offset: firstLine - 1, problem: problem)
            let node = try conversion.node(root, depth: 1)
            guard try parser.nextRoot() == nil else {
                throw problem(
                    nil, "more than one document in the file", "keep one, without a '---' line")
            }
            return node
        } catch let error as DocumentProblem {
            throw error
        } catch let error as YamlError {
            let (line, summary, help, kind) = explain(error)
            throw problem(line, summary, help, kind)
        } catch {
            throw problem(nil, "not YAML", "check indentation and quotes", .other)
        }
    }

    /// Which bytes a text has that may be something to look at more closely.
    private struct Signs {
        private(set) var hasReturn = false
        /// A byte with which a scalar begins that is unusual.
        private(set) var mayBeUnusual = false
        private(set) var mayHaveAnchor = false
        /// A sign with which an anchor, an alias or a tag begins.
        private(set) var mayHaveProperty = false

        init(_ text: String) {
            for byte in Array(text.utf8) {
                switch byte {
                case UInt8(ascii: "\n"): continue
                case UInt8(ascii: "\r"): (hasReturn, mayBeUnusual) = (true, true)
                case UInt8(ascii: "&"): (mayHaveAnchor, mayHaveProperty) = (true, true)
                case UInt8(ascii: "*"), UInt8(ascii: "!"): mayHaveProperty = true
                case 0..<0x20, 0x7f, 0xc2, 0xe2, 0xef: mayBeUnusual = true
                default: continue
                }
            }
        }
    }

    private static func isUnusual(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f...0x9f, 0x2028, 0x2029, 0xfeff: true
        default: false
        }
    }

    /// What may be an alias, counted before anything is resolved: a document that nests aliases in
    /// keys grows beyond all bounds while it is read.
    private static func aliasLike(_ lines: [[Unicode.Scalar]]) -> Int {
        lines.reduce(0) { count, line in
            count
                + line.indices.filter { index in
                    line[index] == "*"
                        && (index == 0 || " ,[{:?-".unicodeScalars.contains(line[index - 1]))
                        && index + 1 < line.count && line[index + 1] != " "
                }.count
        }
    }

    private static func explain(
        _ error: YamlError
    ) -> (line: Int?, summary: String, help: String, kind: DocumentProblem.Kind) {
        let help = "check indentation, and quote text that holds ':', '#' or brackets"
        switch error {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _):
            return (mark.line, "not YAML: \(what)", help, .other)
        case .composer(_, let what, let mark, _):
            return (
                mark.line, "aliases are not read: \(what)",
                "write the value out where it is used", .feature
            )
        case .duplicatedKeysInMapping(let keys, let context):
            return (
                context.mark.line, "'\(keys.first ?? "")' stands twice in the same map",
                "keep one of the two", .feature
            )
        default: return (nil, "not YAML", help, .other)
        }
    }

    private struct Conversion {
        let lines: [[Unicode.Scalar]]
        let limits: Limits
        /// Lines of the file above the text.
        let offset: Int
        let problem: (Int?, String, String, DocumentProblem.Kind) -> DocumentProblem

        func node(_ node: Node, depth: Int) throws(DocumentProblem) -> YAMLNode {
            let line = node.mark?.line ?? 1
            guard depth <= limits.depth else {
                throw problem(
                    line, "nested deeper than \(limits.depth) levels", "flatten the structure",
                    .limit)
            }
            try refuseProperties(of: node, line)
            let base = line + offset
            switch node {
            case .scalar(let scalar): return YAMLNode(line: base, .scalar(scalar.string))
            case .alias:
                throw problem(line, "aliases are not read", "write the value out", .feature)
            case .sequence(let sequence):
                var items: [YAMLNode] = []
                for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
                return YAMLNode(line: base, .list(items))
            case .mapping(let mapping):
                var entries: [(key: String, line: Int, value: YAMLNode)] = []
                for (key, value) in mapping {
                    let keyLine = key.mark?.line ?? line
                    try refuseProperties(of: key, keyLine)
                    guard case .scalar(let name) = key else {
                        throw problem(keyLine, "a key is not text", "write 'key: value'", .feature)
                    }
                    guard name.string != "<<" else {
                        throw problem(
                            keyLine, "merge keys are not read",
                            "write the keys out where they belong", .feature)
                    }
                    let converted = try self.node(value, depth: depth + 1)
                    entries.append((name.string, keyLine + offset, converted))
                }
                return YAMLNode(line: base, .map(entries))
            }
        }

        /// A node begins with its anchor, its tag or its alias, if it has one; nothing else begins
        /// with these signs.
        private func refuseProperties(of node: Node, _ line: Int) throws(DocumentProblem) {
            guard !lines.isEmpty, let mark = node.mark, lines.indices.contains(mark.line - 1),
                lines[mark.line - 1].indices.contains(mark.column - 1)
            else { return }
            switch lines[mark.line - 1][mark.column - 1] {
            case "&":
                throw problem(
                    line, "anchors are not read", "write the value out wherever it is used",
                    .feature)
            case "*":
                throw problem(line, "aliases are not read", "write the value out here", .feature)
            case "!":
                throw problem(
                    line, "tags are not read", "remove the word that begins with '!'", .feature)
            default: return
            }
        }
    }
}
