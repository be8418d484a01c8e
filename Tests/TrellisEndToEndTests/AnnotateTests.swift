import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis annotate")
struct AnnotateTests {
    private func workspace() throws -> Scratch {
        let scratch = try Scratch()
        let run = try Binary.run(["init", "--team", "harbour"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        return scratch
    }

    private func annotate(_ arguments: [String], in scratch: Scratch) throws -> Binary.Result {
        try Binary.run(["annotate"] + arguments, in: scratch.path)
    }

    @Test("makes the file, and notes the same but once")
    func make() throws {
        let scratch = try workspace()
        let freeze = [
            "freeze", "--from", "2026-03-02", "--to", "2026-03-08", "--note", "Trade fair",
        ]
        let first = try annotate(freeze, in: scratch)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output == "annotations.yml: freeze, 2–8\u{A0}March 2026\n")
        let text = try scratch.read("annotations.yml")
        #expect(
            text.hasSuffix(
                "schema: trellis/annotations@1\nannotations:\n  - kind: freeze\n    from: 2026-03-02\n"
                    + "    to: 2026-03-08\n    note: \"Trade fair\"\n"))
        let again = try annotate(freeze, in: scratch)
        #expect(again.status == 0 && again.errors.contains("noted already"))
        #expect(try scratch.read("annotations.yml") == text)
        let other = try annotate(
            ["holiday", "--from", "2026-04-03", "--team", "harbour", "--note", "Good Friday"],
            in: scratch)
        #expect(other.status == 0)
        #expect(try scratch.read("annotations.yml").hasPrefix(text))
        let list = try annotate(["list", "--format", "json"], in: scratch)
        #expect(
            list.output
                == #"{"schema":"trellis/annotations@1","annotations":[{"kind":"freeze","from":"2026-03-02","to":"2026-03-08","team":null,"service":null,"note":"Trade fair"},{"kind":"holiday","from":"2026-04-03","to":"2026-04-03","team":"harbour","service":null,"note":"Good Friday"}]}"#
                + "\n")
        #expect(try annotate(["list"], in: scratch).output.contains("Good Friday"))
    }

    @Test(
        "keeps every byte that people wrote",
        arguments: [
            "\u{FEFF}# ours\r\nschema: trellis/annotations@1\r\nannotations: # all of them\r\n"
                + "- {kind: freeze, from: 2025-12-22, note: 'it''s'}",
            "schema: trellis/annotations@1\nannotations:\n", "# nothing yet",
            "schema: trellis/annotations@1\nannotations: # ours\n    - kind: migration\n"
                + "      from: 2026-01-05\n      note: |\n        To the new machines\n\n\n# the end\n",
        ])
    func bytes(old: String) throws {
        let scratch = try workspace()
        try scratch.write(old, to: "annotations.yml")
        let run = try annotate(
            ["onboarding", "--from", "2026-02-02", "--note", "Two \"new\" ones: \\o/ # é"],
            in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        // As bytes: a text that is read may lack its byte order mark.
        let new = try #require(try scratch.contents()["annotations.yml"])
        #expect(new.starts(with: Array(old.utf8)), "\(String(decoding: new, as: UTF8.self))")
        let list = try annotate(["list"], in: scratch)
        #expect(list.output.contains("Two \"new\" ones: \\o/ # é"), "\(list.errors)")
        #expect(try scratch.contents().keys.allSatisfy { !$0.contains(".trellis-") })
    }

    @Test("says what is wrong, and leaves the file as it is")
    func refused() throws {
        let scratch = try workspace()
        let note = ["--note", "n"]
        for (arguments, status, part) in [
            (["frost", "--from", "2026-03-02"] + note, 64, "frost"),
            (["freeze", "--from", "2026-03-32"] + note, 64, "2026-03-32"),
            (
                ["freeze", "--from", "2026-03-02", "--to", "2026-03-01"] + note, 64,
                "before it begins"
            ),
            (["freeze", "--from", "2026-03-02", "--note", "  "], 64, "--note is empty"),
            (
                [
                    "freeze", "--from", "2026-03-02", "--note",
                    String(repeating: "long ", count: 90),
                ],
                64, "at most 400"
            ),
            (["freeze", "--from", "2026-03-02", "--team", "harbor"] + note, 66, "'harbour'"),
        ] as [([String], Int32, String)] {
            let run = try annotate(arguments, in: scratch)
            #expect(run.status == status && run.errors.contains(part), "\(arguments) \(run.errors)")
        }
        #expect(!scratch.exists("annotations.yml"))
        let folder = try Scratch()
        #expect(
            try annotate(["freeze", "--from", "2026-03-02"] + note, in: folder).status == 78)
        let odd = "schema: trellis/annotations@1\nannotations: {}\n"
        try scratch.write(odd, to: "annotations.yml")
        let run = try annotate(["freeze", "--from", "2026-03-02"] + note, in: scratch)
        #expect(run.status == 78 && run.errors.contains("annotations.yml:2: annotations:"))
        #expect(try scratch.read("annotations.yml") == odd)
    }

    @Test("about a service leaves out that service's weeks, and nobody else's")
    func service() throws {
        let scratch = try Scratch()
        let start = try #require(Day("2025-09-15"))
        let rows = (0..<26).flatMap { week -> [String] in
            let monday = start.advanced(by: 7 * week)
            return ["api", "web"].map {
                "\(monday),calm,\($0),budget.remaining.share,\(0.9 + Double(week % 4) * 0.01),1"
            }
        }
        try scratch.write(
            (["period,team,service,metric,value,n"] + rows).joined(separator: "\n") + "\n",
            to: "rows.csv")
        _ = try Binary.run(["init", "--public-data"], in: scratch.path)
        _ = try Binary.run(["import", "aggregates", "rows.csv"], in: scratch.path)
        let run = try annotate(
            [
                "freeze", "--from", "2025-12-15", "--to", "2026-01-04", "--service", "api",
                "--note",
                "audit",
            ], in: scratch)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let slip = try annotate(
            ["freeze", "--from", "2025-12-15", "--service", "apis", "--note", "x"], in: scratch)
        #expect(slip.status == 0 && slip.errors.contains("did you mean 'api'?"), "\(slip.errors)")
        let moves = try Binary.run(
            ["moves", "--as-of", "2026-03-16", "--format", "json"], in: scratch.path)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(moves.output.utf8)) as? [String: Any])
        let teams = try #require(report["teams"] as? [[String: Any]])
        let metrics = try #require(teams.first?["metrics"] as? [[String: Any]])
        let weeks = Dictionary(
            metrics.compactMap { metric in
                (metric["service"] as? String).map { ($0, metric["weeks"] as? Double) }
            }, uniquingKeysWith: { first, _ in first })
        #expect(weeks == ["api": 23, "web": 26])
    }

    @Test("shows in the next retro, as it was written")
    func retro() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        let folder = "\(scratch.path)/demo"
        let note = "Moved <b>all</b> of *it*"
        let run = try Binary.run(
            [
                "annotate", "migration", "--from", "2026-02-02", "--to", "2026-02-08", "--note",
                note,
            ],
            in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let retro = try Binary.run(["retro", "new", "--output", "-"], in: folder).output
        #expect(retro.contains("<!-- trellis:begin context h="))
        #expect(retro.contains("migration: Moved \\<b\\>all\\</b\\> of \\*it\\*."))
        let page = try Binary.run(
            ["retro", "new", "--format", "html", "--output", "-"], in: folder
        ).output
        #expect(page.contains("Moved &lt;b&gt;all&lt;/b&gt; of *it*."))
        let picture = try Binary.run(
            ["match", "--explain", "pr-size-creep", "--format", "html"], in: folder)
        #expect(picture.output.contains("migration"))
    }

    @Test("comes into a retro that is there already, below its own heading, and leaves it again")
    func renewed() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        let folder = "\(scratch.path)/demo", path = "\(folder)/retros/2026-03-16-harbour.md"
        let before = try String(contentsOfFile: path, encoding: .utf8)
        // The notes that the example has already.
        let notes = "\(folder)/annotations.yml"
        let kept = try? String(contentsOfFile: notes, encoding: .utf8)
        try "# nothing yet\n".write(toFile: notes, atomically: false, encoding: .utf8)
        #expect(try Binary.run(["retro", "update", path], in: folder).status == 0)
        let bare = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!bare.contains("trellis:begin context"))

        let note = ["annotate", "migration", "--from", "2026-02-02", "--to", "2026-02-08"]
        #expect(try Binary.run(note + ["--note", "Moved house"], in: folder).status == 0)
        #expect(try Binary.run(["retro", "update", path], in: folder).status == 0)
        let noted = try String(contentsOfFile: path, encoding: .utf8)
        let section = try #require(
            noted.components(separatedBy: "## What the numbers suggest").last?
                .components(separatedBy: "<!-- trellis:begin match").first)
        #expect(section.contains("<!-- trellis:begin context h="))
        #expect(section.contains("migration: Moved house."))
        #expect(try Binary.run(["retro", "update", path, "--check"], in: folder).status == 0)

        if let kept { try kept.write(toFile: notes, atomically: false, encoding: .utf8) }
        #expect(try Binary.run(["retro", "update", path], in: folder).status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).utf8.count <= before.utf8.count)
    }
}
