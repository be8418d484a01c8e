import TrellisModel

/// Somebody on the team, by number, or the bot that raises versions.
enum Author: Equatable {
    case person(Int)
    case dependabot

    var login: String {
        switch self {
        case .person(let number): "dev-\(number.padded(to: 2))"
        case .dependabot: "app/dependabot"
        }
    }

    var mail: String {
        switch self {
        case .person: "\(login)@harbour.example"
        case .dependabot: "49699333+dependabot[bot]@users.noreply.github.com"
        }
    }
}

/// A pull request, as it stands when the exports are made.
struct PullRequest {
    struct Review {
        let login: String
        let time: Moment
        let isApproval: Bool
    }

    let author: Author
    let created: Moment
    /// Added and deleted lines.
    var size: Int
    var number = 0
    var isDraft = false
    var merged: Moment?
    /// The same moment as `merged`, when there is one.
    var closed: Moment?
    var reviews: [Review] = []
    var title = ""
    var body = ""
    var files: [FileChange] = []
    var labels: [String] = []
}

/// The lines that a change adds to one file and deletes from it.
struct FileChange {
    let path: String
    let added: Int
    let deleted: Int

    var swapped: FileChange { FileChange(path: path, added: deleted, deleted: added) }
}

/// A merged pull request on the main branch.
struct Commit {
    let hash: String
    let pull: PullRequest
    let time: Moment

    var subject: String { "\(pull.title) (#\(pull.number))" }
}
