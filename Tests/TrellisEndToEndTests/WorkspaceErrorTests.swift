import Foundation
import TestSupport
import Testing

/// Files of a workspace that are half right: nothing is widened, guessed or lost without a word.
@Suite("When a file of the workspace is half right")
struct WorkspaceErrorTests {
    private static let head = "schema: trellis/workspace@1\nas-of: 2026-03-16\n"

    private func workspace(_ rest: String = "teams:\n  - {name: harbour}\n") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(Self.head + rest, to: "trellis.yml")
        return scratch
    }

    @Test(
        "accounts that cannot be told apart stop an import, and no word of them is repeated",
        arguments: [
            "- Quillfeather: ann", "Quillfeather: [ann]", "Quillfeather: {a: b}", "Quillfeather:",
            "Quillfeather: ann\nQuillfeather: ben", "Quillfeather", "a: &x Quillfeather\nb: *x",
        ])
    func aliases(text: String) throws {
        let scratch = try workspace("aliases: a.yml\nteams:\n  - {name: harbour}\n")
        try scratch.write(text + "\n", to: "a.yml")
        try scratch.write("[]", to: "pulls.json")
        let run = try Binary.run(
            ["import", "github-pulls", "pulls.json", "--repository", "a/b"], in: scratch.path)
        #expect(run.status == 78, "\(run.errors)")
        #expect(run.errors.contains("a.yml:") && run.errors.contains("account: person"))
        #expect(!(run.output + run.errors).contains("Quillfeather"))
        #expect(!scratch.exists(".trellis"))
    }

    @Test("a team that is none is told, and does not become every team")
    func teams() throws {
        let scratch = try workspace()
        try scratch.write(
            "schema: trellis/annotations@1\nannotations:\n  - {kind: freeze, from: 2026-03-02, "
                + "team: Payments Core, note: x}\n", to: "annotations.yml")
        let list = try Binary.run(["annotate", "list"], in: scratch.path)
        #expect(list.status == 78)
        #expect(list.errors.contains("annotations.yml:3") && list.errors.contains("payments-core"))

        let other = try workspace(
            "teams:\n  - {name: harbour}\nsources:\n  - {source: junit, paths: [a], team: Not A Team}\n"
        )
        let run = try Binary.run(["import"], in: other.path)
        #expect(run.status == 78 && run.errors.contains("trellis.yml:6"), "\(run.errors)")
    }

    @Test("days that cannot be are told before anything is stored")
    func days() throws {
        let scratch = try workspace(
            """
            teams:
              - {name: harbour}
            sources:
              - {source: incidents, paths: [i.csv]}
              - {source: junit, paths: [t.xml], to: 2030-03-01}

            """)
        try scratch.write("started_at\n2026-03-02T10:00:00Z\n", to: "i.csv")
        let run = try Binary.run(["import"], in: scratch.path)
        #expect(
            run.status == 78 && run.errors.contains("trellis.yml: sources.junit"), "\(run.errors)")
        #expect(!scratch.exists(".trellis"))

        let apart = try workspace(
            """
            teams:
              - {name: harbour}
            sources:
              - {source: incidents, paths: [a.csv], from: 2026-01-01, to: 2026-01-31}
              - {source: incidents, paths: [b.csv], from: 2026-03-01, to: 2026-03-10}

            """)
        let second = try Binary.run(["import"], in: apart.path)
        #expect(second.status == 78 && second.errors.contains("no day in common"))
    }

    @Test("what a .gitignore holds stays, whatever its bytes")
    func ignored() throws {
        for (old, new) in [
            (Array("caf".utf8) + [0xE9] + Array("/\nsecret.env".utf8), Array("\n.trellis/\n".utf8)),
            (Array(".trellis/\r\nx\r\n".utf8), []), (Array("a\n".utf8), Array(".trellis/\n".utf8)),
        ] {
            let scratch = try Scratch()
            let path = "\(scratch.path)/.gitignore"
            try Data(old).write(to: URL(filePath: path))
            #expect(try Binary.run(["init", "--team", "harbour"], in: scratch.path).status == 0)
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(old + new))
        }
    }

    #if os(Linux)
        @Test("a result that cannot be written is an error and no crash")
        func full() throws {
            let scratch = try workspace()
            let run = Process()
            run.executableURL = URL(filePath: "/bin/sh")
            run.arguments = [
                "-c", "\"$1\" metrics --all -C \"$2\" > /dev/full", "sh", Binary.path("trellis"),
                scratch.path,
            ]
            run.standardError = FileHandle.nullDevice
            var variables = ProcessInfo.processInfo.environment
            variables["TRELLIS_HOME"] = Repository.folder.path
            run.environment = variables
            try run.run()
            run.waitUntilExit()
            #expect(run.terminationReason == .exit && run.terminationStatus == 73)
        }
    #endif

    @Test("notes that are made at the same time are all kept")
    func together() throws {
        let scratch = try workspace()
        let runs = (0..<12).map { number -> Process in
            let run = Process()
            run.executableURL = URL(filePath: Binary.path("trellis"))
            run.arguments = [
                "annotate", "freeze", "--from", "2026-01-\(10 + number)", "--note", "\(number)",
                "-C",
                scratch.path,
            ]
            run.standardOutput = FileHandle.nullDevice
            run.standardError = FileHandle.nullDevice
            return run
        }
        for run in runs { try run.run() }
        for run in runs { run.waitUntilExit() }
        let noted = try scratch.read("annotations.yml").split(separator: "\n")
            .count { $0.contains("kind: freeze") }
        #expect(noted == runs.count { $0.terminationStatus == 0 })
        #expect(noted == 12)
    }

    @Test("a command that there is not is told, with the nearest one")
    func commands() throws {
        for (words, nearest) in [
            (["mtach"], "'match'"), (["retro", "nwe"], "'new'"), (["detect"], "--help"),
        ] {
            let run = try Binary.run(words)
            #expect(run.status == 64 && run.errors.contains(nearest), "\(run.errors)")
            #expect(run.errors.contains("there is no command '\(words.joined(separator: " "))'"))
        }
    }
}
