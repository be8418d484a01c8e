import Testing
import TrellisModel

@testable import TrellisDetect

/// Every group of `Tests/Fixtures/reference-values.json`, which names its tools and their versions.
/// Probabilities are compared relatively; a quantile, a bound or an estimate that may be zero is
/// compared relatively above 1 and absolutely below.
@Suite("The statistics agree with SciPy, statsmodels and NumPy to nine digits")
struct ReferenceValuesTests {
    private let reference: ReferenceValues

    init() throws { reference = try ReferenceValues.read() }

    @Testing.Test("the normal distribution")
    func normal() {
        for row in reference.normalUpperTail.cases {
            expectClose(Distributions.normalUpperTail(row[0]), row[1], "the tail of \(row)")
        }
        for row in reference.normalUpperQuantile.cases {
            expectClose(
                Distributions.normalUpperQuantile(row[0]), row[1], scale: 1, "the z of \(row)")
        }
    }

    @Testing.Test("Student's t")
    func student() {
        for row in reference.studentUpperTail.cases {
            expectClose(
                StudentT.upperTail(row[0], degrees: row[1]), row[2], "the tail of \(row)")
        }
        for row in reference.studentUpperQuantile.cases {
            expectClose(
                StudentT.upperQuantile(row[0], degrees: row[1]), row[2], scale: 1,
                "the t of \(row)")
        }
    }

    @Testing.Test("the binomial tail, up to a million tries")
    func binomial() {
        for row in reference.binomialUpperTail.cases {
            expectClose(
                Distributions.binomialUpperTail(Int(row[0]), of: Int(row[1]), p: row[2]), row[3],
                "the tail of \(row)")
        }
    }

    @Testing.Test("Wilson's bounds")
    func wilson() {
        for row in reference.wilson.cases {
            let bounds = Distributions.wilson(row[0], of: row[1], confidence: row[2])
            expectClose(bounds.lowerBound, row[3], "the lower bound of \(row)")
            expectClose(bounds.upperBound, row[4], "the upper bound of \(row)")
        }
    }

    @Testing.Test("Fisher's exact test and its mid-p")
    func fisher() {
        for row in reference.fisher.cases {
            expectClose(
                Fisher.upperTail(row[0], of: row[1], against: row[2], of: row[3]), row[4],
                "the p of \(row)")
            expectClose(
                Fisher.midP(row[0], of: row[1], against: row[2], of: row[3]), row[5],
                "the mid-p of \(row)")
        }
    }

    @Testing.Test("Mantel-Haenszel: ratio, variance, dispersion and p")
    func mantelHaenszel() {
        for tables in reference.mantelHaenszel.cases {
            let found = MantelHaenszel(
                tables.strata.compactMap {
                    MantelHaenszel.Stratum(
                        ofPart: $0[0], ofWhole: $0[1], againstPart: $0[2], againstWhole: $0[3])
                })
            let expected = tables.expected
            expectClose(found?.riskRatio, expected[0], scale: 1, "the ratio of \(tables.strata)")
            expectClose(found?.excess, expected[1], scale: 1, "the excess of \(tables.strata)")
            expectClose(found?.variance, expected[2], "the variance of \(tables.strata)")
            #expect(found?.informative == Int(expected[3]))
            expectClose(found?.dispersion, expected[4], "the dispersion of \(tables.strata)")
            expectClose(found?.z, expected[5], scale: 1, "the z of \(tables.strata)")
            expectClose(found?.p, expected[6], "the p of \(tables.strata)")
        }
    }

    @Testing.Test("Benjamini and Hochberg: adjusted p and threshold")
    func benjaminiHochberg() {
        for family in reference.benjaminiHochberg.cases {
            let adjusted = BenjaminiHochberg.adjusted(family.p)
            for (found, expected) in zip(adjusted, family.expected) {
                expectClose(found, expected, "an adjusted p of \(family.p)")
            }
            let threshold = BenjaminiHochberg.threshold(family.p, q: family.q)
            #expect(threshold == family.threshold, "\(family.p) at \(family.q)")
        }
    }

    @Testing.Test("quantiles and the median")
    func quantiles() {
        for sample in reference.quantile.cases {
            expectClose(
                Statistics.median(sample.values), sample.median, scale: 1,
                "the median of \(sample.values)")
            for (q, expected) in zip(sample.q, sample.expected) {
                expectClose(
                    Statistics.quantile(q, of: sample.values), expected, scale: 1,
                    "the quantile \(q) of \(sample.values)")
            }
        }
    }

    @Testing.Test("Kendall's tau and the slope of Theil and Sen")
    func trend() {
        for course in reference.trend.cases {
            let points = zip(course.weeks, course.values).map { (week: $0, value: $1) }
            let found = Trend.trend(of: points)
            expectClose(found.tau, course.expected[0], scale: 1, "the tau of \(course.values)")
            expectClose(found.slope, course.expected[1], scale: 1, "the slope of \(course.values)")
        }
    }
}
