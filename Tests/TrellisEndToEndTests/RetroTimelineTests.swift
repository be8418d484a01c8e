import Foundation
import TestSupport
import Testing

@Suite("trellis retro timeline")
struct RetroTimelineTests {
    private static let canary = "canary-quetzal"

    /// A name stands wherever an export can hold one, and in every free text.
    static func scratch() throws -> Scratch {
        let name = canary, scratch = try Scratch()
        try scratch.write(
            """
            {"incidents":[{"id":"P7","incident_number":7,"title":"\(name)","description":"\(name)",
            "summary":"\(name)","status":"resolved","created_at":"2026-03-03T08:30:00Z",
            "resolved_at":"2026-03-03T09:00:00Z","urgency":"high","service":{"summary":"api"},
            "acknowledgements":[{"at":"2026-03-03T08:34:10Z","acknowledger":{"summary":"\(name)"}}],
            "assignments":[{"assignee":{"summary":"\(name)"}}],"notes":[{"content":"\(name)"}],
            "last_status_change_by":{"summary":"\(name)"},"incident_key":"\(name)",
            "incident_timestamp_values":[{"incident_timestamp":{"name":"Told \(name) at"},"value":{"value":"2026-03-03T08:31:00Z"}}]},
            {"id":"\(name)","created_at":"2026-03-03T08:30:00Z","urgency":"low"}]}
            """, to: "incidents.json")
        try scratch.write(
            """
            id,detected_at,mitigated_at,owner,title
            P7,2026-03-03T08:32:00Z,2026-03-03T08:50:00Z,\(name),\(name)
            \(name),\(name),,,

            """, to: "more.csv")
        try scratch.write(
            """
            deployed_at,service,environment,status,commit,deployed_by
            2026-03-02T08:29:59Z,api,production,success,,\(name)
            2026-03-03T08:10:00Z,api,production,success,0a1b2c3d4e5f,\(name)
            2026-03-03T08:20:00Z,api,\(name),success,,\(name)
            2026-03-03T08:45:00Z,api,production,\(name),\(name),\(name)

            """, to: "deploys.csv")
        try scratch.write(
            """
            [{"id":1,"sha":"\(name)","ref":"\(name)/fix","task":"\(name)","environment":"production",
            "description":"\(name)","created_at":"2026-03-03T07:00:00Z","creator":{"login":"\(name)"},
            "repository_url":"https://api.github.com/repos/\(name)/api"}]
            """, to: "deployments.json")
        return scratch
    }

    static let files = ["incidents.json", "more.csv", "deploys.csv", "deployments.json"]

    @Test("is the page that people reviewed")
    func page() throws {
        let scratch = try Self.scratch()
        let run = try Binary.run(
            ["retro", "timeline", "--incident", "P7"] + Self.files, in: scratch.path)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        try expectSnapshot(run.output, "retro-timeline.md")
    }

    @Test("names nobody, whatever is asked, and stores nothing")
    func canary() throws {
        let scratch = try Self.scratch()
        let before = try scratch.contents()
        var printed = ""
        for arguments in [
            ["P7"] + Self.files, ["7", "."], ["P8"] + Self.files, ["P", "more.csv"],
            ["P7", "deploys.csv"], ["P7", "incidents.json", "--service", "web", "deploys.csv"],
        ] {
            let run = try Binary.run(
                ["retro", "timeline", "--incident"] + arguments, in: scratch.path)
            #expect([0, 66].contains(run.status), "\(arguments) \(run.errors)")
            printed += run.output + run.errors
        }
        #expect(printed.contains("08:34:10") && !printed.lowercased().contains("quetzal"))
        #expect(try scratch.contents() == before)
    }

    @Test("is in the workspace's time zone where there is one")
    func timeZone() throws {
        let scratch = try Self.scratch()
        try scratch.write(
            "schema: trellis/workspace@1\ntimezone: Europe/Berlin\nteams: []\n", to: "trellis.yml")
        let run = try Binary.run(
            ["retro", "timeline", "--incident", "P7", "incidents.json", "-o", "t.md"],
            in: scratch.path)
        #expect(run.status == 0 && run.output == "t.md\n")
        let text = try scratch.read("t.md")
        #expect(text.contains("Times are in Europe/Berlin."))
        #expect(text.contains("| Detected | 2026-03-03 09:30:00 +01:00 |"))
        try scratch.write("\(text)\nOur words.\n", to: "t.md")
        let again = try Binary.run(
            ["retro", "timeline", "--incident", "P7", "incidents.json", "-o", "t.md"],
            in: scratch.path)
        #expect(again.status == 73)
        #expect(try scratch.read("t.md").contains("Our words."))
    }

    @Test("says what to do where there is no such incident, or no such file")
    func errors() throws {
        let scratch = try Self.scratch()
        func run(_ arguments: String...) throws -> Binary.Result {
            try Binary.run(["retro", "timeline"] + arguments, in: scratch.path)
        }
        let unknown = try run("--incident", "p8", "incidents.json")
        #expect(unknown.status == 66)
        #expect(
            unknown.errors == """
                Error: there is no incident 'p8' in these exports
                  help: did you mean 'P7'?

                """)
        #expect(try run("--incident", "P7", "deploys.csv").status == 66)
        #expect(try run("--incident", "P7", "nowhere.json").status == 66)
        #expect(try run("--incident", "P7").status == 64)
        #expect(try run("--incident", "P7", "incidents.json", "--map", "x").status == 64)
        try scratch.write("[{\"a\":1}]", to: "other.json")
        #expect(try run("--incident", "P7", "other.json").status == 65)
    }

    @Test("reads standard input, and the bundled example")
    func example() throws {
        let exports = "Examples/harbour/exports"
        let text = try Repository.text("\(exports)/incidents.json")
        let arguments = ["retro", "timeline", "--incident", "311"]
        let files = ["incidents.json", "deployments.csv"].map {
            Repository.folder.appending(path: "\(exports)/\($0)").path
        }
        let named = try Binary.run(arguments + files)
        let piped = try Binary.run(arguments + ["-", files[1]], input: text)
        #expect(named.status == 0 && named.output == piped.output)
        #expect(
            named.output.contains("| Detected | 2025-08-18 08:51:21 | 54 min 8 s | `created_at` |"))
    }
}
