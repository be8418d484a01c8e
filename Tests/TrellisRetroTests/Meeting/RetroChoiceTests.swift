import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The choice of what comes to the table")
struct RetroChoiceTests {
    private typealias Made = MadeUpMatches
    private static let metrics = [
        "pr.size.typical", "ci.duration.p90", "lead_time.typical", "cycle_time.typical",
        "recovery.typical",
    ]

    private func choice(
        _ matches: [Match], discussed: [String: RetroChoice.Discussed] = [:],
        carried: [RetroFacts.Carried] = [], room: Int = 3
    ) -> RetroChoice {
        RetroChoice(
            matches, held: Made.held, discussed: discussed, carried: carried, room: room)
    }

    private func shown(_ choice: RetroChoice) -> [String] {
        choice.shown.map(\.match.playbook.id)
    }

    private func last(_ id: String, then ratio: Double? = nil, days: Int = 21)
        -> [String: RetroChoice.Discussed]
    {
        [
            id: RetroChoice.Discussed(
                day: Made.held.advanced(by: -days), then: ratio.map { Made.match(id, ratio: $0) })
        ]
    }

    /// One match for each metric, the first the strongest.
    private func several(_ count: Int = 5) -> [Match] {
        zip(["a", "b", "c", "d", "e"], Self.metrics).prefix(count).enumerated().map {
            index, pair in
            Made.match(pair.0, metric: pair.1, ratio: 1.5 - 0.04 * Double(index))
        }
    }

    @Test("is the strongest three, in order, whatever order they come in")
    func strongest() {
        for matches in [
            several(), several().reversed(), several().sorted { $0.positions < $1.positions },
        ] {
            let choice = choice(matches)
            #expect(shown(choice) == ["a", "b", "c"])
            #expect(choice.left.map(\.match.playbook.id) == ["d", "e"])
            #expect(choice.left.allSatisfy { $0.reason.contains("three are enough") })
        }
        #expect(choice(several()).words?.contains("Five patterns are there, and three are") == true)
        #expect(choice(several(3)).words == nil)
    }

    @Test("weighs weeks in a row, chance, size, its interval and attention")
    func weighs() {
        let usual = ("b", "ci.duration.p90")
        let stronger: [Match] = [
            Made.match("z", positions: 12), Made.match("z", p: 1e-6), Made.match("z", ratio: 1.5),
            Made.match("z", attention: .act),
        ]
        for match in stronger {
            #expect(shown(choice([Made.match(usual.0, metric: usual.1), match])) == ["z", "b"])
        }
        let wide = Made.match("a", low: 1.1)
        #expect(shown(choice([wide, Made.match(usual.0, metric: usual.1)])) == ["b", "a"])
        let equal = [Made.match("b", metric: "ci.duration.p90"), Made.match("a")]
        #expect(shown(choice(equal)) == ["a", "b"])
    }

    @Test("says what was found, where what is enough")
    func words() throws {
        let why = try #require(choice([Made.match("a", ratio: 2.04)]).shown.first?.why)
        #expect(why == ["seen 6 weeks in a row", "2.04×, where 1.25× is enough", "discuss"])
    }

