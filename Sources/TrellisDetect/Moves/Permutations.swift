import TrellisModel

/// The chance of the evidence when the same weeks had come in another order.
///
/// Where few things happened, the simulated table is only nearly right. Shuffling the weeks is right
/// for any numbers. The seed comes from the numbers themselves, so that the same data always gives
/// the same answer.
enum Permutations {
    /// Below this many events the weeks are shuffled.
    static let fewEvents = 40.0
    static let rounds = 3999
    /// Chances above this one change nothing, and are not worth the shuffling.
    static let worthwhile = 0.15

    static func chance(
        of evidence: Double, sign: Double, scores: [Double], places: [Int]
    ) -> Double {
        var random = SplitMix64(seed: seed(of: scores, places))
        var shuffled = scores
        var reached = 1
        for _ in 0..<rounds {
            shuffled.shuffle(using: &random)
            // Sums in another order differ in their last digits.
            if Contrasts(shuffled, places: places).evidence(sign) >= evidence - 1e-9 {
                reached += 1
            }
        }
        return Double(reached) / Double(rounds + 1)
    }

    /// FNV-1a over the numbers.
    private static func seed(of scores: [Double], _ places: [Int]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in scores.map(\.bitPattern) + places.map({ UInt64(bitPattern: Int64($0)) }) {
            for shift in stride(from: 0, to: 64, by: 8) {
                hash = (hash ^ (word >> UInt64(shift) & 0xff)) &* 0x100_0000_01b3
            }
        }
        return hash
    }
}
