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

    /// Which lines are no text.
    private(set) var literal = LiteralLines()

    /// Whether the line stands in code, or in a comment of more than one line.
    var isCode: Bool { literal.isLiteral }

    /// What the line is, where it begins or ends a block.
    private(set) var marker: ManagedBlock.Marker?

    /// Task lines in a match block are offers until somebody owns them.
    private(set) var isOffer = false

    var isInActions: Bool { section == actions }

    /// - Returns: Whether a task line here would be an action.
    mutating func takesActions(at line: Substring) -> Bool {
        marker = ManagedBlock.Marker(line)
        // A marker ends a comment that somebody left open, as its own end would.
        if literal.isInComment, marker != nil { literal = LiteralLines() }
        literal.read(line)
        guard !literal.isLiteral else { return false }
        if let marker {
            enter(marker.isBegin ? marker.name : "")
        } else if line.hasPrefix("## ") {
            section = line.dropFirst(3).split(separator: " ").joined(separator: " ")
        }
        return isInActions || block == "carried" || isOffer
    }

    /// A block is read alike alone and in its document, so what is open before it ends.
    private mutating func enter(_ block: String) {
        self.block = block
        literal = LiteralLines()
    }
}
