import TestSupport
import Testing
import TrellisLanguage
import TrellisModel
import TrellisPlaybooks

@testable import TrellisRetro

/// The sentence of each verdict, as people read it. It asks, and it blames nobody.
@Suite("A follow-up in words")
struct FollowUpWordsTests {
    private let day = Day(number: 20_332)

    private func result(
        _ verdict: FollowUpResult.Verdict, _ metric: String = "pr.size.typical",
        was: Double? = 300, now: Double? = 201, low: Double = 0.56, high: Double = 0.8,
        hope: Comparison = Comparison(lte: 0.9), byItself: Double? = 296,
        doubt: FollowUpResult.Change.Doubt? = nil, wasMoving: Bool = false,
        besides: String? = nil, cost: String? = nil, isRatio: Bool = false,
        isRedefined: Bool = false
    ) throws -> FollowUpResult {
        func slice(_ id: String) throws -> MetricSlice {
            MetricSlice(try #require(MetricCatalogue.metric(id)))
        }
        let change = now.flatMap { now in
            was.map {
                FollowUpResult.Change(
                    ratio: now / $0, interval: low...high, hope: hope, direction: hope.direction,
                    byItself: byItself,
                    earlierWeeks: 30, doubt: doubt, wasMoving: wasMoving,
                    besides: try? besides.map(slice))
            }
        }
        return FollowUpResult(
            slice: try slice(metric), baseline: was, now: now,
            measured: now.map { _ in (day.advanced(by: 77)...day.advanced(by: 132), 160) },
            verdict: verdict, cost: try cost.map(slice), isRatio: isRatio, change: change,
            story: FollowUpResult.Story(
                before: day...day.advanced(by: 55), agreed: day.advanced(by: 56),
                done: day.advanced(by: 70)), isRedefined: isRedefined)
    }

    private func sentence(_ result: FollowUpResult) -> String { FollowUpWords.sentence(result) }

    private static let numbers =
        "Typical pull request size: 300 lines in the 8 weeks before it was agreed, 201 lines in the 8 "
        + "weeks since (160 in all)."

    @Test("moved")
    func moved() throws {
        #expect(
            sentence(try result(.moved)) == """
                **Moved.** \(Self.numbers) The weeks leave room for anything between 20 % and 44 % \
                lower (a 90 % interval). What of this do we want to keep?
                """)
    }

    @Test("moved, with a part that would have come by itself, and a drift before")
    func partly() throws {
        #expect(
            sentence(
                try result(
                    .moved, byItself: 270, wasMoving: true, besides: "pr.merged.count")) == """
                    **Moved.** \(Self.numbers) The weeks leave room for anything between 20 % and 44 % \
                    lower (a 90 % interval). Going by the weeks before, about 270 lines was to be \
                    expected without it. It was already falling before this was done. Merged pull \
                    requests also went further than hoped, which may be chance. What of this do we want \
                    to keep?
                    """)
        #expect(
            sentence(try result(.moved, byItself: nil)).contains(
                "part of this may be the number returning by itself."))
    }

    @Test("a share moves in points")
    func points() throws {
        #expect(
            sentence(
                try result(
                    .moved, "tests.flaky.share", was: 0.27, now: 0.033, low: 0.05, high: 0.4,
                    byItself: 0.27)
            ).contains("anything between 16 and 26 points lower (a 90 % interval)"))
    }

    @Test("moved at a cost")
    func cost() throws {
        #expect(
            sentence(try result(.movedAtACost, cost: "pr.merged.count")) == """
                **Moved at a cost.** \(Self.numbers) The weeks leave room for anything between 20 % \
                and 44 % lower (a 90 % interval). Merged pull requests moved further than it was \
                meant to. Is the price right?
                """)
    }

    @Test("held, with what is still possible and what is not")
    func held() throws {
        #expect(
            sentence(try result(.held, now: 285, low: 0.82, high: 1.1)) == """
                **Held.** Typical pull request size: 300 lines in the 8 weeks before it was agreed, \
                285 lines in the 8 weeks since (160 in all). The weeks leave room for anything \
                between 18 % lower and 10 % higher (a 90 % interval). A fall of up to 18 % is still \
                possible. What did we learn, and is it worth trying for longer?
                """)
        #expect(
            sentence(try result(.held, now: 297, low: 0.95, high: 1.03)).contains(
                "A fall of more than 5 % is unlikely."))
        #expect(
            sentence(try result(.held, now: 330, low: 1.02, high: 1.2)).contains(
                "They show no sign of a fall."))
    }

    @Test("not enough data: chance, a return, no history, and no number")
    func notEnough() throws {
        #expect(
            sentence(try result(.notEnoughData, now: 240, low: 0.6, high: 1.1, doubt: .chance))
                .hasSuffix(
                    "Weeks stray as far by themselves, so this may be chance. What did we notice "
                        + "ourselves?"))
        #expect(
            sentence(
                try result(
                    .notEnoughData, now: 240, low: 0.6, high: 1.1, byItself: 250, doubt: .return_)
            ).contains(
                """
                It was agreed after unusual weeks, and about 250 lines was to be expected by itself, \
                so the number may just have returned.
                """))
        #expect(
            sentence(
                try result(
                    .notEnoughData, now: 240, low: 0.6, high: 1.1, byItself: nil, doubt: .return_)
            ).contains("too few earlier weeks to say what is usual here"))
        #expect(
            sentence(try result(.notEnoughData, was: nil, now: nil)) == """
                **Not enough data.** There is too little to compare: Typical pull request size. \
                What did we notice ourselves?
                """)
    }

    @Test("not yet")
    func notYet() throws {
        #expect(
            sentence(try result(.notYet, now: nil)) == """
                **Not yet.** Typical pull request size needs a few more weeks before it can say \
                anything. What do we notice so far?
                """)
    }

    @Test("what only had to stay was kept, or is not where it was")
    func kept() throws {
        let stay = Comparison(lte: 1.1)
        #expect(
            sentence(try result(.moved, now: 305, low: 0.9, high: 1.15, hope: stay))
                .hasSuffix("What keeps it there?"))
        #expect(
            sentence(try result(.held, now: 390, low: 1.1, high: 1.5, hope: stay)).hasPrefix(
                "**Not where it was.**"))
    }

    @Test("another definition is said")
    func redefined() throws {
        #expect(
            sentence(try result(.moved, isRedefined: true)).contains(
                "so both sides were counted anew. What of this"))
    }

    @Test("no verdict blames, and every one with a number or without asks")
    func asks() throws {
        let lists = try WordListReader.read(
            Repository.text("templates/language/en.yml"), file: "en.yml")
        for verdict in [
            FollowUpResult.Verdict.moved, .held, .movedAtACost, .notEnoughData, .notYet,
        ] {
            let words = sentence(
                try result(
                    verdict, byItself: 250, doubt: .return_, wasMoving: true,
                    besides: "pr.merged.count", isRedefined: true))
            #expect(words.hasSuffix("?"))
            let prose = Prose(
                [Passage(value: words, line: 1, field: "text", role: .other)], of: words)
            let findings = languageRules.flatMap { $0.findings(in: prose, lists) }
            #expect(findings.filter { $0.level >= .warning }.map(\.message) == [])
            for word in ["fail", "success", "owner", "should", "late"] {
                #expect(!words.lowercased().contains(word), "\(verdict): \(word)")
            }
        }
    }
}
