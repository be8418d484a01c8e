#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few functions of the C mathematics library that the stages need.
package enum Elementary {
    package static func log(_ x: Double) -> Double { logarithm(x) }
    package static func exp(_ x: Double) -> Double { exponential(x) }
    /// The logarithm of the gamma function, for `x` above 0.
    package static func logGamma(_ x: Double) -> Double { lgamma(x) }
    /// The angle in radians, of a sine from −1 to 1.
    package static func arcsine(_ x: Double) -> Double { angle(x) }
    /// The complementary error function.
    package static func erfc(_ x: Double) -> Double { complementaryError(x) }
}

// Inside the enumeration its own members would hide the C functions of the same name.
private func logarithm(_ x: Double) -> Double { log(x) }
private func angle(_ x: Double) -> Double { asin(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func complementaryError(_ x: Double) -> Double { erfc(x) }
