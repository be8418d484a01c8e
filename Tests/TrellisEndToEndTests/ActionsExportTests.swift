import Foundation
import TestSupport
import Testing

@Suite("trellis actions export")
struct ActionsExportTests {
    private func export(_ arguments: String..., in scratch: Scratch) throws -> Binary.Result {
        try Binary.run(["actions", "export"] + arguments, in: scratch.path)
    }

    @Test("prints commands that sh hands to gh word for word")
    func gitHub() throws {
        let text = "Don't `touch /tmp/x` $(touch y); \"ask\" 'them' \\ && 👩🏽‍💻 > z"
        let scratch = try ActionsCalendarTests.workspace(
            ActionsCalendarTests.retro.replacing("Cut the move", with: text))
        let run = try export("--format", "github", "--repo", "harbour-team/harbour", in: scratch)
        #expect(run.status == 0 && run.output.split(separator: "\n").count == 3, "\(run.errors)")
        // A gh that only writes down what it was given.
        let gh = try scratch.write(
            "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"$OUT\"\necho END >> \"$OUT\"\n", to: "bin/gh")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gh)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [try scratch.write(run.output, to: "commands.sh")]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        process.environment = [
            "PATH": "\(scratch.path)/bin:/usr/bin:/bin", "OUT": "\(scratch.path)/out",
        ]
        try process.run()
        process.waitUntilExit()
        let calls = try scratch.read("out").split(separator: "END\n")
        #expect(calls.count == 3)
        let call = try #require(calls.first { $0.contains("id:a7k2q") })
        #expect(
            call == """
                issue
                create
                --repo
                harbour-team/harbour
                --title
                \(text)
                --body
                Due 2026-03-16. Agreed by Harbour on 2026-03-02, in retros/2026-03-02-harbour.md. \
                From the playbook "Pull requests are getting bigger". id:a7k2q

                """)
        #expect(!scratch.exists("y") && !scratch.exists("z"))
    }

    @Test("prints a task list and a table of what is open, by the day it is due")
    func lists() throws {
        let scratch = try ActionsCalendarTests.workspace(
            ActionsCalendarTests.retro.replacing("Cut the move", with: "=Cut, \"the\" move"))
        #expect(
            try export("--format", "markdown", in: scratch).output == """
                - [/] Name the worst; then, "mend" it 👩🏽‍💻 due:2026-03-09 id:n3x8d
                - [ ] =Cut, "the" move due:2026-03-16 from:pr-size-creep#a id:a7k2q
                - [ ] Ask about previews id:w8c2k

                """)
        let retro = "2026-03-02,retros/2026-03-02-harbour.md,\r\n"
        #expect(
            try export("--format", "csv", in: scratch).output
                == "id,team,state,due,text,from,agreed,retro,for\r\n"
                + "n3x8d,harbour,started,2026-03-09,\"Name the worst; then, \"\"mend\"\" it 👩🏽‍💻\",,\(retro)"
                + "a7k2q,harbour,open,2026-03-16,\"'=Cut, \"\"the\"\" move\",pr-size-creep#a,\(retro)"
                + "w8c2k,harbour,open,,Ask about previews,,\(retro)")
    }

    @Test(
        "takes a repository for GitHub only, and only one that could be one",
        arguments: [
            ["--format", "csv", "--repo", "a/b"], ["--format", "github", "--repo", "a"],
            ["--format", "github", "--repo", "a/b; id"], ["--format", "github", "--repo", "a//b"],
            ["--format", "yaml"], [],
        ])
    func usage(arguments: [String]) throws {
        let scratch = try ActionsCalendarTests.workspace()
        let run = try Binary.run(["actions", "export"] + arguments, in: scratch.path)
        #expect(run.status == 64 && run.output.isEmpty)
    }

    @Test("says so where nothing is open")
    func nothing() throws {
        let scratch = try ActionsCalendarTests.workspace("")
        let run = try export("--format", "markdown", "--team", "harbour", in: scratch)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.errors.contains("No action is open."))
    }
}
