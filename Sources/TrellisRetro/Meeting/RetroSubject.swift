package import TrellisModel

/// What a retro is about when it is not about everything.
package enum RetroSubject: String, Sendable, CaseIterable {
    /// A quarter of work with coding assistants: the playbooks of the area of that name.
    case assistedCoding = "assisted-coding"

    /// The area of the playbooks that it looks at.
    package var area: String { rawValue }
    /// The name of the template.
    package var template: String { "assisted.md.mustache" }
    /// Weeks that it looks back on.
    package var weeks: Int { 13 }

    /// Whether a number belongs to it: how much is assisted, and the outcomes that are read beside it.
    package func holds(_ metric: Metric) -> Bool {
        (SideBySide.adoption + SideBySide.outcomes).contains {
            MetricSlice.split($0).id == metric.id
        }
    }

    /// The part of a document's name that tells it from the retro of the same day. A dot, because a
    /// team's name has none.
    package var suffix: String { ".\(rawValue)" }
}
