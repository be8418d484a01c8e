import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("The linter")
struct LinterTests {
    private func codes(_ report: LintReport) -> [String] { report.findings.map(\.code) }

    @Test("tells every fault of a page that cannot be read, each once")
    func broken() throws {
        let text = LintFixtures.page
            .replacing("status: test", with: "status: tset")
            .replacing(
                "metric: ci.duration.p90\n      move", with: "metric: ci.duration\n      move"
            )
            .replacing("when: slower", with: "when: slowre")
            .replacing("#cache-it", with: "#cash-it")
        let report = LintFixtures.lint(text)
        #expect(codes(report) == ["TF001", "TP001", "TP003", "TP016"])
        #expect(report.findings.map(\.line) == [6, 17, 20, 21])
    }

    @Test("tells what is wrong with a file that is no playbook at all")
    func hopeless() {
        for text in ["", "---", "# Title", "---\n---\n", "---\n- a\n---\n", "---\na: &b c\n---\n"] {
            let found = Set(codes(LintFixtures.lint(text)))
            #expect(!found.isDisjoint(with: ["TF001", "TF008"]), "\(text)")
            #expect(found.isSubset(of: ["TF001", "TF008", "TB001"]), "\(text)")
        }
        let large = String(repeating: "x", count: PlaybookReader.largest + 1)
        #expect(codes(LintFixtures.lint(large)) == ["TF011"])
    }

    @Test("sorts by file, line and code, whatever the order of the files")
    func sorted() {
        let text = LintFixtures.page.replacing("outcome:", with: "x-outcome:")
            .replacing("when: slower", with: "when: slower or not slower")
        let files = ["b.md", "a.md"].map { LintFile(path: $0, text: text) }
        let report = Linter.lint(files, signatures: LintFixtures.signatures)
        let again = Linter.lint(files.reversed(), signatures: LintFixtures.signatures)
        #expect(report.findings == again.findings && report.files == ["a.md", "b.md"])
        #expect(
            codes(report).filter { $0.hasPrefix("TP") } == ["TP005", "TP015", "TP005", "TP015"])
        #expect(report.reaches(.error) && report.findings.first?.file == "a.md")
    }

    @Test(
        "weighs chance by what a playbook claims to be",
        arguments: [
            ("status: test", 0.14, [LintLevel.warning]), ("status: stable", 0.14, [.error]),
            ("status: stable", 0.1, []), ("status: stable", .nan, []),
        ])
    func chance(_ status: String, _ rate: Double, _ levels: [LintLevel]) {
        let report = LintFixtures.lint(
            LintFixtures.page.replacing("status: test", with: status), falseMatchesPerYear: rate)
        #expect(report.findings.map(\.level) == levels)
    }

    @Test("looks at the folder it is shown, and at a file that is no text")
    func folder() throws {
        let scratch = try Scratch()
        try scratch.write(LintFixtures.page, to: "flow/slow-feedback.md")
        try scratch.write("not looked at", to: "README.md")
        try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(scratch.path)/bytes.md"))
        let files = try #require(LintFile.files(at: scratch.path))
        let report = Linter.lint(files, signatures: LintFixtures.signatures)
        #expect(
            report.files.map { $0.dropFirst(scratch.path.count) } == [
                "/bytes.md", "/flow/slow-feedback.md",
            ])
        #expect(
            report.findings.map(\.message) == ["the file is not UTF-8", "there are no tests"])
        #expect(LintFile.files(at: "\(scratch.path)/flow/slow-feedback.md")?.count == 1)
        #expect(LintFile.files(at: "\(scratch.path)/nowhere") == nil)
    }

    @Test("reads on in every playbook that has lost some of its lines")
    func mutated() throws {
        let pages = try Repository.files(below: "playbooks").filter { $0.hasSuffix(".md") }
            .map { (path: $0, text: try Repository.text("playbooks/\($0)")) }
        try #require(!pages.isEmpty)
        forAll(count: 500) { random in
            let page = pages[Int.random(in: pages.indices, using: &random)]
            var lines = page.text.lines
            for _ in 0..<Int.random(in: 1...5, using: &random) where !lines.isEmpty {
                lines.remove(at: Int.random(in: lines.indices, using: &random))
            }
            let file = LintFile(path: page.path, text: lines.joined(separator: "\n"))
            let report = Linter.lint([file], signatures: LintFixtures.signatures)
            return report.findings.allSatisfy {
                (1...max(1, lines.count)).contains($0.line) && !$0.help.isEmpty
            }
        }
    }
}
