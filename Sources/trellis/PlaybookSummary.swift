import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// What a playbook's front matter says, for people.
struct PlaybookSummary {
    let playbook: Playbook
    /// The share of years without anything in which it matches; `nil`: not measured.
    let rate: Double?

    var text: String {
        let pattern = playbook.pattern
        var lines = [
            Terminal.styled(playbook.id, .bold)
                + "  \(playbook.area), \(playbook.status.rawValue), revision \(playbook.revision) of "
                + "\(playbook.updated), "
                + (playbook.origin.isBundled ? "bundled" : "this workspace's own"),
            playbook.summary,
        ]
        if playbook.status == .deprecated {
            lines.append(
                "It is deprecated and not looked at any more"
                    + (playbook.replacement.map { "; '\($0)' took its place." } ?? "."))
        }
        if playbook.status == .experimental {
            lines.append("It is experimental: what it finds is watched, and never coached.")
        }
        lines += [
            "", "Looks at   \(Self.span(pattern.windowDays))\(before(pattern))",
            "Matches    when \(pattern.rule), at \(pattern.hold) weekly looks in a row",
        ]
        let checks = pattern.checks.map { check in
            [
                "  \(check.name)",
                Detection.phrase(of: check) + (check.inform ? " (told, and never deciding)" : ""),
            ]
        }
        lines.append(Table.rows(checks))
        if !playbook.params.isEmpty {
            lines += ["", "Tune it in trellis.yml, under 'tuning: \(playbook.id):'"]
            lines.append(
                Table.rows(
                    playbook.params.map { one in
                        [
                            "  \(one.name)", Self.number(one.value),
                            "\(Self.number(one.bounds.lowerBound)) to "
                                + Self.number(one.bounds.upperBound), one.help,
                        ]
                    }))
        }
        lines += ["", "On noise   \(noise)", "", "Offers"]
        lines.append(
            Table.rows(
                playbook.actions.map { offer in
                    let title = playbook.body.interventions.first { $0.anchor == offer.anchor }
                    return [
                        "  \(title?.title ?? offer.anchor)", "\(offer.effort) effort",
                        "within \(Self.span(offer.dueInDays))",
                    ]
                }))
        let guards = playbook.followUp.guards.map { "\($0.slice)" }
        lines.append(
            "Afterwards \(playbook.followUp.slice), \(Self.span(playbook.followUp.afterDays)) after "
                + "an action is done, with an eye on \(guards.joined(separator: " and "))")
        return lines.joined(separator: "\n")
    }

    private var noise: String {
        guard let rate else {
            return "not measured for this revision with these parameters"
        }
        return "matched in \(Numerals.fixed(rate * 100, 1)) % of simulated years in which nothing "
            + "happens"
    }

    private func before(_ pattern: Pattern) -> String {
        pattern.baselineDays > 0
            ? ", compared with the \(Self.span(pattern.baselineDays)) before them" : ""
    }

    static func span(_ days: Int) -> String {
        days.isMultiple(of: 7)
            ? "\(days / 7) week\(days == 7 ? "" : "s")" : "\(days) day\(days == 1 ? "" : "s")"
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9
            ? String(Int(value)) : Numerals.fixed(value, 2)
    }
}
