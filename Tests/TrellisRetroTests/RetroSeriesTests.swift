import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What retros tell as numbers")
struct RetroSeriesTests {
    private let team = TeamID("harbour")

    private func document(
        _ held: String, _ actions: [String], trust: String = "_ of _", isReview: Bool = false,
        team: String = "harbour"
    ) throws -> RetroDocument {
        let text = """
            ---
            schema: trellis/\(isReview ? "postmortem" : "retro")@1
            team: \(team)
            held: \(held)
            ---

            ## Actions

            \(actions.joined(separator: "\n"))

            - Trust check: supported \(trust); safe to say 1 of 1

            """
        return try RetroDocument(reading: text, path: "retros/\(held)-\(isReview).md")
    }

    private func series(
        _ documents: [RetroDocument], until date: String = "2026-12-31"
    ) throws -> [String: Series] {
        let all = RetroSeries(
            of: try #require(team), in: documents, until: try #require(Day(date))
        ).all
        #expect(all.allSatisfy { $0.source == "retros" && $0.grain == .retro })
        return Dictionary(all.map { ($0.metric.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Monday, part, whole.
    private func points(_ series: Series?) -> [String] {
        let days = Day(number: 18_000)...Day(number: 22_000)
        return (series?.everything(in: days) ?? []).compactMap { start, point in
            point.map { "\(start) \(Int($0.part ?? -1))/\(Int($0.whole ?? -1))" }
        }
    }

    @Test("what a retro agreed on is looked at in the next one, by the days that lines carry")
    func finished() throws {
        let documents = [
            try document(
                "2026-03-03",
                [
                    "- [x] Before it done:2026-03-10 id:aaaa2",
                    "- [x] On its day done:2026-03-17 id:aaaa3",
                    "- [x] After it done:2026-03-18 id:aaaa4", "- [-] Dropped id:aaaa5",
                    "- [/] Begun id:aaaa6",
                ]),
            try document("2026-03-17", ["- [ ] Another @on-call id:bbbb2"]),
            // Done at last, and too late for the retro after the agreement.
            try document("2026-03-31", ["- [x] Begun id:aaaa6", "- [x] Another id:bbbb2"]),
        ]
        let found = try series(documents)
        #expect(points(found["actions.finished.share"]) == ["2026-03-16 3/5", "2026-03-30 1/1"])
        #expect(found["actions.incident.finished.share"] == nil)
        #expect(found["trust.supported.share"] == nil)
        // A report knows no document that was held after it.
        let before = try series(documents, until: "2026-03-30")
        #expect(points(before["actions.finished.share"]) == ["2026-03-16 3/5"])
        // On the day of a retro its week is not over.
        #expect(try series(documents, until: "2026-03-17").isEmpty)
    }

    @Test("the newest document up to a retro says how it stood, and none after it")
    func newest() throws {
        let found = try series([
            try document("2026-03-02", ["- [x] Reopened id:aaaa2", "- [ ] Ticked id:aaaa3"]),
            try document("2026-03-09", ["- [ ] Reopened id:aaaa2", "- [x] Ticked id:aaaa3"]),
            try document("2026-03-16", ["- [x] Reopened id:aaaa2", "- [ ] Ticked id:aaaa3"]),
        ])
        #expect(points(found["actions.finished.share"]) == ["2026-03-09 1/2"])
    }

    @Test("the review of an incident counts with the retro that first carries it")
    func incident() throws {
        let found = try series([
            try document("2026-03-02", ["- [x] Ours id:aaaa2"]),
            try document("2026-03-12", ["- [ ] Rehearse it id:bbbb2"], isReview: true),
            try document(
                "2026-03-16",
                [
                    "- [x] Rehearse it done:2026-03-25 id:bbbb2",
                    "- [ ] Slow origin:incident id:cccc2",
                ]),
            try document("2026-03-26", ["- [x] A late one id:dddd2"], isReview: true),
            try document("2026-03-30", []),
        ])
        #expect(points(found["actions.finished.share"]) == ["2026-03-16 1/1", "2026-03-30 1/2"])
        #expect(points(found["actions.incident.finished.share"]) == ["2026-03-30 1/2"])
    }

    @Test("a trust check is read from five answers up, and of two in a week the later")
    func trust() throws {
        let found = try series([
            try document("2026-03-02", [], trust: "4 of 4"),
            try document("2026-03-09", [], trust: "5 of 5"),
            try document("2026-03-16", [], trust: "3 of 4"),
            try document("2026-03-18", [], trust: "4 of 6"),
            try document("2026-03-23", [], trust: "_ of _"),
            try document("2026-03-24", [], trust: "9 of 9", isReview: true),
            try document("2026-03-30", [], trust: "9 of 9", team: "quay"),
        ])
        let trust = found["trust.supported.share"]
        #expect(points(trust) == ["2026-03-09 5/5", "2026-03-16 4/6"])
        #expect(trust?.withheld.map(\.key.description) == ["2026-03-02"])
        #expect(trust?.withheld.map(\.value) == [.people])
    }

    @Test("a share is within its bounds, and knows nothing of owners or of the files' order")
    func law() throws {
        let boxes = [" ", "x", "/", "-"]
        try forAll(count: 60) { random in
            var owned: [RetroDocument] = [], bare: [RetroDocument] = []
            let first = Day(number: 20_500)
            for number in 0..<Int.random(in: 1...8, using: &random) {
                let held = first.advanced(by: number * 9).description
                let isReview = Int.random(in: 0...3, using: &random) == 0
                let lines = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    let done =
                        Bool.random(using: &random)
                        ? " done:\(first.advanced(by: Int.random(in: 0...70, using: &random)))" : ""
                    return "- [\(boxes.randomElement(using: &random) ?? " ")] Try @OWNER\(done) "
                        + "id:aaa\(Int.random(in: 2...9, using: &random))2"
                }
                let owner = ["ann", "bo", "on-call"].randomElement(using: &random) ?? ""
                owned.append(
                    try document(
                        held, lines.map { $0.replacing("OWNER", with: owner) }, isReview: isReview))
                bare.append(
                    try document(
                        held, lines.map { $0.replacing(" @OWNER", with: "") }, isReview: isReview))
            }
            let (here, there) = (try series(owned), try series(bare.shuffled(using: &random)))
            let all = here["actions.finished.share"]
            let some = here["actions.incident.finished.share"]
            let days = first.advanced(by: -7)...first.advanced(by: 100)
            let inBounds = [all, some].compactMap(\.self).flatMap { $0.everything(in: days) }
                .compactMap(\.point).allSatisfy { (0...1).contains($0.value) && $0.n > 0 }
            return inBounds && here.keys == there.keys
                && here.allSatisfy { points($0.value) == points(there[$0.key]) }
        }
    }
}
