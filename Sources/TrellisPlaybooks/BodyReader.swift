import TrellisMarkdown
import TrellisModel

/// Reads the sections of a playbook's text that other parts use, line by line.
struct BodyReader {
    /// First-level headings, with their lines.
    private(set) var titles: [(text: String, line: Int)] = []
    private var interventions: [Playbook.Intervention] = []
    private var prompts: [CoachingStep: [String]] = [:]
    private var leaveAlone: [String] = []
    private var causes: [String] = []

    private var section = ""
    private var step: CoachingStep?
    private var fence: String?
    /// Whether the last line belongs to an item of a list.
    private var isInItem = false
    private var anchors: [String: Int] = [:]
    private let markdown: String

    init(_ markdown: String, firstLine: Int) {
        self.markdown = markdown
        let lines = markdown.lines
        for (index, line) in lines.enumerated() { read(line, number: firstLine + index) }
    }

    var body: Playbook.Body {
        Playbook.Body(
            markdown: markdown, interventions: interventions, prompts: prompts,
            leaveAlone: leaveAlone.joined(separator: "\n").trimmed, causes: causes)
    }

    private mutating func read(_ line: Substring, number: Int) {
        let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        let text = line[line.utf8.index(line.startIndex, offsetBy: indent)...]
        if indent < 4, isFence(text) || fence != nil {
            toggleFence(text)
        } else if fence == nil, indent < 4, text.utf8.first == UInt8(ascii: "#"),
            let heading = Self.heading(text)
        {
            read(heading, number)
            return
        } else if fence == nil {
            readItem(text, indent)
        }
        if section == "When to leave it alone" { leaveAlone.append(String(line)) }
    }

    private func isFence(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
        else { return false }
        return text.hasPrefix("```") || text.hasPrefix("~~~")
    }

    private mutating func toggleFence(_ text: Substring) {
        let run = String(text.prefix { $0 == text.first })
        guard let open = fence else {
            fence = run
            return
        }
        if run.hasPrefix(open), text.dropFirst(run.count).allSatisfy({ $0 == " " }) { fence = nil }
    }

    private mutating func read(_ heading: (level: Int, text: String), _ number: Int) {
        isInItem = false
        let anchor = anchor(of: heading.text)
        switch heading.level {
        case 1: titles.append((heading.text, number))
        case 2:
            section = heading.text
            step = nil
        case 3 where section == "Recommended interventions":
            interventions.append(Playbook.Intervention(title: heading.text, anchor: anchor))
        case 3 where section == "Coaching prompts":
            step = CoachingStep(rawValue: heading.text.lowercased())
        default: break
        }
    }

    private mutating func readItem(_ text: Substring, _ indent: Int) {
        if indent < 4, let item = Self.item(text) {
            isInItem = true
            append(item)
        } else if text.allSatisfy(\.isWhitespace) {
            isInItem = false
        } else if isInItem {
            continueItem(text.trimmed)
        }
    }

    private mutating func append(_ item: String) {
        if section == "Likely causes" { causes.append(item) }
        if let step { prompts[step, default: []].append(item) }
    }

    private mutating func continueItem(_ text: String) {
        if section == "Likely causes", let last = causes.popLast() {
            causes.append("\(last) \(text)")
        }
        if let step, let last = prompts[step]?.popLast() {
            prompts[step, default: []].append("\(last) \(text)")
        }
    }

    /// As forges count them: the second heading of one name ends in `-1`.
    private mutating func anchor(of heading: String) -> String {
        let anchor = Markdown.anchor(of: heading)
        let count = anchors[anchor, default: 0]
        anchors[anchor] = count + 1
        return count == 0 ? anchor : "\(anchor)-\(count)"
    }

    static func heading(_ text: Substring) -> (level: Int, text: String)? {
        let level = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(level)
        guard (1...6).contains(level), rest.isEmpty || rest.first == " " else { return nil }
        var title = rest.trimmed[...]
        let closed = title.prefix(
            upTo: title.lastIndex { $0 != "#" }.map { title.index(after: $0) }
                ?? title.startIndex)
        if closed.isEmpty || closed.last == " " { title = closed }
        return (level, title.trimmed)
    }

    /// The text behind `- `, `* `, `+ ` or `1. `.
    static func item(_ text: Substring) -> String? {
        guard let byte = text.utf8.first, byte < UInt8(ascii: "A") else { return nil }
        if let first = text.first, "-*+".contains(first), text.dropFirst().first == " " {
            return text.dropFirst(2).trimmed
        }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let rest = text.dropFirst(digits.count)
        guard (1...9).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
            return nil
        }
        return rest.dropFirst(2).trimmed
    }
}
