import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis retro lint")
struct RetroLintTests {
    private static let retro = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-02
        ---

        # Retro

        Nobody just merged it.

        ## Actions

        - [ ] Cut it @us due:2026-02-30

        """

    private func lint(
        _ arguments: String..., settings: String = "", retro: String = retro
    ) throws -> Binary.Result {
        let scratch = try Scratch()
        try scratch.write("schema: trellis/workspace@1\nteams: []\n\(settings)", to: "trellis.yml")
        try scratch.write(retro, to: "retros/2026-03-02-harbour.md")
        return try Binary.run(["retro", "lint"] + arguments, in: scratch.path)
    }

    @Test("checks the documents of the workspace, and fails when a finding weighs enough")
    func status() throws {
        let run = try lint()
        #expect(run.status == 1)
        #expect(
            run.output == """
                retros/2026-03-02-harbour.md:9: 'just' may not feel so to the reader (suggestion TL004)
                  help: leave it out

                retros/2026-03-02-harbour.md:9: 'Nobody' leaves no room for an exception (suggestion TL005)
                  help: say how often, or for whom

                retros/2026-03-02-harbour.md:13: 'due:2026-02-30' is no date (error TR006)
                  help: write it as due:YYYY-MM-DD

                1 file: 1 error, 0 warnings, 2 suggestions
                'trellis explain TL004' says more.

                """)
        let mended = Self.retro.replacing("02-30", with: "03-30")
        #expect(try lint(retro: mended).status == 0)
        #expect(try lint("--fail-on", "suggestion", retro: mended).status == 1)
        #expect(try lint("retros/2026-03-02-harbour.md", "retros").output == run.output)
        #expect(try lint("nowhere.md").status == 66)
        let empty = try Scratch()
        #expect(try Binary.run(["retro", "lint"], in: empty.path).status == 78)
    }

    @Test("speaks to other programs", arguments: ["json", "sarif", "junit", "github"])
    func formats(format: String) throws {
        let run = try lint("--format", format)
        #expect(run.status == 1 && run.output.contains("TR006"))
        switch format {
        case "json", "sarif":
            _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            #expect(format == "json" || run.output.contains(#""id":"TR013""#))
        case "junit": #expect(run.output.contains(#"<testsuites name="trellis retro lint""#))
        default: #expect(run.output.contains("::error file=retros/2026-03-02-harbour.md,line=13"))
        }
    }

    @Test("knows a team's own words, and says which of its settings it does not know")
    func settings() throws {
        let own = "language: {accept: [just], TL008: {add: [merged it]}}\n"
        let run = try lint(settings: own)
        #expect(run.output.contains("TL008") && !run.output.contains("TL004"))
        let wrong = try lint(settings: "language: {TL08: {add: [x]}}\n")
        #expect(wrong.status == 78)
        #expect(
            wrong.errors == """
                Error: trellis.yml:3: language.TL08: no rule about words has this code
                  help: did you mean 'TL008'?

                """)
    }

    @Test("reads the workspace's own list of words in place of the bundled one")
    func ownList() throws {
        let scratch = try Scratch()
        try scratch.write("schema: trellis/workspace@1\nteams: []\n", to: "trellis.yml")
        try scratch.write(Self.retro, to: "retros/2026-03-02-harbour.md")
        try scratch.write(
            "schema: trellis/language@1\nlanguage: en\nrules: {TL004: {find: [merged it]}}\n",
            to: "templates/language/en.yml")
        let run = try Binary.run(["retro", "lint"], in: scratch.path)
        #expect(run.output.contains("'merged it' may not feel so") && !run.output.contains("TL005"))
        try scratch.write("schema: trellis/language@1\n", to: "templates/language/en.yml")
        let wrong = try Binary.run(["retro", "lint"], in: scratch.path)
        #expect(
            wrong.status == 78 && wrong.errors.contains("templates/language/en.yml:1: language"))
    }

    @Test("has a page for each of its codes", arguments: ["TR001", "tr010", "TL002", "TL016"])
    func explained(code: String) throws {
        let run = try Binary.run(["explain", code])
        #expect(run.status == 0 && run.output.contains(code.uppercased()))
        #expect(run.output.contains("Avoid:") && run.output.contains("Prefer:"))
    }
}
