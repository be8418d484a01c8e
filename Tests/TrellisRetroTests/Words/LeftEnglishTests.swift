import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// Whatever happened, a document in another language says nothing in English.
@Suite("Words of documents in another language")
struct LeftEnglishTests {
    /// What English says in three words or more between the places of a text.
    private static let english: [String] = RetroWord.allCases.flatMap { word -> [String] in
        RetroWords.english[word].split { "{}".contains($0) }.map(String.init)
    }.filter { $0.split(separator: " ").count > 2 }

    private func left(in text: String) -> [String] { Self.english.filter { text.contains($0) } }

    @Test("is not left in a timeline", arguments: ["de", "es"])
    func timeline(language: String) throws {
        let words = try WordsFileLawTests.words(language)
        let held = try #require(Day("2026-03-05"))
        for times in TimelineWriterTests.times {
            for (names, deployments) in [
                (["api"], []), (["api"], [1]), (["api"], [90, 95, 150]), (["web"], [90]),
                ([], [90]),
            ] {
                var incident = IncidentTrace(id: "7", service: names.first)
                incident.isExercise = true
                for (step, minute) in times { incident.note(step, at: minute * 60, from: "x") }
                let timeline = IncidentTimeline(
                    incident,
                    deployments: deployments.map {
                        DeploymentTrace(
                            seconds: $0 * 60, names: ["api"], outcome: .rolledBack, commit: nil)
                    })
                for review in [nil, TimelineWriter.Review(team: nil, held: held)] {
                    let text = TimelineWriter(
                        timeline, zone: "UTC", review: review, words: words, clock: { "\($0)" }
                    ).markdown
                    #expect(left(in: text) == [], "\(text)")
                    #expect(
                        TimelineWriter(timeline, zone: "UTC", clock: { "\($0)" }).markdown != text)
                }
            }
        }
    }

    @Test("is not left in what a number did, wherever it went", arguments: ["de", "es"])
    func moves(language: String) throws {
        let words = try WordsFileLawTests.words(language)
        let metric = try #require(MetricCatalogue.metric("alerts.count"))
        forAll(count: 300) { random in
            let ratio = Double.random(in: 0.1...9, using: &random)
            let verdict = Verdict(
                [Truth.yes, .no][Int.random(in: 0...1, using: &random)],
                [
                    ("from", 10), ("to", 10 * ratio), ("ratio", ratio),
                    ("weeks", Double(Int.random(in: 5...26, using: &random))),
                    ("visible", Double.random(in: 0.1...6, using: &random)),
                    ("p", Double.random(in: 0...1, using: &random)),
                ])
            let move = MetricMove(
                slice: MetricSlice(metric), service: nil, verdict: verdict,
                tier: [Tier.match, .watch, .none].randomElement(using: &random) ?? .match,
                positions: 2,
                spans: Spans(window: Day(number: 1)...Day(number: 9), baseline: nil))
            let said =
                MoveWords.sentence(move, words: words) ?? MoveWords.nothing(move, words: words)
            return left(in: said).isEmpty
        }
    }

    @Test("is not left where there is nothing to show", arguments: ["de", "es"])
    func nothing(language: String) throws {
        let words = try WordsFileLawTests.words(language)
        let day = Day(number: 20_528)
        let leadership = LeadershipDocument(
            held: day, groups: [], leavesOut: true, asks: [], minimumPeople: nil, version: "0",
            words: words, playbookLink: { _ in "" })
        let services = ServiceDocument(
            team: try #require(TeamID("harbour")), title: "Harbour", held: day, services: [],
            unlisted: 2, matches: [], notes: [], minimumPeople: nil, version: "0", words: words,
            playbookLink: { _ in "" })
        for text in [leadership.markdown, services.markdown] {
            #expect(left(in: text) == [], "\(text)")
        }
    }
}
