import Foundation
import TestSupport
import Testing

/// The sixty-second tour, on a repository that the test makes.
@Suite("One's own repository")
struct GitTests {
    /// Twelve weeks of squash merges by seven people.
    private func makeRepository(_ scratch: Scratch) throws {
        let script = """
            set -eu
            git init -q -b main .
            i=0
            while [ $i -lt 120 ]; do
              i=$((i + 1)); day=$((i * 60480 + 1764579600)); who=$((i % 7))
              seq $i $((i + 9)) > "file-$((i % 20)).txt"
              git add .
              GIT_AUTHOR_DATE="$day +0000" GIT_COMMITTER_DATE="$day +0000" git -c user.name="canary-$who" \\
                -c user.email="canary-$who@example.org" -c commit.gpgsign=false commit -q --allow-empty -m "Change something (#$i)"
            done
            """
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("init, import and retro new work there, and importing again changes nothing")
    func tour() throws {
        let scratch = try Scratch()
        try makeRepository(scratch)
        let initial = try Binary.run(["init", "--team", "harbour"], in: scratch.path)
        #expect(initial.status == 0, "\(initial.errors)")
        #expect(try scratch.read("trellis.yml").contains("{source: git, paths: [.]}"))
        let run = try Binary.run(["import"], in: scratch.path)
        #expect(run.status == 0 && run.output.contains("kept 120"), "\(run.output)\(run.errors)")
        let store = try Data(contentsOf: URL(filePath: "\(scratch.path)/.trellis/trellis.sqlite"))
        #expect(try Binary.run(["import", "git", "."], in: scratch.path).status == 0)
        #expect(
            try Data(contentsOf: URL(filePath: "\(scratch.path)/.trellis/trellis.sqlite")) == store)
        #expect(store.range(of: Data("canary".utf8)) == nil)
        #expect(
            try Binary.run(["retro", "new", "--as-of", "2026-03-02"], in: scratch.path).status == 0)
        let retro = try scratch.read("retros/2026-03-02-harbour.md")
        #expect(retro.contains("Merged pull requests") && !retro.contains("canary"), "\(retro)")
    }

    @Test("the export of the printed command says the same as the repository itself")
    func exported() throws {
        let scratch = try Scratch()
        try makeRepository(scratch)
        let page = try Binary.run(["explain", "git"]).output
        let command = try #require(page.split(separator: "\n").first { $0.contains("> git.log") })
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", String(command)]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        try process.run()
        process.waitUntilExit()
        let other = try Scratch()
        for (folder, path) in [("a", scratch.path), ("b", "\(scratch.path)/git.log")] {
            let workspace = "\(other.path)/\(folder)"
            #expect(try Binary.run(["init", "-C", workspace, "--team", "harbour"]).status == 0)
            let run = try Binary.run([
                "import", "git", path, "--repository", "a/b", "-C", workspace,
            ])
            #expect(run.status == 0, "\(run.errors)")
        }
        let metrics = try ["a", "b"].map {
            try Binary.run([
                "metrics", "--format", "json", "--as-of", "2026-03-02", "-C", "\(other.path)/\($0)",
            ]).output
        }
        #expect(metrics[0] == metrics[1] && metrics[0].contains("pr.merged.count"))
    }

    @Test("a folder without a repository is told so")
    func noRepository() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["init", "--team", "harbour"], in: scratch.path).status == 0)
        let run = try Binary.run(
            ["import", "git", "."], in: scratch.path, environment: ["GIT_CEILING_DIRECTORIES": "/"])
        #expect(run.status == 65 && run.errors.contains("not a git repository"), "\(run.errors)")
    }
}
