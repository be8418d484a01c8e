import TrellisModel

/// One record of a deployment export. Nothing of who deployed, and no branch or note, is read.
struct DeploymentRecord {
    let trace: DeploymentTrace
    let isProduction: Bool

    /// - Returns: `nil` when the record is no deployment.
    init?(_ record: borrowing JSONValue, in file: SourceFile) {
        guard record.has("environment"),
            let seconds = record.text("created_at").flatMap({ Timestamp.seconds($0) })
        else { return nil }
        self.init(
            seconds, service: nil,
            repository: DeploysImporter.repository(of: record) ?? file.repository,
            environment: record.text("environment"), status: DeploysImporter.status(of: record),
            commit: record.text("sha"))
    }

    fileprivate init(
        _ seconds: Int, service: String?, repository: String?, environment: String?,
        status: String?, commit: String?
    ) {
        let name = repository?.split(separator: "/").last.map(String.init)
        var names: [String] = []
        for text in [service, repository, name] {
            if let text = text?.lowercased(), !names.contains(text) { names.append(text) }
        }
        trace = DeploymentTrace(
            seconds: seconds, names: names, outcome: DeploysImporter.outcome(status),
            commit: commit.flatMap { Self.digits($0) })
        isProduction = DeploysImporter.isProduction(environment)
    }

    /// The first eight digits of a commit; `nil` for any other text, which could say anything.
    private static func digits(_ text: String) -> String? {
        guard (7...64).contains(text.utf8.count),
            text.utf8.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) })
        else { return nil }
        return String(text.lowercased().prefix(8))
    }
}

/// The columns of a deployment table.
struct DeploymentColumns {
    private let columns: Columns
    private let mapping: [String: String]

    init(_ mapping: [String: String]) {
        self.mapping = mapping
        columns = Columns(mapping, usual: Self.usual)
    }

    static let usual = DeploysImporter.usualColumns.merging(
        ["commit": ["commit", "sha", "commit_sha", "revision", "git_sha"]]) { own, _ in own }

    func has(_ field: String, in table: CSVTable) -> Bool { columns.has(field, in: table) }

    /// Whether a column says by its name, or the caller by a mapping, that this is what it holds.
    func isSaid(of table: CSVTable) -> Bool {
        let mapped = mapping.filter { $0.value == "deployed" }.keys
        return (mapped + ["deployed_at"]).contains { table.column($0) != nil }
    }

    /// - Returns: `nil` when the row has no point in time.
    func record(in row: CSVRow, of file: SourceFile) -> DeploymentRecord? {
        guard let seconds = columns.text("deployed", in: row).flatMap({ Timestamp.seconds($0) })
        else { return nil }
        return DeploymentRecord(
            seconds, service: columns.text("service", in: row),
            repository: columns.text("repository", in: row) ?? file.repository,
            environment: columns.text("environment", in: row),
            status: columns.text("status", in: row), commit: columns.text("commit", in: row))
    }
}
