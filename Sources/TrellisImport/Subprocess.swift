import Dispatch
import Foundation

/// Runs a program and waits for it.
enum Subprocess {
    struct Result {
        let status: Int32
        /// Standard error, for messages.
        let errors: String
    }

    /// - Parameter take: Called with what it prints, piece by piece, while it runs.
    /// - Throws: ``ImportError/git(_:detail:)`` when the program cannot be started.
    static func run(
        _ name: String, _ arguments: [String], take: ([UInt8]) -> Void
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        var environment = ProcessInfo.processInfo.environment
        // Messages and dates in one language, and no pager or prompt.
        environment["LC_ALL"] = "C"
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_OPTIONAL_LOCKS"] = "0"
        process.environment = environment
        let output = Pipe(), errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        // `waitUntilExit` looks only every 50 ms; the handler comes at once.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch {
            throw ImportError.git(name, detail: "the program '\(name)' cannot be started")
        }
        // git writes at most a few lines of errors, so its pipe cannot fill while output is read.
        // What is there now, rather than a full buffer, so that both are at work at once.
        while true {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            take(Array(data))
        }
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        ended.wait()
        return Result(
            status: process.terminationStatus,
            errors: String(decoding: message, as: UTF8.self))
    }
}
