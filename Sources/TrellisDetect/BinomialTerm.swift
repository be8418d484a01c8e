import TrellisModel

/// One term of a binomial distribution, right to a few units in the thirteenth digit, however
/// large it is.
///
/// For large numbers the three logarithms of gamma functions are huge and nearly cancel, so the
/// term is written around its own mean instead, with what Stirling's formula leaves over.
///
/// Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000), which is
/// also how R computes `dbinom` and `dhyper`.
enum BinomialTerm {
    /// Γ(n + 1) / (Γ(k + 1) Γ(r + 1)) · pᵏ · qʳ, where n = k + r.
    ///
    /// - Parameters:
    ///   - k: At least 0, not necessarily whole.
    ///   - rest: r, at least 0, and above 0 where `k` is 0.
    ///   - p: Above 0 and below 1.
    ///   - q: 1 − p. Given, because the smaller of the two may hold more digits.
    static func value(_ k: Double, _ rest: Double, p: Double, q: Double) -> Double {
        let n = k + rest
        let beyond = p < q ? k - n * p : n * q - rest
        let deviance =
            Self.deviance(of: k, from: n * p, beyond: beyond)
            + Self.deviance(of: rest, from: n * q, beyond: -beyond)
        guard k > 0, rest > 0 else { return Elementary.exp(-deviance) }
        let scale = (n / k / rest / (2 * Double.pi)).squareRoot()
        return scale
            * Elementary.exp(
                stirlingRemainder(n) - stirlingRemainder(k) - stirlingRemainder(rest) - deviance)
    }

    /// k log(k / mean) + mean − k: 0 where `k` is the mean, above 0 elsewhere.
    ///
    /// - Parameter beyond: k − mean, which the caller knows to more digits than its difference.
    private static func deviance(of k: Double, from mean: Double, beyond: Double) -> Double {
        guard k > 0 else { return mean }
        guard abs(beyond) < 0.1 * (k + mean) else {
            return k * Elementary.log(k / mean) - beyond
        }
        // Near the mean the two terms cancel; the series of the inverse hyperbolic tangent does not.
        let v = beyond / (k + mean)
        var sum = beyond * v, power = 2 * k * v, odd = 3.0
        while odd < 100 {
            power *= v * v
            let next = sum + power / odd
            if next == sum { break }
            sum = next
            odd += 2
        }
        return sum
    }

    /// log Γ(z + 1) − ((z + ½) log z − z + ½ log 2π), for `z` above 0.
    ///
    /// Source of the series: NIST Digital Library of Mathematical Functions, 5.11.1. Its first term
    /// that is left out is below 3e-16 where it is used.
    private static func stirlingRemainder(_ z: Double) -> Double {
        guard z > 15 else {
            return Elementary.logGamma(z + 1) - (z + 0.5) * Elementary.log(z) + z
                - 0.5 * Elementary.log(2 * Double.pi)
        }
        let w = 1 / (z * z)
        return (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w / 1188)))) / z
    }
}
