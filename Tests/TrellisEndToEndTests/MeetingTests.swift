import Foundation
import TestSupport
import Testing
import TrellisModel

/// The forms of a meeting, what it talks about, and the quarter of assisted coding, through the binary.
@Suite("The meeting")
struct MeetingTests {
    private func demo(_ scratch: Scratch) throws -> String {
        let folder = "\(scratch.path)/demo"
        #expect(try Binary.run(["demo", "--out", folder]).status == 0)
        for name in ["2026-03-16-harbour.md", "2026-03-16-harbour.html"] {
            try FileManager.default.removeItem(atPath: "\(folder)/retros/\(name)")
        }
        return folder
    }

    private func retro(_ arguments: [String], in folder: String) throws -> String {
        let run = try Binary.run(
            ["retro", "new", "--as-of", "2026-03-16", "--output", "-"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    /// The part of a document between two markers.
    private func block(_ name: String, of text: String) throws -> String {
        let lines = text.lines.map(String.init)
        let begin = try #require(
            lines.firstIndex { $0.hasPrefix("<!-- trellis:begin \(name) ") }, "\(name)")
        let end = try #require(lines.firstIndex(of: "<!-- trellis:end \(name) -->"))
        return lines[(begin + 1)..<end].joined(separator: "\n")
    }

    @Test("takes every form, and its minutes add up on the page")
    func forms() throws {
        let scratch = try Scratch()
        let folder = try demo(scratch)
        for (preset, total, spelled) in [
            ("30", 30, "30"), ("60", 60, "60"), ("90", 90, "90"), ("remote", 60, "remote 60"),
            ("async", 60, "async"),
        ] {
            let text = try retro(["--agenda", preset], in: folder)
            #expect(text.contains("\nagenda: \(spelled)\n"))
            let rows = try block("agenda", of: text).lines.filter { $0.hasPrefix("| ") }
                .dropFirst(2)
            let numbers = rows.map { row in
                row.split(separator: "|").compactMap { Int($0.split(separator: " ").joined()) }
            }
            #expect(numbers.dropLast().flatMap(\.self).reduce(0, +) == total, "\(preset)")
            #expect(rows.last?.contains("**\(total)**") == true)
        }
        let short = try retro(["--agenda", "30"], in: folder)
        #expect(short.contains("this meeting has room for one"))
        try expectSnapshot(
            try block("agenda", of: try retro(["--agenda", "async"], in: folder)),
            "agenda-async.md")
        try expectSnapshot(
            try block("agenda", of: try retro(["--agenda", "remote"], in: folder)),
            "agenda-remote.md")
    }

    @Test("has the form that trellis.yml says, and refuses two lengths at once")
    func settings() throws {
        let scratch = try Scratch()
        let head = "schema: trellis/workspace@1\nteams: [{name: harbour}]\nretro: "
        for (retro, spelled) in [
            ("{agenda: async}", "async"), ("{agenda: 90}", "90"), ("{minutes: 45}", "45"),
            ("{agenda: remote, minutes: 45}", "remote 45"), ("{}", "60"),
        ] {
            try scratch.write(head + retro + "\n", to: "trellis.yml")
            #expect(try self.retro([], in: scratch.path).contains("\nagenda: \(spelled)\n"))
        }
        try scratch.write(head + "{minutes: 45}\n", to: "trellis.yml")
        #expect(
            try retro(["--agenda", "remote"], in: scratch.path).contains("agenda: remote 45\n"))
        for retro in ["{agenda: 60, minutes: 45}", "{agenda: async, minutes: 45}"] {
            try scratch.write(head + retro + "\n", to: "trellis.yml")
            let run = try Binary.run(["retro", "new"], in: scratch.path)
            #expect(run.status == 78 && run.errors.contains("keep one of the two"))
        }
    }

    @Test(
        "keeps its form when the document is renewed, and takes another one from its front matter")
    func update() throws {
        let scratch = try Scratch()
        let folder = try demo(scratch)
        let path = "demo/retros/2026-03-16-harbour.md"
        #expect(
            try Binary.run(["retro", "new", "--agenda", "90"], in: folder).status == 0)
        #expect(try Binary.run(["retro", "update", "--check"], in: folder).status == 0)
        let text = try scratch.read(path)
        try scratch.write(text.replacing("agenda: 90\n", with: "agenda: async\n"), to: path)
        #expect(try Binary.run(["retro", "update"], in: folder).status == 0)
        #expect(try scratch.read(path).contains("| **five working days** |"))
    }

