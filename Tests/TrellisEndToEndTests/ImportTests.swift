import Foundation
import TestSupport
import Testing

/// Imports as people type them.
@Suite("An import")
struct ImportTests {
    private func workspace(_ team: String = "repositories: [a/cart, a/till]") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "schema: trellis/workspace@1\ntimezone: UTC\nas-of: 2026-03-30\nteams:\n  - {name: harbour, \(team)}\n",
            to: "trellis.yml")
        return scratch
    }

    /// Four weeks of deployments from 2026-03-02 on, one a day.
    private func deployments(_ repository: String, days: ClosedRange<Int> = 2...29) -> String {
        "deployed_at,repository,status\n"
            + days.map { "2026-03-\($0 < 10 ? "0" : "")\($0)T09:00:00Z,\(repository),success\n" }
            .joined()
    }

    private func metrics(_ scratch: Scratch) throws -> String {
        try Binary.run(["metrics", "--format", "json"], in: scratch.path).output
    }

    @Test("of the same or an overlapping file changes nothing")
    func overlapping() throws {
        let scratch = try workspace()
        try scratch.write(deployments("a/cart"), to: "all.csv")
        try scratch.write(deployments("a/cart", days: 9...22), to: "some.csv")
        #expect(try Binary.run(["import", "deploys", "all.csv"], in: scratch.path).status == 0)
        let before = try metrics(scratch)
        for name in ["all.csv", "some.csv"] {
            let run = try Binary.run(["import", "deploys", name], in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try metrics(scratch) == before)
        }
        #expect(before.contains("\"partial\":true") && before.contains("\"partial\":false"))
    }

    @Test("of next week's export is taken, also when a queue has emptied in between")
    func nextWeek() throws {
        func pulls(_ merged: String) -> String {
            let open =
                "{\"number\":99,\"createdAt\":\"2026-03-02T08:00:00Z\",\"mergedAt\":\(merged),\"isDraft\":false}"
            let others = (1...30).map { number in
                let day = number < 10 ? "0\(number)" : "\(number)"
                return
                    "{\"number\":\(number),\"createdAt\":\"2026-03-\(day)T08:00:00Z\",\"mergedAt\":\"2026-03-\(day)T09:00:00Z\",\"isDraft\":false}"
            }
            return "[\((others + [open]).joined(separator: ","))]"
        }
        let once = try workspace(), twice = try workspace()
        for scratch in [once, twice] {
            try scratch.write(pulls("null"), to: "wednesday.json")
            try scratch.write(pulls("\"2026-03-03T08:00:00Z\""), to: "monday.json")
        }
        let arguments = { (name: String) in
            ["import", "github-pulls", name, "--repository", "a/cart"]
        }
        #expect(try Binary.run(arguments("wednesday.json"), in: twice.path).status == 0)
        for scratch in [once, twice] {
            let run = try Binary.run(arguments("monday.json"), in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try metrics(once) == metrics(twice))
    }

    @Test("does not cover days that have not been")
    func future() throws {
        let scratch = try workspace()
        try scratch.write(deployments("a/cart"), to: "all.csv")
        for day in ["2026-03-31", "9999-12-31"] {
            let run = try Binary.run(
                ["import", "deploys", "all.csv", "--to", day], in: scratch.path)
            #expect(run.status == 64, "\(run.errors)")
        }
    }

    @Test("that would replace two repositories by one is refused, with the lines that read both")
    func fewerRepositories() throws {
        let scratch = try workspace()
        try scratch.write(deployments("a/cart"), to: "cart.csv")
        try scratch.write(deployments("a/till"), to: "till.csv")
        #expect(
            try Binary.run(["import", "deploys", "cart.csv", "till.csv"], in: scratch.path).status
                == 0)
        let before = try metrics(scratch)
        let run = try Binary.run(["import", "deploys", "cart.csv"], in: scratch.path)
        #expect(run.status == 65)
        #expect(run.errors.contains("a/till") && run.errors.contains("sources:"), "\(run.errors)")
        #expect(try metrics(scratch) == before)
    }

    @Test("drops what no team claims, and prints the line that would claim it")
    func unclaimed() throws {
        let scratch = try workspace()
        try scratch.write(deployments("b/other"), to: "other.csv")
        let run = try Binary.run(["import", "deploys", "other.csv"], in: scratch.path)
        #expect(run.status == 0 && run.output.contains("unclaimed 28"), "\(run.output)")
        #expect(run.errors.contains("repositories: [b/other]"), "\(run.errors)")
    }

    @Test("takes standard input, a glob, a folder and a packed file, and no archive")
    func paths() throws {
        var results: Set<String> = []
        for (name, arguments) in [
            ("stdin", ["-"]), ("glob", ["exports/*.json"]), ("folder", ["exports"]),
            ("packed", ["packed.json.gz"]),
        ] {
            let scratch = try workspace("services: [api]")
            let text =
                "[{\"created_at\":\"2026-03-03T09:00:00Z\",\"status\":\"resolved\",\"service\":{\"summary\":\"api\"}}]"
            try scratch.write(text, to: "exports/incidents.json")
            let gzip = Process()
            gzip.executableURL = URL(filePath: "/bin/sh")
            gzip.arguments = ["-c", "gzip -nc exports/incidents.json > packed.json.gz"]
            gzip.currentDirectoryURL = URL(filePath: scratch.path)
            try gzip.run()
            gzip.waitUntilExit()
            let run = try Binary.run(
                ["import", "incidents"] + arguments, in: scratch.path, input: text)
            #expect(run.status == 0, "\(name) \(run.errors)")
            results.insert(try metrics(scratch))
        }
        #expect(results.count == 1)
        let scratch = try workspace()
        try scratch.write("PK\u{3}\u{4}rest", to: "exports.zip")
        let run = try Binary.run(["import", "incidents", "exports.zip"], in: scratch.path)
        #expect(run.status == 65 && run.errors.contains("unzip"), "\(run.errors)")
    }

    @Test("shows the same page whether a retro is rendered at once or later")
    func rendering() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", "demo"], in: scratch.path).status == 0)
        let folder = "\(scratch.path)/demo"
        let path = "retros/2026-03-16-harbour.md"
        let later = try Binary.run(["retro", "render", path, "--output", "-"], in: folder).output
        let once = try Binary.run(
            ["retro", "new", "--format", "html", "--output", "-"], in: folder
        ).output
        #expect(later == once)
        #expect(try scratch.read("demo/retros/2026-03-16-harbour.html") == once)
    }
}
