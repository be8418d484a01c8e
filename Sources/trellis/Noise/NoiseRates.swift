import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// The measured rates that lie beside the bundled playbooks and beside a workspace's own.
struct NoiseRates: Sendable {
    private let bundled: MeasuredRates
    private let own: MeasuredRates
    /// Playbooks that the workspace tunes: what was measured is another pattern.
    private let tuned: Set<String>

    /// - Parameter workspace: Its folder.
    init(workspace: String) throws {
        let isWorkspace = FileManager.default.fileExists(atPath: "\(workspace)/trellis.yml")
        tuned =
            isWorkspace
            ? Set(try Workspace(at: workspace, asOf: nil).settings.tuning.keys) : []
        bundled = try Self.read(in: try Resources.path("playbooks"))
        own = try Self.read(in: PlaybookPages.own(in: workspace))
    }

    /// - Returns: 0 to 1; `nil` for one that nobody has measured at its revision, with its parameters.
    func rate(of playbook: Playbook) -> Double? {
        guard !tuned.contains(playbook.id) else { return nil }
        return (playbook.origin.isBundled ? bundled : own)
            .rate(of: playbook.id, revision: playbook.revision)
    }

    /// For pages that may lie anywhere: what their own folders say of their revision.
    static func beside(_ paths: [String]) throws -> [String: Double] {
        var read: [String: MeasuredRates] = [:], rates: [String: Double] = [:]
        for path in paths where path.hasSuffix(".md") {
            guard let pages = try? PlaybookPages(at: path, workspace: "."),
                let playbook = pages.playbooks.first
            else { continue }
            let found = try read[pages.folder] ?? Self.read(in: pages.folder)
            read[pages.folder] = found
            if let rate = found.rate(of: playbook.id, revision: playbook.revision) {
                rates[playbook.id] = rate
            }
        }
        return rates
    }

    /// - Returns: Nothing where there is no file.
    static func read(in folder: String) throws -> MeasuredRates {
        let path = "\(folder)/\(MeasuredRates.name)"
        guard FileManager.default.fileExists(atPath: path) else { return MeasuredRates() }
        return try MeasuredRates.read(try TextFile.configuration(path), path: path)
    }

    /// Writes what was measured into the folder's file; of other playbooks that are still there, what
    /// it said stays.
    ///
    /// - Returns: The file's path.
    static func record(_ studies: [NoiseStudy], in folder: String) throws -> String {
        let still = Set(
            ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
                .compactMap { $0.split(separator: "/").last.map { String($0) } })
        // A file that cannot be read is measured anew.
        let old = (try? read(in: folder)) ?? MeasuredRates()
        var entries = old.entries.filter { still.contains("\($0.key).md") }
        for study in studies {
            entries[study.playbook.id] = MeasuredRates.Entry(
                revision: study.playbook.revision, years: study.years, matched: study.matched,
                seed: study.seed)
        }
        let path = "\(folder)/\(MeasuredRates.name)"
        try FileWriter.write(MeasuredRates(entries).text, to: path)
        return path
    }
}
