import Foundation

/// Commands as a user runs them, from start to end.
enum WholeCommands {
    static func run(_ trellis: String, in folder: String) throws {
        let hello = try Hello.build(in: folder)
        Stopwatch.compare(
            "start-up: trellis --version", [trellis, "--version"],
            with: "a program that imports Foundation and prints a line", [hello], bar: 2)

        let demo = "\(folder)/demo"
        _ = Stopwatch.time([trellis, "demo", "--out", demo])
        let match = Stopwatch.median([trellis, "match", "-C", demo])
        print("trellis match on the demo's store: \(Stopwatch.text(match)) ms, at most 100")
        let whole = Stopwatch.median([trellis, "demo", "--out", demo], runs: 5)
        print("trellis demo: \(Stopwatch.text(whole)) ms, at most 3000")

        // A repository of one's own, else one that is made here.
        let own = ProcessInfo.processInfo.environment["TRELLIS_BENCH_REPOSITORY"]
        let repository = try own ?? History.make(changes: 2000, in: folder)
        let workspace = "\(folder)/workspace"
        _ = Stopwatch.time([trellis, "init", "-C", workspace, "--team", "bench", "--public-data"])
        Stopwatch.compare(
            "trellis import git on \(own ?? "2,000 merged changes")",
            [trellis, "import", "git", repository, "-C", workspace],
            with: "git log --first-parent --numstat",
            ["git", "-C", repository, "log", "--first-parent", "--numstat"], bar: 1.5)
    }
}
