import TrellisModel

/// Where the usual value of a calm team's metric has to lie for a pattern to be measured fairly.
///
/// Shares are compared by their odds, everything else by its ratio.
struct CalmWish: Sendable {
    let isShare: Bool
    /// How many times what decides may lie below its line, or above it; 1 is at the line.
    let reach: Double
    private(set) var least: Double?
    private(set) var most: Double?

    /// A team that lies on the quiet side of a line lies between it and half of it: as often far away
    /// as right beside it, because a team that is looked at is one that comes near the line.
    static let usualReach = 2.0
    /// What excuses or floors lies this far on the side that allows a match.
    private var far: Double { isShare ? 6 : 2.5 }
    /// The lines themselves, for wishes that leave no room between them.
    private var lines: (least: Double?, most: Double?)

    init(isShare: Bool, reach: Double = Self.usualReach) {
        self.isShare = isShare
        self.reach = reach
    }

    /// - Parameters:
    ///   - above: The line of "at least".
    ///   - below: The line of "at most".
    mutating func add(_ role: CalmRoles.Role, above: Double?, below: Double?) {
        switch role {
        case .decides:
            if let above {
                narrow(least: min(scaled(above, 1 / reach), above), most: above)
            } else if let below {
                narrow(least: below, most: max(scaled(below, reach), below))
            }
        case .granted(true):
            if let above, let below {
                narrow(least: middle(above, below), most: middle(above, below))
            } else {
                narrow(
                    least: above.map { scaled($0, far) }, most: below.map { scaled($0, 1 / far) },
                    lines: (above, below))
            }
        case .granted(false):
            if let above {
                narrow(least: nil, most: scaled(above, 1 / far), lines: (nil, above))
            } else if let below {
                narrow(least: scaled(below, far), most: nil, lines: (below, nil))
            }
        case .leftToChance, .informs: break
        }
    }

    /// Where two wishes leave no room, the middle between their lines is taken; a wish that contradicts
    /// an earlier one altogether is not heard.
    mutating func narrow(
        least: Double?, most: Double?, lines more: (least: Double?, most: Double?) = (nil, nil)
    ) {
        let low = [self.least, least].compactMap(\.self).max()
        let high = [self.most, most].compactMap(\.self).min()
        let lowest = [lines.least, more.least].compactMap(\.self).max()
        let highest = [lines.most, more.most].compactMap(\.self).min()
        if let low, let high, low > high {
            guard let lowest, let highest, lowest < highest else { return }
            lines = (lowest, highest)
            (self.least, self.most) = (middle(lowest, highest), middle(lowest, highest))
            return
        }
        lines = (lowest, highest)
        (self.least, self.most) = (low, high)
    }

    /// The usual value that a team has, given what it would have without a wish.
    func draw(_ usual: Double, _ chance: inout Chance) -> Double {
        if let least, let most, least < most {
            let (low, high) = (measure(least), measure(most))
            return value(low + chance.unit() * (high - low))
        }
        return min(max(usual, least ?? usual), most ?? .infinity)
    }

    private func measure(_ value: Double) -> Double {
        guard isShare else { return Elementary.log(max(value, 1e-9)) }
        let share = min(max(value, 1e-6), 1 - 1e-6)
        return Elementary.log(share / (1 - share))
    }

    private func value(_ measure: Double) -> Double {
        isShare ? 1 / (1 + Elementary.exp(-measure)) : Elementary.exp(measure)
    }

    private func scaled(_ line: Double, _ factor: Double) -> Double {
        value(measure(line) + Elementary.log(factor))
    }

    private func middle(_ low: Double, _ high: Double) -> Double {
        value((measure(low) + measure(high)) / 2)
    }
}
