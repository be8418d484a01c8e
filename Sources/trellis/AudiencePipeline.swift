import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// Making the documents for other readers: the same facts at another altitude.
extension Pipeline {
    /// What leadership sees: groups of teams, and never one.
    func leadership() throws -> LeadershipDocument {
        let settings = workspace.settings
        let words = try workspace.words()
        let teams = try workspace.teams(only: nil)
        let partition = TeamGroups.partition(
            teams, declared: settings.groups.map { ($0.name, $0.teams) })
        let shown = partition.groups.flatMap(\.teams)
        var signs: [TeamID: TeamSigns] = [:]
        try reporter().each(
            of: shown,
            render: { ($0.team, TeamSigns($0.matches, $0.moves, for: .leadership)) },
            consume: { signs[$0] = $1 })
        let playbooks = library.evaluated.filter { $0.isFor(.leadership) }
        let groups = partition.groups.compactMap { name, teams in
            GroupReport(
                name: words.group(name), of: teams.compactMap { signs[$0] }, playbooks: playbooks)
        }
        return LeadershipDocument(
            held: workspace.today, groups: groups, leavesOut: partition.leavesOut,
            asks: try asks(of: teams, words),
            minimumPeople: settings.isPublicData ? nil : PrivacyPolicy.floor,
            version: Trellis.version, words: words, playbookLink: links(words))
    }

    /// Where each playbook lies, seen from a document.
    private func links(_ words: RetroWords) -> @Sendable (Playbook) -> String {
        let links = Dictionary(
            library.playbooks.map { ($0.id, workspace.link(to: $0, words: words)) },
            uniquingKeysWith: { first, _ in first })
        return { links[$0.id] ?? "" }
    }

    /// What open actions ask of a lead or a platform, in words that name no team.
    private func asks(of teams: [TeamID], _ words: RetroWords) throws -> [SupportAsk] {
        let settings = workspace.settings
        let names =
            teams.map(\.description)
            + settings.teams.flatMap { team in
                // People leave the owner of a repository out.
                [team.title] + team.repositories + team.services
                    + team.repositories.compactMap {
                        $0.split(separator: "/").last.map(String.init)
                    }
            }
        let titles = Dictionary(
            library.playbooks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let documents = try workspace.retros().documents.filter { $0.held <= workspace.today }
        return Action.current(from: documents.flatMap(\.actions)).compactMap {
            SupportAsk($0, title: { titles[$0] }, hiding: names, words: words)
        }
    }

    /// How a team's services run.
    func services(of team: TeamID) throws -> ServiceDocument {
        let words = try workspace.words()
        let reporter = try reporter()
        let report = try reporter.report(on: team)
        let listed = workspace.settings.teams.first { $0.id == team }?.services ?? []
        let known = report.book.series.filter {
            $0.metric.isOperational && $0.slice.segment == nil && $0.scope.service != nil
        }
        let shown = known.filter { series in listed.contains { $0 == series.scope.service } }
        // A family of their own: the team's numbers are judged in the team's retro.
        let looks = Looks(
            at: date, of: TeamBook(series: shown), playbooks: [], terms: reporter.terms(for: team))
        let moves = Dictionary(grouping: looks.moves, by: { $0.service ?? "" })
        let end = workspace.today.monday.advanced(by: -1)
        let days = end.advanced(by: 1 - 7 * Looks.usualWeeks)...end
        // Who joins is about people.
        let notes = workspace.notes.filter { $0.kind != .onboarding && $0.days.overlaps(days) }
        let services = Alphabet.sorted(Array(Set(listed))).map { name in
            ServiceDocument.Service(
                name: name,
                rows: (moves[name] ?? []).compactMap { move in
                    shown.first { $0.slice == move.slice && $0.scope.service == name }.map {
                        ServiceDocument.Row(
                            move: move, weeks: $0.weekly(in: days, isWhole: true))
                    }
                },
                notes: notes.filter {
                    $0.service != nil && $0.concerns(Scope(team: team, service: name))
                })
        }
        return ServiceDocument(
            team: team, title: workspace.title(of: team), held: workspace.today,
            services: services,
            unlisted: Set(known.compactMap(\.scope.service)).subtracting(listed).count,
            matches: report.matches, notes: notes.filter { $0.concerns(Scope(team: team)) },
            minimumPeople: workspace.settings.isPublicData ? nil : PrivacyPolicy.floor,
            version: Trellis.version,
            words: words, playbookLink: links(words))
    }
}
