/// The regularised incomplete beta function Iₓ(a, b).
///
/// Sources: NIST Digital Library of Mathematical Functions, 8.17.4 for the reflection and the even
/// part of 8.17.22 for the continued fraction (M. Abramowitz and I. A. Stegun, "Handbook of
/// Mathematical Functions", 26.5.8), in the form of A. R. DiDonato and A. H. Morris, "Algorithm
/// 708", ACM Transactions on Mathematical Software 18 (1992), 360–373, in which nothing cancels.
/// The fraction is evaluated as W. J. Lentz does, Applied Optics 15 (1976), 668–671.
enum IncompleteBeta {
    /// - Parameters:
    ///   - x: 0 to 1.
    ///   - y: 1 − x. Given, because the smaller of the two may hold more digits.
    ///   - a: Above 0.
    ///   - b: Above 0.
    static func regularised(_ x: Double, _ y: Double, a: Double, b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard y > 0 else { return 1 }
        return a * y >= b * x ? lower(x, y, a, b) : 1 - lower(y, x, b, a)
    }

    /// Where the fraction converges quickly, which is up to the distribution's mean a / (a + b).
    private static func lower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        a * b / (a + b) * BinomialTerm.value(a, b, p: x, q: y) / fraction(x, y, a, b)
    }

    /// d₀ + n₁ / (d₁ + n₂ / (d₂ + …)).
    private static func fraction(
        _ x: Double, _ y: Double, _ a: Double, _ b: Double
    ) -> Double {
        let below = a * y - b * x + 1
        var value = a * below / (a + 1)
        var (ahead, behind) = (value, 0.0)
        for step in 1...fewEnough {
            let m = Double(step), middle = a + 2 * m - 1
            let share = m * (b - m) * x / middle
            let n = (a + m - 1) * (a + b + m - 1) * x / middle * share
            let d = m + share + (a + m) * (below + m * (1 + y)) / (a + 2 * m + 1)
            ahead = awayFromZero(d + n / ahead)
            behind = 1 / awayFromZero(d + n * behind)
            value *= ahead * behind
            if abs(ahead * behind - 1) < 1e-16 { break }
        }
        return value
    }

    /// Student's t takes about two hundred steps at worst; this only makes sure that it ends.
    private static let fewEnough = 10_000

    private static func awayFromZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
