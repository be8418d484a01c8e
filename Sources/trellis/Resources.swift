import Foundation
import TrellisModel

/// Where the bundled playbooks, templates and the example lie.
enum Resources {
    struct Missing: HelpfulError {
        let name: String
        let tried: [String]

        var location: SourceLocation? { nil }
        var summary: String {
            "the bundled '\(name)' is not found; looked in \(tried.joined(separator: ", "))"
        }
        var help: String? { "set TRELLIS_HOME to the folder that holds playbooks/ and templates/" }
        var status: ExitStatus { .unavailable }
    }

    /// `$TRELLIS_HOME`, then `share/trellis` beside the binary's folder, then the checkout that the
    /// binary was built in.
    ///
    /// - Throws: ``Missing``, with every place that was tried.
    static func path(_ name: String) throws(Missing) -> String {
        let tried = homes.map { "\($0)/\(name)" }
        for path in tried where FileManager.default.fileExists(atPath: path) { return path }
        throw Missing(name: name, tried: tried)
    }

    static func text(_ name: String) throws -> String {
        let path = try path(name)
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw Missing(name: name, tried: [path])
        }
        return text
    }

    private static var homes: [String] {
        if let home = ProcessInfo.processInfo.environment["TRELLIS_HOME"], !home.isEmpty {
            return [home]
        }
        let binary = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        var homes = [binary.appending(path: "../share/trellis").standardized.path]
        // .build/debug/trellis and .build/x86_64-unknown-linux-gnu/debug/trellis
        var folder = binary
        for _ in 0..<4 {
            folder = folder.deletingLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
            {
                homes.append(folder.path)
                break
            }
        }
        return homes
    }

    private static var executable: String {
        Bundle.main.executablePath ?? CommandLine.arguments.first ?? "trellis"
    }
}
