import Foundation
import Synchronization
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisRetro
import TrellisStore

/// What the numbers of teams say at a date, one team at a time or many at once.
struct Reporter: Sendable {
    /// `nil` before the first import.
    let store: Store?
    var playbooks: [Playbook]
    var date: Day
    let calendar: HolidayCalendar?
    /// Of all teams.
    let notes: [Annotation]
    let terms: Looks.Terms
    /// Of all teams: objections that no one answered by the report's date.
    var challenges: [Challenge] = []
    /// Of each team, what lies in its retros.
    var retros: [TeamID: [RetroDocument]] = [:]
    /// The fewest answers of a trust check that is read.
    var minimumPeople = PrivacyPolicy.floor

    /// Teams that are worked on before their results are handed over: enough to keep every core busy,
    /// and few enough to hold.
    private static let batch = 64
    /// From so many teams on, progress is told.
    private static let many = 100

    /// - Parameter imported: What the store has of the team, where it was read already.
    func report(on team: TeamID, imported: [Series]? = nil) throws -> TeamReport {
        let book = try book(of: team, imported: imported)
        let looks = Looks(at: date, of: book, playbooks: playbooks, terms: terms(for: team))
        return TeamReport(
            team: team, book: book, looks: looks, playbooks: playbooks,
            challenges: challenges.filter { $0.team == team })
    }

    /// What was published of a team by the report's date, with holidays and freezes taken out of the
    /// comparison.
    func book(of team: TeamID, imported: [Series]? = nil) throws -> TeamBook {
        let quiet = notes.filter(\.kind.takesDaysOut)
        let whole = calendar(of: Scope(team: team), quiet)
        let hasOwn = quiet.contains { $0.service != nil }
        let imported = try imported ?? store?.imported(of: team) ?? []
        return TeamBook(
            series: withRetros(imported, of: team).map { series in
                let known = series.over(before: date)
                let off =
                    hasOwn && series.scope.service != nil
                    ? calendar(of: series.scope, quiet) : whole
                return off.isEmpty ? known : off.masking(known)
            })
    }

    private func calendar(of scope: Scope, _ quiet: [Annotation]) -> TeamCalendar {
        TeamCalendar(region: calendar, notes: quiet.filter { $0.concerns(scope) })
    }

    /// The days on which, by the team's own notes, the way of working changed, unless a day is given.
    func terms(for team: TeamID) -> Looks.Terms {
        var own = terms
        own.notes = notes.filter { $0.concerns(Scope(team: team)) }
        guard !terms.declared.isAlone else { return own }
        own.declared = DeclaredChanges(
            days: own.notes.filter(\.kind.declaresChange).map(\.days.lowerBound), isAlone: false)
        let ofServices = notes.filter { $0.service != nil && $0.kind.declaresChange }
        for service in Set(ofServices.compactMap(\.service)) {
            let scope = Scope(team: team, service: service)
            own.declaredByService[service] = ofServices.filter { $0.concerns(scope) }
                .map(\.days.lowerBound)
        }
        return own
    }

    /// Works on several teams at once, and hands the results over in the given order.
    ///
    /// - Parameter render: What is kept of a report.
    func each<Result: Sendable>(
        of teams: [TeamID], render: @Sendable (TeamReport) -> Result,
        consume: (Result) -> Void
    ) throws {
        var done = 0
        while done < teams.count {
            let batch = Array(teams[done..<min(done + Self.batch, teams.count)])
            let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
            DispatchQueue.concurrentPerform(iterations: batch.count) { index in
                let result = Swift.Result { render(try report(on: batch[index])) }
                results.withLock { $0[index] = result }
            }
            for index in batch.indices {
                if let result = results.withLock({ $0[index] }) { consume(try result.get()) }
            }
            done += batch.count
            if teams.count >= Self.many { Output.progress("\(done) of \(teams.count) teams") }
        }
        Output.endProgress()
    }
}

extension Store {
    /// Every series of a team, from the source that tells most where several tell the same.
    func imported(of team: TeamID) throws -> [Series] {
        try book(of: team, preferring: Intake.preference).all
    }
}
