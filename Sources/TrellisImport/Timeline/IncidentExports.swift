import Foundation
package import TrellisModel

/// Looks for one incident, and the deployments around it, in exports. Nothing is kept.
package struct IncidentExports {
    package struct Result: Sendable {
        package let timeline: IncidentTimeline
        /// What could not be read, and was left out.
        package let warnings: [String]
    }

    private let wanted: String
    private let mapping: [String: String]
    /// By its own id, what the exports tell about each incident that goes by the wanted one.
    private var found: [String: IncidentTrace] = [:]
    /// Ids of the others that look like ids.
    private var others: Set<String> = []
    private var count = 0
    private var deployments: [DeploymentRecord] = []
    private var warnings: [String] = []
    /// A table of incidents without ids.
    private var nameless: String?

    private init(wanted: String, mapping: [String: String]) {
        self.wanted = wanted
        self.mapping = mapping
    }

    /// - Parameters:
    ///   - id: An incident's id, number or reference; letter case makes no difference.
    ///   - paths: Files, folders, globs, or `-`, of incidents and deployments in any order.
    ///   - names: What the service is called among the deployments; empty for the incident's own
    ///     name for it.
    ///   - mapping: Column to field, for tables with names of their own.
    ///   - progress: Called with the path before each file is opened.
    /// - Throws: ``ImportError``, ``IncidentError``.
    package static func timeline(
        of id: String, in paths: [String], names: [String], mapping: [String: String],
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Result {
        try Columns.check(
            mapping, fields: IncidentColumns.fields + Array(DeploymentColumns.usual.keys),
            isOneTable: false)
        var exports = IncidentExports(wanted: id, mapping: mapping)
        for path in paths {
            let files = try SourcePaths.files(
                at: path, extensions: ["json", "ndjson", "jsonl", "csv"])
            for name in files {
                var file = SourceFile(path: name, team: nil, repository: nil)
                file.opening = progress
                // Of a folder, what is neither is left out; a file that was named is meant.
                try exports.read(file, isNamed: files == [path])
            }
        }
        let hasProduction = exports.deployments.contains(where: \.isProduction)
        let timeline = IncidentTimeline(
            try exports.incident(),
            deployments: exports.deployments.filter { !hasProduction || $0.isProduction }
                .map(\.trace), names: names)
        return Result(timeline: timeline, warnings: exports.warnings)
    }

    private func incident() throws -> IncidentTrace {
        if found.count == 1, let only = found.first { return only.value }
        guard found.isEmpty else {
            throw IncidentError.several(
                wanted, ids: found.values.map(\.id).filter(Self.isID).sorted())
        }
        if count == 0, let nameless { throw IncidentError.noIDs(nameless) }
        guard count > 0 else { throw IncidentError.noIncidents }
        let near = Spelling.nearest(
            to: wanted.lowercased(), among: Set(others.map { $0.lowercased() }).sorted())
        throw IncidentError.unknown(
            wanted, nearest: others.sorted().first { $0.lowercased() == near }, count: count)
    }

    /// Only what looks like an id is ever named in a message.
    private static func isID(_ text: String) -> Bool {
        text.utf8.count <= 64
            && text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic
                        || "0123456789-_#./:".unicodeScalars.contains($0))
            } && text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    // One file.

    private mutating func read(_ file: SourceFile, isNamed: Bool) throws {
        let bytes = try file.bytes()
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        let isTable = first.map { !"[{".utf8.contains($0) } ?? false
        let isOurs = try file.reading {
            isTable ? try readTable(bytes, of: file) : try readJSON(bytes, of: file)
        }
        guard isOurs || !isNamed else { throw IncidentError.neither(file.path) }
    }

    /// - Returns: Whether the file holds incidents or deployments, or nothing at all.
    private mutating func readJSON(_ bytes: [UInt8], of file: SourceFile) throws -> Bool {
        var ours = 0, strangers = 0, refused: [ReadError] = []
        let paths = [["incidents"], ["deployments"], ["data"], []]
        try JSONRecords(bytes, at: paths).forEach(malformed: { refused.append($0) }) { record, _ in
            if let incident = IncidentRecord(record) {
                take(incident)
            } else if let deployment = DeploymentRecord(record, in: file) {
                deployments.append(deployment)
            } else {
                strangers += 1
                return
            }
            ours += 1
        }
        guard ours > 0 || strangers == 0 else { return false }
        warn(of: refused, in: file)
        if strangers > 0 {
            warnings.append(
                "\(file.path): \(strangers) \(strangers == 1 ? "record is" : "records are") neither "
                    + "an incident nor a deployment")
        }
        return true
    }

    private mutating func readTable(_ bytes: [UInt8], of file: SourceFile) throws -> Bool {
        let table = try CSVTable(bytes)
        let incidents = IncidentColumns(mapping), deploys = DeploymentColumns(mapping)
        if deploys.isSaid(of: table) {
            try readDeployments(table, deploys, of: file)
        } else if ["restored", "acknowledged", "mitigated"].contains(where: {
            incidents.has($0, in: table)
        }) {
            try readIncidents(table, incidents, of: file)
        } else if deploys.has("environment", in: table), deploys.has("deployed", in: table) {
            try readDeployments(table, deploys, of: file)
        } else if incidents.has("id", in: table),
            incidents.has("detected", in: table) || incidents.has("symptoms", in: table)
        {
            try readIncidents(table, incidents, of: file)
        } else {
            return false
        }
        return true
    }

    private mutating func readIncidents(
        _ table: CSVTable, _ columns: IncidentColumns, of file: SourceFile
    ) throws {
        guard columns.has("id", in: table) else {
            nameless = nameless ?? file.path
            return
        }
        var bad: [ReadError] = []
        try table.forEachRow(bad: { bad.append($0) }) { row in
            guard let id = columns.id(in: row) else {
                bad.append(ReadError(line: row.line, "no id"))
                return
            }
            guard isWanted(id) else { return note(other: id) }
            let trace = columns.trace(in: row, id: id) { column in
                warnings.append(
                    "\(SourceLocation(file: file.path, line: row.line, field: column)): not a time "
                        + "like 2026-03-02T09:30:00Z")
            }
            take(trace)
        }
        warn(of: bad, in: file)
    }

    private mutating func readDeployments(
        _ table: CSVTable, _ columns: DeploymentColumns, of file: SourceFile
    ) throws {
        var bad: [ReadError] = []
        try table.forEachRow(bad: { bad.append($0) }) { row in
            if let record = columns.record(in: row, of: file) {
                deployments.append(record)
            } else {
                bad.append(
                    ReadError(line: row.line, "deployed: not a time like 2026-03-02T09:30:00Z"))
            }
        }
        warn(of: bad, in: file)
    }

    // One record.

    private func isWanted(_ id: String) -> Bool { id.lowercased() == wanted.lowercased() }

    private mutating func take(_ record: IncidentRecord) {
        guard record.ids.contains(where: isWanted) else {
            for id in record.ids { note(other: id, isAnother: id == record.ids.first) }
            return
        }
        take(record.trace)
    }

    private mutating func take(_ trace: IncidentTrace) {
        // Letter case makes no difference in one file, and none between two.
        found[trace.id.lowercased(), default: trace].fill(from: trace)
    }

    private mutating func note(other id: String, isAnother: Bool = true) {
        if isAnother { count += 1 }
        if Self.isID(id) { others.insert(id) }
    }

    /// The first three are described; a thousand lines of the same help nobody.
    private mutating func warn(of problems: [ReadError], in file: SourceFile) {
        for problem in problems.prefix(3) {
            warnings.append(
                "\(SourceLocation(file: file.path, line: problem.line)): \(problem.summary)")
        }
        if problems.count > 3 {
            let more = problems.count - 3
            warnings.append(
                "\(file.path): \(more) more record\(more == 1 ? "" : "s") cannot be read")
        }
    }
}
