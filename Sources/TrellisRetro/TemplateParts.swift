import Mustache
import TrellisModel

/// A template, read in parts that each stand alone.
///
/// At every tag the parser counts the characters to the end of its text, so that one long text takes
/// several times as long as the same in parts. They end with lines outside of all sections.
struct TemplateParts: Sendable {
    private let parts: [MustacheTemplate]

    /// Bytes below which another part is not worth its beginning.
    private static let enough = 256

    /// - Throws: What Mustache says about a template that it cannot read.
    init(_ template: String) throws {
        // A comment may hold what looks like a tag: then the whole says what is wrong, or that nothing is.
        parts =
            try Self.cut(template).flatMap { parts in
                try? parts.map { try MustacheTemplate(string: $0) }
            } ?? [MustacheTemplate(string: template)]
    }

    func render(_ fields: ViewFields) -> String { parts.map { $0.render(fields) }.joined() }

    /// - Returns: `nil` for a template in which what stands above may change what stands below.
    static func cut(_ template: String) -> [String]? {
        let lines = template.lines
        // Says how text is escaped, for the text behind it, and stands alone on its line.
        let first = lines.first?.trimmed ?? ""
        let isPragma =
            first.hasPrefix("{{%") && first.firstRange(of: "}}")?.upperBound == first.endIndex
        let pragma = isPragma ? "\(first)\n" : ""
        let body = pragma.isEmpty ? lines[...] : lines.dropFirst()
        var parts: [String] = [], part = pragma, depth = 0
        for (index, line) in body.enumerated() {
            for sign in tags(in: line) {
                switch Unicode.Scalar(sign) {
                case "#", "^", "$", "<": depth += 1
                case "/": depth -= 1
                case "=", "%": return nil
                default: continue
                }
            }
            part += index + 1 < body.count ? "\(line)\n" : line
            if depth == 0, part.utf8.count >= enough {
                parts.append(part)
                part = pragma
            }
        }
        return parts + [part]
    }

    /// The sign behind each pair of opening braces.
    private static func tags(in line: Substring) -> [UInt8] {
        let bytes = Array(line.utf8), brace = UInt8(ascii: "{")
        return bytes.indices.dropFirst(2).filter {
            bytes[$0 - 1] == brace && bytes[$0 - 2] == brace
        }
        .map { bytes[$0] }
    }
}
