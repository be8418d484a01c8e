import Foundation
import TestSupport
import Testing
import TrellisDetect
import TrellisModel

@testable import TrellisPlaybooks

@Suite("The lock of a library")
struct LibraryLockTests {
    private func lock(_ page: String = LintFixtures.page) throws -> LibraryLock {
        try LibraryLock(
            of: [LintFile(path: "flow/slow-feedback.md", text: page)],
            signatures: LintFixtures.signatures)
    }

    private func refusals(_ page: String) throws -> [String] {
        try lock(page).refusals(after: lock()).map(\.words)
    }

    @Test("of the bundled playbooks is the one that is shipped: 'trellis playbook lock playbooks'")
    func bundled() throws {
        let text = try Repository.text("playbooks/\(LibraryLock.name)")
        let files = try #require(LintFile.files(at: Repository.path("playbooks")))
        let lock = try LibraryLock(of: files, signatures: Detection.signatures)
        let shipped = try LibraryLock(reading: text, path: LibraryLock.name)
        #expect(lock.refusals(after: shipped).map(\.words) == [])
        #expect(lock.differences(from: shipped).map { "\($0.id) \($0.words)" } == [])
        #expect(lock.json == text)
    }

    @Test("reads back as what was written, and is written the same again")
    func round() throws {
        let lock = try lock()
        let again = try LibraryLock(reading: lock.json, path: "l.json")
        #expect(again == lock && again.json == lock.json)
        #expect(lock.entries["slow-feedback"]?.pattern.count == 64)
        let object = try JSONSerialization.jsonObject(with: Data(lock.json.utf8))
        #expect((object as? [String: Any])?["schema"] as? String == "trellis/lock@1")
        let empty = LibraryLock(entries: [:])
        #expect(try LibraryLock(reading: empty.json, path: "l.json") == empty)
    }

    @Test("takes SHA-256 over the page with line feeds")
    func digest() throws {
        // printf 'a\nb' | sha256sum
        let sum = "7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78"
        #expect(PatternDigest.ofText("a\r\nb") == sum && PatternDigest.ofText("a\nb") == sum)
        // printf '' | sha256sum
        #expect(
            PatternDigest.ofText("")
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(
        "does not mind wording and layout",
        arguments: [
            ("Builds went from", "It went from"), ("The cache is cold", "A cache is cold"),
            ("summary: Builds", "summary: Many builds"), ("coverage: 0.75", "coverage: 0.750"),
            ("  grain: week\n  window: 26w", "  window: 26w\n  grain: week"),
            ("when: slower", "when: \"slower\"  # alone"), ("after: 4w", "x-note: y\n  after: 4w"),
        ])
    func wording(_ old: String, _ new: String) throws {
        let page = LintFixtures.page.replacing(old, with: new)
        try #require(page != LintFixtures.page)
        #expect(try refusals(page) == [])
        #expect(try lock(page).differences(from: lock()).map(\.words) == ["its text changed"])
    }

    @Test(
        "minds whatever a machine goes by",
        arguments: [
            ("at-least: 1.25", "at-least: 1.3"), ("window: 26w", "window: 25w"),
            ("due-in: 2w", "due-in: 3w"), ("after: 4w", "after: 5w"),
            ("coverage: 0.75", "coverage: 0.7"), ("lte: 1.1", "lt: 1.1"),
        ])
    func patterns(_ old: String, _ new: String) throws {
        let page = LintFixtures.page.replacing(old, with: new)
        #expect(
            try refusals(page) == [
                "the pattern changed, and revision 1 did not; write 'revision: 2'"
            ])
        #expect(try refusals(page.replacing("revision: 1", with: "revision: 2")) == [])
    }

    @Test("lets neither a revision nor a date go back")
    func back() throws {
        let later = try lock(
            LintFixtures.page.replacing("revision: 1", with: "revision: 3")
                .replacing("2026-11-20", with: "2026-11-21"))
        #expect(
            try lock().refusals(after: later).map(\.words) == [
                "revision 1 is below the locked 3; write 'revision: 3'",
                "'updated' is 2026-11-20, and 2026-11-21 was locked before",
            ])
    }

    @Test("that cannot be read is told with its line")
    func unreadable() throws {
        let json = try lock().json
        for (text, part) in [
            (json.replacing("\"revision\": 1", with: "\"revision\": \"x\""), "l.json:4: "),
            (json.replacing("lock@1", with: "lock@9"), "l.json:2: schema: 'trellis/lock@9'"),
            (json.replacing("\"updated\"", with: "\"upadted\""), "did you mean 'updated'?"),
            ("<<<<<<< ours\n\(json)", "l.json"), ("", "the file is empty"),
        ] {
            let problems = #expect(throws: Problems<DocumentProblem>.self) {
                try LibraryLock(reading: text, path: "l.json")
            }
            #expect(problems?.description.contains(part) == true, "\(problems?.description ?? "")")
        }
    }

    @Test("lies in the folder, or beside it where there is a workspace")
    func place() throws {
        let scratch = try Scratch()
        try scratch.write("", to: "ws/trellis.yml")
        try scratch.write(LintFixtures.page, to: "ws/playbooks/flow/slow-feedback.md")
        try scratch.write(LintFixtures.page, to: "shared/playbooks/slow-feedback.md")
        let folder = try #require(
            LibraryHome.folder(of: "\(scratch.path)/ws/playbooks/flow/slow-feedback.md"))
        #expect(folder == "\(scratch.path)/ws/playbooks")
        #expect(try LibraryHome(at: folder).lockPath == "\(scratch.path)/ws/trellis.lock.json")
        let shared = try LibraryHome(at: "\(scratch.path)/shared/playbooks")
        #expect(shared.lockPath == "\(scratch.path)/shared/playbooks/trellis.lock.json")
        #expect(shared.lock == nil)
        #expect(LibraryHome.folder(of: "\(scratch.path)/ws") == nil)
    }

    @Test("knows the site from the manifest")
    func manifest() throws {
        let scratch = try Scratch()
        try scratch.write("name: ours\nsite: https://x.example/p/\n", to: "trellis-library.yml")
        #expect(LibraryHome.folder(of: "\(scratch.path)/a.md") == scratch.path)
        #expect(try LibraryHome(at: scratch.path).site == "https://x.example/p")
        try scratch.write("site: x\nnmae: ours\n", to: "trellis-library.yml")
        let problems = #expect(throws: Problems<DocumentProblem>.self) {
            try LibraryHome(at: scratch.path)
        }
        #expect(problems?.problems.count == 2)
    }
}
