import Foundation
import TestSupport
import Testing
import TrellisModel

/// Seven invented teams in two groups; some have builds that took twice as long from January on.
@Suite("Retros for other readers")
struct AudienceTests {
    private static let teams = ["quokka", "ibis", "tapir", "okapi", "narwhal", "lemur", "gecko"]
    private static let slow = ["quokka", "ibis", "narwhal", "lemur"]
    static let settings = """
        schema: trellis/workspace@1
        as-of: 2026-03-16
        teams:
        \(teams.map { "  - {name: \($0), title: The \($0.capitalized)s, services: [\($0)-api, \($0)-web]}" }
            .joined(separator: "\n"))
        groups:
          Tools: [narwhal, lemur, gecko]
          Shops: [quokka, ibis, tapir, okapi]

        """

    static func workspace(_ settings: String = settings) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(settings, to: "trellis.yml")
        let start = try #require(Day("2025-09-15"))
        var rows = ["period,team,service,metric,value,n,part,whole"]
        for (number, team) in teams.enumerated() {
            for week in 0..<26 {
                let monday = start.advanced(by: 7 * week)
                // A little up and down that repeats nowhere alike.
                let noise = Double((week * 7 + number * 3) % 5) * 0.1
                let minutes = (slow.contains(team) && week >= 15 ? 24 : 12) + noise
                rows.append("\(monday),\(team),,ci.duration.p90,\(minutes),60,,")
                rows.append(
                    "\(monday),\(team),\(team)-web,budget.remaining.share,\(0.8 + noise / 10),1,,")
                rows.append("\(monday),\(team),\(team)-old,budget.remaining.share,0.5,1,,")
                rows.append("\(monday),\(team),\(team)-api,alerts.count,\(30 + week % 4),,,")
            }
        }
        try scratch.write(rows.joined(separator: "\n") + "\n", to: "rows.csv")
        let run = try Binary.run(["import", "aggregates", "rows.csv"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        try scratch.write(
            """
            ---
            schema: trellis/retro@1
            team: quokka
            held: 2026-03-02
            ---
            ## Actions

            - [ ] Give the Quokkas a second build machine @acme/platform from:build-slowdown#x id:a7k2q
            - [ ] Ask Ann about the cache @ann id:b7k2q
            - [/] Decide on the licence @lead id:c7k2q
            - [x] Buy chairs @lead id:d7k2q

            """, to: "retros/2026-03-02-quokka.md")
        try scratch.write(
            """
            schema: trellis/annotations@1
            annotations:
              - {kind: migration, from: 2026-02-02, service: quokka-web, note: to new machines}
              - {kind: onboarding, from: 2026-02-02, team: quokka, note: Ann joins}
              - {kind: freeze, from: 2025-12-29, to: 2026-01-04, note: a freeze}

            """, to: "annotations.yml")
        return scratch
    }

    private func new(_ arguments: [String], in scratch: Scratch) throws -> Binary.Result {
        try Binary.run(["retro", "new"] + arguments, in: scratch.path)
    }

    @Test("leadership sees groups in counts, by name, and no team")
    func leadership() throws {
        let scratch = try Self.workspace()
        let run = try new(["--audience", "leadership"], in: scratch)
        #expect(
            run.status == 0 && run.output == "reports/2026-03-16-leadership.md\n", "\(run.errors)")
        let text = try scratch.read("reports/2026-03-16-leadership.md")
        try expectSnapshot(text, "leadership.md")
        for format in ["md", "html", "json"] {
            let made = try new(
                ["--audience", "leadership", "--format", format, "--output", "-"], in: scratch)
            #expect(made.status == 0, "\(made.errors)")
            for team in Self.teams {
                #expect(!made.output.lowercased().contains(team), "\(format) \(team)")
            }
            #expect(!made.output.contains("Ann") && !made.output.contains("cache"))
        }
        // The document is no retro, and nothing reads it as one.
        #expect(try Binary.run(["retro", "lint"], in: scratch.path).status == 0)
    }

