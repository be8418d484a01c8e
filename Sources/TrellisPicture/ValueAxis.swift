/// The upright axis: it starts at zero and has a few round ticks.
struct ValueAxis {
    /// Ascending, zero among them.
    let ticks: [Double]
    private let top: Double
    private let bottom: Double

    /// - Parameters:
    ///   - values: What is drawn. Finite.
    ///   - top: Drawing units, where the highest tick stands.
    ///   - bottom: Drawing units, where the lowest tick stands.
    init(covering values: [Double], top: Double, bottom: Double) {
        // Beyond these limits the arithmetic below would run into infinity or into zero.
        let drawn = values.map { abs($0) < 1e-300 ? 0 : min(max($0, -1e300), 1e300) }
        let low = min(0, drawn.min() ?? 0)
        var high = max(0, drawn.max() ?? 0)
        if low == high { high = 1 }
        // Things that are counted have no halves.
        let isWhole = drawn.allSatisfy { $0.rounded() == $0 }
        let step = Self.step(low: low, high: high, least: isWhole ? 1 : 0)
        let below = Int((-low / step).rounded(.up)), above = Int((high / step).rounded(.up))
        ticks = (-below...above).map { Double($0) * step }
        self.top = top
        self.bottom = bottom
    }

    /// Drawing units from the upper edge. A value outside the ticks stands at their end.
    func y(_ value: Double) -> Double {
        let low = ticks[0], high = ticks[ticks.count - 1]
        let share = (min(max(value, low), high) - low) / (high - low)
        return bottom - share * (bottom - top)
    }

    /// Whether a value lies between the lowest and the highest tick.
    func shows(_ value: Double) -> Bool {
        value >= ticks[0] && value <= ticks[ticks.count - 1]
    }

    /// The smallest of 1, 2, 2.5 and 5 times a power of ten that needs three steps at most, or four
    /// when zero lies in the middle.
    private static func step(low: Double, high: Double, least: Double) -> Double {
        let most = low < 0 && high > 0 ? 4.0 : 3.0
        let unit = powerOfTen(atMost: (high - low) / 3)
        let steps = [1, 2, 2.5, 5, 10, 20, 25, 50, 100].map { $0 * unit }
        let fitting = steps.first { step in
            step >= least
                && (high / step).rounded(.up) + (-low / step).rounded(.up) <= most
        }
        return fitting ?? (high - low)
    }

    /// `value` is positive and not close to the limits of `Double`.
    private static func powerOfTen(atMost value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        return power
    }
}
