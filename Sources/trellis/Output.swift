import Foundation
import TrellisModel

/// Where words go: results to standard output, everything else to standard error.
enum Output {
    static func result(_ text: String) { raw(Terminal.safe(text) + "\n") }

    /// Bytes as they are, for documents and JSON.
    ///
    /// A result that cannot be written ends the command: nothing after it would be read either.
    static func raw(_ text: String) {
        guard let failure = Descriptor.write(Array(text.utf8), to: 1) else { return }
        note("Error: standard output cannot be written: \(failure)")
        exit(ExitStatus.cannotWrite.rawValue)
    }

    static func note(_ text: String) { tell(Terminal.safe(text) + "\n") }

    /// What cannot be told cannot be mended by telling it.
    private static func tell(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 2) }

    static func error(_ text: String) { note(text) }

    /// Something that the user should know, and that stops nothing.
    static func warning(_ text: String) { note("warning: \(text)") }

    /// One line that is written over, on a terminal only.
    static func progress(_ text: String) {
        guard Terminal.errorIsTerminal else { return }
        let shown = Terminal.safe(text).prefix(76)
        tell("\r\u{1B}[2K\(shown)")
    }

    static func endProgress() {
        guard Terminal.errorIsTerminal else { return }
        tell("\r\u{1B}[2K")
    }
}
