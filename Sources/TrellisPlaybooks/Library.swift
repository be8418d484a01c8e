package import TrellisModel

/// Every playbook that is in use, the workspace's own laid over the bundled ones.
package struct Library: Sendable {
    /// By area, then id.
    package let playbooks: [Playbook]
    private let off: Set<String>

    package init(playbooks: [Playbook], off: [String] = []) {
        self.playbooks = playbooks.sorted { ($0.area, $0.id) < ($1.area, $1.id) }
        self.off = Set(off)
    }

    /// Those whose pattern is looked at: neither deprecated nor turned off.
    package var evaluated: [Playbook] {
        playbooks.filter { $0.status != .deprecated && !off.contains($0.id) }
    }

    package subscript(id: String) -> Playbook? { playbooks.first { $0.id == id } }

    /// Reads every `*.md` below the folders, except `README.md`. A folder that does not exist is an
    /// empty one.
    ///
    /// - Parameter folders: A later one's playbook takes the place of an earlier one's with its id.
    /// - Parameter tuning: By the playbook's id and the parameter's name.
    /// - Parameter settings: The file that the tuning and `off` come from, for messages.
    package static func load(
        folders: [(path: String, isBundled: Bool)], signatures: [TestSignature],
        tuning: [String: [String: Double]] = [:], off: [String] = [],
        settings: String = "trellis.yml"
    ) throws(Problems<DocumentProblem>) -> Library {
        var problems: [DocumentProblem] = []
        var files: [String: (file: LibraryFolder.File, isBundled: Bool)] = [:]
        for folder in LibraryFolder.distinct(folders) {
            var own: [String: LibraryFolder.File] = [:]
            for file in folder.files {
                if let other = own[file.id] {
                    problems.append(
                        DocumentProblem(
                            file: file.path, "the id '\(file.id)' is taken by \(other.path)",
                            help: "rename one of the two"))
                } else {
                    own[file.id] = file
                }
            }
            files.merge(own.mapValues { ($0, folder.isBundled) }) { $1 }
        }
        var playbooks: [Playbook] = []
        let read = Parallel.map(files.values.sorted { $0.file.path < $1.file.path }) { entry in
            Result { () throws(Problems<DocumentProblem>) in
                try playbook(
                    in: entry.file, isBundled: entry.isBundled, signatures: signatures,
                    tuning: tuning[entry.file.id] ?? [:])
            }
        }
        for result in read {
            switch result {
            case .success(let playbook): playbooks.append(playbook)
            case .failure(let found): problems += found.problems
            }
        }
        for id in Set(tuning.keys).union(off).sorted() where files[id] == nil {
            problems.append(
                DocumentProblem(
                    file: settings, field: "tuning.\(id)", "no playbook has the id '\(id)'",
                    help: Spelling.nearest(to: id, among: Array(files.keys))
                        .map { "did you mean '\($0)'?" }))
        }
        if let found = Problems(problems) { throw found }
        return Library(playbooks: playbooks, off: off)
    }

    private static func playbook(
        in file: LibraryFolder.File, isBundled: Bool, signatures: [TestSignature],
        tuning: [String: Double]
    ) throws(Problems<DocumentProblem>) -> Playbook {
        let text: String
        do throws(DocumentProblem) {
            text = try file.text()
        } catch {
            throw Problems(only: error)
        }
        return try PlaybookReader.read(
            text: text, path: file.path,
            origin: Playbook.Origin(isBundled: isBundled, path: file.below),
            signatures: signatures, tuning: tuning)
    }
}
