import Foundation
import TestSupport
import Testing

/// The example's retro for programs and for a chat.
@Suite("Retros for programs")
struct RetroFormatTests {
    private static func demo() throws -> Scratch {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", "\(scratch.path)/demo"]).status == 0)
        return scratch
    }

    private func new(_ format: String, _ more: [String] = [], in scratch: Scratch) throws -> String
    {
        let run = try Binary.run(
            ["retro", "new", "--format", format, "-C", "\(scratch.path)/demo"] + more,
            environment: ["TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8"])
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON says what the document says, and goes to standard output")
    func json() throws {
        let scratch = try Self.demo()
        let before = try scratch.contents()
        let text = try new("json", in: scratch)
        #expect(try scratch.contents() == before)
        #expect(try new("json", in: scratch) == text)
        let root = try object(text)
        #expect(
            Set(root.keys) == [
                "schema", "team", "title", "held", "about", "period", "document", "publicData",
                "library", "inputs", "form", "minutes", "agenda", "carried", "stale", "context",
                "choice", "matches", "quiet", "watch", "unknown", "calm", "sources",
                "mustNotInform", "version",
            ])
        #expect(root["schema"] as? String == "trellis/retro-document@1")
        let document = try scratch.read("demo/\(root["document"] as? String ?? "")")
        #expect(document.contains("inputs: sha256:\(root["inputs"] as? String ?? "none")"))
        let matches = try #require(root["matches"] as? [[String: Any]])
        #expect(
            matches.map { $0["playbook"] as? String } == [
                "ai-suggestion-rework", "ai-speed-without-outcome",
            ])
        for match in matches {
            let title = try #require(match["title"] as? String)
            #expect(document.contains("### \(title)\n"))
            for key in ["prompts", "offers", "evidence", "checks"] {
                #expect(!(try #require(match[key] as? [Any])).isEmpty, "\(title) \(key)")
            }
        }
        let checks = try #require(matches[0]["checks"] as? [[String: Any]])
        let values = checks.compactMap { $0["values"] as? [String: Double] }
        #expect(values.contains { abs(($0["ratio"] ?? 0) - 3.17) < 0.01 })
        for list in ["watch", "unknown", "calm"] {
            for note in try #require(root[list] as? [[String: Any]]) {
                #expect(document.contains(note["text"] as? String ?? "none"), "\(note)")
            }
        }
        let carried = try #require(root["carried"] as? [[String: Any]])
        #expect(carried.count == 3)
        #expect((carried[1]["followUp"] as? [String: Any])?["verdict"] as? String == "moved")
        #expect(carried[0]["followUp"] is NSNull && root["quiet"] is NSNull)
        // Who owns what is for people.
        #expect(document.contains("@whole-team") && !text.contains("whole-team"))
        #expect(!text.contains("@on-call") && !text.contains("@platform"))
    }

    @Test("Slack's message is the page that people reviewed, and an address where the site has one")
    func slack() throws {
        let scratch = try Self.demo()
        let text = try new("slack", in: scratch)
        try expectSnapshot(text.replacing("},{", with: "},\n{"), "retro-slack.json")
        _ = try object(text)
        let settings = try scratch.read("demo/trellis.yml")
        try scratch.write(
            settings + "\nsite: {base: \"https://retros.example.org\"}\n", to: "demo/trellis.yml")
        #expect(
            try new("slack", in: scratch).contains(
                "<https://retros.example.org/retros/2026-03-16-harbour.html|retros/2026-03-16-harbour.md>"
            ))
        let file = "\(scratch.path)/message.json"
        #expect(try new("slack", ["--output", file], in: scratch).hasSuffix("message.json\n"))
        _ = try object(scratch.read("message.json"))
    }
}
