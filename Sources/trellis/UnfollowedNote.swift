import TrellisModel
import TrellisRetro

/// Says which lines look like actions and are not followed, before somebody waits for them.
enum UnfollowedNote {
    /// Lines that are named; the others are counted.
    private static let most = 3

    static func tell(of documents: [ActionSync.Document], on today: Day) {
        let found = Parallel.map(documents) { document in
            RetroLinter.unfollowed(in: document.source.text, path: document.path, today: today)
        }.flatMap(\.self)
        guard !found.isEmpty else { return }
        let places = found.prefix(most).map { "  \($0.file):\($0.line): \($0.message)" }
        let rest = found.count > most ? ["  and \(found.count - most) more"] : []
        let head =
            found.count == 1
            ? "note: 1 place looks like an action and is not followed:"
            : "note: \(found.count) places look like actions and are not followed:"
        Output.note(
            ([head] + places + rest + ["  help: 'trellis retro lint' says what to do about each"])
                .joined(separator: "\n"))
    }
}
