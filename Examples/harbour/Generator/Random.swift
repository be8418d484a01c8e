import TrellisModel

/// Where each export takes its random numbers from, so that a change to one leaves the others.
///
/// Most of the seeds were chosen among some hundreds, so that the counts come close to the story.
enum Seed: UInt64 {
    case people = 7801
    case dependabot = 2
    case history = 5603
    case runs = 3404
    case tests = 8805
    case incidents = 79_106
    case deployments = 2807
    case copilot = 8
}

/// Random draws made of additions and multiplications only.
///
/// The mathematics library of one platform may differ from another's in the last bit; these do not.
struct Random {
    private var bits: SplitMix64

    init(_ seed: Seed) { bits = SplitMix64(seed: seed.rawValue) }

    /// A number from 0 up to, but not including, 1.
    mutating func unit() -> Double { Double(bits.next() >> 11) / 9_007_199_254_740_992 }

    mutating func below(_ count: Int) -> Int { Int(unit() * Double(count)) }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var rest = elements
        return elements.indices.map { _ in rest.remove(at: below(rest.count)) }
    }

    /// Twelve numbers from 0 to 1 have the variance 1, and their sum is close to normal.
    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

    /// A draw whose natural logarithm is normal, with the standard deviation `spread`.
    mutating func logNormal(median: Double, spread: Double) -> Double {
        median * exponential(spread * normal())
    }

    /// How often something happens that happens `mean` times on average.
    ///
    /// Source: D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.1.
    mutating func poisson(mean: Double) -> Int {
        let limit = exponential(-mean)
        var product = unit()
        var count = 0
        while product > limit {
            product *= unit()
            count += 1
        }
        return count
    }

    /// Lower-case hexadecimal digits.
    mutating func hex(_ digits: Int) -> String {
        String((0..<digits).map { _ in pick(Array("0123456789abcdef")) })
    }
}

/// Says yes in a given share of the calls, evenly spread.
struct Share {
    private var owed = 0.5

    mutating func take(_ share: Double) -> Bool {
        owed += share
        guard owed >= 1 else { return false }
        owed -= 1
        return true
    }
}

/// The exponential function, by its series near zero and by squaring.
func exponential(_ exponent: Double) -> Double {
    let small = exponent / 256
    var term = 1.0
    var sum = 1.0
    for index in 1...10 {
        term *= small / Double(index)
        sum += term
    }
    return (0..<8).reduce(sum) { power, _ in power * power }
}
