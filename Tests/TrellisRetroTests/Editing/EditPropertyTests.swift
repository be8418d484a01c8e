import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// Two thousand documents that people have worked on, each with up to twelve edits: more than ten
/// thousand edits in all.
@Suite("A document that people have worked on")
struct EditPropertyTests {
    private static let count: UInt64 = 2000

    private func edited(_ text: String, _ random: inout SplitMix64) -> SourceText {
        var edits = HumanEdits(text)
        for _ in 0..<Int.random(in: 1...12, using: &random) { edits.edit(&random) }
        return SourceText(edits.text)
    }

    private func retro(_ source: SourceText) -> RetroDocument? {
        try? RetroDocument(reading: source.text, path: "r.md")
    }

    /// What people own: every line outside of the blocks, with what ends it. Blank lines come and go
    /// with the blocks beside them, and three keys of the front matter are ours.
    private func outside(_ source: SourceText) -> [String] {
        let blocks = (try? RetroBlocks(source, path: ""))?.blocks ?? []
        let inside = Set(blocks.flatMap(\.lines))
        return source.lines.indices.filter { !inside.contains($0) && !source.lines[$0].isEmpty }
            .map { String(source.lines[$0]) }
            .filter { line in !["blocks:", "inputs:", "library:"].contains { line.hasPrefix($0) } }
    }

    @Test("is renewed without a word lost, and the second time nothing changes")
    func update() throws {
        let written = try SampleRetro.written()
        let fresh = SampleRetro.fresh(written)
        let carried = Set(retro(SourceText(written))?.actions.map(\.id) ?? [])
        let choices: [RetroUpdate.Edited] = [.keep, .keep, .take, .both]
        var refused = 0, renewed = 0
        forAll(count: Self.count) { random in
            let source = edited(written, &random)
            let choice = choices.randomElement(using: &random) ?? .keep
            func run(_ source: SourceText) throws -> SourceText {
                try RetroUpdate.outcome(
                    of: source, path: "r.md", fresh: fresh, edited: choice,
                    restores: false, matching: []
                ).text
            }
            guard let before = retro(source) else { return true }
            guard let after = try? run(source) else {
                refused += 1
                return true
            }
            if after.bytes != source.bytes { renewed += 1 }
            let actions = retro(after)?.actions ?? []
            let facts = Dictionary(actions.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
            let again = try? run(after)
            return outside(after) == outside(source)
                && before.actions.allSatisfy { old in
                    facts[old.id].map { $0.text == old.text && $0.state == old.state } ?? false
                }
                // Taking the new text brings back what came from the last retro.
                && actions.allSatisfy { new in
                    before.actions.contains { $0.id == new.id }
                        || choice == .take && carried.contains(new.id)
                }
                && again?.bytes == after.bytes
        }
        #expect(renewed > 1800 && refused < 100, "\(renewed) renewed, \(refused) refused")
    }

    @Test("has its actions adopted, none lost, none invented, and the second time nothing changes")
    func sync() throws {
        let written = try SampleRetro.written()
        var adopted = 0
        forAll(count: Self.count) { random in
            let source = edited(written, &random)
            guard let before = retro(source) else { return true }
            func run(_ source: SourceText) -> ActionSync.Change? {
                retro(source).flatMap { retro in
                    ActionSync.changes(
                        in: [ActionSync.Document(path: "r.md", source: source, retro: retro)],
                        on: Day(number: 20_600), bases: { _ in [:] }
                    ).first
                }
            }
            let change = run(source)
            adopted += change?.adopted.count ?? 0
            let after = change?.new ?? source
            let actions = retro(after)?.actions ?? []
            let touched = zip(source.lines, after.lines).filter { $0 != $1 }
            return actions.map(\.id) == before.actions.map(\.id)
                && actions.map(\.text) == before.actions.map(\.text)
                && Set(actions.map(\.id)).count == actions.count
                && source.lines.count == after.lines.count
                && touched.allSatisfy { old, new in
                    old.count < new.count || old.contains("id:") || old.contains("for:")
                }
                && run(after) == nil
        }
        #expect(adopted > 150, "\(adopted) adopted")
    }
}
