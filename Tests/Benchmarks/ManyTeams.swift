import TrellisModel

/// `trellis match` on a portfolio, which has to stay linear in the teams and small in memory.
enum ManyTeams {
    private static let sizes = [2500, 5000, 10_000]
    /// Seconds and MB that the largest may take on two cores.
    private static let bar = (seconds: 60.0, megabytes: 500.0)
    /// Teams in one file: an import holds its whole file in memory.
    private static let batch = 1250

    /// Grows one workspace, and looks at it at every size.
    static func run(_ trellis: String, in folder: String) throws {
        let workspace = "\(folder)/teams"
        let place = ["-C", workspace, "--as-of", HalfYear.today.description]
        _ = Stopwatch.time([trellis, "init", "-C", workspace, "--team", "bench", "--public-data"])
        var teams = 0, imported = 0.0
        var perThousand: [(wall: Double, processor: Double)] = []
        for size in sizes {
            for first in stride(from: teams, to: size, by: batch) {
                let file = "\(folder)/teams.csv"
                try TeamRows.write(first..<min(first + batch, size), to: file)
                imported += Stopwatch.time([trellis, "import", "aggregates", file] + place)
            }
            teams = size
            let match = [trellis, "match", "--format", "json"] + place
            let runs = (0..<3).compactMap { _ in
                Usage(of: match, output: "\(folder)/match.json")
            }
            guard imported.isFinite, let best = runs.min(by: { $0.seconds < $1.seconds }) else {
                print("trellis match on \(size) teams: failed")
                return
            }
            let thousands = Double(size) / 1000
            perThousand.append((best.seconds / thousands, best.processor / thousands))
            print(line(size, best, memory: runs.map(\.megabytes).max() ?? .nan))
        }
        if let few = perThousand.first, let many = perThousand.last {
            print(
                "  a team among the most takes \(Stopwatch.text(many.wall / few.wall)) × one among "
                    + "the fewest; of the processor "
                    + "\(Stopwatch.text(many.processor / few.processor)) ×")
        }
        print("  importing all of them took \(Stopwatch.text(imported / 1000)) s, not counted")
    }

    private static func line(_ teams: Int, _ best: Usage, memory: Double) -> String {
        let perThousand = best.seconds / Double(teams) * 1000
        let bars =
            teams == sizes.last
            ? ", at most \(Stopwatch.text(bar.seconds)) s and \(Stopwatch.text(bar.megabytes)) MB"
            : ""
        return "trellis match on \(teams) teams of \(TeamRows.each) numbers: "
            + "\(Stopwatch.text(best.seconds)) s (processor \(Stopwatch.text(best.processor)) s), "
            + "\(Stopwatch.text(perThousand)) s per 1,000 teams, \(Stopwatch.text(memory)) MB\(bars)"
    }
}
