import Foundation
import TestSupport
import Testing
import TrellisMarkdown
import TrellisModel

@testable import TrellisSite

@Suite("The pages of a site")
struct PageTests {
    @Test("cut a text at its sections, and keep every byte of it")
    func cut() throws {
        let text = try Markdown.html(
            "# Title\n\n## One\n\ntext\n\n```\n<h2>no\n```\n\n## Two\n\n### Deep\n\nmore\n")
        let (heading, sections) = PlaybookText.split(text)
        #expect(heading == "<h1 id=\"title\">Title</h1>")
        #expect(sections.count == 2)
        #expect(heading + "\n" + sections.joined() == text)
    }

    @Test("set the four steps of a conversation as four cards")
    func steps() throws {
        let html = try Markdown.html(
            "## Coaching prompts\n\n### Observe\n\n- What?\n\n### Explore\n\n- How?\n")
        let decorated = PlaybookText.decorated(html, for: nil)
        #expect(decorated.contains("<div class=\"steps\">"))
        #expect(decorated.split(separator: "<section>").count == 3)
    }

    @Test("tell a negated condition by its checks")
    func clause() {
        // not (a or (b and not c)) is not a, and not b or c.
        let condition = Condition.not(
            .or([.check("a"), .and([.check("b"), .not(.check("c"))])]))
        #expect(
            ConditionClause(condition)
                == .all([
                    .check(name: "a", isNegated: true),
                    .atLeast(
                        1,
                        [.check(name: "b", isNegated: true), .check(name: "c", isNegated: false)]),
                ]))
        #expect(
            ConditionClause(.not(.atLeast(2, of: ["a", "b", "c"])))
                == .atLeast(
                    2,
                    ["a", "b", "c"].map { .check(name: $0, isNegated: true) }))
    }

    @Test("hold in a clause exactly when the condition does")
    func sameTruth() {
        forAll { random in
            let condition = Self.condition(depth: 3, &random)
            let clause = ConditionClause(condition)
            return (0..<8).allSatisfy { row in
                func truth(_ name: String) -> Bool { row & (1 << (Int(name) ?? 0)) != 0 }
                return (condition.value { Truth(truth($0)) } == .yes) == Self.holds(clause, truth)
            }
        }
    }

    private static func condition(depth: Int, _ random: inout SplitMix64) -> Condition {
        let check = Condition.check("\(Int.random(in: 0...2, using: &random))")
        guard depth > 0 else { return check }
        func parts(_ random: inout SplitMix64) -> [Condition] {
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                condition(depth: depth - 1, &random)
            }
        }
        return switch Int.random(in: 0...4, using: &random) {
        case 0: .not(condition(depth: depth - 1, &random))
        case 1: .and(parts(&random))
        case 2: .or(parts(&random))
        case 3: .atLeast(Int.random(in: 1...3, using: &random), of: ["0", "1", "2"])
        default: check
        }
    }

    private static func holds(_ clause: ConditionClause, _ truth: (String) -> Bool) -> Bool {
        switch clause {
        case .check(let name, let isNegated): truth(name) != isNegated
        case .all(let parts): parts.allSatisfy { holds($0, truth) }
        case .atLeast(let count, let parts): parts.count { holds($0, truth) } >= count
        }
    }

    @Test("give a feed that names every dated playbook, the newest first")
    func feed() throws {
        let older = try #require(Day("2026-01-02")), newer = try #require(Day("2026-03-04"))
        let cards = [("a", older), ("b & c", newer)].map { title, day in
            PlaybookCard(fields: ["id", title, "flow", "1", "\(day)", "", "", "", "", ""])
        }.compactMap(\.self)
        let xml = Feed(title: "Ours", base: "https://example.org/", cards: cards).xml
        let first = try #require(xml.range(of: "New: b &amp; c"))
        let second = try #require(xml.range(of: "New: a"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(xml.contains("<updated>2026-03-04T00:00:00Z</updated>"))
        #expect(xml.contains("href=\"https://example.org/playbooks/id.html\""))
    }
}
