import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// A follow-up was a sentence alone, and now has a picture beside the document.
@Suite("Renewing the block of a follow-up")
struct FollowUpBlockTests {
    private static let block = "followup fhpk3"

    private func fresh(_ written: String) -> String {
        ManagedBlock.sealed(
            written.replacing(
                "What of this do we want to keep?",
                with: """
                    The weeks leave room for anything between 2.9 and 26 points lower (a 90 % interval). \
                    What of this do we want to keep?

                    `▂▃▁` 26 weeks to 2026-03-15, done on 2026-02-26

                    ![Flaky test runs before and after](2026-03-16-harbour/followup-fhpk3.svg)
                    """))
    }

    private func outcome(_ text: String, _ fresh: String) throws -> RetroUpdate.Outcome {
        try RetroUpdate.outcome(
            of: SourceText(text), path: "r.md", fresh: fresh, matching: ["friday-incidents"])
    }

    @Test("takes the interval and the picture in, and once only")
    func renewed() throws {
        let text = try SampleRetro.written()
        let first = try outcome(text, fresh(text))
        #expect(first.events.map(\.block) == [Self.block] && first.events[0].event == .renewed)
        #expect(first.text.text.contains("](2026-03-16-harbour/followup-fhpk3.svg)"))
        let again = try outcome(first.text.text, fresh(text))
        #expect(again.events.isEmpty && again.text.text == first.text.text)
    }

    @Test("is kept where somebody has reworded it")
    func reworded() throws {
        let text = try SampleRetro.written()
        let ours = text.replacing("**Moved.** Flaky", with: "**We did it.** Flaky")
        let found = try outcome(ours, fresh(text))
        #expect(found.text.text.contains("**We did it.** Flaky"))
        #expect(!found.text.text.contains("followup-fhpk3.svg"))
        let kept = found.events.contains {
            if case .kept = $0.event { $0.block == Self.block } else { false }
        }
        #expect(kept)
    }

    @Test("says nothing twice: the number of the agreement is no part of what is compared")
    func page() throws {
        let text = try SampleRetro.written().replacing(
            "done:2026-02-26", with: "done:2026-02-26 base:0.2667@2025-12-29+8w/n120/d3f9a")
        let page = try RetroPage.body(of: text) { _ in nil }
        #expect(!page.contains("base:") && !page.contains("d3f9a"))
    }
}
