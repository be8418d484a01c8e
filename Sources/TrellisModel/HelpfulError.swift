/// Where in which file.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1. `nil` when the whole file is meant.
    package let line: Int?
    /// The key, column or element concerned. `nil` when none is.
    package let field: String?

    package init(file: String, line: Int? = nil, field: String? = nil) {
        self.file = file
        self.line = line
        self.field = field
    }

    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return field.map { "\(place): \($0)" } ?? place
    }
}

/// What a command ends with, as `sysexits.h` and the command reference name it.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    case checkFailed = 1
    case wrongUsage = 64
    case badData = 65
    case notFound = 66
    case unavailable = 69
    case cannotWrite = 73
    case badConfiguration = 78
}

/// An error a person can act on: where, what is wrong, and what to do about it.
package protocol HelpfulError: Error, CustomStringConvertible, Sendable {
    var location: SourceLocation? { get }
    /// One sentence, no full stop, quoting what was found.
    var summary: String { get }
    /// What to do, in the imperative. `nil` only when there is nothing the reader can do.
    var help: String? { get }
    var status: ExitStatus { get }
}

extension HelpfulError {
    package var description: String {
        let first = location.map { "\($0): \(summary)" } ?? summary
        return help.map { "\(first)\n  help: \($0)" } ?? first
    }
}

/// Several problems of one kind, reported together so that they can be mended together.
package struct Problems<Problem: HelpfulError>: HelpfulError {
    package let problems: [Problem]

    /// - Returns: `nil` when there is nothing to report.
    package init?(_ problems: [Problem]) {
        guard !problems.isEmpty else { return nil }
        self.problems = problems
    }

    package init(only problem: Problem) { problems = [problem] }

    package var location: SourceLocation? { nil }
    package var summary: String { problems.map(\.description).joined(separator: "\n") }
    package var help: String? { nil }
    package var status: ExitStatus { problems.first?.status ?? .checkFailed }
}
