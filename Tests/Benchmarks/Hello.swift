import Foundation

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
