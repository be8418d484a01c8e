package import TrellisModel

/// One thing to look for in a retro document, with the page that explains it.
///
/// Adding a rule is one file in `Rules` and one line in ``retroRules``.
package protocol RetroRule: LintPage {
    /// Worked examples: they are documentation, and tests. Each is a piece of the text that takes
    /// its place in a document without a fault. These are found,
    var avoid: [String] { get }
    /// and these are not.
    var prefer: [String] { get }

    func findings(in retro: LintedRetro) -> [LintFinding]
}

/// Every rule about retro documents, by code.
package let retroRules: [any RetroRule] = [
    BeginWithoutEnd(),
    BeginInsideBegin(),
    EndWithoutBegin(),
    BlockTwice(),
    DuplicateID(),
    UnreadableDay(),
    NoOwner(),
    NoDueDay(),
    ManyActions(),
    EditedBlock(),
    UnknownOrigin(),
    QuotedTask(),
    NoRetro(),
    UnknownExperiment(),
    NoReason(),
    RepeatedToken(),
    UnfollowedLine(),
    UnmergedLines(),
]

extension RetroRule {
    package var avoided: [String] { avoid }
    package var preferred: [String] { prefer }

    func finding(
        _ retro: LintedRetro, _ line: Int, field: String? = nil, _ message: String, help: String
    ) -> LintFinding {
        LintFinding(
            code: code, level: level, file: retro.path, line: line, field: field,
            message: message, help: help)
    }
}
