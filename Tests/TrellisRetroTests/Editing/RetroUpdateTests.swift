import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// A retro as it was written, and as it would be written with newer numbers.
enum SampleRetro {
    static func written() throws -> String {
        ManagedBlock.sealed(try Repository.text("Tests/Fixtures/retros/2026-03-16-harbour.md"))
    }

    /// Newer numbers: two blocks say something else, one pattern is gone, and one is new.
    static func fresh(_ written: String, without gone: String = "pr-size-creep") -> String {
        var text = written.replacing("seen ", with: "now seen ")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let begin = lines.firstIndex(where: {
            ManagedBlock.name(ofMarker: $0[...], ManagedBlock.begin) == "match \(gone)"
        }),
            let end = lines.firstIndex(of: "<!-- trellis:end match \(gone) -->")
        {
            let added = [
                "<!-- trellis:begin match long-builds -->", "", "### Builds take longer", "",
                "- [ ] Cache what does not change @___ due:2026-03-30 from:long-builds#cache id:k3m4n",
                "", "<!-- trellis:end match long-builds -->",
            ]
            text = (lines[..<begin] + added + lines[(end + 1)...]).joined(separator: "\n")
        }
        return ManagedBlock.sealed(
            text.replacing("Looked at and calm", with: "Looked at, and calm"))
    }
}

@Suite("Renewing a retro")
struct RetroUpdateTests {
    private func outcome(
        _ text: String, _ fresh: String, edited: RetroUpdate.Edited = .keep,
        restores: Bool = false
    ) throws -> RetroUpdate.Outcome {
        try RetroUpdate.outcome(
            of: SourceText(text), path: "r.md", fresh: fresh, edited: edited, restores: restores,
            matching: ["friday-incidents"])
    }

    @Test("changes nothing where nothing is new")
    func same() throws {
        let text = try SampleRetro.written()
        let outcome = try outcome(text, text)
        #expect(outcome.text.text == text && outcome.events.isEmpty)
    }

    @Test("renews, adds, and says what no longer matches")
    func newer() throws {
        let text = try SampleRetro.written()
        let outcome = try outcome(text, SampleRetro.fresh(text))
        let events = outcome.events.map { "\($0.block): \($0.event)" }
        #expect(events.contains("match friday-incidents: renewed"))
        #expect(events.contains("match long-builds: added"))
        #expect(events.contains("match pr-size-creep: gone"))
        #expect(outcome.text.text.contains("No longer matching since 2026-03-16."))
        let again = try self.outcome(outcome.text.text, SampleRetro.fresh(text))
        #expect(again.text.text == outcome.text.text && again.events.isEmpty)
    }

