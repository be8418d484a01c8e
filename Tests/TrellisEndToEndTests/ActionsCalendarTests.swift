import Foundation
import TestSupport
import Testing

@Suite("trellis actions calendar")
struct ActionsCalendarTests {
    static let retro = """
        ---
        schema: trellis/retro@1
        team: harbour
        held: 2026-03-02
        ---

        ## Actions

        - [ ] Cut the move @backend due:2026-03-16 from:pr-size-creep#a id:a7k2q
        - [/] Name the worst; then, "mend" it 👩🏽‍💻 @quality due:2026-03-09 id:n3x8d
        - [x] List what flips @platform due:2026-03-09 done:2026-03-05 from:flaky-tests#a id:q4m7t
        - [-] Limit size in CI due:2026-03-20 from:pr-size-creep#b id:z5h1v
        - [ ] Ask about previews id:w8c2k

        """

    static func workspace(_ retro: String = retro) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/workspace@1\nteams:\n  - {name: harbour, title: Harbour}\n",
            to: "trellis.yml")
        try scratch.write(retro, to: "retros/2026-03-02-harbour.md")
        return scratch
    }

    /// The properties of each entry, unfolded, by its UID.
    private func entries(_ text: String) -> [String: [String: String]] {
        var all: [String: [String: String]] = [:]
        let unfolded = text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
        for entry in unfolded.split(separator: "BEGIN:VEVENT\n").dropFirst() {
            let pairs = entry.split(separator: "\n").map { line -> (String, String) in
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }
            let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            all[values["UID"] ?? ""] = values
        }
        return all
    }

    private func calendar(in scratch: Scratch, _ arguments: String...) throws -> [String: [String:
        String]]
    {
        let run = try Binary.run(
            ["actions", "calendar", "-o", "-"] + arguments, in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        return entries(run.output)
    }

    @Test("has the day of each action, and the day on which its number is looked at again")
    func days() throws {
        let entries = try calendar(in: try Self.workspace())
        // Two weeks of flaky-tests after the 5th, four of pr-size-creep after the day it is due.
        let expected = [
            "a7k2q-due": ("20260316", "CONFIRMED"), "a7k2q-check": ("20260413", "TENTATIVE"),
            "n3x8d-due": ("20260309", "CONFIRMED"),
            "q4m7t-due": ("20260309", "CANCELLED"), "q4m7t-check": ("20260319", "CONFIRMED"),
            "z5h1v-due": ("20260320", "CANCELLED"), "z5h1v-check": ("20260417", "CANCELLED"),
        ]
        #expect(Set(entries.keys) == Set(expected.keys.map { "\($0)@harbour.trellis" }))
        for (name, (day, status)) in expected {
            let entry = try #require(entries["\(name)@harbour.trellis"])
            #expect(entry["DTSTART;VALUE=DATE"] == day && entry["STATUS"] == status, "\(name)")
        }
        #expect(
            entries["n3x8d-due@harbour.trellis"]?["SUMMARY"]
                == "Due: Name the worst\\; then\\, \"mend\" it 👩🏽‍💻 (Harbour)")
        #expect(entries["q4m7t-check@harbour.trellis"]?["DTSTAMP"] == "20260305T000000Z")
    }

    @Test("names no owner and nobody to invite")
    func owners() throws {
        let scratch = try Self.workspace()
        let run = try Binary.run(["actions", "calendar", "-o", "-"], in: scratch.path)
        #expect(run.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        for word in ["ATTENDEE", "ORGANIZER", "backend", "quality", "platform"] {
            #expect(!run.output.contains(word), "\(word)")
        }
    }

    @Test("moves an entry that was put off, and takes away what a later retro finished")
    func changes() throws {
        let scratch = try Self.workspace()
        let before = try calendar(in: scratch)
        try scratch.write(
            Self.retro.replacing("due:2026-03-16", with: "due:2026-03-23"),
            to: "retros/2026-03-02-harbour.md")
        try scratch.write(
            """
            ---
            schema: trellis/retro@1
            team: harbour
            held: 2026-03-16
            ---

            ## Actions

            - [x] Name the worst @quality due:2026-03-09 done:2026-03-10 id:n3x8d

            """, to: "retros/2026-03-16-harbour.md")
        let after = try calendar(in: scratch)
        #expect(Set(after.keys) == Set(before.keys))
        for (id, day, status) in [
            ("a7k2q", "20260323", "CONFIRMED"), ("n3x8d", "20260309", "CANCELLED"),
        ] {
            let key = "\(id)-due@harbour.trellis"
            let old = try #require(before[key]), new = try #require(after[key])
            #expect(new["DTSTART;VALUE=DATE"] == day && new["STATUS"] == status)
            let oldNumber = try #require(old["SEQUENCE"].flatMap { Int($0) })
            let newNumber = try #require(new["SEQUENCE"].flatMap { Int($0) })
            #expect(newNumber > oldNumber)
        }
    }

    @Test("is the same on any day, and not written again when nothing changed")
    func again() throws {
        let scratch = try Self.workspace()
        let first = try Binary.run(["actions", "calendar"], in: scratch.path)
        #expect(first.status == 0 && first.output == "actions.ics\n", "\(first.errors)")
        let path = "\(scratch.path)/actions.ics"
        let long = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        let again = try Binary.run(
            ["actions", "calendar", "--as-of", "2031-01-01"], in: scratch.path,
            environment: ["TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8"])
        #expect(again.status == 0 && again.errors.contains("the file is as it was"))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.modificationDate] as? Date == long)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test("leaves a file of somebody else's alone")
    func somebodyElse() throws {
        let scratch = try Self.workspace()
        let theirs = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n"
        try scratch.write(theirs, to: "actions.ics")
        let run = try Binary.run(["actions", "calendar"], in: scratch.path)
        #expect(run.status == 73 && run.errors.contains("help:"))
        #expect(try scratch.read("actions.ics") == theirs)
    }

    @Test("says so where there is nothing to write, and where there is no such team")
    func nothing() throws {
        let scratch = try Self.workspace(
            Self.retro.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("- [") }.joined(separator: "\n"))
        let run = try Binary.run(["actions", "calendar"], in: scratch.path)
        #expect(run.status == 0 && run.errors.contains("No action has a day yet"))
        #expect(!scratch.exists("actions.ics"))
        let other = try Binary.run(["actions", "calendar", "--team", "harbor"], in: scratch.path)
        #expect(other.status == 66 && other.errors.contains("did you mean 'harbour'?"))
    }
}
