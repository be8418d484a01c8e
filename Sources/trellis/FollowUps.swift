import TrellisModel
import TrellisRetro

/// What became of the numbers. A team's are read when something of it is done.
final class FollowUps {
    let pipeline: Pipeline
    private let reporter: Reporter
    private var books: [TeamID: TeamBook] = [:]

    init(_ workspace: Workspace, _ documents: [RetroDocument]) throws {
        pipeline = try Pipeline(
            workspace, retros: Dictionary(grouping: documents, by: \.team))
        reporter = try pipeline.reporter()
    }

    subscript(action: Action) -> FollowUpResult? {
        get throws {
            guard action.state == .done, action.from != nil else { return nil }
            let team = action.mention.team
            let book = try books[team] ?? reporter.book(of: team)
            books[team] = book
            return pipeline.followUp(of: action, in: book)
        }
    }
}
