import TestSupport
import Testing
import trellis_critical_values

@testable import TrellisDetect

/// The table that the engine's chances come from, and what is read from it.
@Suite("The table of critical values")
struct CriticalValueTests {
    private let rows = CriticalValueRows(CriticalValueTable.text)

    /// Redrawn by the program that made it: 4,000 series are the first of the row's million.
    private static let draws = 4_000
    /// Rarer chances are too few among these draws to be counted.
    private static let rarest = 0.005

    @Testing.Test(
        "agrees with the program that makes it", arguments: [8, 13, 26], [0, 4])
    func redrawn(weeks: Int, tenths: Int) {
        let drawn = NullSeries(
            weeks: weeks, correlation: CriticalValues.correlations[tenths], draws: Self.draws)
        let row = rows.row(weeks, tenths)
        for (chance, value) in zip(CriticalValues.chances, row.evidence) {
            guard chance >= Self.rarest else { continue }
            expectShare(of: drawn.evidence, above: value, chance, "evidence, \(weeks) weeks")
        }
        expectShare(of: drawn.largest, above: row.largest10, 0.1, "contrast, \(weeks) weeks")
        expectShare(of: drawn.largest, above: row.largest05, 0.05, "contrast, \(weeks) weeks")
        let error = 4 * row.lagOneDeviation / Double(Self.draws).squareRoot() + 0.0005
        #expect(abs(drawn.lagOne.mean - row.lagOne) <= error)
    }

    /// The share of draws above a value lies within four standard errors of its chance; the value is
    /// known to half a thousandth.
    private func expectShare(
        of sorted: [Double], above value: Double, _ chance: Double, _ what: String
    ) {
        let error = 4 * (chance * (1 - chance) / Double(Self.draws)).squareRoot()
        func share(above line: Double) -> Double {
            Double(sorted.count { $0 > line }) / Double(sorted.count)
        }
        #expect(share(above: value + 0.0005) <= chance + error, "\(what), \(chance)")
        #expect(share(above: value - 0.0005) >= chance - error, "\(what), \(chance)")
    }

    @Testing.Test("has a whole, rising row for every length and correlation")
    func complete() {
        for weeks in CriticalValues.lengths {
            for tenths in CriticalValues.correlations.indices {
                let row = rows.row(weeks, tenths)
                #expect(row.evidence.count == CriticalValues.chances.count)
                #expect(zip(row.evidence, row.evidence.dropFirst()).allSatisfy { $0 < $1 })
                #expect((row.evidence.first ?? 0) > 0)
                #expect(row.largest10 < row.largest05)
                // What remains correlates between −1 and 1, and the contrast has its upper limit.
                #expect(abs(row.lagOne) < 1 && row.lagOneDeviation > 0)
                #expect(row.largest05 < Double(weeks - 1).squareRoot())
            }
        }
    }

    @Testing.Test("asks for more the longer the series and the more its weeks correlate")
    func rising() {
        let lengths = CriticalValues.lengths
        for (shorter, longer) in zip(lengths, lengths.dropFirst()) {
            for tenths in CriticalValues.correlations.indices {
                #expect(rows.row(shorter, tenths).largest05 < rows.row(longer, tenths).largest05)
            }
        }
        for weeks in lengths {
            for tenths in CriticalValues.correlations.indices.dropFirst() {
                #expect(rows.row(weeks, tenths - 1).largest05 < rows.row(weeks, tenths).largest05)
            }
        }
    }

    /// Source: the design's own simulation of the same contrasts, 8,000 draws; it does not clip, and
    /// clipping moves the value by a few hundredths.
    @Testing.Test(
        "has the largest contrasts of the earlier simulation",
        arguments: [
            (8, 2.12), (13, 2.39), (26, 2.67),
        ])
    func published(weeks: Int, value: Double) {
        let ours = CriticalValues.largest(weeks: weeks, correlation: 0, oneInTwenty: true)
        #expect(abs(ours - value) <= 0.05)
    }

    @Testing.Test("gives back the chance of each of its values")
    func knots() {
        for weeks in CriticalValues.lengths {
            for (tenths, correlation) in CriticalValues.correlations.enumerated() {
                let row = rows.row(weeks, tenths)
                for (chance, value) in zip(CriticalValues.chances, row.evidence) {
                    for found in [value.nextDown, value, value.nextUp] {
                        let read = CriticalValues.chance(
                            of: found, weeks: weeks, correlation: correlation)
                        #expect(abs(read / chance - 1) < 1e-9, "\(weeks), \(tenths), \(value)")
                    }
                }
            }
        }
    }

    @Testing.Test("falls from 1 towards 0 as the evidence grows")
    func falling() {
        for weeks in [6, 13, 26, 31, 52] {
            for correlation in [0, 0.05, 0.3, 0.45, 0.79, 0.8] {
                var last = 1.0
                for step in -10...1200 {
                    let p = CriticalValues.chance(
                        of: Double(step) / 20, weeks: weeks, correlation: correlation)
                    #expect(p > 0 && p <= last, "\(weeks), \(correlation), \(step)")
                    last = p
                }
                #expect(last < 1e-4)
            }
        }
        #expect(CriticalValues.chance(of: 0, weeks: 13, correlation: 0) == 1)
        #expect(CriticalValues.chance(of: .infinity, weeks: 13, correlation: 0) <= 1e-9)
        #expect(CriticalValues.chance(of: .nan, weeks: 13, correlation: 0) == 1)
    }

    @Testing.Test("asks, between two of its lengths, for what the longer one asks")
    func between() {
        #expect(rows.row(31, 0).evidence == rows.row(32, 0).evidence)
        #expect(rows.row(60, 0).evidence == rows.row(52, 0).evidence)
    }

    @Testing.Test("lies, between two of its correlations, between theirs")
    func betweenCorrelations() {
        forAll { random in
            let weeks = Int.random(in: 6...52, using: &random)
            let correlation = Double.random(in: 0...0.8, using: &random)
            let evidence = Double.random(in: 0...12, using: &random)
            let low = (correlation * 10).rounded(.down) / 10
            let p = [low, correlation, min(low + 0.1, 0.8)].map {
                CriticalValues.chance(of: evidence, weeks: weeks, correlation: $0)
            }
            return p[0] <= p[1] + 1e-9 && p[1] <= p[2] + 1e-9
        }
    }
}
