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
    let falseMatches: PlaybookEntry.FalseMatches?
    private let page: [UInt8]
    private let tests: [UInt8]
    private let testPath: String
    /// A digest of everything that the entry is made from.
    let key: String

    init(
        _ source: LibrarySource, tuning: [String: Double], editAddress: String?,
        falseMatches: PlaybookEntry.FalseMatches?
    ) {
        self.source = source
        self.tuning = tuning
        self.editAddress = editAddress
        self.falseMatches = falseMatches
        page = Self.bytes(source.path)
        testPath = source.path.dropLast(3) + ".test.yml"
        tests = Self.bytes(testPath)
        let facts = tuning.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        key = SiteKey.of(
            [
                Trellis.version, source.below, editAddress ?? "",
                falseMatches.map { "\($0.matched)/\($0.years)" } ?? "", SiteKey.of(bytes: page),
                SiteKey.of(bytes: tests),
            ] + facts)
    }

    private static func bytes(_ path: some StringProtocol) -> [UInt8] {
        FileManager.default.contents(atPath: String(path)).map(Array.init) ?? []
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
                drawing: worlds.drawing, examples: worlds.examples, falseMatches: falseMatches)
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
        guard !tests.isEmpty, let text = String(validating: tests, as: UTF8.self) else {
            return nil
        }
        return try? PlaybookTestReader.read(text: text, path: testPath)
    }
}
