/// What an evidence-bearing test adds to its verdict, for the family of a report to judge.
package struct Bearing: Sendable, Equatable {
    /// One-sided, in the direction that is asked about: how often chance alone looks at least so.
    package let p: Double
    /// The effect reaches its floor, and does not hang on a single week.
    package let isSolid: Bool
    /// There is enough for a match; else it is a watch at most.
    package let canMatch: Bool

    /// Below it a finding is worth watching; a match takes the whole family.
    package static let watchLine = 0.025

    package var isWorthWatching: Bool { isSolid && p < Self.watchLine }

    package init(p: Double, isSolid: Bool, canMatch: Bool) {
        self.p = p
        self.isSolid = isSolid
        self.canMatch = canMatch
    }
}

/// How far a finding may be taken.
package enum Tier: String, Sendable {
    /// There, beside everything else that the report looked at: it may be coached.
    case match
    /// Worth an eye, and no more.
    case watch
    /// Nothing that chance does not explain.
    case none
}
