import TrellisDetect
import TrellisModel

/// Many series in which nothing happens, and what the engine makes of them.
package struct NullSeries {
    package let weeks: Int
    /// Ascending.
    package private(set) var evidence: [Double] = []
    /// The largest contrast's size of each, ascending.
    package private(set) var largest: [Double] = []
    package private(set) var lagOne: (mean: Double, deviation: Double) = (0, 1)

    package init(weeks: Int, correlation: Double, draws: Int) {
        self.weeks = weeks
        var normals = Normals(seed: UInt64(weeks) << 8 | UInt64(correlation * 10 + 0.5))
        let places = Array(0..<weeks)
        let innovation = (1 - correlation * correlation).squareRoot()
        var noise = [Double](repeating: 0, count: weeks)
        var sum = 0.0, squares = 0.0
        evidence.reserveCapacity(draws)
        largest.reserveCapacity(draws)
        for _ in 0..<draws {
            for index in 0..<weeks {
                let fresh = normals.next()
                noise[index] =
                    index == 0 ? fresh : correlation * noise[index - 1] + innovation * fresh
            }
            let scores = Scores(logs: noise).values
            let contrasts = Contrasts(scores, places: places)
            evidence.append(contrasts.evidence(1))
            largest.append(contrasts.largest)
            let rest =
                SerialDependence.lagOne(scores, places: places, contrasts: contrasts) ?? 0
            sum += rest
            squares += rest * rest
        }
        evidence.sort()
        largest.sort()
        let mean = sum / Double(draws)
        lagOne = (mean, max(0, squares / Double(draws) - mean * mean).squareRoot())
    }

    /// The value that a share `chance` of the sorted values exceeds.
    package static func upper(_ chance: Double, of sorted: [Double]) -> Double {
        let index = Int((Double(sorted.count) * (1 - chance)).rounded(.down))
        return sorted[min(max(index, 0), sorted.count - 1)]
    }

    /// One row of the table.
    package func line(correlation: Int) -> String {
        let numbers =
            [
                Self.upper(0.1, of: largest), Self.upper(0.05, of: largest), lagOne.mean,
                lagOne.deviation,
            ] + CriticalValues.chances.map { Self.upper($0, of: evidence) }
        return ([weeks, correlation] + numbers.map { Int(($0 * 1000).rounded()) })
            .map(String.init).joined(separator: " ")
    }
}

/// Standard normal numbers from a seed.
///
/// Source: G. Marsaglia and T. A. Bray, "A Convenient Method for Generating Normal Variables", SIAM
/// Review 6 (1964), the polar method.
package struct Normals {
    private var random: SplitMix64
    private var spare: Double?

    package init(seed: UInt64) { random = SplitMix64(seed: seed) }

    package mutating func next() -> Double {
        if let kept = spare {
            spare = nil
            return kept
        }
        while true {
            let x = 2 * uniform() - 1
            let y = 2 * uniform() - 1
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            let length = (-2 * Elementary.log(square) / square).squareRoot()
            spare = y * length
            return x * length
        }
    }

    private mutating func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }
}
