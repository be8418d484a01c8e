import Foundation
import Synchronization
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisStore

/// What the numbers of teams say at a date, one team at a time or many at once.
struct Reporter: Sendable {
    /// `nil` before the first import.
    let store: Store?
    let playbooks: [Playbook]
    let date: Day
    let calendar: HolidayCalendar?
    /// Of all teams.
    let notes: [Annotation]
    let terms: Looks.Terms

    /// Teams that are worked on before their results are handed over: enough to keep every core busy,
    /// and few enough to hold.
    private static let batch = 64
    /// From so many teams on, progress is told.
    private static let many = 100

    func report(on team: TeamID) throws -> TeamReport {
        let book = try book(of: team)
        let looks = Looks(at: date, of: book, playbooks: playbooks, terms: terms(for: team))
        return TeamReport(team: team, book: book, looks: looks, playbooks: playbooks)
    }

    /// What was published of a team by the report's date, with holidays and freezes taken out of the
    /// comparison.
    func book(of team: TeamID) throws -> TeamBook {
        guard let store else { return TeamBook(series: []) }
        let notes = notes.filter { ($0.team ?? team) == team && $0.kind.takesDaysOut }
        let off = TeamCalendar(region: calendar, notes: notes)
        let book = try store.book(of: team, preferring: Intake.preference)
        return TeamBook(
            series: book.all.map { series in
                let known = series.over(before: date)
                return off.isEmpty
                    ? known
                    : known.masking { off.leavesOut(periodFrom: $0, grain: series.metric.grain) }
            })
    }

    /// The days on which, by the team's own notes, the way of working changed, unless a day is given.
    private func terms(for team: TeamID) -> Looks.Terms {
        guard !terms.declared.isAlone else { return terms }
        var own = terms
        own.declared = DeclaredChanges(
            days: notes.filter { ($0.team ?? team) == team && $0.kind.declaresChange }
                .map(\.days.lowerBound), isAlone: false)
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
