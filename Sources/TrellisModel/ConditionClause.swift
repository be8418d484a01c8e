/// A condition as a tree of clauses, for people: its leaves are what the checks ask.
package indirect enum ConditionClause: Sendable, Equatable {
    case check(name: String, isNegated: Bool)
    /// All of these.
    case all([ConditionClause])
    /// At least so many of these.
    case atLeast(Int, [ConditionClause])

    /// - Parameter condition: Its negations are moved down to the checks (De Morgan), because
    ///   nobody reads "not (a or b)" without a pencil.
    package init(_ condition: Condition) { self = Self.clause(condition, isNegated: false) }

    private static func clause(_ condition: Condition, isNegated: Bool) -> ConditionClause {
        switch condition {
        case .check(let name): return .check(name: name, isNegated: isNegated)
        case .not(let inner): return clause(inner, isNegated: !isNegated)
        case .and(let parts):
            return joined(parts.map { clause($0, isNegated: isNegated) }, isAll: !isNegated)
        case .or(let parts):
            return joined(parts.map { clause($0, isNegated: isNegated) }, isAll: isNegated)
        case .atLeast(let count, let names):
            let checks = names.map { ConditionClause.check(name: $0, isNegated: isNegated) }
            // Fewer than `count` hold when more than the rest do not.
            return some(isNegated ? names.count - count + 1 : count, of: checks)
        }
    }

    private static func joined(_ parts: [ConditionClause], isAll: Bool) -> ConditionClause {
        some(isAll ? parts.count : 1, of: parts)
    }

    private static func some(_ count: Int, of parts: [ConditionClause]) -> ConditionClause {
        if parts.count == 1, let only = parts.first, count == 1 { return only }
        return count >= parts.count ? .all(parts) : .atLeast(count, parts)
    }
}
