import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

@Suite("The chance of the same weeks in another order")
struct PermutationTests {
    /// The numbers to compare with are counted with the evidence as the detector computes it, order
    /// by order, and shuffled by the standard library.
    @Testing.Test("counts the orders that say as much")
    func counted() {
        forAll(count: 12) { random in
            let count = Int.random(in: 6...26, using: &random)
            let values = (0..<count).map { _ in Double(Int.random(in: 0...3, using: &random)) }
            let mean = values.reduce(0, +) / Double(count)
            let scores = values.map { $0 - mean }
            let places = (0..<count).map { $0 < count / 2 ? $0 : $0 + 1 }
            let sign = Bool.random(using: &random) ? 1.0 : -1.0
            let evidence = Contrasts(scores, places: places).evidence(sign)
            var shuffled = scores.map { $0 * sign }, order = SplitMix64(seed: UInt64(count))
            var reached = 1
            for _ in 0..<Permutations.rounds {
                shuffled.shuffle(using: &order)
                let other = Contrasts(shuffled, places: places).evidence(1)
                if other >= evidence - 1e-9 { reached += 1 }
            }
            let chance = Permutations.chance(
                of: evidence, sign: sign, scores: scores, places: places)
            return chance == Double(reached) / Double(Permutations.rounds + 1)
        }
    }
}
