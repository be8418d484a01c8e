import Foundation
import TestSupport
import Testing
import TrellisModel

@Suite("trellis moves and match --explain")
struct MovesTests {
    @Test("tell programs what the contract says")
    func contract() throws {
        let demo = try Self.demo()
        let report = try Self.json(["moves", "--format", "json"], in: demo.path)
        #expect(report["schema"] as? String == "trellis/moves@1")
        #expect(report["asOf"] as? String == "2026-03-16")
        let metrics = try Self.metrics(report)
        #expect(metrics.count >= 15)
        for metric in metrics {
            #expect(
                Set(metric.keys).isSuperset(of: [
                    "metric", "tier", "direction", "segment", "service", "ratio", "low", "high",
                    "shape", "since", "weeks", "n", "p", "because", "visible",
                ]))
            let tier = try #require(metric["tier"] as? String)
            #expect(["match", "watch", "none", "unknown"].contains(tier))
            #expect((tier == "unknown") == (metric["because"] is String))
            let isFound = tier == "match" || tier == "watch"
            #expect(isFound == (metric["shape"] is String))
            #expect(isFound == (metric["since"] is String))
            #expect((tier == "unknown") == (metric["visible"] is NSNull))
        }
        let size = try #require(metrics.first { $0["metric"] as? String == "pr.size.typical" })
        #expect(size["tier"] as? String == "match")
        #expect(size["direction"] as? String == "up")
        let low = try #require(size["low"] as? Double),
            ratio = try #require(size["ratio"] as? Double)
        let high = try #require(size["high"] as? Double)
        #expect(1 < low && low < ratio && ratio < high)
    }

    @Test("look at the weeks that are asked for, and say how many more it takes")
    func weeks() throws {
        let demo = try Self.demo()
        let few = try Self.metrics(
            try Self.json(["moves", "--weeks", "8", "--format", "json"], in: demo.path))
        #expect(few.allSatisfy { ($0["weeks"] as? Double ?? 0) <= 8 })
        #expect(!few.contains { $0["tier"] as? String == "match" })
        let early = try Binary.run(["moves", "--as-of", "2025-09-15"], in: demo.path)
        #expect(early.output.contains("usable weeks, at least 6 needed: from 2025-09-29 on"))
        #expect(early.output.contains("4 usable weeks"))
        let wrong = try Binary.run(["moves", "--weeks", "5"], in: demo.path)
        #expect(wrong.status == 64)
    }

    @Test("test a known date, and search for no other")
    func since() throws {
        let demo = try Self.demo()
        func size(_ more: [String]) throws -> [String: Any] {
            let report = try Self.json(["moves", "--format", "json"] + more, in: demo.path)
            return try #require(
                try Self.metrics(report).first { $0["metric"] as? String == "pr.size.typical" })
        }
        let known = try size(["--since", "2026-01-12"])
        #expect(known["since"] as? String == "2026-01-12")
        #expect(known["tier"] as? String == "match")
        let outside = try Binary.run(["moves", "--since", "2027-01-01"], in: demo.path)
        #expect(outside.status == 64 && outside.errors.contains("fewer than three"))
        // A quarter of a year too early, half of the weeks after it are like those before.
        let elsewhere = try size(["--since", "2025-10-06"])
        #expect(elsewhere["p"] as? Double ?? 0 > known["p"] as? Double ?? 1)
    }

    @Test("leave out the holidays of a region, and refuse one that nobody knows")
    func holidays() throws {
        let demo = try Self.demo()
        let settings = try demo.read("trellis.yml")
        // Without the notes, which leave out the end of the year by themselves.
        try demo.write("schema: trellis/annotations@1\nannotations: []\n", to: "annotations.yml")
        func weeks() throws -> Double {
            let metrics = try Self.metrics(
                try Self.json(["moves", "--format", "json"], in: demo.path))
            let builds = metrics.first { $0["metric"] as? String == "ci.duration.p50" }
            return try #require(builds?["weeks"] as? Double)
        }
        #expect(try weeks() == 26)
        // Christmas and New Year, with the days between them.
        try demo.write(settings + "\nholidays: DE-BE\n", to: "trellis.yml")
        #expect(try weeks() == 24)
        try demo.write(settings + "\nholidays: DE-XX\n", to: "trellis.yml")
        let wrong = try Binary.run(["moves"], in: demo.path)
        #expect(wrong.status == 78)
        #expect(wrong.errors.contains("no region 'DE-XX' is known"))
    }

    @Test("tell of each service where the team as a whole has no number")
    func services() throws {
        let scratch = try Scratch()
        let start = try #require(Day("2025-09-15"))
        let rows = (0..<26).flatMap { week -> [String] in
            let monday = start.advanced(by: 7 * week)
            let spent = Double(week) * 0.02 + (week.isMultiple(of: 3) ? 0.01 : 0)
            return [
                "\(monday),calm,api,budget.remaining.share,\(0.9 - spent),1",
                "\(monday),calm,web,budget.remaining.share,\(0.9 + Double(week % 4) * 0.01),1",
            ]
        }
        try scratch.write(
            (["period,team,service,metric,value,n"] + rows).joined(separator: "\n") + "\n",
            to: "rows.csv")
        _ = try Binary.run(["init", "--public-data"], in: scratch.path)
        let read = try Binary.run(["import", "aggregates", "rows.csv"], in: scratch.path)
        #expect(read.status == 0, "\(read.errors)")
        let report = try Self.json(
            ["moves", "--team", "calm", "--as-of", "2026-03-16", "--format", "json"],
            in: scratch.path)
        let metrics = try Self.metrics(report)
        #expect(metrics.map { $0["service"] as? String } == ["api", "web"])
        #expect(metrics.map { $0["tier"] as? String } == ["match", "none"])
        #expect(metrics.first?["direction"] as? String == "down")
    }

    @Test("find nothing more when fewer false findings are asked for")
    func strict() throws {
        let demo = try Self.demo()
        func found() throws -> Set<String> {
            let report = try Self.json(["moves", "--format", "json"], in: demo.path)
            return Set(
                try Self.metrics(report).filter { $0["tier"] as? String == "match" }
                    .compactMap { $0["metric"] as? String })
        }
        let usual = try found()
        try demo.write(try demo.read("trellis.yml") + "\nstrict: true\n", to: "trellis.yml")
        #expect(try found().isSubset(of: usual))
        #expect(try found().contains("pr.size.typical"))
    }

    @Test("give the whole reasoning as text, JSON and a page")
    func explain() throws {
        let demo = try Self.demo()
        let text = try Binary.run(["match", "--explain", "pr-size-creep"], in: demo.path)
        #expect(text.output.contains("match: seen"))
        #expect(text.output.contains("questions about this team were judged together"))
        #expect(text.output.contains("left out of every comparison"))
        #expect(text.output.contains("When to leave it alone"))
        let report = try Self.json(
            ["match", "--explain", "pr-size-creep", "--format", "json"], in: demo.path)
        let team = try #require((report["teams"] as? [[String: Any]])?.first)
        let result = try #require((team["results"] as? [[String: Any]])?.first)
        #expect(result["hold"] as? Int == 3)
        #expect(result["considered"] as? Int ?? 0 > 10)
        let check = try #require((result["checks"] as? [[String: Any]])?.first)
        #expect(check["tier"] as? String == "match")
        #expect((check["words"] as? [String: String])?["since"]?.isEmpty == false)
        let page = try Binary.run(
            ["match", "--explain", "pr-size-creep", "--format", "html"], in: demo.path)
        #expect(page.output.contains("<svg"))
        #expect(page.output.contains("how far weeks usually"))
        #expect(!page.output.contains("<script"))
        let bare = try Binary.run(["match", "--format", "html"], in: demo.path)
        #expect(bare.status == 64)
        #expect(bare.errors.contains("--explain PLAYBOOK"))
    }

    private static func demo() throws -> Scratch {
        let scratch = try Scratch()
        let run = try Binary.run(["demo", "--out", scratch.path + "/."], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        return scratch
    }

    private static func json(_ arguments: [String], in folder: String) throws -> [String: Any] {
        let run = try Binary.run(arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private static func metrics(_ report: [String: Any]) throws -> [[String: Any]] {
        let teams = try #require(report["teams"] as? [[String: Any]])
        return try #require(teams.first?["metrics"] as? [[String: Any]])
    }
}
