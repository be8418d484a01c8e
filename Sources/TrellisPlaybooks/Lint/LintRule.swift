import TrellisLanguage
package import TrellisModel

/// One thing to look for in a playbook, with the page that explains it.
///
/// Adding a rule is one file in a folder below `Lint` and one line in ``lintRules``.
package protocol LintRule: LintPage {
    /// Worked examples: they are documentation, and tests. These are found,
    var avoid: [LintExample] { get }
    /// and these are not.
    var prefer: [LintExample] { get }

    func findings(in playbook: LintedPlaybook) -> [LintFinding]
}

/// Every rule, by code.
package let lintRules: [any LintRule] =
    (playbookRules + languageRules.map { LanguageLint($0) }).sorted { $0.code < $1.code }

/// Those that are about playbooks alone.
private let playbookRules: [any LintRule] = [
    SectionOrder(),
    EmptySection(),
    TooFew(),
    EmptyIntervention(),
    CoachingParts(),
    RawHTML(),
    ImageText(),
    HeadingSkip(),
    CausesList(),
    LongSection(),
    UnfinishedPage(),
    ReadingProblem(),
    UnknownKey(),
    FileName(),
    DuplicateID(),
    HeadingTitle(),
    UnchangedRevision(),
    UpdatedDay(),
    ForbiddenYAML(),
    Deprecation(),
    UnknownTag(),
    TooLarge(),
    UnmetRequirement(),
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
    NoTests(),
    MissingOutcomes(),
    IndecisiveCheck(),
    QuietMatch(),
    ForeignSeries(),
    StaleTodo(),
    MissingFile(),
    MissingAnchor(),
    OwnSiteLink(),
    VagueLinkText(),
    SameLinkText(),
    StaleSuppression(),
]

/// A piece of a playbook: in a test it takes its place in a page that is otherwise without a fault.
package struct LintExample: Sendable {
    package enum Place: Sendable { case frontMatter, pattern, body, tests }

    package let place: Place
    package let text: String
    /// The measured rate of matches on noise that goes with it; `nil`: not measured.
    package let falseMatchesPerYear: Double?
    /// The front matter of another page of the library, where the example takes one.
    package var neighbour: String?
    /// What was locked before, where the example takes it: keys of the page as it was then.
    package var locked: String?
    /// Calm teams that the playbook matches; `nil`: not measured.
    package var quietMatches: [String]?

    /// - Parameter text: Keys of the front matter.
    static func frontMatter(_ text: String, falseMatchesPerYear: Double? = nil) -> LintExample {
        LintExample(place: .frontMatter, text: text, falseMatchesPerYear: falseMatchesPerYear)
    }

    /// - Parameter text: Keys of `pattern`.
    static func pattern(_ text: String) -> LintExample {
        LintExample(place: .pattern, text: text, falseMatchesPerYear: nil)
    }

    /// - Parameter text: Sections of the text, each in the place of one of its name; or a piece that
    ///   stands at its end.
    static func body(_ text: String) -> LintExample {
        LintExample(place: .body, text: text, falseMatchesPerYear: nil)
    }
}

extension LintRule {
    package var avoided: [String] { avoid.map(\.text) }
    package var preferred: [String] { prefer.map(\.text) }

    /// A finding about a key of a map, or about the whole map where the key is missing.
    func finding(
        _ map: YAMLReader, _ key: String, _ message: String, help: String, level: LintLevel? = nil
    ) -> LintFinding {
        LintFinding(
            code: code, level: level ?? self.level, file: map.problems.file,
            line: map.line(of: key), field: map.field(key), message: message, help: help)
    }
}
