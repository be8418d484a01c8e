import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("The demo")
struct DemoTests {
    @Test("writes two retros and the site, and its second retro says what moved")
    func story() throws {
        let scratch = try Scratch()
        let run = try Binary.run(["demo", "--out", "\(scratch.path)/demo"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        let first = try scratch.read("demo/retros/2026-02-23-harbour.md")
        let second = try scratch.read("demo/retros/2026-03-16-harbour.md")
        #expect(first.contains("- [x] List the tests that flip @platform"))
        #expect(second.contains("**Moved.** Flaky test runs"))
        for id in ["ai-suggestion-rework", "ai-speed-without-outcome"] {
            #expect(second.contains("<!-- trellis:begin match \(id) h="))
            #expect(scratch.exists("demo/retros/2026-03-16-harbour/\(id).svg"))
        }
        #expect(first.contains("<!-- trellis:begin match flaky-tests h="))
        for (title, reason) in [
            ("Pull requests are getting bigger", "is under way, agreed on"),
            ("Incidents cluster on Fridays", "was agreed about it on"),
        ] {
            let row = second.lines.first { $0.hasPrefix("- **\(title):**") }
            #expect(row?.contains(reason) == true, "\(title)")
        }
        #expect(second.contains("### Looked at and calm"))
        for page in [
            "retros/2026-03-16-harbour.html", "site/playbooks/flaky-tests.html",
            "site/retros/2026-03-16-harbour.html",
        ] {
            let html = try scratch.read("demo/\(page)")
            #expect(!html.contains("<script") && html.contains("</html>"), "\(page)")
        }
        #expect(
            try scratch.read("demo/retros/2026-03-16-harbour.html").contains(
                "<figure class=\"tp\"><svg"))
        #expect(run.output.contains("trellis init"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/demo/.trellis")
                .sorted() == ["demo", "trellis.sqlite"])

        // What somebody tried out there is not written over.
        let path = "\(scratch.path)/demo/retros/2026-03-16-harbour.md"
        let ours = try String(contentsOfFile: path, encoding: .utf8) + "Ours.\n"
        try ours.write(toFile: path, atomically: false, encoding: .utf8)
        let again = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        #expect(again.status == 73 && again.errors.contains("demo/retros/2026-03-16-harbour.md"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == ours)
    }

    @Test("gives the same bytes in another time zone and language")
    func deterministic() throws {
        let scratch = try Scratch()
        for (name, zone, language) in [("a", "UTC", "C"), ("b", "Pacific/Auckland", "de_DE.UTF-8")]
        {
            let run = try Binary.run(
                ["demo", "--out", "\(scratch.path)/\(name)"], in: scratch.path,
                environment: ["TZ": zone, "LANG": language, "LC_ALL": language])
            #expect(run.status == 0, "\(run.errors)")
        }
        let files = try scratch.contents()
        let first = files.filter { $0.key.hasPrefix("a/") }
        #expect(first.count > 450)
        for (name, bytes) in first {
            #expect(files["b" + name.dropFirst()] == bytes, "\(name)")
        }
    }

    @Test("can be run again, and leaves a folder of somebody else's alone")
    func again() throws {
        let scratch = try Scratch()
        for _ in 1...2 {
            #expect(try Binary.run(["demo", "--out", "demo"], in: scratch.path).status == 0)
        }
        try scratch.write("mine", to: "other/notes.txt")
        let run = try Binary.run(["demo", "--out", "other"], in: scratch.path)
        #expect(run.status == 73)
        #expect(try scratch.read("other/notes.txt") == "mine")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/other") == [
                "notes.txt"
            ])
    }

    @Test("its commands tell programs what the contracts say")
    func contracts() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        let folder = "\(scratch.path)/demo"
        let match = try json(["match", "--format", "json"], in: folder)
        #expect(
            match["schema"] as? String == "trellis/match@1"
                && match["asOf"] as? String == "2026-03-16")
        let teams = try #require(match["teams"] as? [[String: Any]])
        let results = try #require(teams.first?["results"] as? [[String: Any]])
        #expect(results.count >= 38)
        for result in results {
            #expect(
                Set(result.keys) == [
                    "playbook", "revision", "outcome", "because", "positions", "checks",
                ])
            #expect(
                ["match", "watch", "no-match", "unknown"].contains(result["outcome"] as? String))
            for check in try #require(result["checks"] as? [[String: Any]]) {
                #expect(Set(check.keys) == ["name", "outcome", "values", "says"])
            }
        }
        let actions = try json(["actions", "list", "--format", "json"], in: folder)
        let list = try #require(actions["actions"] as? [[String: Any]])
        #expect(list.count == 3)
        let moved = try #require(list.first { $0["state"] as? String == "done" })
        let followUp = try #require(moved["followUp"] as? [String: Any])
        #expect(followUp["verdict"] as? String == "moved")
        let (low, high) = (followUp["low"] as? Double, followUp["high"] as? Double)
        let ratio = try #require(followUp["ratio"] as? Double)
        #expect(try #require(low) < ratio && ratio < (try #require(high)) && high ?? 1 < 1)
        let id = try #require(moved["id"] as? String)
        let picture = try scratch.read("demo/retros/2026-03-16-harbour/followup-\(id).svg")
        #expect(picture.contains("done on 2026-02-26"))
        #expect(moved["retro"] as? String == "retros/2026-02-23-harbour.md")
        let playbooks = try json(["playbook", "list", "--format", "json"], in: folder)
        #expect((playbooks["playbooks"] as? [[String: Any]])?.count ?? 0 >= 38)
    }

    @Test("turns a playbook off until its date, on the date of the report")
    func off() throws {
        let scratch = try Scratch()
        _ = try Binary.run(["demo", "-C", scratch.path, "--out", "demo"])
        let folder = "\(scratch.path)/demo"
        let settings = try scratch.read("demo/trellis.yml")
        try scratch.write(
            settings
                + "tuning:\n  flaky-tests: {off: true, reason: a new suite, until: 2026-03-10}\n",
            to: "demo/trellis.yml")
        for (day, isOff) in [("2026-03-10", true), ("2026-03-11", false)] {
            let run = try Binary.run(["match", "--as-of", day], in: folder)
            #expect(run.status == 0 && run.output.contains("flaky-tests") != isOff, "\(run.errors)")
        }
    }

    private func json(_ arguments: [String], in folder: String) throws -> [String: Any] {
        let run = try Binary.run(arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }
}
