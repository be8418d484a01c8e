import TestSupport
import Testing

@Suite("The command line")
struct HelpTests {
    private static let commands: [[String]] = [
        [], ["demo"], ["init"], ["import"], ["metrics"], ["match"], ["moves"], ["retro"],
        ["retro", "new"],
        ["retro", "lint"], ["retro", "render"], ["retro", "timeline"], ["actions"],
        ["actions", "list"], ["playbook"],
        ["playbook", "list"], ["playbook", "show"], ["playbook", "test"], ["playbook", "lint"],
        ["playbook", "lock"], ["playbook", "new"],
        ["playbook", "promote"], ["playbook", "outcomes"], ["site"],
        ["site", "build"], ["site", "serve"], ["privacy"], ["privacy", "report"],
        ["explain"], ["annotate"], ["annotate", "add"], ["annotate", "list"], ["challenge"],
        ["challenge", "add"], ["challenge", "answer"], ["challenge", "list"],
        ["actions", "calendar"], ["actions", "export"], ["actions", "add"], ["actions", "sync"],
        ["retro", "update"],
    ]

    @Test("has help for every command, which is a page that people reviewed", arguments: commands)
    func help(command: [String]) throws {
        let run = try Binary.run(command + ["--help"], environment: ["COLUMNS": "100"])
        #expect(run.status == 0)
        try expectSnapshot(
            run.output, "help\((["trellis"] + command).joined(separator: "-").dropFirst(7)).txt")
    }

    @Test("shows an example in the help of every command that does something", arguments: commands)
    func example(command: [String]) throws {
        let groups: [[String]] = [["retro"], ["actions"], ["playbook"], ["site"], ["privacy"]]
        guard !groups.contains(command) else { return }
        let run = try Binary.run(command + ["--help"])
        #expect(run.output.contains("Example:") || run.output.contains("Try it:"), "\(command)")
    }

    @Test("is named in the README, command by command")
    func readme() throws {
        let readme = try Repository.text("README.md")
        for command in Self.commands where command.count == 1 {
            #expect(readme.contains("| `trellis \(command[0])` |"), "\(command)")
        }
    }

    @Test("takes the workspace before or after the command")
    func workspace() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["-C", scratch.path, "init", "--team", "harbour"]).status == 0)
        for arguments in [
            ["-C", scratch.path, "match"], ["match", "-C", scratch.path],
            ["--workspace=\(scratch.path)", "playbook", "list"],
            ["--workspace", scratch.path, "match"],
        ] {
            #expect(try Binary.run(arguments).status == 0, "\(arguments)")
        }
    }

    @Test("has completions for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try Binary.run(["--generate-completion-script", shell])
        #expect(run.status == 0 && run.output.contains("trellis"))
    }

    @Test(
        "explains every source, reason and metric that its own lists name",
        arguments: [
            "git", "github-pulls", "junit", "copilot", "aggregates", "coverage", "people",
            "zero-baseline",
            "pr.size.typical", "trust.supported.share",
        ])
    func explain(topic: String) throws {
        let run = try Binary.run(["explain", topic])
        #expect(run.status == 0 && run.output.count > 80)
        #expect(try Binary.run(["explain", "nonsense-at-all"]).status == 66)
    }

    @Test("prints no colour where nobody looks")
    func colour() throws {
        let run = try Binary.run(["explain", "git"])
        #expect(!run.output.contains("\u{1B}"))
    }
}
