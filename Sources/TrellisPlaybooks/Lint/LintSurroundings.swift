package import TrellisModel

/// What lies around the files that are linted, as far as somebody looked.
package struct LintSurroundings: Sendable {
    /// Other pages of the same libraries. They are known and not judged.
    package var neighbours: [LintFile] = []
    /// Pages of the library underneath: theirs may be related to, and replaced by one of their id.
    package var below: [LintFile] = []
    /// Locks and addresses, by the folder of the library.
    package var homes: [String: LibraryHome] = [:]
    /// Of Trellis, such as `0.1.0`; `nil`: no page asks for too much.
    package var version: String?
    /// What a playbook says about made-up series at a date; `nil`: no test is run.
    package var judge: Judge?
    /// By a playbook's id, the calm teams that it matches; `nil` when nobody looked.
    package var quietMatches: @Sendable (String) -> [String]? = { _ in nil }

    package typealias Judge =
        @Sendable (Playbook, [MetricSlice: Series], Day, [Annotation]) throws -> Match

    package init() {}
}
