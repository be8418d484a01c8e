import Foundation

/// What the generator makes, beside what it is meant to make: moments over many calm teams.
enum Describe {
    static func text() -> String {
        let histories = (1...200).map {
            History(name: teamName($0), suite: "describe", weeks: 52)
        }
        let rows = Family.team.map { family in
            let series = histories.map { $0.points(of: family).compactMap { $0?.number } }
            return [family.metric] + figures(series).map { shorten($0) }
        }
        let head = ["metric", "mean", "SD", "var/mean", "log SD", "memory"]
        return ([head] + rows).map { cells in
            zip(cells, [32, 10, 10, 10, 10, 10]).map { text, width in
                text.padding(toLength: width, withPad: " ", startingAt: 0)
            }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func figures(_ series: [[Double]]) -> [Double] {
        let all = series.joined()
        let mean = all.reduce(0, +) / Double(all.count)
        let variance =
            all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count - 1)
        let logs = series.map { $0.map { log(max($0, 1e-3)) } }
        let within = logs.map(\.spread).reduce(0, +) / Double(logs.count)
        let memory = logs.map(\.memory).reduce(0, +) / Double(logs.count)
        return [mean, variance.squareRoot(), variance / mean, within.squareRoot(), memory]
    }

    private static func shorten(_ value: Double) -> String {
        "\((value * 1000).rounded() / 1000)"
    }
}

extension [Double] {
    /// The variance around the own mean.
    fileprivate var spread: Double {
        let mean = reduce(0, +) / Double(count)
        return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    }

    /// The correlation of neighbours.
    fileprivate var memory: Double {
        let mean = reduce(0, +) / Double(count)
        let pairs = zip(self, dropFirst()).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
        return pairs / (spread * Double(count - 1))
    }
}
