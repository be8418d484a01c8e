import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("How services run")
struct ServiceDocumentTests {
    private func document(
        _ services: [ServiceDocument.Service], matches: [Match] = [], unlisted: Int = 0
    ) throws -> ServiceDocument {
        ServiceDocument(
            team: try #require(TeamID("harbour")), title: "Har|bour", held: Day(number: 20_528),
            services: services, unlisted: unlisted, matches: matches, notes: [],
            minimumPeople: 5, version: "0", playbookLink: { "`\($0.id)`" })
    }

    @Test("shows operational numbers alone, by name, whatever it is given")
    func operational() throws {
        let everything = MetricCatalogue.all
        try forAll(count: 40) { random in
            let services = ["web", "Api", "jobs"].shuffled(using: &random).map { name in
                ServiceDocument.Service(
                    name: name,
                    rows: everything.shuffled(using: &random).map {
                        ServiceDocument.Row(
                            move: Made.move($0, service: name, ratio: 2), weeks: [1, nil, 2])
                    }, notes: [])
            }
            let playbooks = everything.map {
                Made.playbook(Slug.from($0.id) ?? "x", title: $0.title, metrics: [$0])
            }
            let document = try document(
                services, matches: playbooks.shuffled(using: &random).map { Made.match($0) })
            let titles = document.services.map { $0.rows.map(\.move.slice.metric.title) }
            let shown =
                document.services.flatMap(\.rows).map(\.move.slice.metric)
                + document.patterns.flatMap { $0.checks.map(\.check.slice.metric) }
            let people = everything.filter { $0.needsPeople || $0.echoesPeople }
            let text = document.markdown
            return document.services.map(\.name) == ["Api", "jobs", "web"]
                && titles.allSatisfy {
                    $0.map { $0.lowercased() } == $0.map { $0.lowercased() }.sorted()
                }
                && shown.allSatisfy(\.isOperational)
                && people.allSatisfy { !text.contains("| \($0.title) |") }
                && people.allSatisfy { !text.contains("**\($0.title):**") }
        }
    }

    @Test("says in words what a number does, or that it cannot be judged")
    func words() throws {
        let deploys = try #require(MetricCatalogue.metric("deploys.count"))
        let alerts = try #require(MetricCatalogue.metric("alerts.count"))
        let text = try document(
            [
                ServiceDocument.Service(
                    name: "a<b>",
                    rows: [
                        .init(move: Made.move(deploys, ratio: 0.5), weeks: [4, 2]),
                        .init(move: Made.move(alerts, ratio: 1, tier: nil), weeks: []),
                    ],
                    notes: [
                        Annotation(
                            days: Day(number: 20_500)...Day(number: 20_501), kind: .migration,
                            note: "to *new* machines", team: nil, service: "a<b>")
                    ])
            ], unlisted: 1
        ).markdown
        #expect(text.contains("# Services of Har\\|bour, 16\u{A0}March 2026"))
        #expect(text.contains("\n## a\\<b\\>\n"))
        #expect(text.contains("| Alerts | – | – | cannot be judged: too few weeks |"))
        #expect(text.contains("| fell from about 10 deployments to about 5 deployments"))
        #expect(text.contains("migration: to \\*new\\* machines"))
        #expect(text.contains("1 more service has numbers, and does not stand in `trellis.yml`."))
    }

    @Test("says what to write where no service is listed")
    func none() throws {
        #expect(try document([]).markdown.contains("`services: [checkout]`"))
    }
}
