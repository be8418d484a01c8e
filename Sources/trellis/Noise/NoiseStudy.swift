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
    var isFair: Bool { open >= Self.fairest }

    /// The same whatever the number of threads: every year is drawn from its own number.
    ///
    /// - Parameter progress: How many years are done.
    static func measure(
        _ playbook: Playbook, years: Int, seed: UInt64 = usualSeed,
        progress: @Sendable (Int) -> Void = { _ in }
    ) -> NoiseStudy {
        let playbook = playbook.beyondTrial
        let plan = NoiseYear.plan(for: playbook.pattern)
        let roles = CalmRoles(playbook.pattern)
        let total = Mutex((done: 0, matched: 0, judged: 0, open: 0))
        let size = 10
        DispatchQueue.concurrentPerform(iterations: (years + size - 1) / size) { chunk in
            let range = (chunk * size)..<min(years, (chunk + 1) * size)
            let found = range.map {
                NoiseYear(playbook, plan, roles, seed: seed, year: $0)
            }
            let done = total.withLock { total in
                total.done += found.count
                total.matched += found.count { $0.isMatched }
                total.judged += found.reduce(0) { $0 + $1.judged }
                total.open += found.reduce(0) { $0 + $1.open }
                return total.done
            }
            progress(done)
        }
        let (matched, judged, open) = total.withLock { ($0.matched, $0.judged, $0.open) }
        let positions = Double(max(1, years * NoiseYear.positions))
        return NoiseStudy(
            playbook: playbook, seed: seed, years: years, matched: matched,
            judged: Double(judged) / positions, open: Double(open) / positions)
    }
}