    @Test("lets what was talked about last time rest, unless it grew")
    func rests() throws {
        let other = Made.match("b", metric: "ci.duration.p90", ratio: 1.3)
        let same = choice([Made.match("a"), other], discussed: last("a", then: 1.35))
        #expect(shown(same) == ["b"])
        #expect(same.left.first?.reason.contains("and no stronger since") == true)
        let grown = choice([Made.match("a"), other], discussed: last("a", then: 1.05))
        #expect(shown(grown) == ["a", "b"])
        #expect(
            grown.shown[0].why.contains { $0.hasPrefix("grown since") && $0.hasSuffix("1.33×") })
        let unknown = choice([Made.match("a"), other], discussed: last("a"))
        #expect(shown(unknown) == ["b"])
        let longAgo = choice([Made.match("a"), other], discussed: last("a", days: 91))
        #expect(shown(longAgo) == ["a", "b"])
    }

    @Test("leaves what is under way to the part about actions, and comes back when it did not help")
    func actions() throws {
        let matches = [Made.match("a"), Made.match("b", metric: "ci.duration.p90")]
        let expected: [(Action.State, FollowUpResult.Verdict?, Bool)] = [
            (.open, nil, false), (.started, nil, false), (.done, .held, true),
            (.done, .movedAtACost, true), (.done, .moved, false), (.done, .notYet, false),
            (.done, .notEnoughData, false), (.done, nil, false),
        ]
        for (state, verdict, isShown) in expected {
            let choice = choice(
                matches, discussed: last("a", then: 1.4),
                carried: [try Made.carried("a", state, verdict)])
            #expect(
                shown(choice).contains("a") == isShown, "\(state), \(String(describing: verdict))")
            if !isShown { #expect(choice.left.first?.reason.contains("*Try it*") == true) }
        }
    }

    @Test("brings back what nobody works on rather than nothing")
    func wakes() throws {
        let alone = choice([Made.match("a")], discussed: last("a", then: 1.4))
        #expect(shown(alone) == ["a"])
        #expect(
            alone.shown[0].why.contains {
                $0.hasPrefix("here again because nothing else stands out")
            })
        let underWay = choice(
            [Made.match("a")], discussed: last("a", then: 1.4),
            carried: [try Made.carried("a", .open)])
        #expect(shown(underWay).isEmpty && underWay.left.count == 1)
    }

    @Test("gives one series one place, and one reading of it")
    func diversity() {
        let twins = [Made.match("a", ratio: 1.5), Made.match("b")]
        let choice = choice(twins)
        #expect(shown(choice) == ["a"])
        #expect(choice.left.first?.reason == "it reads the same numbers as *Title of a*")
        let related = [
            Made.match("a", ratio: 1.5),
            Made.match(
                "b", metric: "ci.duration.p90",
                related: [Playbook.Relation(id: "a", type: "alternative")]),
        ]
        #expect(shown(self.choice(related)) == ["a"])
    }

    @Test("gives good news a place where one is free, and no more than one")
    func goodNews() {
        let news = ["x", "y"].enumerated().map {
            Made.match(
                $1, metric: ["alerts.count", "tests.flaky.share"][$0], ratio: 5, positions: 12,
                tags: ["improvement.flow"], attention: .notice)
        }
        #expect(shown(choice(several(2) + news)) == ["a", "b", "x"])
        let full = choice(several(3) + news)
        #expect(shown(full) == ["a", "b", "c"])
        #expect(full.left.allSatisfy { $0.reason.hasPrefix("good news") })
        #expect(shown(choice(news)) == ["x"])
    }

    @Test("is always within the room, loses nobody, and gives each a reason")
    func law() {
        forAll(count: 300) { random in
            let matches = (0..<Int.random(in: 0...7, using: &random)).map { index in
                Made.match(
                    "p\(index)", metric: Self.metrics[Int.random(in: 0..<5, using: &random)],
                    ratio: Double.random(in: 1.25...4, using: &random),
                    p: Double.random(in: 0...0.02, using: &random),
                    positions: Int.random(in: 1...20, using: &random),
                    tags: [Bool.random(using: &random) ? "flow.size" : "improvement.flow"])
            }
            let days = Int.random(in: 7...60, using: &random)
            let discussed = matches.filter { _ in Bool.random(using: &random) }.reduce(
                into: [:]
            ) {
                $0[$1.playbook.id] = RetroChoice.Discussed(
                    day: Made.held.advanced(by: -days), then: $1)
            }
            let room = Int.random(in: 1...3, using: &random)
            let made = choice(matches, discussed: discussed, room: room)
            let again = choice(matches.shuffled(using: &random), discussed: discussed, room: room)
            let all = shown(made) + made.left.map(\.match.playbook.id)
            return made.shown.count <= room && all.sorted() == matches.map(\.playbook.id).sorted()
                && shown(again) == shown(made)
                && again.left.map(\.reason) == made.left.map(\.reason)
                && made.left.allSatisfy { !$0.reason.isEmpty }
                && made.shown.allSatisfy { $0.why.count > 1 }
        }
    }
}
