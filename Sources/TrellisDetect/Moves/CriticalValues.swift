import TrellisModel

/// What chance alone makes of a series: from a million simulated series for each length.
///
/// The table is the file `CriticalValueTable.swift`, which `make critical-values` writes.
package enum CriticalValues {
    /// The chances for which the table has a value of the evidence, falling.
    package static let chances: [Double] = [
        0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.035, 0.025, 0.015, 0.01, 0.007, 0.005, 0.0035,
        0.0025, 0.0015, 0.001, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002,
    ]
    /// The correlations of neighbouring weeks for which the table has rows.
    package static let correlations: [Double] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
    /// The lengths for which the table has rows.
    package static let lengths: [Int] =
        Array(Contrasts.fewestWeeks...30) + [32, 36, 40, 44, 48, Weeks.most]

    /// How often chance alone gives as much evidence in one direction, 0 to 1.
    ///
    /// - Parameters:
    ///   - evidence: From ``Contrasts/evidence(_:)``.
    ///   - weeks: At least ``Contrasts/fewestWeeks``.
    ///   - correlation: Of neighbouring weeks, 0 to 0.8.
    static func chance(of evidence: Double, weeks: Int, correlation: Double) -> Double {
        let (low, high, part) = neighbours(of: correlation)
        let below = table.row(weeks, low).chance(of: evidence)
        guard part > 0 else { return below }
        let above = table.row(weeks, high).chance(of: evidence)
        // Chances differ by orders of magnitude, so their logarithms are what changes evenly.
        return Elementary.exp((1 - part) * Elementary.log(below) + part * Elementary.log(above))
    }

    /// The evidence in one direction that chance alone gives in one series of twenty.
    static func evidence(forOneInTwenty weeks: Int, correlation: Double) -> Double {
        guard let index = chances.firstIndex(of: 0.05) else { return .infinity }
        let (low, high, part) = neighbours(of: correlation)
        func value(_ row: CriticalValueRows.Row) -> Double {
            row.evidence.indices.contains(index) ? row.evidence[index] : .infinity
        }
        let below = value(table.row(weeks, low))
        return part > 0 ? (1 - part) * below + part * value(table.row(weeks, high)) : below
    }

    /// The size of the largest contrast that chance alone exceeds, in either direction, in one
    /// series of ten, or of twenty.
    static func largest(weeks: Int, correlation: Double, oneInTwenty: Bool) -> Double {
        let (low, high, part) = neighbours(of: correlation)
        func value(_ index: Int) -> Double {
            let row = table.row(weeks, index)
            return oneInTwenty ? row.largest05 : row.largest10
        }
        return (1 - part) * value(low) + part * value(high)
    }

    /// What the correlation of neighbouring weeks is, on average, in what is left when a change has
    /// been taken out of independent weeks; how it rises with the true one; and its deviation.
    static func lagOne(weeks: Int) -> (atZero: Double, slope: Double, deviation: Double)? {
        guard weeks >= Contrasts.fewestWeeks else { return nil }
        let (none, some) = (table.row(weeks, 0), table.row(weeks, 5))
        let slope = (some.lagOne - none.lagOne) / correlations[5]
        return slope > 0 ? (none.lagOne, slope, some.lagOneDeviation) : nil
    }

    private static func neighbours(of correlation: Double) -> (Int, Int, Double) {
        let place = min(max(correlation, 0), 0.8) * 10
        let low = min(Int(place), correlations.count - 1)
        let high = min(low + 1, correlations.count - 1)
        return (low, high, high > low ? place - Double(low) : 0)
    }

    private static let table = CriticalValueRows(CriticalValueTable.text)
}

/// The table, read.
struct CriticalValueRows: Sendable {
    struct Row: Sendable {
        /// The evidence for each of ``CriticalValues/chances``.
        var evidence: [Double] = []
        /// The largest contrast's size, exceeded once in ten and once in twenty series.
        var largest10 = Double.infinity
        var largest05 = Double.infinity
        var lagOne = 0.0
        var lagOneDeviation = 1.0

        /// Between the table's values the logarithm of the chance falls evenly; beyond them it goes
        /// on as it ended.
        func chance(of found: Double) -> Double {
            let chances = CriticalValues.chances
            guard found > 0, evidence.count == chances.count, let first = evidence.first else {
                return 1
            }
            if found <= first { return 1 - (1 - chances[0]) * (first > 0 ? found / first : 1) }
            var upper = 1
            while upper < evidence.count - 1, evidence[upper] < found { upper += 1 }
            let (from, to) = (evidence[upper - 1], evidence[upper])
            let slope =
                to > from
                ? Elementary.log(chances[upper] / chances[upper - 1]) / (to - from) : -1
            let chance = chances[upper - 1] * Elementary.exp(slope * (found - from))
            return min(max(chance, 1e-9), 1)
        }
    }

    private let rows: [[Row]]

    /// One line a row: weeks, correlation in tenths, then numbers in thousandths.
    init(_ text: String) {
        var rows = Array(
            repeating: Array(repeating: Row(), count: CriticalValues.correlations.count),
            count: Weeks.most + 1)
        for numbers in Self.numbers(in: text) {
            guard numbers.count == 6 + CriticalValues.chances.count,
                rows.indices.contains(numbers[0]), rows[numbers[0]].indices.contains(numbers[1])
            else { continue }
            let values = numbers.map { Double($0) / 1000 }
            rows[numbers[0]][numbers[1]] = Row(
                evidence: Array(values[6...]), largest10: values[2], largest05: values[3],
                lagOne: values[4], lagOneDeviation: values[5])
        }
        self.rows = rows
    }

    /// For a length between two of the table's: the longer one's, which asks for more.
    func row(_ weeks: Int, _ correlation: Int) -> Row {
        let length = CriticalValues.lengths.first { $0 >= weeks } ?? Weeks.most
        return rows[length][correlation]
    }

    /// The whole numbers of each line. Every command that judges reads all of them, so they are read
    /// byte by byte.
    private static func numbers(in text: String) -> [[Int]] {
        var lines: [[Int]] = [], line: [Int] = []
        var number: Int?
        var isNegative = false
        func end() {
            if let found = number { line.append(isNegative ? -found : found) }
            (number, isNegative) = (nil, false)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = (number ?? 0) &* 10 &+ Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "\n"):
                end()
                lines.append(line)
                line = []
            default: end()
            }
        }
        end()
        return lines + [line]
    }
}
