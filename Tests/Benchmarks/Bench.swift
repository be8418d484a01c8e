import Dispatch
import Foundation

/// Times the release binary as a whole process, beside something that everybody can time too.
///
/// usage: trellis-bench BINARY
@main
enum Bench {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: trellis-bench BINARY")
            return
        }
        let trellis = CommandLine.arguments[1]
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "trellis-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let hello = try Hello.build(in: folder.path)
        compare(
            "start-up: trellis --version", [trellis, "--version"],
            with: "a program that imports Foundation and prints a line", [hello], bar: 2)

        let demo = "\(folder.path)/demo"
        _ = time([trellis, "demo", "--out", demo])
        let match = median([trellis, "match", "-C", demo])
        print("trellis match on the demo's store: \(text(match)) ms, at most 100")
        let whole = median([trellis, "demo", "--out", demo], runs: 5)
        print("trellis demo: \(text(whole)) ms, at most 3000")

        // A repository of one's own, else one that is made here.
        let own = ProcessInfo.processInfo.environment["TRELLIS_BENCH_REPOSITORY"]
        let repository = try own ?? History.make(changes: 2000, in: folder.path)
        let workspace = "\(folder.path)/workspace"
        _ = time([trellis, "init", "-C", workspace, "--team", "bench", "--public-data"])
        compare(
            "trellis import git on \(own ?? "2,000 merged changes")",
            [trellis, "import", "git", repository, "-C", workspace],
            with: "git log --first-parent --numstat",
            ["git", "-C", repository, "log", "--first-parent", "--numstat"], bar: 1.5)
    }

    /// Runs the two in turn, so that a machine that slows down slows both.
    private static func compare(
        _ name: String, _ first: [String], with other: String, _ second: [String], bar: Double
    ) {
        _ = (time(first), time(second))
        let pairs = (0..<11).map { _ in (time(first), time(second)) }
        let ratios = pairs.map { $0 / max($1, 0.001) }.sorted()
        print(
            "\(name): \(text(pairs.map(\.0).sorted()[5])) ms, \(text(ratios[5])) × \(other) "
                + "(\(text(ratios[0])) to \(text(ratios[10])) in 11 pairs), at most \(text(bar)) ×")
    }

    private static func median(_ command: [String], runs: Int = 11) -> Double {
        _ = time(command)
        return (0..<runs).map { _ in time(command) }.sorted()[runs / 2]
    }

    /// - Returns: Milliseconds from start to end; NaN when it failed.
    private static func time(_ command: [String]) -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` looks only every 50 ms.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        let clock = ContinuousClock()
        let length = clock.measure {
            guard (try? process.run()) != nil else { return }
            ended.wait()
        }
        return process.terminationStatus == 0 ? length / .milliseconds(1) : .nan
    }

    private static func text(_ value: Double) -> String {
        let scaled = (value * 100).rounded() / 100
        return value.isNaN ? "failed" : "\(scaled)"
    }
}

/// The least that a Swift program does when it imports Foundation.
enum Hello {
    static func build(in folder: String) throws -> String {
        let source = "\(folder)/main.swift"
        try
            "import Foundation\nprint(\"hello \\(Date(timeIntervalSince1970: 0).timeIntervalSince1970)\")\n"
            .write(toFile: source, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swiftc", "-O", source, "-o", "\(folder)/hello"]
        try process.run()
        process.waitUntilExit()
        return "\(folder)/hello"
    }
}

/// A repository with a main line of squash merges, made through `git fast-import`.
enum History {
    /// - Returns: The repository's folder.
    static func make(changes: Int, in folder: String) throws -> String {
        let repository = "\(folder)/repository"
        var stream = ""
        for change in 1...changes {
            let time = 1_700_000_000 + change * 9000
            let message =
                "Change something (#\(change))\n\nCo-authored-by: Copilot <copilot@example.org>\n"
            stream +=
                "commit refs/heads/main\ncommitter dev-\(change % 9) <dev-\(change % 9)@example.org> "
            stream += "\(time) +0000\ndata \(message.utf8.count)\n\(message)"
            for file in 0..<4 {
                let lines = (0..<400).map { "line \($0) of \($0 % 23 == 0 ? change + file : $0)\n" }
                    .joined()
                stream +=
                    "M 100644 inline src/module-\((change * 3 + file) % 60)/file-\(file).swift\n"
                stream += "data \(lines.utf8.count)\n\(lines)\n"
            }
        }
        try stream.write(toFile: "\(folder)/stream", atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c",
            "git init -q -b main '\(repository)' && git -C '\(repository)' fast-import --quiet < '\(folder)/stream'",
        ]
        try process.run()
        process.waitUntilExit()
        return repository
    }
}
