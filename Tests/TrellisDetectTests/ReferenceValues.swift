import Foundation
import TestSupport
import Testing

/// What independent tools say, from a file that `Tests/Fixtures/reference-values.py` makes.
struct ReferenceValues: Decodable {
    struct Group<Case: Decodable>: Decodable {
        /// The tool that the values come from.
        let source: String
        let cases: [Case]
    }

    struct Tables: Decodable {
        /// Part, whole, other part, other whole.
        let strata: [[Double]]
        let expected: [Double]
    }

    struct Family: Decodable {
        let p: [Double]
        let q: Double
        let threshold: Double
        let expected: [Double]
    }

    struct Sample: Decodable {
        let values: [Double]
        let q: [Double]
        let median: Double
        let expected: [Double]
    }

    struct Course: Decodable {
        let weeks: [Double]
        let values: [Double]
        let expected: [Double]
    }

    /// Rows of arguments, with what is expected of them at the end.
    let normalUpperTail: Group<[Double]>
    let normalUpperQuantile: Group<[Double]>
    let studentUpperTail: Group<[Double]>
    let studentUpperQuantile: Group<[Double]>
    let binomialUpperTail: Group<[Double]>
    let wilson: Group<[Double]>
    let fisher: Group<[Double]>
    let mantelHaenszel: Group<Tables>
    let benjaminiHochberg: Group<Family>
    let quantile: Group<Sample>
    let trend: Group<Course>

    static func read() throws -> Self {
        let text = try Repository.text("Tests/Fixtures/reference-values.json")
        return try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }
}

/// Expects nine digits: a difference of at most 1e-9 of the expected value, or of `scale` where that is
/// larger. With no scale the comparison is relative however small the value is.
func expectClose(
    _ found: Double?, _ expected: Double, scale: Double = 0, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let found else {
        Issue.record("\(what) has no value", sourceLocation: sourceLocation)
        return
    }
    let isClose = abs(found - expected) <= 1e-9 * max(abs(expected), scale)
    #expect(isClose, "\(what) is \(found), not \(expected)", sourceLocation: sourceLocation)
}
