package import TrellisModel

/// Why the store could not be opened, read or written.
package enum StoreError: HelpfulError, Equatable {
    /// Something other than a store of this program; nothing was written to it.
    case foreign(path: String)
    /// A store whose bytes contradict each other; nothing was written to it.
    case damaged(path: String)
    /// Made by a later version of this program; nothing was written to it.
    case newer(path: String)
    /// Another process held the store for longer than the store waits.
    case busy(path: String)
    case cannotWrite(path: String, reason: String)
    /// A row that the tables do not let in.
    case refused(path: String, reason: String)
    /// An import would replace a cell with one made from fewer repositories or services.
    case fewerOrigins(
        source: String, team: TeamID, metric: String, period: Day, missing: [String],
        together: [String])

    package var location: SourceLocation? {
        switch self {
        case .foreign(let path), .damaged(let path), .newer(let path), .busy(let path),
            .cannotWrite(let path, _), .refused(let path, _):
            SourceLocation(file: path)
        case .fewerOrigins: nil
        }
    }

    package var summary: String {
        switch self {
        case .foreign: "this is not a Trellis store; it was left as it is"
        case .damaged: "the store is damaged; it was left as it is"
        case .newer: "a newer Trellis made this store; it was left as it is"
        case .busy: "another process is using the store"
        case .cannotWrite(_, let reason): "cannot write the store: \(reason)"
        case .refused(_, let reason): "the store refused a value: \(reason)"
        case .fewerOrigins(let source, let team, let metric, let period, let missing, _):
            "\(source) of team \(team) lacks \(missing.joined(separator: ", ")), which the stored "
                + "\(metric) of \(period) counts"
        }
    }

    package var help: String? {
        switch self {
        case .foreign: "move the file away, then import again"
        case .damaged:
            "move the file away, then import your exports again; retros and playbooks are not in it"
        case .newer: "use the Trellis that made it, or move the file away and import again"
        case .busy: "wait until the other command has ended, then try again"
        case .cannotWrite: "check that the folder exists, that it is yours and that it has space"
        case .refused: "report this as a bug of the importer; nothing was stored"
        case .fewerOrigins(let source, let team, _, _, _, let together):
            """
            read them together: in trellis.yml
                sources:
            \(Self.sourceLines(source: source, team: team, origins: together))
            """
        }
    }

    package var status: ExitStatus {
        switch self {
        case .foreign, .damaged, .newer, .refused, .fewerOrigins: .badData
        case .busy: .unavailable
        case .cannotWrite: .cannotWrite
        }
    }

    /// One `sources:` entry for each origin, for the reader to fill the paths in.
    private static func sourceLines(source: String, team: TeamID, origins: [String]) -> String {
        origins.map { origin in
            "      - {source: \(source), team: \(team), repository: \(scalar(origin)), paths: [...]}"
        }.joined(separator: "\n")
    }

    /// A YAML scalar for a flow mapping: plain where that is safe, else in single quotes.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            text.first.map { $0.isASCII && $0.isLetter } ?? false
            && text.allSatisfy { character in
                character.isASCII
                    && (character.isLetter || character.isNumber || "._/-".contains(character))
            }
        return isPlain ? text : "'\(text.replacing("'", with: "''"))'"
    }
}
