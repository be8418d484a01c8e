import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks
import TrellisSite

/// One playbook's files as bytes, and everything that can be made from them when it is asked for.
struct SiteSource: Sendable {
    let source: LibrarySource
    let tuning: [String: Double]
    let editAddress: String?
    /// What was measured of the playbook, at some revision.
    private let measured: MeasuredRates.Entry?
    private let outcome: PlaybookOutcome?
    private let page: [UInt8]
    /// Empty where there are none.
    private let tests: [UInt8]
    /// A digest of everything that the entry is made from.
    let key: String

    init(
        _ source: LibrarySource, tuning: [String: Double], editAddress: String?,
        measured: MeasuredRates.Entry?, outcome: PlaybookOutcome?
    ) {
        self.source = source
        self.tuning = tuning
        self.editAddress = editAddress
        self.outcome = outcome
        // A tuned playbook is another pattern.
        self.measured = tuning.isEmpty ? measured : nil
        page = FileBytes.read(source.path) ?? []
        tests = source.testPath.flatMap(FileBytes.read) ?? []
        let facts = tuning.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        key = SiteKey.of(
            [
                Trellis.version, source.below, editAddress ?? "",
                self.measured.map { "\($0.matched)/\($0.years), revision \($0.revision)" } ?? "",
                outcome?.facts ?? "", SiteKey.of(bytes: page),
                SiteKey.of(bytes: tests),
            ] + facts)
    }

    private static let signatures = Detection.signatures

    /// What the site shows of it. A page that cannot be read as a playbook becomes a draft.
    func entry() -> PlaybookEntry {
        guard let text = String(validating: page, as: UTF8.self) else {
            return draft("", ["\(source.path): the file is not UTF-8"])
        }
        do {
            let playbook = try source.playbook(
                text, signatures: Self.signatures, tuning: tuning)
            let worlds = SiteExamples(playbook: playbook, tests: testFile)
            return PlaybookEntry(
                content: .playbook(playbook), path: source.below, editAddress: editAddress,
                phrases: Dictionary(
                    playbook.pattern.checks.map { ($0.name, Detection.phrase(of: $0)) },
                    uniquingKeysWith: { first, _ in first }),
                drawing: worlds.drawing, examples: worlds.examples,
                falseMatches: measured.flatMap { entry in
                    entry.revision == playbook.revision
                        ? PlaybookEntry.FalseMatches(years: entry.years, matched: entry.matched)
                        : nil
                }, outcome: outcome)
        } catch {
            return draft(text, error.problems.map { "\($0)" })
        }
    }

    private func draft(_ text: String, _ problems: [String]) -> PlaybookEntry {
        let outline = PlaybookOutline(of: text, source: source)
        return PlaybookEntry(
            content: .draft(
                PlaybookEntry.Draft(
                    id: source.id, title: outline.title, summary: outline.summary,
                    area: outline.area, body: outline.body, problems: problems)),
            path: source.below, editAddress: editAddress)
    }

    /// `nil` when there is none, or when it cannot be read: that is for `playbook test` to say.
    private var testFile: PlaybookTestFile? {
        guard let path = source.testPath, let text = String(validating: tests, as: UTF8.self)
        else { return nil }
        return try? PlaybookTestReader.read(text: text, path: path)
    }
}
