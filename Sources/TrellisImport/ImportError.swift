package import TrellisModel

/// Why an import could not be made.
package enum ImportError: HelpfulError, Equatable {
    case unknownSource(String)
    case noFile(String)
    case unreadable(String)
    case tooLarge(String)
    case archive(String)
    case wrongFormat(SourceLocation, String, help: String?)
    case malformed(SourceLocation, String)
    case unknownMetric(SourceLocation, String)
    case noRepository(source: String)
    case noTeam(source: String)
    case git(String, detail: String)
    case badMapping(String)
    case unknownField(String, known: [String])
    case mappedTwice(String, [String])

    package var location: SourceLocation? {
        switch self {
        case .noFile(let path), .unreadable(let path), .tooLarge(let path), .archive(let path),
            .git(let path, _):
            SourceLocation(file: path)
        case .wrongFormat(let location, _, _), .malformed(let location, _),
            .unknownMetric(let location, _):
            location
        case .unknownSource, .noRepository, .noTeam, .badMapping, .unknownField, .mappedTwice: nil
        }
    }

    package var summary: String {
        switch self {
        case .unknownSource(let name): "'\(name)' is not a source"
        case .noFile: "no such file"
        case .unreadable: "the file cannot be read"
        case .tooLarge: "the file is larger than 256 MB"
        case .archive: "this is a .zip archive"
        case .wrongFormat(_, let found, _): found
        case .malformed(_, let found): found
        case .unknownMetric(_, let id): "'\(id)' is not a metric"
        case .noRepository(let source): "\(source) exports do not say which repository they are of"
        case .noTeam(let source): "\(source) exports do not say which team they are of"
        case .git(_, let detail): detail
        case .badMapping(let text): "'\(text)' is not a column mapping"
        case .unknownField(let name, _): "no field is called '\(name)'"
        case .mappedTwice(let field, let columns):
            "'\(field)' is to come from '\(columns.joined(separator: "' and from '"))'"
        }
    }

    package var help: String? {
        switch self {
        case .unknownSource(let name):
            Spelling.nearest(to: name, among: Intake.sources.map(\.name)).map {
                "did you mean '\($0)'?"
            } ?? "the sources are \(Intake.sources.map(\.name).joined(separator: ", "))"
        case .noFile:
            "look at the path; a folder, a glob in quotes and - for standard input are fine"
        case .unreadable: "look at its permissions"
        case .tooLarge: "split the export by date, and name all parts in one call"
        case .archive("-"): "unpack it first"
        case .archive(let path):
            "unpack it first: unzip '\(path)' -d export && trellis import … export"
        case .wrongFormat(_, _, let help): help
        case .malformed: "mend the record, or leave --strict away to import the others"
        case .unknownMetric(_, let id):
            MetricCatalogue.nearest(to: id).map { "did you mean '\($0)'?" }
                ?? "'trellis metrics --all' lists them"
        case .noRepository:
            "add --repository OWNER/NAME, or 'repository:' to the source in trellis.yml"
        case .noTeam: "add --team NAME, or 'team:' to the source in trellis.yml"
        case .git:
            "name a folder with a git repository, or a file that 'trellis explain git' tells how to make"
        case .unknownField(let name, let known):
            Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
                ?? "the fields are \(known.joined(separator: ", "))"
        case .mappedTwice: "keep one of the two"
        case .badMapping: "write column=field, such as --map 'Opened at=started_at'"
        }
    }

    package var status: ExitStatus {
        switch self {
        case .unknownSource, .badMapping, .unknownField, .mappedTwice, .noRepository, .noTeam:
            .wrongUsage
        case .noFile, .unreadable: .notFound
        case .tooLarge, .archive, .wrongFormat, .malformed, .unknownMetric, .git: .badData
        }
    }
}
