/// How much a finding weighs.
package enum LintLevel: String, Sendable, CaseIterable, Comparable {
    case suggestion, warning, error

    package static func < (left: LintLevel, right: LintLevel) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
