import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The reason of a refusal")
struct RefusalReasonTests {
    @Test(
        "stands behind the text, in any of the languages",
        arguments: [
            ("Cut it, because we did in May", "Cut it", "because we did in May"),
            ("Cut it – Because we did in May.", "Cut it", "because we did in May"),
            ("Cut it (because we did in May)", "Cut it", "because we did in May"),
            ("Cut it, weil wir das im Mai taten", "Cut it", "weil wir das im Mai taten"),
            ("Cut it —porque lo hicimos", "Cut it", "porque lo hicimos"),
            ("Cut it: because: a, because b", "Cut it", "because a, because b"),
            ("Because it is May", "", "because it is May"),
        ])
    func inside(text: String, what: String, because: String) throws {
        for isOffer in [true, false] {
            let found = try #require(RefusalReason.inside(text, isOffer: isOffer))
            #expect(found == (what, because))
        }
    }

    @Test("needs a sign before it where the text is people's own, and words behind it everywhere")
    func none() {
        let text = "Stop the job because it fails"
        #expect(RefusalReason.inside(text, isOffer: false) == nil)
        #expect(RefusalReason.inside(text, isOffer: true)?.because == "because it fails")
        for text in ["Cut it", "Cut it, because", "Cut it, because …", "Say `x, because y`", ""] {
            #expect(RefusalReason.inside(text, isOffer: true) == nil, "\(text)")
        }
    }

    @Test("stands on a line below, with or without a bullet, to the next point")
    func below() {
        for mark in ["  ", "\t", "  - ", "    * "] {
            let notes = ["  a note", "\(mark)Because we move", "  house.", "  - another"]
            #expect(
                RefusalReason.below(notes.map { $0[...] }) == "because we move house", "\(mark)")
        }
        #expect(RefusalReason.below(["  not because of it"]) == nil)
        #expect(RefusalReason.below([]) == nil)
    }

    @Test("is none of an action that nobody dropped")
    func states() throws {
        for (box, refusal) in [("-", "because we move"), (" ", nil), ("x", nil), ("/", nil)] {
            let retro = try RetroDocument(
                reading: RefusalTests.retro(
                    actions: "- [\(box)] Cut it, because we move @us id:a7k2q"), path: "r.md")
            #expect(retro.actions.first?.refusal == refusal)
            #expect(retro.actions.first?.text == "Cut it, because we move")
        }
    }

    @Test("is told once, where it stands, and not again in what the action is about")
    func once() throws {
        let own = "- [-] Our own idea because no time @bob"
        let action = try #require(
            RetroDocument(reading: RefusalTests.retro(offers: own), path: "r.md").actions.first)
        #expect(action.refusal == "because no time" && action.what == "Our own idea")
        #expect(action.reasonInText != nil)
        let below = try #require(
            RetroDocument(
                reading: RefusalTests.retro(actions: "- [-] Stop it\n  because it fails"),
                path: "r.md"
            ).actions.first)
        #expect(below.refusal == "because it fails" && below.what == "Stop it")
        #expect(below.reasonInText == nil)
        // A reason that is part of what was to be done is not taken for the one that is told.
        let both = try #require(
            RetroDocument(
                reading: RefusalTests.retro(
                    actions: "- [-] Stop it because it fails\n  because we move"), path: "r.md"
            ).actions.first)
        #expect(both.refusal == "because we move" && both.what == "Stop it because it fails")
    }
}
