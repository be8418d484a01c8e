/// The boolean line over check names, such as `size-up and not bulk-change`.
package indirect enum Condition: Sendable, Equatable {
    case check(String)
    case not(Condition)
    case and([Condition])
    case or([Condition])
    /// At least `count` of these checks.
    case atLeast(Int, of: [String])

    /// Kleene's three-valued logic: false and unknown is false, true or unknown is true.
    ///
    /// An unknown result carries the first reason, in the order of ``Reason``, of the checks that
    /// left it open. Source: S. C. Kleene, "Introduction to Metamathematics", 1952, section 64.
    package func value(given truth: (String) -> Truth) -> Truth {
        switch self {
        case .check(let name): truth(name)
        case .not(let inner):
            switch inner.value(given: truth) {
            case .yes: .no
            case .no: .yes
            case .unknown(let reason): .unknown(reason)
            }
        case .and(let parts): Self.all(parts.map { $0.value(given: truth) })
        case .or(let parts): Self.count(1, in: parts.map { $0.value(given: truth) })
        case .atLeast(let count, let names): Self.count(count, in: names.map(truth))
        }
    }

    /// Every check that is named, each once, in order of appearance.
    package var names: [String] {
        var seen: Set<String> = []
        return allNames.filter { seen.insert($0).inserted }
    }

    private var allNames: [String] {
        switch self {
        case .check(let name): [name]
        case .not(let inner): inner.allNames
        case .and(let parts), .or(let parts): parts.flatMap(\.allNames)
        case .atLeast(_, let names): names
        }
    }

    private static func all(_ truths: [Truth]) -> Truth {
        if truths.contains(.no) { return .no }
        return truths.compactMap(\.reason).min().map(Truth.unknown) ?? .yes
    }

    private static func count(_ needed: Int, in truths: [Truth]) -> Truth {
        let certain = truths.filter { $0 == .yes }.count
        let open = truths.compactMap(\.reason)
        if certain >= needed { return .yes }
        if certain + open.count < needed { return .no }
        return open.min().map(Truth.unknown) ?? .no
    }
}
