import Foundation
import TrellisModel

/// One command at a time changes the files of a folder that people edit as well.
///
/// The folder itself is locked, so that no file is left behind, and the system lets go of it when the
/// command ends in whatever way.
enum FolderLock {
    /// Milliseconds between two attempts, and how often they are made.
    private static let pause: UInt32 = 10, attempts = 500

    /// - Parameter folders: In an order that every command uses, such as by name.
    /// - Throws: Whatever `body` does; ``FileWriter/Problem`` when another command holds one of them for
    ///   long.
    static func holding<Result>(_ folders: [String], _ body: () throws -> Result) throws -> Result {
        var held: [Int32] = []
        defer { for file in held { close(file) } }
        for folder in folders {
            // What cannot be looked at cannot be written to either, which the writing itself says.
            let file = unsafe open(folder, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { continue }
            held.append(file)
            var left = attempts
            while flock(file, LOCK_EX | LOCK_NB) != 0 {
                // Some file systems cannot lock.
                guard errno == EWOULDBLOCK else { break }
                guard left > 0 else {
                    throw FileWriter.Problem(
                        location: SourceLocation(file: folder),
                        summary: "another command is writing into this folder",
                        advice: "wait until it has ended, then try again", status: .unavailable)
                }
                left -= 1
                usleep(pause * 1000)
            }
        }
        return try body()
    }
}
