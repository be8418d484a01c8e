import Foundation

/// The built `trellis`, run as its user runs it.
package enum Binary {
    package struct Result: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// Beside the test bundle, where `swift build` puts it.
    package static func path(_ name: String) -> String {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let beside = bundle.map { URL(filePath: $0).deletingLastPathComponent() }
        let folder = beside ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appending(path: name).path
    }

    /// - Parameter environment: Replaces the variables of these names.
    package static func run(
        _ arguments: [String], of name: String = "trellis", in folder: String = "/tmp",
        input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: path(name))
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["TRELLIS_HOME"] = Repository.folder.path
        variables.merge(environment) { $1 }
        process.environment = variables
        // Files, not pipes: a full pipe would stop the program that the test waits for.
        let scratch = try Scratch()
        let paths = ["in", "out", "err"].map { "\(scratch.path)/\($0)" }
        for path in paths { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        try input.write(toFile: paths[0], atomically: false, encoding: .utf8)
        process.standardInput = FileHandle(forReadingAtPath: paths[0])
        process.standardOutput = FileHandle(forWritingAtPath: paths[1])
        process.standardError = FileHandle(forWritingAtPath: paths[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOfFile: paths[1], encoding: .utf8),
            errors: try String(contentsOfFile: paths[2], encoding: .utf8))
    }
}
