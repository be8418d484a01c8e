import Dispatch
import Foundation

/// How long whole processes take.
enum Stopwatch {
    /// Runs the two in turn, so that a machine that slows down slows both.
    static func compare(
        _ name: String, _ first: [String], with other: String, _ second: [String], bar: Double
    ) {
        _ = (time(first), time(second))
        let pairs = (0..<11).map { _ in (time(first), time(second)) }
        let ratios = pairs.map { $0 / max($1, 0.001) }.sorted()
        print(
            "\(name): \(text(pairs.map(\.0).sorted()[5])) ms, \(text(ratios[5])) × \(other) "
                + "(\(text(ratios[0])) to \(text(ratios[10])) in 11 pairs), at most \(text(bar)) ×")
    }

    static func median(_ command: [String], runs: Int = 11) -> Double {
        _ = time(command)
        return (0..<runs).map { _ in time(command) }.sorted()[runs / 2]
    }

    /// - Parameter output: The file that takes what the command prints; it goes nowhere without.
    /// - Returns: Milliseconds from start to end; NaN when it failed.
    static func time(_ command: [String], output: String? = nil) -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = output.flatMap(file) ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` looks only every 50 ms.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        let clock = ContinuousClock()
        var hasRun = false
        let length = clock.measure {
            guard (try? process.run()) != nil else { return }
            ended.wait()
            hasRun = true
        }
        return hasRun && process.terminationStatus == 0 ? length / .milliseconds(1) : .nan
    }

    /// An empty file to write to.
    private static func file(_ path: String) -> FileHandle? {
        FileManager.default.createFile(atPath: path, contents: nil)
            ? FileHandle(forWritingAtPath: path) : nil
    }

    static func text(_ value: Double) -> String {
        let scaled = (value * 100).rounded() / 100
        return value.isNaN ? "failed" : "\(scaled)"
    }
}
