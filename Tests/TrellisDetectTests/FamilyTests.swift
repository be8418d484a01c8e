import TestSupport
import Testing
import TrellisModel

@testable import TrellisDetect

/// All questions of a report together, and how far each finding may be taken.
@Suite("The family of a report")
struct FamilyTests {
    private func verdict(_ p: Double, isSolid: Bool = true, canMatch: Bool = true) -> Verdict {
        Verdict(Bearing(p: p, isSolid: isSolid, canMatch: canMatch), [("p", p)])
    }

    private func family(
        _ chances: [Double], rate: Double = Family.usualRate, silent: Int = 0
    ) -> Family {
        Family(chances.map { verdict($0) }, rate: rate, silent: silent)
    }

    /// Chances, and how many of them `scipy.stats.false_discovery_control` (SciPy 1.17.1, method
    /// "bh") adjusts to at most 0.05, and to at most 0.02. The first are Benjamini and Hochberg's own
    /// example of fifteen, and a longer one of the same kind.
    static let decisions: [([Double], usual: Int, strict: Int)] = [
        (
            [
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                0.4262, 0.5719, 0.6528, 0.7590, 1.0,
            ], 4, 3
        ),
        (
            [
                0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251,
                0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975,
                0.986,
            ], 1, 0
        ),
        ([0.01, 0.02, 0.03, 0.04, 0.05], 5, 0),
        ([0.009, 0.011, 0.02, 0.021, 0.9], 4, 0),
        ([0.0001, 0.3, 0.6, 0.9], 1, 1),
        ([0.02, 0.5, 0.7, 0.9], 0, 0),
        ([0.003, 0.004, 0.0041, 0.03, 0.031, 0.032, 0.2, 0.5, 0.6, 0.99], 3, 3),
    ]

    @Testing.Test("finds what SciPy finds", arguments: decisions)
    func asSciPy(chances: [Double], usual: Int, strict: Int) {
        for (rate, count) in [(Family.usualRate, usual), (Family.strictRate, strict)] {
            let family = family(chances, rate: rate)
            #expect(family.size == chances.count)
            #expect(chances.count { family.tier(of: verdict($0)) == .match } == count)
            #expect(chances.count { $0 <= family.threshold } == count)
        }
    }

    @Testing.Test("counts the questions that have nothing to say")
    func silent() {
        // 0.02 of two is within 0.05 / 2; of three it is not.
        #expect(family([0.02, 0.9]).tier(of: verdict(0.02)) == .match)
        #expect(family([0.02, 0.9], silent: 1).tier(of: verdict(0.02)) == .watch)
        #expect(family([0.02, 0.9], silent: 1).size == 3)
        #expect(family([0.02, 0.9], silent: -4).size == 2)
    }

    @Testing.Test("leaves out what only explains, and what is unknown")
    func leftOut() {
        let unknown = Verdict(unknown: .coverage, "5 usable weeks"), explains = Verdict(.yes)
        let family = Family(
            [verdict(0.02), unknown, verdict(0.9), explains], rate: Family.usualRate)
        #expect(family.size == 2)
        #expect(family.tier(of: unknown) == nil)
        #expect(family.tier(of: explains) == nil)
        #expect(family.tier(of: verdict(0.02)) == .match)
        #expect(Family([], rate: Family.usualRate).tier(of: verdict(0.01)) == .watch)
    }

    @Testing.Test("watches a solid finding below 0.025 that it does not take for found")
    func watch() {
        let family = family([0.02, 0.5, 0.7, 0.9])
        #expect(family.threshold == 0)
        #expect(family.tier(of: verdict(0.02)) == .watch)
        #expect(family.tier(of: verdict(0.0249)) == .watch)
        #expect(family.tier(of: verdict(0.025)) == Tier.none)
        #expect(family.tier(of: verdict(0.5)) == Tier.none)
    }

    @Testing.Test("takes no finding that is not solid, however rare")
    func notSolid() {
        let family = family([1e-6, 1e-5, 0.5])
        #expect(family.tier(of: verdict(1e-6, isSolid: false)) == Tier.none)
        #expect(family.tier(of: verdict(1e-6)) == .match)
    }

    @Testing.Test("only watches where there is too little for a match")
    func cannotMatch() {
        let family = family([1e-6, 1e-5, 0.5])
        #expect(family.tier(of: verdict(1e-6, canMatch: false)) == .watch)
        #expect(family.tier(of: verdict(1e-6, isSolid: false, canMatch: false)) == Tier.none)
    }

    @Testing.Test("matches a large family's finding above 0.025 only where all of it is found")
    func aboveTheWatchLine() {
        let family = family([0.01, 0.02, 0.03, 0.04, 0.05])
        #expect(family.tier(of: verdict(0.04)) == .match)
        #expect(family.tier(of: verdict(0.04, canMatch: false)) == Tier.none)
    }

    @Testing.Test("strict finds a part of what usual finds, and silence never adds to it")
    func subset() {
        forAll { random in
            let chances = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? Double.random(in: 0...1, using: &random)
                    : Double.random(in: 0...0.01, using: &random)
            }
            let usual = family(chances), strict = family(chances, rate: Family.strictRate)
            let quiet = family(chances, silent: 10)
            return strict.threshold <= usual.threshold && quiet.threshold <= usual.threshold
        }
    }
}