    @Test("explains what is at the table and why the rest is not")
    func choice() throws {
        let scratch = try Scratch()
        let text = try retro([], in: try demo(scratch))
        try expectSnapshot(try block("choice", of: text), "choice.md")
        let reasons = try block("watch", of: text).lines.compactMap { line -> String? in
            guard let start = line.range(of: "left for another time: ") else { return nil }
            return String(line[start.upperBound...].prefix { $0 != "." })
        }
        try expectSnapshot(
            (text.lines.filter { $0.hasPrefix("**Why this is here:**") }.map(String.init)
                + reasons).joined(separator: "\n"), "choice-reasons.md")
    }

    @Test("has something to talk about when nothing stands out, and when nothing is known")
    func quiet() throws {
        let scratch = try Scratch()
        let empty = "schema: trellis/workspace@1\nteams: [{name: harbour}]\n"
        try scratch.write(empty, to: "trellis.yml")
        let unknown = try retro([], in: scratch.path)
        try expectSnapshot(try block("quiet", of: unknown), "quiet-unknown.md")
        #expect(try block("agenda", of: unknown).contains("What to keep, and what made it so"))
        // Half a year of steady weeks.
        let rows = (0..<26).map { week in
            let monday = Day(number: 20_521).advanced(by: -7 * week)
            return "\(monday),harbour,,pr.size.typical,,\(100 + week % 3),20,,,9\n"
        }
        try scratch.write(
            "period,team,service,metric,segment,value,n,part,whole,people\n" + rows.joined(),
            to: "steady.csv")
        let read = try Binary.run(["import", "aggregates", "steady.csv"], in: scratch.path)
        #expect(read.status == 0, "\(read.errors)")
        let calm = try retro([], in: scratch.path)
        try expectSnapshot(try block("quiet", of: calm), "quiet-calm.md")
    }

    @Test("looks back on a quarter of assisted coding with three questions for each pattern")
    func assisted() throws {
        let scratch = try Scratch()
        let folder = try demo(scratch)
        let new = ["retro", "new", "--about", "assisted-coding"]
        #expect(try Binary.run(new, in: folder).status == 0)
        let name = "retros/2026-03-16-harbour.assisted-coding"
        let text = try scratch.read("demo/\(name).md")
        #expect(text.contains("\nperiod: 2025-12-15/2026-03-15\n"))
        try expectSnapshot(text, "retro-assisted-coding.md")
        for id in ["ai-suggestion-rework", "ai-speed-without-outcome"] {
            let match = try block("match \(id)", of: text)
            let places = [
                "**1. What is the pattern?**", "**2. What is the likely cause?**",
                "**3. What would improve outcomes?**",
            ].compactMap { match.range(of: $0)?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
            #expect(scratch.exists("demo/\(name)/\(id).svg"))
        }
        // It stands beside the retro of the same day, and every other command reads it.
        #expect(try Binary.run(["retro", "new"], in: folder).status == 0)
        for command in [
            ["retro", "update", "--check"], ["retro", "lint", "--fail-on", "warning"],
            ["retro", "render", "\(name).md"], ["actions", "list"],
            ["site", "build", "--retros", "--strict"],
        ] {
            let run = try Binary.run(command, in: folder)
            #expect(run.status == 0, "\(command): \(run.output) \(run.errors)")
        }
        #expect(scratch.exists("demo/site/\(name).html"))
        // An offer that is taken there is the same action, and comes back in the next retro.
        let taken = text.replacing(
            "Read ten changes together @___", with: "Read ten changes together @all")
        try scratch.write(taken, to: "demo/\(name).md")
        let next = try Binary.run(
            ["retro", "new", "--as-of", "2026-03-30", "--output", "-"], in: folder)
        #expect(next.output.contains("- [ ] Read ten changes together @all"))
        #expect(next.output.contains("\nperiod: 2026-03-16/2026-03-29\n"))
    }

    @Test("is useful about assisted coding also where nothing is recorded")
    func withoutNumbers() throws {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/workspace@1\nteams: [{name: harbour}]\n", to: "trellis.yml")
        let text = try retro(["--about", "assisted-coding"], in: scratch.path)
        try expectSnapshot(try block("quiet", of: text), "quiet-assisted.md")
        #expect(text.contains("No number about assistance or its outcomes is known"))
    }
}
