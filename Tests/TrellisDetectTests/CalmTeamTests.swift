import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

@Suite("Simulated teams are calm")
struct CalmTeamTests {
    private func chance(_ name: String) -> Chance { Chance(seed: 7, year: 0, name) }

    private func moments(_ draws: [Double]) -> (mean: Double, variance: Double) {
        let mean = draws.reduce(0, +) / Double(draws.count)
        let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, squares / Double(draws.count - 1))
    }

    // Means and variances as any textbook gives them: Johnson, Kemp and Kotz, "Univariate Discrete
    // Distributions", 2005; Johnson, Kotz and Balakrishnan, "Continuous Univariate Distributions".

    @Testing.Test("counts have the mean and the spread that they were asked for")
    func counts() {
        for (mean, ratio) in [(0.4, 1.5), (2, 1.5), (20, 3), (40, 5), (300, 2)] {
            var chance = chance("count \(mean)")
            let found = moments(
                (0..<20_000).map { _ in Double(chance.count(mean: mean, ratio: ratio)) })
            #expect(abs(found.mean / mean - 1) < 0.03, "\(mean): \(found)")
            #expect(abs(found.variance / (mean * ratio) - 1) < 0.08, "\(mean): \(found)")
        }
        for mean in [0.0, 0.7, 23.9, 24.1, 180] {
            var chance = chance("poisson \(mean)")
            let found = moments((0..<20_000).map { _ in Double(chance.poisson(mean)) })
            #expect(abs(found.mean - mean) <= 0.03 * mean)
            #expect(abs(found.variance - mean) <= 0.06 * mean)
        }
    }

    @Testing.Test("parts of few and of many have the mean and the spread of a binomial")
    func binomials() {
        for (trials, share) in [(5, 0.3), (48, 0.5), (49, 0.02), (400, 0.03), (5_000, 0.9)] {
            var chance = chance("binomial \(trials)")
            let draws = (0..<20_000).map { _ in chance.binomial(trials, share) }
            #expect(draws.allSatisfy { (0...trials).contains($0) })
            let found = moments(draws.map(Double.init))
            let mean = Double(trials) * share
            #expect(abs(found.mean / mean - 1) < 0.03, "\(trials): \(found)")
            #expect(abs(found.variance / (mean * (1 - share)) - 1) < 0.06, "\(trials): \(found)")
        }
        var chance = chance("ends")
        #expect(chance.binomial(10, 0) == 0 && chance.binomial(10, 1) == 10)
        #expect(chance.binomial(-3, 0.5) == 0)
    }

    @Testing.Test("shares wander around their mean as a beta distribution does")
    func betas() {
        for (mean, deviation) in [(0.03, 0.006), (0.15, 0.03), (0.5, 0.2), (0.95, 0.01)] {
            var chance = chance("beta \(mean)")
            let found = moments(
                (0..<20_000).map { _ in chance.beta(mean: mean, deviation: deviation) })
            #expect(abs(found.mean / mean - 1) < 0.02)
            #expect(abs(found.variance.squareRoot() / deviation - 1) < 0.05)
        }
    }

    private let plan = CalmPlan(catalogue: MetricCatalogue.all, weeks: 104)
    private let end = Day(number: 20_514)

    private func team(_ year: Int, seed: UInt64 = 3) -> CalmTeam {
        CalmTeam(plan, seed: seed, year: year, until: end)
    }

    @Testing.Test("the same seed and year give the same team, and another year another one")
    func repeatable() {
        func values(_ team: CalmTeam) -> [Double] {
            team.series.flatMap {
                $0.values(in: end.advanced(by: -700)...end).map { $0?.value ?? -1 }
            }
        }
        let one = values(team(1))
        #expect(one == values(team(1)))
        #expect(one != values(team(2)) && one != values(team(1, seed: 4)))
    }

    @Testing.Test("every metric has numbers that its kind allows, in every whole week")
    func whole() throws {
        for year in 0..<6 {
            let team = team(year)
            #expect(Set(team.series.map(\.metric)) == Set(MetricCatalogue.all))
            for series in team.series where series.slice.segment == nil {
                let days = end.advanced(by: -7 * plan.weeks)...end.advanced(by: -1)
                let points = series.values(in: days).compactMap(\.self)
                #expect(
                    points.count * (series.grain == .retro ? 2 : 1) >= days.count
                        / series.grain.days * 9 / 10)
                for point in points {
                    #expect(point.value >= 0 && point.value.isFinite)
                    guard series.metric.kind == .share || series.metric.unit == .share else {
                        continue
                    }
                    #expect(point.value <= 1)
                }
            }
        }
    }

    @Testing.Test("levels remember last week as their class says, and nothing drifts")
    func memory() throws {
        for id in ["ci.duration.p90", "branch.age.p75", "pr.size.typical", "review.queue.open"] {
            let metric = try #require(MetricCatalogue.metric(id))
            var memories: [Double] = [], drifts: [Double] = []
            let plan = CalmPlan(catalogue: [metric], weeks: 104)
            for year in 0..<150 {
                let series = try #require(
                    CalmTeam(plan, seed: 3, year: year, until: end).series.first {
                        $0.slice == MetricSlice(metric)
                    })
                let days = end.advanced(by: -7 * plan.weeks)...end.advanced(by: -1)
                let logs = series.values(in: days).compactMap(\.self)
                    .map { Elementary.log(max($0.value, 0.01)) }
                let (mean, variance) = moments(logs)
                let pairs = zip(logs, logs.dropFirst()).reduce(0) {
                    $0 + ($1.0 - mean) * ($1.1 - mean)
                }
                memories.append(pairs / (variance * Double(logs.count - 1)))
                let half = logs.count / 2
                drifts.append(
                    moments(Array(logs[half...])).mean - moments(Array(logs[..<half])).mean)
            }
            // An estimate from n weeks is too low by about (1 + 3 r) / n: M. G. Kendall, Biometrika 41
            // (1954). A queue remembers between 0.4 and 0.65.
            let found = moments(memories).mean
            let expected = metric.kind == .queue ? 0.5 : metric.autocorrelation
            #expect(
                abs(found - expected) < (metric.kind == .queue ? 0.15 : 0.06), "\(id): \(found)")
            let (drift, spread) = moments(drifts)
            #expect(abs(drift) < 4 * (spread / 150).squareRoot(), "\(id): \(drift)")
        }
    }

    @Testing.Test("slices have equal rates, and what enters a queue leaves it")
    func balance() throws {
        var ratios: [Double] = [], flows: [Double] = []
        let metrics = MetricCatalogue.all.filter { ["rework.share", "wip.open"].contains($0.id) }
        let plan = CalmPlan(catalogue: metrics, weeks: 104)
        for year in 0..<200 {
            let team = CalmTeam(plan, seed: 3, year: year, until: end)
            func sum(_ text: String, _ value: (Series.Point) -> Double) -> Double {
                let series = team.series.first { $0.slice.description == text }
                let days = end.advanced(by: -7 * plan.weeks)...end.advanced(by: -1)
                return series?.values(in: days).compactMap(\.self).reduce(0) { $0 + value($1) } ?? 0
            }
            let shares = ["assisted", "other"].map { name in
                sum("rework.share{cohort=\(name)}") { $0.part ?? 0 }
                    / max(1, sum("rework.share{cohort=\(name)}") { $0.whole ?? 0 })
            }
            ratios.append(Elementary.log(max(shares[0], 0.001) / max(shares[1], 0.001)))
            let opened = sum("wip.open{flow=opened}", \.value)
            flows.append((opened - sum("wip.open{flow=closed}", \.value)) / opened)
        }
        let (mean, variance) = moments(ratios)
        #expect(abs(mean) < 4 * (variance / 200).squareRoot())
        #expect(abs(moments(flows).mean) < 0.01)
    }
}
