import Foundation

/// What one run of a command took.
///
/// The system tells the largest memory of all the children that a process ever had. So this program
/// starts itself anew for every run, with the command as the only child, and is told in a line.
struct Usage {
    /// Seconds from start to end.
    let seconds: Double
    /// Seconds on all cores together.
    let processor: Double
    /// The largest resident memory, in MB of a million bytes.
    let megabytes: Double

    /// The first word of a command line that asks for a run, before a file for what the command
    /// prints and the command.
    static let word = "--usage-of"

    /// - Parameter output: The file that takes what the command prints.
    /// - Returns: `nil` when the command failed.
    init?(of command: [String], output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = [Self.word, output] + command
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let line = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        let numbers = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .compactMap { Double($0) }
        guard numbers.count == 3, numbers.allSatisfy(\.isFinite) else { return nil }
        (seconds, processor, megabytes) = (numbers[0], numbers[1], numbers[2])
    }

    /// Runs the command and prints its three numbers, as the process that was started anew.
    static func relay(_ arguments: [String]) {
        guard let output = arguments.first else { return }
        let milliseconds = Stopwatch.time(Array(arguments.dropFirst()), output: output)
        var usage = rusage()
        guard unsafe getrusage(children, &usage) == 0 else { return }
        print(
            milliseconds / 1000, seconds(usage.ru_utime) + seconds(usage.ru_stime),
            Double(usage.ru_maxrss) * unit / 1_000_000)
    }

    /// `RUSAGE_CHILDREN`, whose type differs between systems; its value does not.
    private static let children: Int32 = -1

    /// Bytes in the unit of `ru_maxrss`: macOS tells bytes, Linux KiB.
    #if canImport(Darwin)
        private static let unit = 1.0
    #else
        private static let unit = 1024.0
    #endif

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
