import Foundation
import Synchronization
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// How often a playbook matches in a year in which nothing happens.
struct NoiseStudy: Sendable {
    let playbook: Playbook
    let seed: UInt64
    let years: Int
    /// Years with at least one match.
    let matched: Int
    /// Years with a match of teams whose true value lies exactly at the playbook's line; `nil` for a
    /// pattern without one.
    let matchedAtLine: Int?
    /// The share of weekly positions at which it was watched.
    let watched: Double
    /// The shares of weekly positions at which there was enough to say something, and at which
    /// nothing but evidence stood in the way of a match.
    let judged: Double
    let open: Double

    /// A seed for whoever gives none.
    static let usualSeed: UInt64 = 1
    /// A measure in which a match was possible at fewer positions flatters the playbook.
    static let fairest = 0.8

    var rate: Double { years > 0 ? Double(matched) / Double(years) : 0 }
    /// The 95 % interval of the rate, after Wilson.
    var interval: ClosedRange<Double> {
        Distributions.wilson(Double(matched), of: Double(max(years, 1)), confidence: 0.975)
    }
    var rateAtLine: Double? { matchedAtLine.map { Double($0) / Double(max(years, 1)) } }
    var isFair: Bool { open >= Self.fairest }

    /// The same whatever the number of threads: every year is drawn from its own number.
    ///
    /// - Parameter progress: How many years are done.
    static func measure(
        _ playbook: Playbook, years: Int, seed: UInt64 = usualSeed,
        progress: @Sendable (Int) -> Void = { _ in }
    ) -> NoiseStudy {
        let playbook = playbook.beyondTrial
        let roles = CalmRoles(playbook.pattern)
        func run(_ plan: CalmPlan, after done: Int, of all: Int) -> Total {
            let total = Mutex(Total())
            DispatchQueue.concurrentPerform(iterations: (years + chunk - 1) / chunk) { index in
                let found = (index * chunk..<min(years, (index + 1) * chunk)).map {
                    NoiseYear(playbook, plan, roles, seed: seed, year: $0)
                }
                let now = total.withLock { total in
                    found.forEach { total.add($0) }
                    return total.years
                }
                progress((done + now) * years / all)
            }
            return total.withLock(\.self)
        }
        let all = roles.hasLine ? 2 * years : years
        let found = run(NoiseYear.plan(for: playbook.pattern), after: 0, of: all)
        let atLine =
            roles.hasLine
            ? run(
                NoiseYear.plan(for: playbook.pattern, isAtLine: true), after: years, of: all
            ).matched : nil
        let positions = Double(max(1, years * NoiseYear.positions))
        return NoiseStudy(
            playbook: playbook, seed: seed, years: years, matched: found.matched,
            matchedAtLine: atLine, watched: Double(found.watched) / positions,
            judged: Double(found.judged) / positions, open: Double(found.open) / positions)
    }

    /// Years that are drawn at once.
    private static let chunk = 10

    /// What became of some years.
    private struct Total {
        var years = 0, matched = 0, watched = 0, judged = 0, open = 0

        mutating func add(_ year: NoiseYear) {
            years += 1
            matched += year.isMatched ? 1 : 0
            watched += year.watched
            judged += year.judged
            open += year.open
        }
    }
}
