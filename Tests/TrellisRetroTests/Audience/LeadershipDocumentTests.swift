import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What leadership sees")
struct LeadershipDocumentTests {
    private static let day = Day(number: 20_528)
    private static let metrics = MetricCatalogue.all.filter { $0.isFor(.leadership) }
    private static let playbooks = metrics.map {
        Made.playbook(Slug.from($0.id) ?? "x", title: $0.title, metrics: [$0])
    }

    private static func signs(_ random: inout SplitMix64) -> TeamSigns {
        let directions: [Metric.Direction?] = [.up, .down, nil]
        let chosen = metrics.filter { _ in Int.random(in: 0...9, using: &random) > 0 }
        return TeamSigns(
            patterns: Dictionary(
                uniqueKeysWithValues: playbooks.map { ($0.id, Bool.random(using: &random)) }),
            moves: Dictionary(
                uniqueKeysWithValues: chosen.map {
                    ($0, directions[Int.random(in: 0...2, using: &random)])
                }))
    }

    private static func document(
        _ groups: [GroupReport], asks: [SupportAsk] = []
    ) -> LeadershipDocument {
        LeadershipDocument(
            held: day, groups: groups, leavesOut: false, asks: asks, minimumPeople: 5,
            version: "0", playbookLink: { "`\($0.id)`" })
    }

    @Test("stands by name, whatever the numbers are, and whoever has them")
    func alphabetical() {
        forAll(count: 60) { random in
            let names = ["zebra works", "Apple", "mango"].shuffled(using: &random)
            var signs: [[TeamSigns]] = []
            for _ in names {
                let size = Int.random(in: 3...9, using: &random)
                signs.append((0..<size).map { _ in Self.signs(&random) })
            }
            let groups = zip(names, signs).compactMap {
                GroupReport(name: $0, of: $1, playbooks: Self.playbooks)
            }
            let moved = zip(names, signs).map { ($0, $1.shuffled(using: &random)) }
                .shuffled(using: &random).compactMap {
                    GroupReport(
                        name: $0, of: $1, playbooks: Self.playbooks.shuffled(using: &random))
                }
            let document = Self.document(groups)
            let rows = document.groups.flatMap { group in
                [
                    group.patterns.map { $0.playbook.title.lowercased() },
                    group.trends.map { $0.metric.title.lowercased() },
                    group.steady.map { $0.title.lowercased() },
                ]
            }
            return document.groups.map(\.name) == ["Apple", "mango", "zebra works"]
                && rows.allSatisfy { $0 == $0.sorted() }
                && document.markdown == Self.document(moved).markdown
                && document.json.compact == Self.document(moved).json.compact
        }
    }

    @Test("a group of fewer than three teams is none, and then nothing is asked either")
    func small() throws {
        var random = SplitMix64(seed: 1)
        let signs = (0..<2).map { _ in Self.signs(&random) }
        #expect(GroupReport(name: "Two", of: signs, playbooks: Self.playbooks) == nil)
        let ask = try #require(
            SupportAsk(
                Made.action("Provide a machine", owner: "platform"), title: { _ in nil }, hiding: []
            ))
        let text = Self.document([], asks: [ask]).markdown
        #expect(text.contains("Nothing, because no group has three teams"))
        #expect(!text.contains("machine"))
    }

    @Test("counts say how many, in the direction of the middle team")
    func counts() throws {
        let metric = try #require(MetricCatalogue.metric("ci.duration.p90"))
        let playbook = Made.playbook("slow", title: "Slow builds", metrics: [metric])
        let signs = [true, true, false, false, false].map {
            TeamSigns(patterns: ["slow": $0], moves: [metric: $0 ? .up : nil])
        }
        let group = try #require(GroupReport(name: "All", of: signs, playbooks: [playbook]))
        let text = Self.document([group]).markdown
        #expect(
            text.contains(
                "- **Slow builds:** 2 of 5 teams see it (`slow`). To ask the teams: *What would help?*"
            ))
        #expect(
            text.contains(
                "| Long build time | no common direction | 2 of 5 teams | at most one of 5 teams |")
        )
        #expect(
            text.contains("They may not inform \(Charter.mustNotInform.joined(separator: ", "))."))
        let most = [true, true, true, true, false].map {
            TeamSigns(patterns: [:], moves: [metric: $0 ? .down : nil])
        }
        let fell = try #require(GroupReport(name: "All", of: most, playbooks: [playbook]))
        #expect(
            Self.document([fell]).markdown.contains(
                "| Long build time | fell | at most one of 5 teams | at least 4 of 5 teams |"))
    }

    @Test("leaves out what teams say of their own retros")
    func charters() throws {
        let trust = try #require(MetricCatalogue.metric("trust.supported.share"))
        let playbook = Made.playbook("trust", title: "Trust falls", metrics: [trust])
        let signs = TeamSigns(
            [Made.match(playbook)], [Made.move(trust, ratio: 0.5)], for: .leadership)
        let group = try #require(
            GroupReport(name: "G", of: Array(repeating: signs, count: 5), playbooks: [playbook]))
        #expect(group.patterns.isEmpty && group.trends.isEmpty && group.steady.isEmpty)
    }
}

