import TrellisModel

/// When a playbook's page is opened, in words: the box below the pattern.
struct PatternSection {
    let playbook: Playbook
    /// What each check asks, by its name.
    let phrases: [String: String]

    var html: HTML {
        let pattern = playbook.pattern
        let clause = ConditionClause(pattern.when)
        let told = pattern.checks.filter(\.inform)
        return """
            <section class="opens">
            <h2 id="matches-when">Matches when</h2>
            \(list(clause, isTop: true))
            <p class="meta">\(span). \(needs)\(hold)</p>
            \(told.isEmpty ? nil : alsoTold(told))</section>
            """
    }

    private func list(_ clause: ConditionClause, isTop: Bool = false) -> HTML {
        switch clause {
        case .check: return "<ul>\n\(item(clause))\n</ul>"
        case .all(let parts):
            let lead: HTML? = isTop && parts.count > 1 ? "<p>All of these hold:</p>\n" : nil
            return "\(lead)<ul>\n\(parts.map(item))\n</ul>"
        case .atLeast(let count, let parts):
            let lead: HTML? = isTop ? "<p>\(Self.some(count)):</p>\n" : nil
            return "\(lead)<ul>\n\(parts.map(item))\n</ul>"
        }
    }

    private func item(_ clause: ConditionClause) -> HTML {
        switch clause {
        case .check(let name, let isNegated):
            let phrase = phrases[name] ?? name
            return isNegated
                ? "<li><strong>not:</strong> \(phrase)</li>" : "<li>\(Self.capital(phrase))</li>"
        case .all: return "<li>All of these:\n\(list(clause))</li>"
        case .atLeast(let count, _): return "<li>\(Self.some(count)):\n\(list(clause))</li>"
        }
    }

    private static func some(_ count: Int) -> String {
        count == 1 ? "One of these holds, or more" : "At least \(count) of these hold"
    }

    private static func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func alsoTold(_ checks: [Check]) -> HTML {
        let items: [HTML] = checks.map { "<li>\(phrases[$0.name] ?? $0.name)</li>" }
        return """
            <p class="meta">Told beside it, and never deciding:</p>
            <ul class="meta">
            \(items)
            </ul>

            """
    }

    private var span: String {
        let pattern = playbook.pattern
        let before =
            pattern.baselineDays > 0
            ? ", beside the \(Self.length(pattern.baselineDays)) before" : ""
        return "It looks at the last \(Self.length(pattern.windowDays))\(before)"
    }

    private var needs: String {
        let needs = playbook.pattern.needs
        let parts = [
            needs.coverage > 0 ? "\(Numerals.percent(needs.coverage)) of them known" : nil,
            needs.events > 0 ? "at least \(needs.events) events" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "" : "It takes \(parts.joined(separator: " and ")). "
    }

    private var hold: String {
        "It has to hold at \(playbook.pattern.hold) weekly looks in a row; until then it is watched."
    }

    private static func length(_ days: Int) -> String {
        days.isMultiple(of: 7) ? "\(days / 7) weeks" : "\(days) days"
    }
}
