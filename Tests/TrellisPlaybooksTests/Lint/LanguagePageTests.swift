import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

/// Pages whose lines say which rules about words find something there, and which do not.
@Suite("A page with marks")
struct LanguagePageTests {
    private static let folder = "Tests/TrellisPlaybooksTests/Lint/Pages"
    static let pages = (try? Repository.names(in: folder, ending: ".md")) ?? []

    private func lint(_ text: String) -> [LintFinding] {
        LintFixtures.lint(text).findings.filter { $0.code.hasPrefix("TL") }
    }

    private func codes(_ mark: String, _ line: Substring) -> [String] {
        guard let start = line.range(of: "<!-- \(mark): ")?.upperBound else { return [] }
        return line[start...].split(separator: " ").prefix { $0 != "-->" }.map(String.init)
    }

    @Test("is found fault with where a mark says so, and nowhere else", arguments: pages)
    func marks(page: String) throws {
        let text = try Repository.text("\(Self.folder)/\(page).md")
        let found = Dictionary(grouping: lint(text), by: \.line).mapValues {
            $0.map(\.code).sorted()
        }
        let body = try #require(text.lines.firstIndex { $0.hasPrefix("#") })
        for (index, line) in text.lines.enumerated().dropFirst(body) {
            let expected = codes("bad", line)
            // What begins on the line above is told there.
            let wrapped = page == "words" && line == "Human"
            #expect(
                (found[index + 1] ?? []) == (wrapped ? ["TL001"] : expected.sorted()),
                "line \(index + 1): \(line)")
            #expect(Set(expected).isDisjoint(with: codes("ok", line)))
        }
    }

    @Test("the bad one has fifteen findings, of the weights that the rules have")
    func bad() throws {
        let found = lint(try Repository.text("\(Self.folder)/bad-page.md"))
        #expect(found.count == 15)
        #expect(found.count { $0.level == .error } == 6)
        #expect(found.count { $0.level == .warning } == 8)
    }

    @Test("is read in its front matter too")
    func frontMatter() throws {
        let found = lint(try Repository.text("\(Self.folder)/words.md")).filter { $0.field != nil }
        #expect(
            found.map { "\($0.line) \($0.field ?? "") \($0.code)" } == [
                "2 title TL016", "3 summary TL016", "5 params.growth.help TL003",
                "9 pattern.checks.slower.say TL016",
            ])
    }

    @Test("can be mended by hand of a machine only where the words stand once, on one line")
    func fixes() {
        func fixes(_ text: String) -> [LintFix] {
            lint("---\ntitle: x\n---\n\n\(text)\n").compactMap(\.fix)
        }
        #expect(
            fixes("Add it to a whitelist.") == [
                LintFix(line: 5, old: "a whitelist", new: "an allowlist")
            ])
        #expect(fixes("Black-list it.") == [LintFix(line: 5, old: "Black-list", new: "Denylist")])
        #expect(fixes("The whitelist is a `whitelist`.") == [])
        #expect(fixes("It took man\nhours.") == [])
        #expect(fixes("The master/slave pair.") == [])
    }

    @Test("says nothing where no words are given, and takes a reason for what it says")
    func suppressed() throws {
        let text = try Repository.text("\(Self.folder)/bad-page.md")
        let file = LintFile(path: "a.md", text: text)
        let silent = Linter.lint([file], signatures: LintFixtures.signatures)
        #expect(!silent.findings.contains { $0.code.hasPrefix("TL") })
        let excused = text.replacing(
            "- Human", with: "<!-- trellis-ignore TL007: a quotation -->\n\n- Human")
        #expect(!lint(excused).contains { $0.code == "TL007" })
    }
}
