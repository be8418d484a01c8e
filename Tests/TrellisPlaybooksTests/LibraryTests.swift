import Foundation
import Testing
import TrellisDetect
import TrellisModel

@testable import TrellisPlaybooks

@Suite("The library")
struct LibraryTests {
    @Testing.Test("reads the bundled playbooks, in order")
    func bundled() throws {
        let folder = (path: Fixtures.bundled, isBundled: true)
        let library = try Library.load(folders: [folder], signatures: Detection.signatures)
        let keys = library.playbooks.map { "\($0.area)/\($0.id)" }
        #expect(keys == keys.sorted())
        for id in ["ai-suggestion-rework", "pr-size-creep", "flaky-tests", "friday-incidents"] {
            let playbook = try #require(library[id])
            #expect(playbook.origin.isBundled)
            #expect(playbook.origin.path == "\(playbook.area)/\(id).md")
            #expect(playbook.body.prompts.count == 4)
            #expect(playbook.body.causes.count >= 3)
            #expect(!playbook.body.leaveAlone.isEmpty)
        }
    }

    /// Folders with the page in them, under the given paths and with one text changed.
    private func withFolders<Result>(
        _ files: [(path: String, old: String, new: String)], _ body: (String) throws -> Result
    ) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        for file in files {
            let url = root.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            let page = Fixtures.page.replacing(file.old, with: file.new)
            try page.write(to: url, atomically: true, encoding: .utf8)
        }
        return try body(root.path)
    }

    @Testing.Test("lays the workspace over what is bundled, and tunes it")
    func overlay() throws {
        try withFolders([
            ("a/flow/slow-builds.md", "revision: 1", "revision: 2"),
            ("b/slow-builds.md", "revision: 1", "revision: 3"), ("b/README.md", "---", "x"),
        ]) { root in
            let library = try Library.load(
                folders: [
                    ("\(root)/a", true), ("\(root)/b", false), ("\(root)/b/../b", false),
                    ("\(root)/none", false),
                ], signatures: Fixtures.signatures, tuning: ["slow-builds": ["ceiling": 30]])
            #expect(library.playbooks.map(\.revision) == [3])
            #expect(library.playbooks.first?.origin.isBundled == false)
            #expect(library.playbooks.first?.params.first?.value == 30)
            let off = try Library.load(
                folders: [("\(root)/a", true)], signatures: Fixtures.signatures,
                off: ["slow-builds"])
            #expect(off.playbooks.count == 1 && off.evaluated.isEmpty)
        }
    }

    @Testing.Test("collects the problems of all files")
    func problems() throws {
        try withFolders([
            ("a/x/slow-builds.md", "", ""), ("a/y/slow-builds.md", "", ""),
            ("a/other.md", "revision: 1", "revision: x"),
        ]) { root in
            let found = #expect(throws: Problems<DocumentProblem>.self) {
                _ = try Library.load(
                    folders: [("\(root)/a", false)], signatures: Fixtures.signatures,
                    tuning: ["slow-bulids": ["ceiling": 30]])
            }
            let text = found?.description ?? ""
            #expect(text.contains("'slow-builds' is taken by"))
            #expect(text.contains("other.md:7: revision"))
            #expect(text.contains("trellis.yml: tuning.slow-bulids: no playbook"))
            #expect(text.contains("did you mean 'slow-builds'?"))
        }
    }
}
