import Foundation

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
