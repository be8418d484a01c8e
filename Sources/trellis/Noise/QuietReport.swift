import TrellisModel
import TrellisPlaybooks

/// What a library says about calm teams, for people and for programs.
struct QuietReport {
    let playbooks: [Playbook]
    let teams: QuietTeams
    let findings: [QuietTeams.Finding]
    let today: Day

    init(_ playbooks: [Playbook], _ teams: QuietTeams, today: Day) {
        self.playbooks = playbooks
        self.teams = teams
        self.today = today
        findings = playbooks.flatMap { playbook in teams.findings(playbook) }
    }

    /// A stable playbook that matches without an allowance.
    func fails(_ finding: QuietTeams.Finding) -> Bool {
        finding.playbook.status == .stable
            && teams.allowance(of: finding, today: today) == nil
    }

    var isFailed: Bool { findings.contains(where: fails) }

    /// Allowances that have ended, or that nothing needs.
    private var stale: [QuietAllowance] {
        teams.allowances.filter { allowance in
            allowance.until < today
                || !findings.contains {
                    allowance.covers($0.playbook.id, on: $0.team, at: today)
                }
        }
    }

    var text: String {
        let rows = findings.map { finding in
            let dates = finding.dates
            let allowance = teams.allowance(of: finding, today: today)
            return [
                fails(finding) ? "FAILED" : "known", finding.playbook.id, finding.team,
                dates.count == 1
                    ? "\(dates[0])"
                    : "\(dates.count) reports from \(dates[0]) to \(dates[dates.count - 1])",
                allowance.map { "until \($0.until): \($0.reason)" }
                    ?? "\(finding.playbook.status.rawValue)",
            ]
        }
        let stale = stale.map {
            "\(teams.allowancesPath):\($0.line): the allowance for '\($0.playbook)' "
                + ($0.until < today ? "ended on \($0.until)" : "is not needed")
        }
        let count = "\(playbooks.count) playbook\(playbooks.count == 1 ? "" : "s")"
        let summary =
            "\(count) on \(teams.teams.count) calm teams, every week: "
            + (findings.isEmpty
                ? "all silent"
                : "\(findings.count { fails($0) }) failed, "
                    + "\(findings.count { !fails($0) }) known or not stable")
        return ([rows.isEmpty ? nil : Table.rows(rows)] + stale.map { $0 } + [summary])
            .compactMap(\.self).joined(separator: "\n")
    }

    var json: JSON {
        .object([
            ("schema", .text("trellis/quiet-report@1")),
            ("playbooks", .integer(playbooks.count)),
            ("teams", .list(teams.teams.map { .text($0.name) })),
            (
                "matches",
                .list(
                    findings.map { finding in
                        .object([
                            ("playbook", .text(finding.playbook.id)),
                            ("status", .text(finding.playbook.status.rawValue)),
                            ("team", .text(finding.team)),
                            ("dates", .list(finding.dates.map { .text($0.description) })),
                            (
                                "allowedUntil",
                                .optional(
                                    teams.allowance(of: finding, today: today)?.until.description)
                            ),
                            ("failed", .flag(fails(finding))),
                        ])
                    })
            ),
        ])
    }
}
