import Foundation
import TestSupport
import Testing

@Suite("trellis challenge")
struct ChallengeTests {
    private let scratch: Scratch
    private let folder: String

    init() throws {
        scratch = try Scratch()
        folder = "\(scratch.path)/demo"
        let run = try Binary.run(["demo", "--out", "demo"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
    }

    private func challenge(_ arguments: [String], on day: String = "2026-03-16") throws
        -> Binary.Result
    {
        try Binary.run(["challenge"] + arguments + ["--as-of", day], in: folder)
    }

    private func object(_ text: String, on day: String) throws -> String {
        let run = try challenge(["pr-size-creep", "--team", "harbour", "--because", text], on: day)
        #expect(run.status == 0, "\(run.errors)")
        let name = "challenges.yml: "
        #expect(run.output.hasPrefix(name), "\(run.output)")
        return String(run.output.dropFirst(name.count).prefix(5))
    }

    private func match(on day: String) throws -> (outcome: String?, because: String?) {
        let run = try Binary.run(["match", "--format", "json", "--as-of", day], in: folder)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let teams = try #require(report["teams"] as? [[String: Any]])
        let results = try #require(teams.first?["results"] as? [[String: Any]])
        let result = try #require(results.first { $0["playbook"] as? String == "pr-size-creep" })
        return (result["outcome"] as? String, result["because"] as? String)
    }

    private func retro(on day: String) throws -> String {
        try Binary.run(["retro", "new", "--output", "-", "--as-of", day], in: folder).output
    }

    @Test("is shown beside the match until it is answered, and the answer is told once")
    func story() throws {
        let id = try object("Half are tariff tables", on: "2026-03-10")
        #expect(try match(on: "2026-03-09") == ("match", nil))
        #expect(try match(on: "2026-03-16") == ("match", "contested"))
        let words = "10\u{A0}March 2026"
        let table = try Binary.run(["match", "--as-of", "2026-03-16"], in: folder).output
        #expect(table.contains("Contested since \(words): Half are tariff tables"), "\(table)")
        let contested = try retro(on: "2026-03-17")
        // Something is under way about it, so it is listed and not brought to the table.
        let row = try #require(
            contested.split(separator: "\n").first {
                $0.hasPrefix("- **Pull requests are getting bigger:**")
            })
        #expect(row.contains("**Contested since \(words):** Half are tariff tables."))

        let answer = try challenge(
            ["answer", id, "--with", "Without them it rose by a third"], on: "2026-03-18")
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try match(on: "2026-03-17").because == "contested")
        #expect(try match(on: "2026-03-18") == ("match", nil))
        let told = try retro(on: "2026-03-20")
        #expect(!told.contains("Contested since"))
        #expect(told.contains("was contested on \(words): Half are tariff tables. The answer of"))
        #expect(told.contains("Without them it rose by a third."))
        let written = try Binary.run(["retro", "new", "--as-of", "2026-03-20"], in: folder)
        #expect(written.status == 0, "\(written.errors)")
        #expect(try retro(on: "2026-03-20") == told)
        let later = try retro(on: "2026-03-27")
        #expect(!later.contains("tariff") && !later.contains("by a third"))
        let lint = try Binary.run(["retro", "lint", "--fail-on", "warning"], in: folder)
        #expect(lint.status == 0, "\(lint.output)")
    }

    @Test("keeps what people wrote, and answers below the objection")
    func bytes() throws {
        let first = try object("Half are \"tables\"", on: "2026-03-10")
        let old =
            try scratch.read("demo/challenges.yml")
            .replacing("    because", with: "    x-seen: 1   # by all\r\n    because") + "# the end"
        try scratch.write(old, to: "demo/challenges.yml")
        let second = try object("The release was late", on: "2026-03-10")
        #expect(second != first)
        let both = try scratch.read("demo/challenges.yml")
        #expect(Array(both.utf8).starts(with: Array(old.utf8)))
        let run = try challenge(["answer", first, "--with", "# none: 'now'"])
        #expect(run.status == 0, "\(run.errors)")
        let answer = "    answered: 2026-03-16\n    answer: \"# none: 'now'\"\n"
        let new = try scratch.read("demo/challenges.yml")
        #expect(new.contains("because: \"Half are \\\"tables\\\"\"\n" + answer), "\(new)")
        #expect(new.replacing(answer, with: "") == both)
    }

