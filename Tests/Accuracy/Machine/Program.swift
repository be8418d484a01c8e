import Dispatch
import Foundation

/// The built binary, run as a user runs it.
struct Program {
    let path: String
    /// Variables beside those of this process.
    var environment: [String: String] = [:]

    /// One command line, and the file that takes what it prints.
    struct Call {
        let arguments: [String]
        let output: String
    }

    /// A command that did not end with 0.
    struct Failed: Error, CustomStringConvertible {
        let call: Call
        let status: Int32
        let words: String

        var description: String {
            "'\(call.arguments.first ?? "")' ended with \(status): \(words)"
        }
    }

    /// How many run at the same time.
    private static let atOnce = 2

    /// Runs all of them and waits.
    func run(_ calls: [Call]) throws {
        let free = DispatchSemaphore(value: Self.atOnce)
        var running: [(call: Call, process: Process, ended: DispatchSemaphore)] = []
        for call in calls {
            free.wait()
            let process = Process()
            process.executableURL = URL(filePath: path)
            process.arguments = call.arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try Self.file(call.output)
            process.standardError = try Self.file("\(call.output).err")
            // `waitUntilExit` looks only every 50 ms.
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in
                ended.signal()
                free.signal()
            }
            try process.run()
            running.append((call, process, ended))
        }
        for entry in running { entry.ended.wait() }
        for entry in running where entry.process.terminationStatus != 0 {
            let words = try? String(contentsOfFile: "\(entry.call.output).err", encoding: .utf8)
            throw Failed(
                call: entry.call, status: entry.process.terminationStatus,
                words: String((words ?? "").prefix(400)))
        }
    }

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}
