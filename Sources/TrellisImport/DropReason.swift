/// Why a record was left out. The words are part of the import's output.
package enum DropReason: String, CaseIterable, Sendable {
    case bot, unclaimed, malformed, undated, duplicate, empty, test
    case notMerged = "not-merged"
    case notFinished = "not-finished"
    case outsideDates = "outside-dates"

    /// One paragraph for people.
    package var page: String {
        switch self {
        case .bot:
            "The record is a program's. Bots never count as people, and their work is not the team's. "
                + "Updates of dependencies are counted for themselves. 'bots:' in trellis.yml names more."
        case .unclaimed:
            "No team of trellis.yml claims the repository, service or team that the record names. The "
                + "import prints the line that would claim it."
        case .malformed:
            "The record cannot be understood. The first three are described; --strict stops at the "
                + "first one, and nothing is kept then."
        case .undated:
            "The report carries no date. Put the day in its file or folder name, such as 2026-03-02."
        case .duplicate: "The same record stands in these files more than once, and counts once."
        case .empty: "The row has no number. An empty cell is missing, and never zero."
        case .test:
            "An exercise, or a deployment that is not to production where the export names production."
        case .notMerged:
            "A commit on the main line that is neither a merge nor a squash merge ('… (#123)'). It "
                + "still counts as a fix of what came before it."
        case .notFinished: "The run or job was cancelled, skipped, or has not ended."
        case .outsideDates: "The record lies outside the days of --from and --to."
        }
    }
}
