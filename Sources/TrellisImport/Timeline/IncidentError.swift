package import TrellisModel

/// Why there is no timeline of an incident.
package enum IncidentError: HelpfulError, Equatable {
    /// - Parameter count: How many other incidents there are.
    case unknown(String, nearest: String?, count: Int)
    case noIncidents
    /// A table of incidents has no column for their ids.
    case noIDs(String)
    /// Several incidents go by the same number.
    case several(String, ids: [String])
    case neither(String)

    package var location: SourceLocation? {
        switch self {
        case .noIDs(let path), .neither(let path): SourceLocation(file: path)
        case .unknown, .noIncidents, .several: nil
        }
    }

    package var summary: String {
        switch self {
        case .unknown(let id, _, _): "there is no incident '\(id)' in these exports"
        case .noIncidents: "there is no incident in these exports"
        case .noIDs: "the table has no column for the incident's id"
        case .several(let id, _): "several incidents go by '\(id)'"
        case .neither: "neither incidents nor deployments are in this file"
        }
    }

    package var help: String? {
        switch self {
        case .unknown(_, let nearest?, _): "did you mean '\(nearest)'?"
        case .unknown(_, _, let count):
            "\(count == 1 ? "one other incident is" : "\(count) others are") there; look at the id"
        case .noIncidents: "name an export of incidents too; 'trellis explain incidents' says how"
        case .noIDs: "name it with --map 'COLUMN=id'"
        case .several(_, let ids):
            ids.isEmpty
                ? "name fewer files"
                : "name it by its own id: \(ids.prefix(5).joined(separator: ", "))"
        case .neither:
            "'trellis explain incidents' and 'trellis explain deploys' say how to make them; for a "
                + "table with names of its own, add --map"
        }
    }

    package var status: ExitStatus {
        switch self {
        case .unknown, .noIncidents: .notFound
        case .noIDs, .several, .neither: .badData
        }
    }
}
