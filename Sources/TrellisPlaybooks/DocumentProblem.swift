package import TrellisModel

/// Something in a document that has to be mended before it can be used.
package struct DocumentProblem: HelpfulError, Equatable {
    private let place: SourceLocation
    package let summary: String
    package let help: String?
    let kind: Kind

    /// What kind of problem it is, for a rule that has a page about that kind.
    package enum Kind: Sendable {
        case unknownKey
        /// A feature of YAML that Trellis does not read.
        case feature
        /// Too large, or nested too deep.
        case limit
        case tag
        case other
    }

    package init(
        file: String, line: Int? = nil, field: String? = nil, _ summary: String,
        help: String? = nil, kind: Kind = .other
    ) {
        self.kind = kind
        place = SourceLocation(file: file, line: line, field: field)
        self.summary = summary
        self.help = help
    }

    package var location: SourceLocation? { place }
    package var status: ExitStatus { .badConfiguration }
    var order: Int { place.line ?? 0 }
}

/// Collects what is wrong with one file, so that all of it can be mended together.
package final class ProblemList {
    package let file: String
    private var found: [DocumentProblem] = []

    package init(file: String) { self.file = file }

    package func add(
        line: Int?, field: String? = nil, _ summary: String, help: String? = nil,
        kind: DocumentProblem.Kind = .other
    ) {
        found.append(
            DocumentProblem(
                file: file, line: line, field: field, summary, help: help, kind: kind))
    }

    package func add(_ problem: DocumentProblem) { found.append(problem) }

    /// By line; those of one line in the order in which they were found.
    package var problems: [DocumentProblem] {
        found.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }
}
