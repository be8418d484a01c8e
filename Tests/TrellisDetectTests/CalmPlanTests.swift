import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

@Suite("Calm teams are drawn fairly")
struct CalmPlanTests {
    private func check(
        _ name: String, _ metric: String, _ test: String, _ settings: Settings
    ) throws -> Check {
        let found = try #require(MetricCatalogue.metric(metric))
        return Check(
            name: name, slice: MetricSlice(found), test: test, settings: settings, say: nil,
            ifMissing: nil, inform: false)
    }

    private func pattern(_ checks: [Check], when: Condition, events: Int = 0) -> Pattern {
        Pattern(
            grain: .week, windowDays: 182, baselineDays: 0,
            needs: Pattern.Needs(coverage: 0.6, events: events), checks: checks, when: when,
            rule: "", hold: 2, release: 2)
    }

    private func values(_ id: String, _ pattern: Pattern, years: Int) -> [[Series.Point]] {
        let plan = CalmPlan(for: pattern, positions: 52)
        return (0..<years).map { year in
            let end = Day(number: 20_514)
            let team = CalmTeam(plan, seed: 5, year: year, until: end)
            return team.series.first { $0.metric.id == id && $0.slice.segment == nil }?
                .values(in: end.advanced(by: -7 * plan.weeks)...end).compactMap(\.self) ?? []
        }
    }

    private var rise: Settings { Settings(["direction": .text("up")]) }

    @Testing.Test("what decides by a line lies on its quiet side, from half of it up to it")
    func quiet() throws {
        let often = try check(
            "often", "tests.flaky.share", "level",
            Settings(["stat": .text("pooled")], comparison: Comparison(gte: 0.05)))
        let pattern = pattern([often], when: .check("often"))
        let shares = values("tests.flaky.share", pattern, years: 300).map { points in
            points.reduce(0) { $0 + ($1.part ?? 0) } / points.reduce(0) { $0 + ($1.whole ?? 0) }
        }
        #expect(shares.allSatisfy { $0 > 0.018 && $0 < 0.06 })
        #expect(shares.contains { $0 < 0.03 } && shares.contains { $0 > 0.045 })
        let few = try check(
            "often", "tests.flaky.share", "level",
            Settings(["stat": .text("pooled")], comparison: Comparison(lte: 0.05)))
        let above = self.pattern([few], when: .check("often"))
        let other = values("tests.flaky.share", above, years: 100).map { points in
            points.reduce(0) { $0 + ($1.part ?? 0) } / points.reduce(0) { $0 + ($1.whole ?? 0) }
        }
        #expect(other.allSatisfy { $0 > 0.04 && $0 < 0.12 })
    }

    @Testing.Test("what decides by a line lies exactly at it, where that is asked for")
    func atLine() {
        for (line, isShare) in [(0.05, true), (0.9, true), (60, false), (0.3, false)] {
            for role in [(line, nil), (nil, line)] as [(Double?, Double?)] {
                var chance = Chance(seed: 1, year: 1, "line")
                var wish = CalmWish(isShare: isShare, reach: 1)
                wish.add(.decides, above: role.0, below: role.1)
                #expect(abs(wish.draw(0.1, &chance) / line - 1) < 1e-9)
            }
        }
    }

    @Testing.Test("what floors or excuses lies far on the side that allows a match")
    func granted() throws {
        let up = try check("up", "pr.size.typical", "move", rise)
        let large = try check(
            "large", "pr.size.typical", "level",
            Settings(["stat": .text("last")], comparison: Comparison(gte: 400)))
        let bulk = try check(
            "bulk", "pr.bulk.share", "streak",
            Settings(["points": .number(3)], comparison: Comparison(gte: 0.3)))
        let pattern = pattern(
            [up, large, bulk],
            when: .and([.check("up"), .check("large"), .not(.check("bulk"))]))
        let roles = CalmRoles(pattern)
        #expect(roles.role(of: up) == .decides)
        #expect(roles.role(of: large) == .granted(true))
        #expect(roles.role(of: bulk) == .granted(false))
        let sizes = values("pr.size.typical", pattern, years: 50).joined().map(\.value)
        #expect(Double(sizes.count { $0 >= 400 }) / Double(sizes.count) > 0.9)
        let shares = values("pr.bulk.share", pattern, years: 50).joined().map(\.value)
        #expect(Double(shares.count { $0 >= 0.3 }) / Double(shares.count) < 0.05)
        #expect(roles.allowsMatch(["large": .yes, "bulk": .no]))
        #expect(!roles.allowsMatch(["large": .no, "bulk": .no]))
        #expect(!roles.allowsMatch(["large": .yes, "bulk": .yes]))
    }

    @Testing.Test("a line that is enough for a match by itself decides, evidence or not")
    func alone() throws {
        let up = try check("up", "pr.size.typical", "move", rise)
        let large = try check(
            "large", "pr.size.typical", "level",
            Settings(["stat": .text("last")], comparison: Comparison(gte: 400)))
        let either = CalmRoles(pattern([up, large], when: .or([.check("up"), .check("large")])))
        #expect(either.role(of: large) == .decides)
        let only = CalmRoles(pattern([large], when: .check("large")))
        #expect(only.role(of: large) == .decides)
        let change = try check(
            "more", "pr.size.typical", "change",
            Settings(["stat": .text("mean"), "ratio": .comparison(Comparison(gte: 1.1))]))
        let both = CalmRoles(pattern([up, change], when: .and([.check("up"), .check("more")])))
        #expect(both.role(of: change) == .leftToChance)
    }

    @Testing.Test("enough happens for the pattern to say something")
    func events() throws {
        let up = try check("up", "incidents.opened", "move", rise)
        let totals = values(
            "incidents.opened", pattern([up], when: .check("up"), events: 200), years: 60
        ).map { $0.reduce(0) { $0 + $1.value } }
        // Of 26 weeks in a history of 79.
        #expect(totals.allSatisfy { $0 > 200 * 79 / 26 })
    }

    @Testing.Test(
        "wishes that leave no room meet in the middle of their lines, or the later is not heard")
    func wishes() {
        var chance = Chance(seed: 1, year: 1, "wish")
        var wish = CalmWish(isShare: false)
        wish.add(.granted(true), above: 2, below: nil)
        wish.add(.granted(false), above: 8, below: nil)
        #expect(abs(wish.draw(100, &chance) - 4) < 1e-9)
        var other = CalmWish(isShare: false)
        other.add(.decides, above: 10, below: nil)
        other.add(.granted(true), above: 50, below: nil)
        #expect((5...10).contains(other.draw(100, &chance)))
    }
}
