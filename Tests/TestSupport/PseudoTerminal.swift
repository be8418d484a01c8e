import Foundation

/// A terminal that nobody looks at.
package enum PseudoTerminal {
    package struct NoTerminal: Error {}

    /// Runs `trellis` with a terminal for its results.
    ///
    /// - Parameter environment: Replaces the variables of these names.
    /// - Returns: What the terminal got, with LF at the ends of lines.
    package static func run(
        _ arguments: [String], columns: UInt16, in folder: String,
        environment: [String: String] = [:]
    ) throws -> String {
        let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        guard terminal >= 0, let name = otherEnd(of: terminal) else { throw NoTerminal() }
        defer { close(terminal) }
        var size = winsize()
        size.ws_col = columns
        let end = unsafe open(name, O_RDWR | O_NOCTTY)
        guard end >= 0, unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
            throw NoTerminal()
        }
        let process = Process()
        process.executableURL = URL(filePath: Binary.path("trellis"))
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["TRELLIS_HOME"] = Repository.folder.path
        variables["TERM"] = "xterm"
        // Whoever runs the tests may want none.
        variables["NO_COLOR"] = ""
        variables.merge(environment) { $1 }
        process.environment = variables
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(fileDescriptor: end)
        process.standardError = FileHandle.nullDevice
        try process.run()
        close(end)
        let text = everything(from: terminal)
        process.waitUntilExit()
        return text.replacing("\r\n", with: "\n")
    }

    /// The path of what a program sees, unlocked.
    private static func otherEnd(of terminal: Int32) -> String? {
        #if canImport(Darwin)
            guard grantpt(terminal) == 0, unlockpt(terminal) == 0,
                let name = unsafe ptsname(terminal)
            else { return nil }
            return unsafe String(cString: name)
        #else
            // The functions of the C library are hidden from Swift here; ioctl_tty(2) names these
            // two TIOCSPTLCK and TIOCGPTN.
            var number: Int32 = 0, unlocked: Int32 = 0
            guard unsafe ioctl(terminal, 0x4004_5431, &unlocked) == 0,
                unsafe ioctl(terminal, 0x8004_5430, &number) == 0
            else { return nil }
            return "/dev/pts/\(number)"
        #endif
    }

    /// Until the other end is closed.
    private static func everything(from terminal: Int32) -> String {
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(terminal, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
    }
}