    @Test("keeps what people reworded, takes the new text, or has both, as asked")
    func edited() throws {
        let text = try SampleRetro.written()
        let fresh = SampleRetro.fresh(text)
        let ours = text.replacing("Looked at and calm", with: "All quiet here")
        let kept = try outcome(ours, fresh)
        #expect(kept.text.text.contains("All quiet here"))
        #expect(
            kept.events.contains { if case .kept = $0.event { $0.block == "calm" } else { false } })
        let taken = try outcome(ours, fresh, edited: .take).text.text
        #expect(!taken.contains("All quiet here") && taken.contains("Looked at, and calm"))
        let both = try outcome(ours, fresh, edited: .both).text.text
        #expect(both.contains("All quiet here") && both.contains("begin proposed calm"))
        #expect(try outcome(both, fresh, edited: .both).text.text == both)
    }

    @Test("does not nag about what people reworded when it has nothing new to say")
    func silent() throws {
        let text = try SampleRetro.written()
        let ours = text.replacing("Looked at and calm", with: "All quiet here")
        #expect(try outcome(ours, text).events.isEmpty)
    }

    @Test("leaves out what somebody took out, until it is asked back")
    func removed() throws {
        let text = try SampleRetro.written()
        let begin = try #require(text.firstRange(of: "<!-- trellis:begin match friday-incidents"))
        let end = try #require(
            text.firstRange(of: "<!-- trellis:end match friday-incidents -->\n\n"))
        var shorter = text
        shorter.removeSubrange(begin.lowerBound..<end.upperBound)
        #expect(try outcome(shorter, text).text.text == shorter)
        let back = try outcome(shorter, text, restores: true)
        #expect(back.text.text == text)
    }

    @Test(
        "refuses with the line where the markers are not clear",
        arguments: [
            ("<!-- trellis:end watch -->\n", "", "TR001"),
            (
                "<!-- trellis:end calm -->\n",
                "<!-- trellis:end calm -->\n<!-- trellis:end calm -->\n", "TR003"
            ),
            (
                "## Actions\n",
                "<!-- trellis:begin agenda -->\n\n<!-- trellis:end agenda -->\n## Actions\n",
                "TR004"
            ),
            ("### Worth watching\n", "<!-- trellis:begin x -->\n<!-- trellis:end x -->\n", "TR002"),
        ])
    func unclear(old: String, new: String, code: String) throws {
        let text = try SampleRetro.written()
        #expect(text.contains(old))
        let error = #expect(throws: Problems<RetroBlocks.Unclear>.self) {
            try outcome(text.replacing(old, with: new), text)
        }
        let problem = try #require(error?.problems.first { $0.location?.field == code })
        #expect((problem.location?.line ?? 0) > 10)
    }

    private func outcome(
        _ text: String, _ fresh: String, matching: Set<String>, words: RetroWords = .english,
        edited: RetroUpdate.Edited = .keep
    ) throws -> RetroUpdate.Outcome {
        try RetroUpdate.outcome(
            of: SourceText(text), path: "r.md", fresh: fresh, edited: edited, matching: matching,
            words: words)
    }

    private static let size = "match pr-size-creep"

    @Test("takes back that a pattern is gone, once it is there again", arguments: [true, false])
    func back(isReworded: Bool) throws {
        let text = try SampleRetro.written()
        let ours =
            isReworded
            ? text.replacing("### Pull requests are getting bigger", with: "### Ours are bigger")
            : text
        let fresh = SampleRetro.fresh(text)
        let gone = try outcome(ours, fresh, matching: ["friday-incidents"]).text.text
        #expect(gone.contains("No longer matching since 2026-03-16."))
        // At the table again, and matching without a place at the table.
        let matching: Set = ["pr-size-creep", "long-builds"]
        for now in [text, fresh] {
            let back = try outcome(gone, now, matching: matching)
            #expect(!back.text.text.contains("No longer matching"))
            let isTold = back.events.contains { $0.block == Self.size && $0.event == .back }
            #expect(isTold || !isReworded)
            #expect(back.text.text.contains("### Ours are bigger") == isReworded)
            let again = try outcome(back.text.text, now, matching: matching)
            #expect(again.text.text == back.text.text)
            guard isReworded else { continue }
            let block = try RetroBlocks(back.text, path: "r.md")[Self.size]?.content
            let before = try RetroBlocks(SourceText(ours), path: "r.md")[Self.size]?.content
            #expect(block != nil && block == before)
        }
    }

    @Test(
        "says once that a pattern is gone, wherever the day stands in the sentence",
        arguments: ["{day}: no longer there.", "Since {day}, {day}!", "Gone", "{day}"])
    func gone(sentence: String) throws {
        let text = try SampleRetro.written()
        let words = RetroWords(language: "en", texts: [.matchGone: sentence])
        let fresh = SampleRetro.fresh(text)
        let first = try outcome(text, fresh, matching: [], words: words)
        #expect(first.events.contains { $0.block == Self.size && $0.event == .gone })
        #expect(first.text.text.contains(sentence.replacing("{day}", with: "2026-03-16")))
        let again = try outcome(first.text.text, fresh, matching: [], words: words)
        #expect(again.text.text == first.text.text && again.events.isEmpty)
    }

    @Test("taking the new text keeps a line that was copied together with its id")
    func copied() throws {
        let text = try SampleRetro.written()
        let line = try #require(text.lines.first { $0.hasSuffix("id:pkrdp") })
        let copy = line.replacing("Find the first", with: "Find the second")
        let ours = text.replacing("\(line)\n", with: "\(line)\n\(copy)\n  - and its note\n")
        #expect(copy != line && ours != text)
        func actions(_ text: String) throws -> [String] {
            try RetroDocument(reading: text, path: "r.md").actions.map(\.text).sorted()
        }
        let fresh = ManagedBlock.sealed(text.replacing("Find the first", with: "Find a first"))
        let taken = try outcome(ours, fresh, edited: .take)
        #expect(try actions(taken.text.text) == actions(ours))
        #expect(taken.text.text.contains("\(copy)\n  - and its note\n"))
        #expect(try outcome(taken.text.text, fresh, edited: .take).text.text == taken.text.text)
    }

    @Test("refuses two versions that git could not merge, with the line")
    func conflict() throws {
        let text = try SampleRetro.written()
        let ours = text.replacing(
            "## Actions\n", with: "## Actions\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n")
        let error = #expect(throws: Problems<RetroBlocks.Unclear>.self) { try outcome(ours, text) }
        let problem = try #require(error?.problems.first)
        let line = try #require(ours.lines.firstIndex(of: "<<<<<<< HEAD")) + 1
        #expect(problem.location == SourceLocation(file: "r.md", line: line, field: "TR018"))
        #expect(problem.status == .badData)
    }
}