    @Test("a document that is there is never written over, for whomever it is")
    func never() throws {
        let scratch = try Self.workspace()
        for (arguments, path) in [
            (["--audience", "leadership"], "reports/2026-03-16-leadership.md"),
            (["--audience", "service", "--team", "ibis"], "reports/2026-03-16-ibis-services.md"),
        ] {
            #expect(try new(arguments, in: scratch).status == 0)
            #expect(try new(arguments, in: scratch).status == 0)
            let ours = try scratch.read(path) + "\nOur words.\n"
            try scratch.write(ours, to: path)
            let run = try new(arguments, in: scratch)
            #expect(run.status == 73, "\(run.errors)")
            #expect(try scratch.read(path) == ours)
        }
    }

    @Test("whoever runs the services sees each of them, with its notes")
    func service() throws {
        let scratch = try Self.workspace()
        let run = try new(["--audience", "service", "--team", "quokka"], in: scratch)
        #expect(run.status == 0 && run.output == "reports/2026-03-16-quokka-services.md\n")
        let text = try scratch.read("reports/2026-03-16-quokka-services.md")
        try expectSnapshot(text, "services.md")
        #expect(!text.contains("Ann") && !text.contains("ci.") && !text.contains("quokka-old"))
        let all = try new(["--audience", "service"], in: scratch)
        #expect(all.output.split(separator: "\n").count == Self.teams.count)
        let json = try new(
            ["--audience", "service", "--team", "ibis", "--format", "json"], in: scratch)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(root["schema"] as? String == "trellis/services@1")
        #expect((root["services"] as? [[String: Any]])?.count == 2)
    }

    @Test("one group of fewer than three teams is told with the others, or not at all")
    func small() throws {
        let groups = "groups: {Pair: [quokka, ibis], Trio: [tapir, okapi, narwhal]}\n"
        let base = Self.settings.components(separatedBy: "groups:").first ?? ""
        let scratch = try Self.workspace(base + groups)
        let text = try new(["--audience", "leadership", "--output", "-"], in: scratch).output
        #expect(text.contains("## Other teams\n\n4 teams.") && text.contains("## Trio"))
        #expect(!text.contains("Pair"))
        let none = try Self.workspace(base)
        #expect(
            try new(["--audience", "leadership", "--output", "-"], in: none).output
                .contains("## All teams\n\n7 teams."))
    }

    @Test("says what is wrong with a group, and what cannot go together")
    func errors() throws {
        let base = Self.settings.components(separatedBy: "groups:").first ?? ""
        for (groups, part) in [
            ("groups: {A: [quoka, ibis, tapir]}", "did you mean 'quokka'?"),
            ("groups: {A: [ibis, tapir], B: [ibis]}", "stands in the group 'A' already"),
            ("groups: {The Ibiss: [ibis, tapir]}", "a team has this name"),
            ("groups: [ibis]", "expected a map"), ("groups: {A: ibis}", "expected a list"),
        ] {
            let scratch = try Scratch()
            try scratch.write("\(base)\(groups)\n", to: "trellis.yml")
            let run = try Binary.run(["match"], in: scratch.path)
            #expect(run.status == 78 && run.errors.contains(part), "\(groups) \(run.errors)")
        }
        let scratch = try Self.workspace()
        for arguments in [
            ["--audience", "leadership", "--team", "ibis"], ["--audience", "board"],
            ["--audience", "leadership", "--format", "slack"], ["--format", "json"],
            ["--audience", "service", "--format", "slack"], ["--format", "pdf"],
        ] {
            #expect(try new(arguments, in: scratch).status == 64, "\(arguments)")
        }
        #expect(!scratch.exists("reports"))
    }

    @Test("the charter of a number says who it is for")
    func charter() throws {
        let json = try Binary.run(["metrics", "alerts.count", "--format", "json"]).output
        #expect(json.contains(#""audiences":["team","service","leadership"]"#))
        let own = try Binary.run(["metrics", "trust.supported.share", "--format", "json"]).output
        #expect(own.contains(#""audiences":["team"]"#))
    }
}
