/// What there is to say about a lint rule: the page that `trellis explain CODE` prints.
package protocol LintPage: Sendable {
    /// Such as `TP005`: it is never used for anything else.
    var code: String { get }
    /// How much a finding weighs, where it does not say otherwise itself.
    var level: LintLevel { get }
    /// A few words, no full stop.
    var title: String { get }
    /// What is looked for, and why it matters to a reader.
    var page: String { get }
    /// Worked examples as they are shown: these are found,
    var avoided: [String] { get }
    /// and these are not.
    var preferred: [String] { get }
}
