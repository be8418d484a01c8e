import Foundation
import TestSupport
import Testing

/// From an incident's timeline to the retro after the next, through the binary.
@Suite("What the review of an incident agrees on")
struct PostmortemTests {
    private static let review = "retros/2026-03-05-api.md"

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            schema: trellis/workspace@1
            teams:
              - {name: harbour, services: [api]}
              - {name: quay, services: [web]}

            """, to: "trellis.yml")
        try scratch.write(
            """
            {"incidents":[{"id":"P7","incident_number":7,"title":"Nobody","status":"resolved",
            "created_at":"2026-03-03T08:30:00Z","resolved_at":"2026-03-03T09:00:00Z",
            "urgency":"high","service":{"summary":"api"}}]}
            """, to: "incidents.json")
        return scratch
    }

    private func run(
        _ arguments: String..., on day: String, in scratch: Scratch
    ) throws -> Binary.Result {
        let run = try Binary.run(arguments + ["--as-of", day], in: scratch.path)
        #expect(run.status == 0, "\(arguments) \(run.errors)")
        return run
    }

    private func timeline(_ scratch: Scratch) throws {
        let run = try run(
            "retro", "timeline", "--incident", "P7", "incidents.json", "-o", Self.review,
            on: "2026-03-05", in: scratch)
        #expect(run.output == "\(Self.review)\n" && run.errors.isEmpty)
    }

    @Test("comes back in the team's retros, is listed as such, and is measured")
    func story() throws {
        let scratch = try scratch()
        try timeline(scratch)
        let page = try scratch.read(Self.review)
        #expect(
            page.hasPrefix("---\nschema: trellis/postmortem@1\nteam: harbour\nheld: 2026-03-05\n"))
        var blanks = page.components(separatedBy: "- [ ] @___ due:____-__-__ origin:incident\n")
        #expect(blanks.count == 4)
        blanks[1] = "- [ ] Alert on the queue @on-call due:2026-03-20 origin:incident\n"
        // A line that somebody typed anew is of the incident as well.
        blanks[2] = "- [ ] Rehearse the failover due:2026-03-27\n"
        try scratch.write(blanks.joined(), to: Self.review)
        #expect(try run("retro", "lint", Self.review, on: "2026-03-05", in: scratch).status == 0)

        let first = "retros/2026-03-09-harbour.md"
        _ = try run("retro", "new", "--team", "harbour", on: "2026-03-09", in: scratch)
        let carried = try scratch.read(first).split(separator: "\n").filter {
            $0.hasPrefix("- [ ]") && $0.contains(" origin:incident id:")
        }
        #expect(carried.count == 2, "\(carried)")
        #expect(try scratch.read(first).contains("period: 2026-02-23/2026-03-08"))

        let json = try run("actions", "list", "--format", "json", on: "2026-03-09", in: scratch)
        #expect(json.output.components(separatedBy: #""origin":"incident""#).count == 3)
        #expect(json.output.contains(#""retro":"\#(Self.review)""#), "\(json.output)")
        let list = try run("actions", "list", on: "2026-03-09", in: scratch).output
        #expect(list.contains("Alert on the queue · @on-call · from an incident"))
        for arguments in [["calendar", "-o", "-"], ["export", "--format", "markdown"]] {
            let text = try Binary.run(["actions"] + arguments, in: scratch.path).output
            #expect(text.contains("Rehearse the failover"), "\(arguments)")
        }

        // One is done in time; the next retro tells, and the review is told by sync.
        try scratch.write(
            try scratch.read(first).replacing(
                "- [ ] Alert on the queue", with: "- [x] Alert on the queue"
            )
            .replacing("due:2026-03-20", with: "due:2026-03-20 done:2026-03-18"), to: first)
        let second = "retros/2026-03-23-harbour.md"
        _ = try run("retro", "new", "--team", "harbour", on: "2026-03-23", in: scratch)
        #expect(try scratch.read(second).contains("- [x] Alert on the queue"))
        _ = try run("actions", "sync", on: "2026-03-23", in: scratch)
        #expect(try scratch.read(Self.review).contains("- [x] Alert on the queue @on-call"))
        #expect(
            try Binary.run(["actions", "sync", "--check"], in: scratch.path).status == 0)
        let metrics = try run(
            "metrics", "--format", "json", "--team", "harbour", on: "2026-03-30", in: scratch)
        let point = #""points":[{"period":"2026-03-23","value":0.5,"n":2,"part":1,"whole":2,"#
        #expect(
            metrics.output.contains(
                #""metric":"actions.incident.finished.share","segment":null,"service":null,"source":"retros",\#(point)"#
            ), "\(metrics.output)")
        let charter = try run(
            "metrics", "actions.incident.finished.share", on: "2026-03-30", in: scratch)
        #expect(charter.output.contains("ranking of people"))
    }

    @Test("is no retro: nothing renews it, and no new action is written into it")
    func noRetro() throws {
        let scratch = try scratch()
        _ = try run("retro", "new", "--team", "harbour", on: "2026-03-02", in: scratch)
        try timeline(scratch)
        let page = try scratch.read(Self.review)
        let named = try run("retro", "update", Self.review, on: "2026-03-05", in: scratch)
        #expect(named.errors.contains("no retro, so nothing in it is renewed"))
        let newest = try run("retro", "update", on: "2026-03-05", in: scratch)
        #expect(newest.output.contains("2026-03-02-harbour.md: up to date"))
        let added = try run("actions", "add", "Try it", on: "2026-03-05", in: scratch)
        #expect(added.output.contains("2026-03-02-harbour.md"))
        #expect(try scratch.read(Self.review) == page)
        let outcomes = try run("playbook", "outcomes", on: "2026-03-05", in: scratch)
        #expect(!outcomes.output.contains("2 retros") && !outcomes.errors.contains("2 retros"))
    }

    @Test("asks for the team where no one team has the service")
    func nobody() throws {
        let scratch = try scratch()
        let text = try scratch.read("incidents.json").replacing("\"api\"", with: "\"other\"")
        try scratch.write(text, to: "incidents.json")
        let blank = try run(
            "retro", "timeline", "--incident", "P7", "incidents.json", on: "2026-03-05",
            in: scratch)
        #expect(blank.output.contains("\nteam:\n") && blank.errors.contains("--team"))
        let given = try run(
            "retro", "timeline", "--incident", "P7", "incidents.json", "--team", "quay",
            on: "2026-03-05", in: scratch)
        #expect(given.output.contains("\nteam: quay\n") && given.errors.isEmpty)
    }
}
