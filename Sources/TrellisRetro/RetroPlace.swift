/// Where in the document a line stands.
struct RetroPlace {
    /// The heading of the section of the actions, where the front matter names no other.
    static let actions = "Actions"

    private let actions: String

    init() { actions = Self.actions }

    /// - Parameter lines: All of the document: another language has another heading.
    init(of lines: some Sequence<Substring>) {
        actions = RetroLanguage(of: lines).actions
    }

    private(set) var section = ""
    /// `KIND [KEY]` of the managed block; empty outside of one.
    private(set) var block = "" {
        didSet { isOffer = block.split(separator: " ").contains("match") }
    }
    /// The playbook in whose block the line stands; `nil` outside of one.
    var offeredBy: String? {
        isOffer ? block.split(separator: " ").last.map(String.init) : nil
    }

    private var fence: Character?

    /// Whether the line stands in code.
    var isCode: Bool { fence != nil }

    /// Task lines in a match block are offers until somebody owns them.
    private(set) var isOffer = false

    var isInActions: Bool { section == actions }

    /// - Returns: Whether a task line here would be an action.
    mutating func takesActions(at line: Substring) -> Bool {
        let trimmed = line.drop { $0 == " " }
        if let mark = trimmed.first, "`~".contains(mark),
            trimmed.prefix(3).allSatisfy({ $0 == mark }), trimmed.count >= 3
        {
            fence = fence == nil ? mark : fence == mark ? nil : fence
            return false
        }
        guard fence == nil else { return false }
        if let name = ManagedBlock.name(ofMarker: line, ManagedBlock.begin) {
            block = name
        } else if ManagedBlock.name(ofMarker: line, ManagedBlock.end) != nil {
            block = ""
        } else if line.hasPrefix("## ") {
            section = line.dropFirst(3).split(separator: " ").joined(separator: " ")
        }
        return isInActions || block == "carried" || isOffer
    }
}
