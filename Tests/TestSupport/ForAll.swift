package import Testing
package import TrellisModel

/// Runs a property on `count` random inputs and reports the seed of the first that breaks it.
///
/// The seeds are fixed, so a failure on one machine is a failure on every machine. To look at one
/// again, pass its seed as `only`.
package func forAll(
    count: UInt64 = 200, only: UInt64? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ property: (inout SplitMix64) throws -> Bool
) rethrows {
    for seed in only.map({ $0...$0 }) ?? 1...count {
        var random = SplitMix64(seed: seed)
        if try !property(&random) {
            Issue.record("the property fails for seed \(seed)", sourceLocation: sourceLocation)
            return
        }
    }
}
