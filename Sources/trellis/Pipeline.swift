import TrellisDetect
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// How the stages meet: exports → aggregates → store → series → verdicts → matches → a document.
struct Pipeline {
    let workspace: Workspace
    let library: Library
    /// Of each team, what lies in `retros/`.
    let retros: [TeamID: [RetroDocument]]
    /// What the store has of the one team that is asked about.
    private let early: (team: TeamID, series: Background<[Series]>)?

    /// - Parameters:
    ///   - team: The one that is asked about; without it, any may be.
    ///   - library: Where it was read already, or is being read.
    ///   - retros: Where they were read already.
    init(
        _ workspace: Workspace, only team: TeamID? = nil,
        library: @autoclosure () throws -> Library? = nil,
        retros: [TeamID: [RetroDocument]]? = nil
    ) throws {
        self.workspace = workspace
        early = team.map { team in
            (team, Background { try workspace.existingStore()?.imported(of: team) ?? [] })
        }
        let reading = Background {
            try retros ?? Dictionary(grouping: workspace.retros(only: team).documents, by: \.team)
        }
        self.library = try library() ?? workspace.library()
        self.retros = try reading.value()
    }

    /// What the store has of a team, whatever the day.
    func imported(of team: TeamID) throws -> [Series] {
        if let early, early.team == team { return try early.series.value() }
        return try workspace.existingStore()?.imported(of: team) ?? []
    }

    /// What teams' numbers say at the workspace's date.
    ///
    /// - Parameters:
    ///   - weeks: That a metric's own move is looked for in.
    ///   - since: The day on which something is known to have changed; without it, what the notes say.
    func reporter(weeks: Int = Looks.usualWeeks, since: Day? = nil) throws -> Reporter {
        let settings = workspace.settings
        return Reporter(
            store: try workspace.existingStore(), playbooks: library.evaluated,
            date: date, calendar: workspace.calendar, notes: workspace.notes,
            terms: Looks.Terms(
                rate: settings.isStrict ? Family.strictRate : Family.usualRate, weeks: weeks,
                declared: since.map { DeclaredChanges(days: [$0], isAlone: true) } ?? .none),
            challenges: try workspace.challenges().filter { $0.isOpen(on: workspace.today) },
            retros: retros, minimumPeople: settings.floor)
    }

    /// The date of the report, less what the workspace waits before a week is published.
    var date: Day { workspace.today.advanced(by: -workspace.settings.publishDelay) }

    /// The follow-up of a done action, with the same definition before and after.
    func followUp(of action: Action, in book: TeamBook) -> FollowUpResult? {
        guard action.state == .done, let playbook = playbook(behind: action) else { return nil }
        return FollowUpMeasure.result(
            of: playbook.followUp, agreed: action.mention.held,
            done: action.done ?? action.mention.held, at: date, frozen: action.base,
            in: numbers(of: book, for: playbook))
    }

    /// What the number that an action aims at was on the day of the agreement.
    func baseline(of action: Action, in book: TeamBook) -> Action.Baseline? {
        playbook(behind: action).flatMap { playbook in
            FollowUpMeasure.baseline(
                of: playbook.followUp, agreed: action.mention.held,
                in: numbers(of: book, for: playbook))
        }
    }

    func playbook(behind action: Action) -> Playbook? {
        action.from.flatMap { origin in
            library.playbooks.first { $0.id == origin.playbook }
        }
    }

    private func numbers(of book: TeamBook, for playbook: Playbook) -> FollowUpMeasure.Numbers {
        FollowUpMeasure.Numbers(
            series: { book[$0] },
            ratio: { name, days in
                playbook.pattern.checks.first { $0.name == name }.flatMap { check in
                    let spans = Spans(window: days, baseline: nil)
                    return Detection.verdict(
                        of: check,
                        on: book.evidence(
                            for: check.slice, in: spans, needs: playbook.pattern.needs))["ratio"]
                }
            },
            check: { name in playbook.pattern.checks.first { $0.name == name } })
    }
}
