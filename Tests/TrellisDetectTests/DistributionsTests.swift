import Testing
import TrellisDetect
import TrellisModel

/// Expected values: SciPy 1.17, `stats.binom.sf`, `stats.norm.sf`, `stats.norm.isf` and
/// `stats.binomtest(…).proportion_ci(0.90, "wilson")`.
@Suite("Distributions agree with SciPy")
struct DistributionsTests {
    @Test(
        "the binomial upper tail",
        arguments: [
            (9, 20, 0.2, 0.009981786320724306), (5, 6, 0.2, 0.001600000000000001),
            (15, 40, 0.2, 0.007915853873519467), (3, 3, 0.5, 0.125),
            (52, 400, 0.1, 0.031098616882859996),
            (0, 10, 0.3, 1.0),
        ])
    func binomial(k: Int, n: Int, p: Double, expected: Double) {
        #expect(abs(Distributions.binomialUpperTail(k, of: n, p: p) - expected) < 1e-11)
    }

    @Test(
        "the normal upper tail and its quantile",
        arguments: [
            (0.0, 0.5), (1.6448536269514722, 0.05), (-1.0, 0.8413447460685429),
            (5.0, 2.866515718791933e-07),
        ])
    func normal(z: Double, p: Double) {
        #expect(abs(Distributions.normalUpperTail(z) - p) < 1e-12)
        #expect(abs(Distributions.normalUpperQuantile(p) - z) < 1e-9)
    }

    @Test(
        "Wilson's bounds",
        arguments: [
            (12.0, 60.0, 0.1288545875907099, 0.2970334915652523),
            (2.0, 99.0, 0.0067079487186812725, 0.05922300476097783),
            (0.0, 20.0, 0.0, 0.11915783736096448), (20.0, 20.0, 0.8808421626390355, 1.0),
        ])
    func wilson(part: Double, whole: Double, low: Double, high: Double) {
        let bounds = Distributions.wilson(part, of: whole, confidence: 0.95)
        #expect(abs(bounds.lowerBound - low) < 1e-9)
        #expect(abs(bounds.upperBound - high) < 1e-9)
    }
}
