package import TrellisModel

/// What each check of a pattern is for, so that a calm team can be drawn that is not silenced by what
/// merely excuses or floors.
package struct CalmRoles: Sendable {
    package enum Role: Sendable, Equatable {
        /// It decides: its true value is on the quiet side.
        case decides
        /// It stands in the way of a match, so it is drawn to be true, or to be false.
        case granted(Bool)
        /// It compares one time with another, which a steady team leaves to chance, or asks more of
        /// the very numbers that decide.
        case leftToChance
        /// Told, and never deciding.
        case informs
    }

    private let roles: [String: Role]
    /// Checks whose truth is taken as given when it is asked whether a match was possible.
    private let open: [String: Bool]
    private let condition: Condition
    /// Whether something that decides is held against a line.
    package let hasLine: Bool

    package init(_ pattern: Pattern) {
        condition = pattern.when
        let named = Set(pattern.when.names)
        let checks = pattern.checks.filter { named.contains($0.name) && !$0.inform }
        let supports = Self.supporters(of: pattern.when)
        let evidence = checks.filter(Detection.bearsEvidence).map(\.name)
        let plain = checks.filter { !Detection.bearsEvidence($0) && !Self.comparesTimes($0) }
        // What would be enough for a match without any evidence decides as evidence does.
        func holds(without name: String?) -> Bool {
            pattern.when.value { check in
                let isGranted = supports.contains(check) && !evidence.contains(check)
                return Truth(isGranted && check != name)
            } == .yes
        }
        let positive = plain.map(\.name).filter(supports.contains)
        let needed = positive.filter { !holds(without: $0) }
        let deciding = !holds(without: nil) ? [] : needed.isEmpty ? positive : needed
        let lined = Set(
            checks.filter {
                deciding.contains($0.name)
                    || $0.test == "level" && evidence.contains($0.name)
                        && supports.contains($0.name)
            }.map(\.slice))
        hasLine = !lined.isEmpty
        var roles: [String: Role] = [:]
        for check in pattern.checks {
            if !named.contains(check.name) || check.inform {
                roles[check.name] = .informs
            } else if deciding.contains(check.name)
                || evidence.contains(check.name) && supports.contains(check.name)
            {
                roles[check.name] = .decides
            } else if Self.comparesTimes(check) || lined.contains(check.slice) {
                roles[check.name] = .leftToChance
            } else {
                roles[check.name] = .granted(supports.contains(check.name))
            }
        }
        self.roles = roles
        open = checks.reduce(into: [:]) { open, check in
            switch roles[check.name] {
            case .decides: open[check.name] = true
            case .leftToChance: open[check.name] = supports.contains(check.name)
            default: break
            }
        }
    }

    package func role(of check: Check) -> Role { roles[check.name] ?? .informs }

    /// Whether a match was possible at a position: with the checks that decide, or that chance
    /// decides, as a match needs them, and all others as they are.
    package func allowsMatch(_ truths: [String: Truth]) -> Bool {
        condition.value { name in
            open[name].map { Truth($0) } ?? truths[name] ?? .unknown(.missing)
        } == .yes
    }

    static func comparesTimes(_ check: Check) -> Bool { ["change", "trend"].contains(check.test) }

    /// Checks that help a match by being true.
    private static func supporters(of condition: Condition) -> Set<String> {
        switch condition {
        case .check(let name): [name]
        case .not(let inner): opponents(of: inner)
        case .and(let parts), .or(let parts):
            parts.reduce(into: []) { $0.formUnion(supporters(of: $1)) }
        case .atLeast(_, let names): Set(names)
        }
    }

    private static func opponents(of condition: Condition) -> Set<String> {
        switch condition {
        case .check, .atLeast: []
        case .not(let inner): supporters(of: inner)
        case .and(let parts), .or(let parts):
            parts.reduce(into: []) { $0.formUnion(opponents(of: $1)) }
        }
    }
}
