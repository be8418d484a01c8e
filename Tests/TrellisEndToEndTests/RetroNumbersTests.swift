import Foundation
import TestSupport
import Testing
import TrellisModel

/// Numbers that are counted from the retros alone, through the binary.
@Suite("The retros' own numbers")
struct RetroNumbersTests {
    private func scratch(asOf day: String) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/workspace@1\nas-of: \(day)\nteams: [{name: harbour}]\n",
            to: "trellis.yml")
        return scratch
    }

    private func retro(_ held: Day, trust: String = "", actions: [String] = []) -> String {
        """
        ---
        schema: trellis/retro@1
        team: harbour
        held: \(held)
        ---

        # Retro

        ## Actions

        \(actions.joined(separator: "\n"))

        ## Trust check

        \(trust)

        """
    }

    private func run(_ arguments: String..., in scratch: Scratch) throws -> String {
        let run = try Binary.run(arguments, in: scratch.path)
        #expect(run.status == 0, "\(arguments) \(run.errors)")
        return run.output
    }

    /// One playbook's result.
    private func match(_ id: String, in scratch: Scratch) throws -> [String: Any] {
        let text = try run("match", "--format", "json", in: scratch)
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let teams = json?["teams"] as? [[String: Any]]
        let results = teams?.first?["results"] as? [[String: Any]]
        return try #require(results?.first { $0["playbook"] as? String == id })
    }

    private func values(_ check: String, of result: [String: Any]) -> [String: Double] {
        let checks = result["checks"] as? [[String: Any]]
        return checks?.first { $0["name"] as? String == check }?["values"] as? [String: Double]
            ?? [:]
    }

    /// The half-year of the playbook's own test, lived through: every retro is written by the binary,
    /// people agree on something in it, and finish a part of that before the next.
    @Test("a team that finishes three actions in ten is told, and one that has five retros is not")
    func actions() throws {
        let agreed = "1/4 2/4 0/3 1/4 1/4 2/5 1/3 0/4 1/4 2/4 1/3 1/4 1/4 0/3"
            .split(separator: " ").map { $0.split(separator: "/").compactMap { Int($0) } }
        let scratch = try scratch(asOf: "2026-03-02")
        let first = try #require(Day("2025-08-18"))
        for (number, counts) in agreed.enumerated() {
            let held = first.advanced(by: 14 * number)
            let path = "retros/\(held)-harbour.md"
            #expect(try run("retro", "new", "--as-of", "\(held)", in: scratch) == "\(path)\n")
            let lines = (0..<counts[1]).map { index in
                index < counts[0]
                    ? "- [x] Try \(number)-\(index) done:\(held.advanced(by: 5))"
                    : "- [ ] Try \(number)-\(index) @on-call"
            }
            let text = try scratch.read(path)
            try scratch.write(
                text.replacing(
                    "## Keep, change", with: lines.joined(separator: "\n") + "\n\n## Keep, change"),
                to: path)
            if number == 5 {
                // Five retros have looked back at the actions of the one before.
                let early = try match("actions-not-finished", in: scratch)
                #expect(early["outcome"] as? String == "unknown")
                #expect(early["because"] as? String == "coverage")
                let why = try run("match", "--as-of", "2025-11-10", in: scratch)
                #expect(
                    why.contains("5 retros with this number in 26 weeks, at least 6 needed"),
                    "\(why)")
            }
        }
        _ = try run("actions", "sync", in: scratch)
        let found = try match("actions-not-finished", in: scratch)
        #expect(found["outcome"] as? String == "match", "\(found)")
        // scipy.stats.binomtest(14, 50).proportion_ci(0.90, "wilson").high = 0.39365
        let share = values("few-finished", of: found)
        #expect(share["part"] == 14 && share["whole"] == 50 && share["weeks"] == 13)
        #expect(abs((share["high"] ?? 0) - 0.39365) < 0.0001)

        let list = try run("metrics", in: scratch)
        #expect(list.contains("actions.finished.share") && list.contains("13 retros"), "\(list)")
        #expect(try run("moves", in: scratch).contains("actions.finished.share"))
        let next = try run("retro", "new", "-o", "-", in: scratch)
        #expect(next.contains("trellis:begin match actions-not-finished"))
        #expect(next.contains("| retros | 2025-08-18 to 2026-02-16 | 14 | 14 | 0 |"), "\(next)")
        #expect(!list.contains("on-call"))
        // Nothing of it is in a store.
        #expect(!scratch.exists(".trellis"))
    }

    /// As the team of `trust-falling.test.yml` answered, in the spellings of different hands.
    @Test("fewer yes answers are told; fewer than 5 answers are not read")
    func trust() throws {
        let answers =
            "6/6 8/8 7/8 6/6 6/7 6/6 6/7 8/8 6/7 6/6 7/7 7/8 7/8 5/8 6/8 4/6 4/6 4/7 5/6 5/7 4/8 4/8 6/8 4/8 5/6 4/6"
            .split(separator: " ").map { $0.split(separator: "/") }
        let scratch = try scratch(asOf: "2026-03-02")
        let first = try #require(Day("2025-03-04"))
        for (number, pair) in answers.enumerated() {
            let held = first.advanced(by: 14 * number)
            let line =
                [
                    "- Trust check: supported \(pair[0]) of \(pair[1]); safe to say _ of _",
                    "* TRUST CHECK: Supported \(pair[0])/\(pair[1])",
                    "Trust check :  supported  \(pair[0])  of  \(pair[1])",
                ][number % 3]
            try scratch.write(retro(held, trust: line), to: "retros/\(held)-harbour.md")
        }
        let found = try match("trust-falling", in: scratch)
        #expect(found["outcome"] as? String == "match", "\(found)")
        // 86/92 in the first 13 retros; 60/92 in the next 13
        let move = values("support-down", of: found)
        #expect(abs((move["from"] ?? 0) - 0.93478) < 0.0001)
        #expect(abs((move["to"] ?? 0) - 0.65217) < 0.0001)

        for (number, held) in (0..<26).map({ ($0, first.advanced(by: 14 * $0)) })
        where number >= 13 {
            try scratch.write(
                retro(held, trust: "- Trust check: supported 3 of 4"),
                to: "retros/\(held)-harbour.md")
        }
        let few = try match("trust-falling", in: scratch)
        #expect(few["outcome"] as? String == "unknown" && few["because"] as? String == "people")
        let why = try run("match", in: scratch)
        #expect(
            why.contains("all retros since the week of 2025-08-18 have too few answers"), "\(why)")
        #expect(try run("moves", in: scratch).contains("people: 13 retros have too few answers"))
        let list = try run("metrics", in: scratch)
        #expect(list.contains("13 withheld: fewer than 5 answers"), "\(list)")
        let json = try run("metrics", "--format", "json", in: scratch)
        #expect(json.contains(#"{"period":"2026-02-16","because":"people"}"#), "\(json)")
        #expect(!json.contains("0.75"))
    }

    @Test("imported rows stand until the retros tell the same number")
    func imported() throws {
        let scratch = try scratch(asOf: "2026-03-23")
        try scratch.write(
            """
            period,team,service,metric,segment,value,n,part,whole,people
            2026-02-23,harbour,,actions.finished.share,,,,3,9,
            2026-02-23,harbour,,trust.supported.share,,,,7,9,9

            """, to: "rows.csv")
        _ = try run("import", "aggregates", "rows.csv", in: scratch)
        func source(_ metric: String) throws -> String? {
            try run("metrics", in: scratch).split(separator: "\n")
                .first { $0.contains(metric) }?.split(separator: " ").last.map(String.init)
        }
        #expect(try source("actions.finished.share") == "aggregates")
        for held in ["2026-03-02", "2026-03-16"] {
            let day = try #require(Day(held))
            try scratch.write(
                retro(day, actions: ["- [x] Try it \(held) done:\(day.advanced(by: 3))"]),
                to: "retros/\(held)-harbour.md")
        }
        #expect(try source("actions.finished.share") == "retros")
        #expect(try source("trust.supported.share") == "aggregates")
        // On an earlier day the second retro had not been held.
        let before = try run("metrics", "--as-of", "2026-03-15", in: scratch)
        #expect(before.contains("aggregates") && !before.contains("retros"), "\(before)")
    }
}