@Suite("What support is asked for")
struct SupportAskTests {
    private func ask(_ action: Action, hiding names: [String] = []) -> SupportAsk? {
        SupportAsk(action, title: { $0 == "slow" ? "Slow builds" : nil }, hiding: names)
    }

    @Test("is what a lead or a platform was asked, or what is marked for another action")
    func roles() throws {
        for owner in ["lead", "Platform", "acme/platform", "team-lead"] {
            #expect(ask(try Made.action("Buy it", owner: owner))?.text == "Buy it", "\(owner)")
        }
        for owner in ["ann", "whole-team", "facilitator", "on-call", "ann/ben", nil] {
            #expect(try ask(Made.action("Buy it", owner: owner)) == nil, "\(owner ?? "none")")
        }
        let marked = try ask(
            Made.action("Give @ann an hour a week", owner: nil, from: "slow#x", supports: "b3x9d"))
        #expect(marked == ask(try Made.action("Give an hour a week", owner: "lead", from: "slow")))
        #expect(marked?.playbook == "Slow builds")
        // A second name stands behind the first one, in the text.
        let named = try ask(
            Made.action("Buy it Quillfeather", owner: "Max", from: "slow#x", supports: "b3x9d"))
        #expect(named?.text.contains("Quillfeather") == false && named?.playbook == "Slow builds")
        for state in [Action.State.done, .dropped] {
            #expect(try ask(Made.action("Buy it", owner: "lead", state: state)) == nil)
        }
    }

    @Test("names no team, however it is written")
    func names() throws {
        let names = ["payments-core", "Payments & Co", "acme/pay", "api"]
        let text =
            "PAYMENTS core and payments-core need acme/pay, the API, not rapid (payments & co)"
        #expect(
            try ask(Made.action(text, owner: "lead"), hiding: names)?.text
                == "[a team] and [a team] need [a team], the [a team], not rapid ([a team])")
        forAll { random in
            let name =
                ["quokka", "blue-ibis", "Ärger", "a.b/c"]
                .randomElement(using: &random) ?? ""
            let text =
                HostileText.draw(&random) + " " + name.uppercased() + " "
                + HostileText.draw(&random)
            let hidden = HiddenNames([name], mark: "[a team]").out(of: text)
            return !" \(hidden) ".lowercased().contains(" \(name.lowercased()) ")
        }
    }

    @Test("names no team in whatever joins the parts of its name")
    func joints() {
        let names = HiddenNames(["blue-ibis", "Red River Crew"], mark: "[a team]")
        for text in [
            "blue-ibis", "Blue Ibis", "BLUE_IBIS", "blueibis", "BlueIbis", "red-river_crew",
            "RedRiverCrew", "red river crew",
        ] {
            #expect(names.out(of: "(\(text)'s queue)") == "([a team]'s queue)", "\(text)")
        }
        for text in ["blue, ibis", "blue--ibis", "blueibises", "riverCrew", "blue"] {
            #expect(names.out(of: text) == text)
        }
    }

    @Test(
        "holds no handle and no address",
        arguments: [
            "Buy it (@alice.meier, alice@example.org)", "@alice Buy it", "Buy\u{A0}@alice it",
            "Buy it ask:@alice", "Buy it <mailto:alice@example.org>", "Buy ＠alice it",
            "Buy it 'blue-ibis@example.org'",
        ])
    func handles(text: String) throws {
        let found = try #require(
            ask(Made.action(text, owner: "lead"), hiding: ["blue-ibis"]))
        #expect(found.text == "Buy it")
    }

    @Test("stands by playbook and then by its words, each once")
    func order() throws {
        let asks = try ["b", "a", "b"].compactMap { ask(try Made.action($0, owner: "lead")) }
        let ofSlow = try #require(ask(Made.action("z", owner: "lead", from: "slow")))
        #expect(SupportAsk.ordered(asks + [ofSlow]).map(\.text) == ["z", "a", "b"])
    }
}
