/// One thing to look for in a playbook, with the page that explains it.
///
/// Adding a rule is one file in a folder below `Lint` and one line in ``lintRules``.
package protocol LintRule: Sendable {
    /// Such as `TP005`: it is never used for anything else.
    var code: String { get }
    /// How much a finding weighs, where it does not say otherwise itself.
    var level: LintLevel { get }
    /// A few words, no full stop.
    var title: String { get }
    /// What is looked for, and why it matters to a reader of the playbook.
    var page: String { get }
    /// Worked examples: they are documentation, and tests. These are found,
    var avoid: [LintExample] { get }
    /// and these are not.
    var prefer: [LintExample] { get }

    func findings(in playbook: LintedPlaybook) -> [LintFinding]
}

/// Every rule, by code.
package let lintRules: [any LintRule] = [
    UnfinishedPage(),
    ReadingProblem(),
    UnknownMetric(),
    OneTest(),
    UnknownCheck(),
    UnusedCheck(),
    ConstantCondition(),
    KindMismatch(),
    ShortSpan(),
    RatioAlone(),
    NoEvidence(),
    PeopleFloor(),
    UnknownValue(),
    Parameters(),
    NoExposure(),
    FalseMatches(),
    FollowUpPair(),
    UnknownAction(),
    StaleSuppression(),
]

/// How much a finding weighs.
package enum LintLevel: String, Sendable, CaseIterable, Comparable {
    case suggestion, warning, error

    package static func < (left: LintLevel, right: LintLevel) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A piece of a playbook: in a test it takes its place in a page that is otherwise without a fault.
package struct LintExample: Sendable {
    package enum Place: Sendable { case frontMatter, pattern, body }

    package let place: Place
    package let text: String
    /// The measured rate of matches on noise that goes with it; `nil`: not measured.
    package let falseMatchesPerYear: Double?

    /// - Parameter text: Keys of the front matter.
    static func frontMatter(_ text: String, falseMatchesPerYear: Double? = nil) -> LintExample {
        LintExample(place: .frontMatter, text: text, falseMatchesPerYear: falseMatchesPerYear)
    }

    /// - Parameter text: Keys of `pattern`.
    static func pattern(_ text: String) -> LintExample {
        LintExample(place: .pattern, text: text, falseMatchesPerYear: nil)
    }

    /// - Parameter text: Sections of the text, or a piece that stands at its end.
    static func body(_ text: String) -> LintExample {
        LintExample(place: .body, text: text, falseMatchesPerYear: nil)
    }
}

extension LintRule {
    /// A finding about a key of a map, or about the whole map where the key is missing.
    func finding(
        _ map: YAMLReader, _ key: String, _ message: String, help: String, level: LintLevel? = nil
    ) -> LintFinding {
        LintFinding(
            code: code, level: level ?? self.level, file: map.problems.file,
            line: map.line(of: key), field: map.field(key), message: message, help: help)
    }
}
