import TestSupport
import Testing
import TrellisModel

@Suite("A count of a group's teams")
struct GroupCountTests {
    @Test("says as much as no team's own answer follows from")
    func told() throws {
        let told = (0...5).map { GroupCount($0, of: 5)?.told }
        #expect(told == [0...1, 0...1, 2...2, 3...3, 4...5, 4...5])
        #expect(GroupCount(3, of: 3)?.told == 2...3)
        #expect(GroupCount(1, of: 3)?.isCommon == false && GroupCount(2, of: 3)?.isMost == true)
        for (count, teams) in [(0, 0), (1, 1), (2, 2), (4, 3), (-1, 5)] {
            #expect(GroupCount(count, of: teams) == nil)
        }
    }

    /// Every way in which up to seven teams can rise, fall or stay, and what a reader sees of it.
    @Test("leaves two answers open for every team, whatever the teams did", arguments: 3...7)
    func noTeamFollows(teams: Int) {
        var seen: [String: [Set<Int>]] = [:]
        let worlds = (0..<teams).reduce(1) { count, _ in count * 3 }
        for world in 0..<worlds {
            var rest = world, answers: [Int] = []
            for _ in 0..<teams {
                answers.append(rest % 3)
                rest /= 3
            }
            let told = (1...2).map { direction in
                GroupCount(answers.count { $0 == direction }, of: teams).map { "\($0.told)" }
                    ?? "nothing"
            }.joined(separator: ", ")
            let open = seen[told] ?? Array(repeating: [], count: teams)
            seen[told] = zip(open, answers).map { $0.union([$1]) }
        }
        #expect(seen.count >= 3 && seen.values.allSatisfy { $0.allSatisfy { $0.count >= 2 } })
    }

    @Test("tells none and one alike, and all and all but one", arguments: 3...12)
    func edges(teams: Int) {
        #expect(GroupCount(0, of: teams) == GroupCount(1, of: teams))
        #expect(GroupCount(teams, of: teams) == GroupCount(teams - 1, of: teams))
        for count in 0...teams {
            #expect(GroupCount(count, of: teams)?.told.contains(count) == true)
        }
    }
}

@Suite("Teams in groups")
struct TeamGroupsTests {
    private func teams(_ names: [String]) -> [TeamID] { names.compactMap { TeamID($0) } }

    @Test("small groups and teams of none become other teams, or are left out")
    func others() {
        let all = teams(["a", "b", "c", "d", "e", "f", "g"])
        let declared = [
            (name: "Zoo", teams: teams(["a", "b", "c"])), (name: "Pair", teams: teams(["d", "e"])),
        ]
        let partition = TeamGroups.partition(all, declared: declared)
        #expect(partition.groups.map(\.name) == ["Other teams", "Zoo"])
        #expect(partition.groups.first?.teams == teams(["d", "e", "f", "g"]))
        #expect(!partition.leavesOut)
        let few = TeamGroups.partition(teams(["a", "b", "c", "d"]), declared: declared)
        #expect(few.groups.map(\.name) == ["Zoo"] && few.leavesOut)
        #expect(TeamGroups.partition(all, declared: []).groups.map(\.name) == ["All teams"])
        let two = TeamGroups.partition(teams(["a", "b"]), declared: [])
        #expect(two.groups.isEmpty && two.leavesOut)
    }

    @Test("have three teams or more each, share none, and stand by name, whatever is declared")
    func laws() {
        forAll { random in
            let all = (0..<Int.random(in: 0...14, using: &random)).compactMap { TeamID("t\($0)") }
            var rest = all.shuffled(using: &random)
            var declared: [(name: String, teams: [TeamID])] = []
            while !rest.isEmpty, Bool.random(using: &random) {
                let size = Int.random(in: 1...rest.count, using: &random)
                declared.append(
                    ("g\(Int.random(in: 0...99, using: &random))", Array(rest.prefix(size))))
                rest.removeFirst(size)
            }
            let partition = TeamGroups.partition(all, declared: declared)
            let shown = partition.groups.flatMap(\.teams)
            let again = TeamGroups.partition(
                all.shuffled(using: &random), declared: declared.shuffled(using: &random))
            let names = partition.groups.map { $0.name.lowercased() }
            return partition.groups.allSatisfy {
                $0.teams.count >= 3 && $0.teams == $0.teams.sorted()
            }
                && Set(shown).count == shown.count && names == names.sorted()
                && (shown.count == all.count || partition.leavesOut)
                && (Set(declared.map(\.name)).count < declared.count || again == partition)
        }
    }
}

@Suite("Who a number is for")
struct AudienceTests {
    /// Written down here a second time, so that a new metric makes somebody decide.
    private static let operational: Set<String> = [
        "deploy.changes.typical", "deploys.count", "change.failure.share", "deploy.rework.share",
        "rollback.share", "recovery.typical", "incidents.opened", "incidents.repeat.share",
        "incidents.after_deploy.share", "alerts.count", "alerts.actionable.share",
        "budget.remaining.share", "pages.count", "pages.after_hours.share",
    ]
    private static let teamAlone: Set<String> = [
        "actions.finished.share", "actions.incident.finished.share", "trust.supported.share",
    ]

    @Test("three audiences and every charter", arguments: MetricCatalogue.all.map(\.id))
    func matrix(id: String) throws {
        let metric = try #require(MetricCatalogue.metric(id))
        #expect(metric.isFor(.team))
        #expect(metric.isFor(.service) == Self.operational.contains(id))
        #expect(metric.isFor(.leadership) == !Self.teamAlone.contains(id))
        #expect(!metric.isFor(.service) || !(metric.needsPeople || metric.echoesPeople))
        #expect(metric.readers.contains("leadership") == metric.isFor(.leadership))
    }
}
