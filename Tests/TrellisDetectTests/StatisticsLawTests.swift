import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

/// What holds by definition, on inputs that nobody typed.
@Suite("The statistics keep their laws")
struct StatisticsLawTests {
    private let strange: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, -1, 0.5, 1, 1e18, 1e300, -1e300,
        .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]

    @Testing.Test("no input traps, and a probability is 0 to 1 or not a number")
    func strangeInputs() {
        for a in strange {
            for b in strange {
                for c in strange {
                    let bounds = Distributions.wilson(a, of: b, confidence: c)
                    #expect(bounds.lowerBound >= 0 && bounds.upperBound <= 1)
                    for d in strange {
                        let p = Fisher.midP(a, of: b, against: c, of: d)
                        #expect(p >= 0 && p <= 1, "\(a) of \(b), \(c) of \(d)")
                        let stratum = MantelHaenszel.Stratum(
                            ofPart: a, ofWhole: b, againstPart: c, againstWhole: d)
                        let found = MantelHaenszel([stratum, stratum].compactMap(\.self))
                        if let found { #expect(found.p >= 0 && found.p <= 1, "\(found)") }
                    }
                }
                let p = StudentT.upperTail(a, degrees: b)
                #expect(p.isNaN || (p >= 0 && p <= 1), "\(a), \(b)")
                _ = StudentT.upperQuantile(a, degrees: b)
                _ = BenjaminiHochberg.threshold([a, b], q: a)
                _ = BenjaminiHochberg.adjusted([a, b])
                _ = Statistics.quantile(a, of: [a, b])
            }
            for n in [Int.min, -1, 0, 1, 40, 1_000_000_000, Int.max] {
                for k in [Int.min, -1, 0, 1, n / 2, n, Int.max] {
                    let p = Distributions.binomialUpperTail(k, of: n, p: a)
                    #expect(p.isNaN == a.isNaN && !(p < 0) && !(p > 1), "\(k), \(n), \(a)")
                }
            }
        }
    }

    @Testing.Test("the quantile of Student's t is the inverse of its tail")
    func studentInverse() {
        forAll { random in
            let p = Elementary.exp(-Double.random(in: 0.8...60, using: &random))
            let degrees = Double.random(in: 1...80, using: &random)
            let t = StudentT.upperQuantile(p, degrees: degrees)
            return abs(StudentT.upperTail(t, degrees: degrees) / p - 1) < 1e-11
        }
    }

    @Testing.Test("Student's t with very many degrees is the normal distribution")
    func studentLimit() {
        for t in [0.0, 0.3, 1, 2, 4, 8] {
            for degrees in [1e14, 1e17, 1e21, .infinity] {
                expectClose(
                    StudentT.upperTail(t, degrees: degrees), Distributions.normalUpperTail(t),
                    "the tail of \(t) with \(degrees)")
            }
        }
    }

    @Testing.Test("what is at or below the threshold is what is adjusted to at most q")
    func thresholdAndAdjusted() {
        forAll { random in
            let p = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? .random(in: 0...1, using: &random)
                    : Double.random(in: 0...0.02, using: &random)
            }
            let threshold = BenjaminiHochberg.threshold(p, q: 0.05)
            return p.map { $0 <= threshold } == BenjaminiHochberg.adjusted(p).map { $0 <= 0.05 }
        }
    }

    @Testing.Test("an unanswered question is not in the family")
    func unanswered() {
        #expect(BenjaminiHochberg.threshold([], q: 0.05) == 0)
        #expect(BenjaminiHochberg.threshold([.nan], q: 0.05) == 0)
        #expect(BenjaminiHochberg.threshold([.nan, 0.04, .nan], q: 0.05) == 0.04)
        #expect(BenjaminiHochberg.adjusted([]) == [])
        let adjusted = BenjaminiHochberg.adjusted([.nan, 0.5, 0.01])
        #expect(adjusted[0].isNaN)
        #expect(Array(adjusted.dropFirst()) == [0.5, 0.02])
    }

    @Testing.Test("a stratum without a case, or with nothing else, changes no answer but the ratio")
    func uninformative() throws {
        let week = try #require(stratum(6, 20, 3, 30)), other = try #require(stratum(4, 18, 5, 25))
        let empty = try #require(stratum(0, 50, 0, 10)), all = try #require(stratum(9, 9, 5, 5))
        let found = try #require(MantelHaenszel([week, other]))
        #expect(MantelHaenszel([week, empty, other]) == found)
        let full = try #require(MantelHaenszel([week, other, all]))
        #expect(full.informative == found.informative && full.p == found.p)
        #expect(full.riskRatio < found.riskRatio)
    }

    @Testing.Test("one stratum is judged by the normal distribution, and no stratum not at all")
    func fewStrata() throws {
        let week = try #require(stratum(6, 20, 3, 30))
        let found = try #require(MantelHaenszel([week]))
        #expect(found.dispersion == 1)
        #expect(found.p == Distributions.normalUpperTail(found.z))
        #expect(MantelHaenszel([]) == nil)
        let noRatio = try #require(stratum(6, 20, 0, 30))
        #expect(MantelHaenszel([noRatio]) == nil)
    }

    private func stratum(
        _ part: Double, _ whole: Double, _ otherPart: Double, _ otherWhole: Double
    ) -> MantelHaenszel.Stratum? {
        MantelHaenszel.Stratum(
            ofPart: part, ofWhole: whole, againstPart: otherPart, againstWhole: otherWhole)
    }
}
