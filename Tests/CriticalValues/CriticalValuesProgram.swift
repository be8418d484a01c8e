import Foundation
import TrellisDetect
import TrellisModel

/// Writes `CriticalValueTable.swift`: what chance alone makes of a series.
///
/// For each number of weeks and each correlation of neighbouring weeks, a million series of normal
/// noise are drawn and go through the engine's own scores and contrasts. The seed of each row is its
/// own, so that a row does not depend on the others, or on how many run at once.
///
/// usage: trellis-critical-values DRAWS OUTPUT.swift
@main
struct CriticalValuesProgram {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let draws = Int(arguments[1]), draws >= 1000 else {
            FileHandle.standardError.write(
                Data("usage: trellis-critical-values DRAWS OUTPUT.swift\n".utf8))
            exit(64)
        }
        let rows = CriticalValues.lengths.flatMap { weeks in
            CriticalValues.correlations.indices.map { (weeks: weeks, correlation: $0) }
        }
        var lines: [Int: String] = [:]
        await withTaskGroup(of: (Int, String).self) { group in
            var next = 0
            func add() {
                guard next < rows.count else { return }
                let (index, row) = (next, rows[next])
                next += 1
                group.addTask {
                    let drawn = NullSeries(
                        weeks: row.weeks, correlation: CriticalValues.correlations[row.correlation],
                        draws: draws)
                    return (index, drawn.line(correlation: row.correlation))
                }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { add() }
            for await (index, line) in group {
                lines[index] = line
                FileHandle.standardError.write(Data("\r\(lines.count) of \(rows.count)".utf8))
                add()
            }
        }
        let quotes = "\"\"\""
        let source =
            [
                "/// Written by `make critical-values`, from \(draws) simulated series a row; not by hand.",
                "enum CriticalValueTable {",
                "    /// Weeks, correlation in tenths; then in thousandths: the largest contrast's size that",
                "    /// one series in ten and one in twenty exceeds, the mean and the deviation of the",
                "    /// correlation that is left, and the evidence for each of `CriticalValues.chances`.",
                "    static let text = \(quotes)",
            ] + rows.indices.compactMap { lines[$0] }.map { "        \($0)" }
            + ["        \(quotes)", "}", ""]
        try Data(source.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: arguments[2]))
        FileHandle.standardError.write(Data("\n".utf8))
    }
}
