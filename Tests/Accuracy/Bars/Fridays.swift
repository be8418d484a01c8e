/// C1: incidents that gather on Fridays.
enum Fridays {
    /// Fridays' part of the deployments, and how many times as likely a deployment of a Friday is
    /// to hurt. Seven incidents in ten follow a deployment, the others fall on any working day.
    private struct Kind {
        let what: String
        let fridayShare: Double
        var risk = 1.0
        /// Root incidents expected in the window's 16 weeks.
        let incidents: Double
        /// Records for each root incident; the file of a real import has 1.
        var records = 1.0
        let teams: Int
        var must = Line.Must.information
    }

    /// With 16 % of the deployments on Fridays, a risk of 4 moves 20 % of the incidents to 38 %. That
    /// share is what the bars were set with: the rule finds
    /// 69 % of 52 and 36 % of 26, summed exactly over the binomial.
    private static let kinds =
        [0.06, 0.20, 0.30].flatMap { share in
            [24.0, 48].map { incidents in
                Kind(
                    what: "calm, \(Int((share * 100).rounded())) % of releases, "
                        + "\(Int(incidents)) incidents",
                    fridayShare: share, incidents: incidents, teams: 400, must: .atMost(0.01))
            }
        } + [
            Kind(
                what: "calm, 1.4 records each, not counted once", fridayShare: 0.2, incidents: 48,
                records: 1.4, teams: 400),
            Kind(
                what: "four times the risk, 52 incidents", fridayShare: 0.16, risk: 4,
                incidents: 52,
                teams: 250, must: .atLeast(0.60)),
            Kind(
                what: "four times the risk, 26 incidents", fridayShare: 0.16, risk: 4,
                incidents: 26,
                teams: 250, must: .atLeast(0.30)),
        ]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let crowd = Crowd(kinds) { laboratory.count($0.teams) }
        let suite = Suite(name: "fridays", teams: crowd.teams(rows))
        let found = try laboratory.workspaces(suite).check("friday-heavy", of: "friday-incidents")
        return crowd.groups.map { kind, names in
            let own = names.map { found[$0]?.check }
            let matches = names.map { found[$0]?.outcome == "match" }
            return Line(
                "C1", "Fridays, \(kind.what)", kind.must,
                own.share(kind.must) { ($0["p"] ?? 1) < 0.01 && ($0["k"] ?? 0) >= 5 },
                beside: "playbook matches: \(Line.Unit.percent.text(Estimate(matches).value))"
                    + own.unjudged)
        }
    }

    /// 18 weeks: the window's 16, and the second position.
    private static func rows(_ kind: Kind, _ team: String) -> [Row] {
        var chance = Chance("fridays", team)
        let others = (1 - kind.fridayShare) / 4
        let releases = [others, others, others, others, kind.fridayShare]
        let days = releases.enumerated().map { day, share in
            0.3 / 5 + 0.7 * share * (day == 4 ? kind.risk : 1)
        }
        let mean = kind.incidents / 16
        return (1...18).reversed().flatMap { ago -> [Row] in
            var incidents = [Int](repeating: 0, count: 7), deploys = incidents
            for _ in 0..<chance.poisson(15) { deploys[chance.pick(releases)] += 1 }
            for _ in 0..<chance.poisson(mean) {
                incidents[chance.pick(days)] += 1 + chance.poisson(kind.records - 1)
            }
            // Weekends have their own, which the comparison leaves out.
            for day in 5...6 { incidents[day] = chance.poisson(mean / 20) }
            let monday = Weeks.monday(ago: ago)
            return Point.daily(incidents).rows("incidents.opened", monday: monday)
                + Point.daily(deploys).rows("deploys.count", monday: monday)
        }
    }
}
