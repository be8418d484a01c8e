/// `git.log`: the main branch with the lines of each file, as `git log --numstat` prints it.
enum GitLogExport {
    /// The parent of the oldest commit, which the log does not reach.
    private static let root = "b82c41f06d9a3e57c1184f2ab09d6673e05f8c2d"

    static func text(_ history: History) -> String {
        let parents = [root] + history.commits.map(\.hash)
        return zip(history.commits, parents).map(entry).reversed().joined(separator: "\n")
    }

    private static func entry(_ commit: Commit, parent: String) -> String {
        let fields = [
            commit.hash, parent, commit.time.local, commit.pull.author.mail, commit.subject,
            commit.pull.body,
        ]
        let lines = commit.pull.files.map { "\($0.added)\t\($0.deleted)\t\($0.path)\n" }
        return "\u{1E}" + fields.map { $0 + "\u{1F}" }.joined() + "\n" + lines.joined()
    }
}
