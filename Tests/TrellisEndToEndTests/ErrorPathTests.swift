import Foundation
import TestSupport
import Testing

/// What a user sees when something is wrong, through the built binary: a clear error, the exit
/// status of the command reference, and a workspace that is as it was.
@Suite("When something is wrong")
struct ErrorPathTests {
    private static let settings = """
        schema: trellis/workspace@1
        timezone: UTC
        as-of: 2026-03-16
        teams:
          - name: harbour

        """

    private func workspace(_ settings: String = settings) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(settings, to: "trellis.yml")
        return scratch
    }

    /// Runs a command that has to fail, and looks that nothing changed.
    private func expectFailure(
        _ status: Int32, _ arguments: [String], in scratch: Scratch, saying words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try scratch.contents()
        let run = try Binary.run(arguments, in: scratch.path)
        #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
        for word in words {
            #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
        }
        #expect(try scratch.contents() == before, sourceLocation: sourceLocation)
    }

    @Test("a missing file is named")
    func missing() throws {
        try expectFailure(
            66, ["import", "github-pulls", "nowhere.json"], in: try workspace(),
            saying: "nowhere.json", "help:")
    }

    #if os(Linux)
        /// A file that exists and cannot be read, for a superuser too.
        @Test("a file that cannot be read is named")
        func unreadable() throws {
            try expectFailure(
                66, ["import", "github-pulls", "/proc/self/mem", "--repository", "a/b"],
                in: try workspace(), saying: "/proc/self/mem", "cannot be read")
        }
    #endif

    @Test("a folder without a file of that kind is named, with the endings that are read")
    func emptyFolder() throws {
        let scratch = try workspace()
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/reports", withIntermediateDirectories: true)
        try expectFailure(
            65, ["import", "junit", "reports", "--repository", "a/b"], in: scratch,
            saying: "reports", ".xml")
    }

    @Test(
        "the wrong format is told, with how to make the right one",
        arguments: [
            ("github-pulls", "{\"incidents\":[{\"id\":1}]}"), ("incidents", "[{\"number\":1}]"),
            ("github-runs", "[{\"number\":1,\"createdAt\":\"2026-01-01T00:00:00Z\"}]"),
            ("copilot", "[{\"hello\":1}]"), ("github-jobs", "{\"jobs\":[{\"x\":1}]}"),
        ])
    func wrongFormat(source: String, text: String) throws {
        let scratch = try workspace()
        try scratch.write(text, to: "export.json")
        try expectFailure(
            65, ["import", source, "export.json"], in: scratch, saying: "export.json:1", "help:")
    }

    @Test("a page of HTML is no JUnit report, and a text file no git log")
    func otherFormats() throws {
        let scratch = try workspace()
        try scratch.write("<html><body/></html>", to: "report.xml")
        try expectFailure(
            65, ["import", "junit", "report.xml", "--repository", "a/b"], in: scratch,
            saying: "report.xml:1")
        try scratch.write("hello", to: "git.log")
        try expectFailure(
            65, ["import", "git", "git.log", "--repository", "a/b"], in: scratch,
            saying: "trellis explain git")
    }

    @Test("truncated JSON and XML are not imported at all")
    func truncated() throws {
        let scratch = try workspace()
        try scratch.write(
            "[{\"number\":1,\"createdAt\":\"2026-01-05T00:00:00Z\",\"mergedAt\":null},\n{\"number\":2,",
            to: "pulls.json")
        try expectFailure(
            65, ["import", "github-pulls", "pulls.json", "--repository", "a/b"], in: scratch,
            saying: "pulls.json:2")
        try scratch.write("<testsuite>\n<testcase name=\"a\">", to: "report.xml")
        try expectFailure(
            65, ["import", "junit", "report.xml", "--repository", "a/b"], in: scratch,
            saying: "report.xml:2")
    }

    @Test("an unknown metric refuses the file, with the nearest name")
    func unknownMetric() throws {
        let scratch = try workspace()
        try scratch.write(
            "period,team,metric,value,n\n2026-03-02,harbour,ci.duration.p90,12,50\n"
                + "2026-03-02,harbour,ci.duration.p91,12,50\n", to: "rows.csv")
        try expectFailure(
            65, ["import", "aggregates", "rows.csv"], in: scratch, saying: "rows.csv:3",
            "did you mean 'ci.duration.p90'?")
    }

    @Test(
        "wrong usage ends with 64",
        arguments: [
            ["match", "--as-of", "2026-02-30"], ["import", "git"], ["frobnicate"],
            ["import", "nonsense", "x.json"],
            ["import", "git", ".", "--from", "2026-03-02", "--to", "2026-03-01"],
            ["import", "incidents", "x.csv", "--map", "nothing"],
        ])
    func usage(arguments: [String]) throws {
        try expectFailure(64, arguments, in: try workspace())
    }

    @Test(
        "a bad trellis.yml is told with file, line, field and the nearest spelling",
        arguments: [
            (
                "schema: trellis/workspace@1\nteams:\n  - name: harbour\ntimezoone: UTC\n",
                "trellis.yml:4: timezoone"
            ),
            ("schema: trellis/workspace@1\nteams:\n  - name: Harbour Team\n", "trellis.yml:3"),
            (
                "schema: trellis/workspace@1\ntimezone: Mars/Base\nteams:\n  - name: a\n",
                "trellis.yml:2: timezone"
            ),
            ("schema: trellis/workspace@1\nteams: &x\n  - name: a\n", "trellis.yml:2"),
            (
                "schema: trellis/workspace@1\nteams:\n  - name: a\nprivacy: {floor: 3}\n",
                "trellis.yml:4"
            ),
            ("schema: trellis/workspace@2\nteams:\n  - name: a\n", "trellis.yml:1: schema"),
            ("", "trellis.yml"), ("- a\n- b\n", "trellis.yml:1"), ("a: [\n", "trellis.yml"),
        ])
    func badSettings(text: String, place: String) throws {
        try expectFailure(78, ["match"], in: try workspace(text), saying: place)
    }

    @Test("a folder that is no workspace is told what to do")
    func noWorkspace() throws {
        try expectFailure(78, ["match"], in: try Scratch(), saying: "trellis init")
    }

    @Test("a broken playbook of the workspace is told with its line")
    func badPlaybook() throws {
        let scratch = try workspace()
        try scratch.write(
            "---\nschema: trellis/playbook@1\nid: mine\ntitel: Mine\n---\n\n# Mine\n",
            to: "playbooks/mine.md")
        try expectFailure(78, ["match"], in: scratch, saying: "mine.md:4", "did you mean 'title'?")
    }

    @Test("without data, match, metrics and retro new end well and say what is missing")
    func noData() throws {
        let scratch = try workspace()
        for arguments in [
            ["match"], ["metrics"], ["match", "--format", "json"], ["actions", "list"],
        ] {
            let run = try Binary.run(arguments, in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(!scratch.exists(".trellis"))
        let retro = try Binary.run(["retro", "new"], in: scratch.path)
        #expect(retro.status == 0, "\(retro.errors)")
        #expect(try scratch.read("retros/2026-03-16-harbour.md").contains("Not enough data"))
    }

    @Test("a place that cannot be written to ends with 73, and nothing is half-written")
    func readOnly() throws {
        let scratch = try workspace()
        try scratch.write("not a folder", to: ".trellis")
        try scratch.write("not a folder", to: "retros")
        try scratch.write(
            "period,team,metric,value,n\n2026-03-02,harbour,ci.duration.p90,12,50\n", to: "rows.csv"
        )
        try expectFailure(73, ["import", "aggregates", "rows.csv"], in: scratch)
        try FileManager.default.removeItem(atPath: "\(scratch.path)/.trellis")
        try expectFailure(73, ["retro", "new"], in: scratch)
    }

    @Test("a damaged store, a foreign one and one from a newer version are refused and left alone")
    func stores() throws {
        let rows = "period,team,metric,value,n\n2026-03-02,harbour,ci.duration.p90,12,50\n"
        let damaged = try workspace()
        try damaged.write("this is no database", to: ".trellis/trellis.sqlite")
        try damaged.write(rows, to: "rows.csv")
        try expectFailure(65, ["match"], in: damaged, saying: "trellis.sqlite")
        try expectFailure(
            65, ["import", "aggregates", "rows.csv"], in: damaged, saying: "trellis.sqlite")

        let newer = try workspace()
        try newer.write(rows, to: "rows.csv")
        #expect(try Binary.run(["import", "aggregates", "rows.csv"], in: newer.path).status == 0)
        // `user_version` stands at byte 60 of the file, most significant byte first
        // (https://www.sqlite.org/fileformat.html, section 1.3).
        let path = URL(filePath: "\(newer.path)/.trellis/trellis.sqlite")
        var bytes = try Data(contentsOf: path)
        bytes.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
        try bytes.write(to: path)
        try expectFailure(65, ["match"], in: newer, saying: "newer")
    }

    @Test("a document that people may have written in is not written over")
    func existingRetro() throws {
        let scratch = try workspace()
        try scratch.write("# ours\n", to: "retros/2026-03-16-harbour.md")
        try expectFailure(73, ["retro", "new"], in: scratch, saying: "2026-03-16-harbour.md")
    }

    @Test("one bad record does not cost the others; --strict stops")
    func badRecord() throws {
        let scratch = try workspace()
        let rows = (0..<8).map {
            "2026-01-\(5 + $0 < 10 ? "0" : "")\(5 + $0)T09:00:00Z,api,success"
        }
        try scratch.write(
            "deployed_at,service,status\n" + rows.joined(separator: "\n") + "\nnever,api,success\n",
            to: "deploys.csv")
        let strict = try Binary.run(
            ["import", "deploys", "deploys.csv", "--strict"], in: scratch.path)
        #expect(strict.status == 65 && strict.errors.contains("deploys.csv:10"), "\(strict.errors)")
        #expect(!scratch.exists(".trellis/trellis.sqlite"))
        let run = try Binary.run(
            ["import", "deploys", "deploys.csv", "--format", "json"], in: scratch.path)
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                "\"read\":9,\"kept\":8,\"dropped\":[{\"reason\":\"malformed\",\"count\":1}]"),
            "\(run.output)")
    }
}
