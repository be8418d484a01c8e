package import TrellisModel

/// How well a playbook's tests look at one of its deciding checks.
package struct CheckCoverage: Sendable, Equatable {
    package let check: String
    /// Tests in which it was true, false and unknown.
    package let isTrue: Int
    package let isFalse: Int
    package let isUnknown: Int
    /// Tests whose condition would turn, from holding to not holding or back, were the check true
    /// (or false) whatever the numbers say.
    package let turnsWhenTrue: Int
    package let turnsWhenFalse: Int

    /// Whether some test hangs on it either way. A check that never decides could be left out
    /// without any test noticing.
    package var isDecisive: Bool { turnsWhenTrue > 0 && turnsWhenFalse > 0 }

    /// Looks at the newest position of each match, and at every check that the condition names.
    package static func measure(_ condition: Condition, in matches: [Match]) -> [CheckCoverage] {
        let truths = matches.map { match in
            Dictionary(
                match.checks.map { ($0.check.name, $0.verdict.truth) },
                uniquingKeysWith: { first, _ in first })
        }
        return condition.names.map { name in
            func tests(where fits: (Truth) -> Bool) -> Int {
                truths.filter { fits($0[name] ?? .unknown(.missing)) }.count
            }
            func turns(with forced: Truth) -> Int {
                truths.filter { truths in
                    let before = holds(condition, truths)
                    return before != holds(condition, truths.merging([name: forced]) { $1 })
                }.count
            }
            return CheckCoverage(
                check: name, isTrue: tests { $0 == .yes }, isFalse: tests { $0 == .no },
                isUnknown: tests { $0.reason != nil }, turnsWhenTrue: turns(with: .yes),
                turnsWhenFalse: turns(with: .no))
        }
    }

    private static func holds(_ condition: Condition, _ truths: [String: Truth]) -> Bool {
        condition.value { truths[$0] ?? .unknown(.missing) } == .yes
    }
}
