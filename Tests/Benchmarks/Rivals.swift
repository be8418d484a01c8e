import Foundation

/// The Python packages, timed inside Python by the script beside this file.
enum Rivals {
    /// Seconds a series.
    struct Times {
        /// pymannkendall: a trend, its chance and its slope.
        let trend: Double
        /// ruptures: change points, of which any week may be one, as in the engine.
        let everyWeek: Double
        /// The same as the package does it unless it is asked: every fifth week may be one.
        let everyFifthWeek: Double
    }

    enum Answer {
        case took(Times)
        case missing(reason: String)
    }

    /// - Parameter file: One series a line.
    static func seconds(on file: String) -> Answer {
        let own = ProcessInfo.processInfo.environment["TRELLIS_BENCH_PYTHON"]
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "rivals.py")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [own ?? "python3", script.path, file]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return .missing(reason: "nothing can be run") }
        let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        let words = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else {
            let reason = words.split(separator: "\n").last.map(String.init)
            return .missing(
                reason: reason
                    ?? "\(own ?? "python3") cannot be run; TRELLIS_BENCH_PYTHON names another")
        }
        let lines = words.split(separator: "\n").map { $0.split(separator: " ") }
        func seconds(_ name: String) -> Double {
            lines.first { $0.count == 2 && $0[0] == name }.flatMap { Double($0[1]) } ?? .nan
        }
        return .took(
            Times(
                trend: seconds("trend"), everyWeek: seconds("every-week"),
                everyFifthWeek: seconds("every-fifth-week")))
    }
}
