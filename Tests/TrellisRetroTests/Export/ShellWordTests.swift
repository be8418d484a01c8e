import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("A word for a shell")
struct ShellWordTests {
    @Test("comes out of sh as it went in, whatever it holds")
    func roundTrip() throws {
        var random = SplitMix64(seed: 7)
        let texts =
            ["", "'", "''", "-n", "a\nb", "\\", "$HOME", "'; rm -rf x; '"]
            + (1...1000).map { _ in HostileText.draw(&random) }
        let words = texts.map(ShellWord.quoted).joined(separator: " ")
        let scratch = try Scratch()
        let script = try scratch.write("printf '%s\\0' \(words)", to: "words.sh")
        let process = Process(), output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [script]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let expected = texts.flatMap { $0.utf8.filter { $0 != 0 } + [0] }
        #expect(Array(data) == expected)
    }
}
