import TestSupport
import Testing
import TrellisModel

@Suite("Shuffling")
struct ShuffleTests {
    /// The numbers to compare with are those of the standard library, with the same generator.
    @Test("gives the orders of the standard library")
    func sameAsStandardLibrary() {
        forAll(count: 500) { random in
            let numbers = (0..<Int.random(in: 0...60, using: &random)).map(Double.init)
            let seed = random.next()
            var one = SplitMix64(seed: seed), other = SplitMix64(seed: seed)
            var ours = numbers
            one.shuffle(&ours)
            return ours == numbers.shuffled(using: &other) && one.next() == other.next()
        }
    }
}