    @Test("notes the same objection and the same answer but once")
    func again() throws {
        let id = try object("Half are tables", on: "2026-03-10")
        let text = try scratch.read("demo/challenges.yml")
        let again = try challenge(["pr-size-creep", "--because", "Half  are tables"])
        #expect(again.status == 0 && again.errors.contains("noted already, as \(id)"))
        #expect(try scratch.read("demo/challenges.yml") == text)
        let answer = ["answer", id, "--with", "seen"]
        #expect(try challenge(answer).status == 0)
        let answered = try scratch.read("demo/challenges.yml")
        #expect(try challenge(answer, on: "2026-03-20").errors.contains("that answer already"))
        let other = try challenge(["answer", id, "--with", "not seen"])
        #expect(other.status == 64 && other.errors.contains("answered on 2026-03-16"))
        #expect(try scratch.read("demo/challenges.yml") == answered)
        // Once answered, the same may be objected to again.
        #expect(try object("Half are tables", on: "2026-03-23") != id)
    }

    @Test("has ids that come from team, playbook and day alone")
    func ids() throws {
        let id = try object("One reason", on: "2026-03-10")
        try FileManager.default.removeItem(atPath: "\(folder)/challenges.yml")
        #expect(try object("Another reason", on: "2026-03-10") == id)
        try FileManager.default.removeItem(atPath: "\(folder)/challenges.yml")
        #expect(try object("One reason", on: "2026-03-11") != id)
    }

    @Test("is listed as a table and for programs, as it was known on a day")
    func list() throws {
        #expect(try challenge(["list"]).errors.contains("Nothing is contested"))
        let id = try object("Half are tables", on: "2026-03-10")
        _ = try challenge(["answer", id, "--with", "seen"])
        func json(_ day: String) throws -> String {
            try challenge(["list", "--format", "json"], on: day).output
        }
        let known =
            #""team":"harbour","playbook":"pr-size-creep","date":"2026-03-10","because":"Half are tables","#
        let head = #"{"schema":"trellis/challenges@1","challenges":["#
        #expect(try json("2026-03-09") == head + "]}\n")
        #expect(
            try json("2026-03-15") == head + #"{"id":"\#(id)","state":"open","# + known
                + #""answered":null,"answer":null}]}"# + "\n")
        #expect(
            try json("2026-03-16") == head + #"{"id":"\#(id)","state":"answered","# + known
                + #""answered":"2026-03-16","answer":"seen"}]}"# + "\n")
        let table = try challenge(["list", "--team", "harbour"]).output
        #expect(table.contains(id) && table.contains("answered") && table.contains("seen"))
    }

    @Test("says what is wrong, and notes nothing")
    func refused() throws {
        let because = ["--because", "b"]
        for (arguments, status, part) in [
            (["pr-size-creeps"] + because, 66, "did you mean 'pr-size-creep'?"),
            (["pr-size-creep", "--team", "harbor"] + because, 66, "'harbour'"),
            (["pr-size-creep", "--because", ""], 64, "--because is empty"),
            (["pr-size-creep"], 64, "--because"),
            (["answer", "a7k2q", "--with", "x"], 66, "no objection 'a7k2q'"),
        ] as [([String], Int32, String)] {
            let run = try challenge(arguments)
            #expect(run.status == status && run.errors.contains(part), "\(arguments) \(run.errors)")
        }
        #expect(!scratch.exists("demo/challenges.yml"))
        try scratch.write(
            "schema: trellis/challenges@1\nchallenges:\n  - {id: a7k2q, team: harbour}\n",
            to: "demo/challenges.yml")
        let run = try challenge(["list"])
        #expect(run.status == 78 && run.errors.contains("challenges.yml:3: challenges.playbook:"))
    }
}
