import TestSupport
import Testing
import TrellisModel

/// Expected values: NumPy 2.4 `quantile`, SciPy 1.17 `stats.gmean`.
@Suite("Statistics")
struct StatisticsTests {
    private let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]

    @Test(
        "quantiles agree with NumPy", arguments: [(0.1, 1.0), (0.5, 3.5), (0.75, 5.25), (0.9, 6.9)])
    func quantile(q: Double, expected: Double) throws {
        let found = try #require(Statistics.quantile(q, of: values))
        #expect(abs(found - expected) < 1e-12)
    }

    @Test("the geometric mean agrees with SciPy")
    func geometricMean() throws {
        let found = try #require(Statistics.geometricMean(values))
        #expect(abs(found - 2.9953451699808022) < 1e-12)
    }

    @Test("nothing has no mean, no median and no quantile")
    func nothing() {
        #expect(Statistics.mean([]) == nil)
        #expect(Statistics.median([]) == nil)
        #expect(Statistics.geometricMean([]) == nil)
    }

    @Test("the order of the values does not matter")
    func order() {
        forAll { random in
            let values = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Double.random(in: -1e6...1e6, using: &random)
            }
            let shuffled = values.shuffled(using: &random)
            return Statistics.median(values) == Statistics.median(shuffled)
        }
    }
}
