import Foundation
import TestSupport
import Testing
import TrellisPlaybooks

/// What runs without anybody watching.
@Suite("The agenda as an issue")
struct AutomationTests {
    private static let folder = "Examples/automation"
    private static let script = Repository.path("\(folder)/open-agenda.sh")

    /// A `gh` that keeps its issues in a file: its titles, and the body of the last.
    private static let gh = """
        #!/bin/sh
        set -eu
        printf '%s\\n' "$*" >>"$GH_FOLDER/calls"
        case "$1 $2" in
        "issue list")
            [ ! -e "$GH_FOLDER/broken" ] || exit 1
            cat "$GH_FOLDER/issues" ;;
        "issue create")
            [ "$3" = --title ] && [ "$5" = --body-file ]
            printf '%s\\n' "$4" >>"$GH_FOLDER/issues"
            cp "$6" "$GH_FOLDER/body" ;;
        *) exit 64 ;;
        esac

        """

    private func workspace() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(Self.gh, to: "bin/gh")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(scratch.path)/bin/gh")
        try scratch.write("Retro agenda of harbour, 2026-03-15\n", to: "issues")
        #expect(try Binary.run(["demo", "--out", "\(scratch.path)/demo"]).status == 0)
        return scratch
    }

    /// - Returns: The status, and what went to standard error.
    private func open(_ arguments: [String], in scratch: Scratch) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [Self.script] + arguments
        process.currentDirectoryURL = URL(filePath: scratch.path)
        let binary = URL(filePath: Binary.path("trellis")).deletingLastPathComponent().path
        process.environment = [
            "PATH": "\(scratch.path)/bin:\(binary):/usr/bin:/bin", "GH_FOLDER": scratch.path,
            "TRELLIS_HOME": Repository.folder.path, "HOME": scratch.path,
        ]
        let errors = try scratch.write("", to: "errors")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("", to: "output"))
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try scratch.read("errors"))
    }

    @Test("is opened once, with the document of the day of the review in it")
    func once() throws {
        let scratch = try workspace()
        let arguments = ["-w", "demo", "-t", "harbour", "-d", "2026-03-16"]
        let first = try open(arguments, in: scratch)
        #expect(first.0 == 0, "\(first.1)")
        let title = "Retro agenda of harbour, 2026-03-16"
        #expect(try scratch.read("issues") == "Retro agenda of harbour, 2026-03-15\n\(title)\n")
        let body = try scratch.read("body")
        #expect(body.contains("# Retro: Harbour, 23\u{A0}February – 15\u{A0}March 2026"))
        #expect(body.contains("## Agenda") && body.contains("### Rework differs"))
        #expect(!body.contains("schema: trellis/retro@1") && !body.contains(".svg"))
        // A word after `@` that GitHub would take for somebody.
        #expect(body.contains("@<!-- -->on-call") && !body.contains("@o") && !body.contains("@p"))
        let second = try open(arguments, in: scratch)
        #expect(second.0 == 0, "\(second.1)")
        #expect(try scratch.read("output").contains("there is an issue already: \(title)"))
        #expect(try scratch.read("issues").split(separator: "\n").count == 2)
        #expect(try scratch.read("calls").split(separator: "\n").count == 3)
    }

    @Test("is not opened where the issues cannot be listed, or something fails before it")
    func failures() throws {
        let scratch = try workspace()
        let issues = try scratch.read("issues")
        let arguments = ["-w", "demo", "-t", "harbour", "-d", "2026-03-16"]
        try scratch.write("", to: "broken")
        #expect(try open(arguments, in: scratch).0 != 0)
        try FileManager.default.removeItem(atPath: "\(scratch.path)/broken")
        #expect(try open(["-w", "nowhere", "-d", "2026-03-16"], in: scratch).0 == 78)
        #expect(try open(["-w", "demo", "-t", "harbor", "-d", "2026-03-16"], in: scratch).0 == 66)
        for wrong in [["-x"], ["more"], ["-d", "tomorrow"], ["-d", "2026-3-1"]] {
            #expect(try open(wrong, in: scratch).0 == 64, "\(wrong)")
        }
        #expect(try scratch.read("issues") == issues && !scratch.exists("body"))
    }

    @Test("is for two days from now where no day is given")
    func twoDays() throws {
        let scratch = try workspace()
        let run = try open(["-w", "demo"], in: scratch)
        #expect(run.0 == 0, "\(run.1)")
        let title = try #require(scratch.read("issues").split(separator: "\n").last)
        let day = try #require(title.split(separator: " ").last)
        let form = Date.ISO8601FormatStyle().year().month().day()
        let days = try form.parse(String(day)).timeIntervalSince(Date()) / 86_400
        #expect((0.9...2.1).contains(days), "\(title)")
    }

    @Test("the script is plain sh")
    func script() throws {
        for (tool, arguments) in [("/bin/sh", ["-n"]), ("/usr/bin/shellcheck", ["-s", "sh"])]
        where FileManager.default.isExecutableFile(atPath: tool) {
            let process = Process()
            process.executableURL = URL(filePath: tool)
            process.arguments = arguments + [Self.script]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(tool)")
        }
    }

    @Test("the workflow asks for no more than it needs, and runs the script")
    func workflow() throws {
        let text = try Repository.text("\(Self.folder)/retro-agenda.yml")
        let root = try #require(try YAMLDocument.read(text, file: "retro-agenda.yml"))
        #expect(root["permissions"]?.pairs == ["contents": "read", "issues": "write"])
        #expect(root["on"]?["schedule"]?.list.first?["cron"]?.text == "0 7 * * 3")
        #expect(root["on"]?["workflow_dispatch"] != nil && root["concurrency"]?["group"] != nil)
        let jobs = try #require(root["jobs"])
        let steps = try #require(jobs["agenda"]?["steps"]?.list)
        let actions = steps.compactMap { $0["uses"]?.text }
        #expect(actions.count == 3)
        for action in actions {
            let version = action.split(separator: "@").last?.split(separator: ".") ?? []
            #expect(version.count == 3 && version.first?.hasPrefix("v") == true, "\(action)")
        }
        #expect(steps.compactMap { $0["run"]?.text }.contains { $0.contains("sh open-agenda.sh") })
        #expect(!text.contains("secrets.") && text.contains("${{ github.token }}"))
        // What somebody types into a run goes through the environment, and never into a script.
        #expect(steps.allSatisfy { !($0["run"]?.text ?? "").contains("${{") })
    }

    @Test("the crontab has one line, and it names the script")
    func crontab() throws {
        let lines = try Repository.text("\(Self.folder)/crontab.example").split(separator: "\n")
            .filter { !$0.hasPrefix("#") && !$0.hasPrefix("PATH=") }
        #expect(lines.count == 1)
        let fields = lines.first?.split(separator: " ") ?? []
        #expect(fields.prefix(5) == ["0", "7", "*", "*", "3"])
        #expect(lines.first?.contains("open-agenda.sh") == true)
        // In a crontab a bare `%` ends the command.
        #expect(lines.first?.replacing("\\%", with: "").contains("%") == false)
    }
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    fileprivate var list: [YAMLNode] {
        guard case .list(let items) = content else { return [] }
        return items
    }

    fileprivate var pairs: [String: String] {
        guard case .map(let entries) = content else { return [:] }
        return entries.reduce(into: [:]) { $0[$1.key] = $1.value.text }
    }
}
