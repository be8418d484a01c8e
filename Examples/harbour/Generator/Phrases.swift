/// Subjects and descriptions, put together from lists of plain words.
enum Phrases {
    static func subject(_ module: String, _ random: inout Random) -> String {
        "\(random.pick(verbs)) \(random.pick(objects)) \(random.pick(links)) \(spaced(module))"
    }

    static func repair(_ module: String, _ random: inout Random) -> String {
        "Fix \(random.pick(objects)) \(random.pick(links)) \(spaced(module))"
    }

    /// One or two sentences.
    static func description(_ random: inout Random) -> String {
        let first = random.pick(reasons)
        return random.chance(0.5) ? "\(first) \(random.pick(remarks))" : first
    }

    static let assistant = "Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>"

    private static func spaced(_ module: String) -> String {
        String(module.map { $0 == "-" ? " " : $0 })
    }

    private static let verbs = [
        "Add", "Change", "Check", "Clean up", "Document", "Extend", "Extract", "Hide", "Improve",
        "Limit", "Log", "Make configurable", "Move", "Refine", "Remove", "Rename", "Reorder",
        "Replace", "Rework", "Share", "Show", "Simplify", "Split", "Test", "Tidy", "Unify",
    ]
    private static let objects = [
        "access rules", "batch size", "cached values", "column widths", "date handling",
        "default values", "empty state", "error messages", "event names", "feature switch",
        "field names", "input checks", "key handling", "loading state", "lookup table",
        "null handling", "paging", "query limits", "rate limit", "request timeout",
        "response mapping",
        "retry delay", "amount rounding", "sort order", "status codes", "string formatting",
        "time zone handling", "tooltips", "unused options", "warning texts",
    ]
    private static let links = ["in", "for"]
    private static let reasons = [
        "The old behaviour surprised people who came from the list view.",
        "This keeps the two code paths in step.",
        "The value was read in three places and is now read in one.",
        "Requests with an empty body are answered with a clear message.",
        "Nothing changes for callers that pass the value themselves.",
        "The default is the one that production has used since the spring.",
        "The tests cover the case with no rows and the case with many.",
        "The page no longer asks for the same data twice.",
        "Large results are read in parts, which keeps memory low.",
        "The names now match the words in the interface.",
        "It prepares the move to the new endpoint.",
        "The setting can be switched off for one service at a time.",
    ]
    private static let remarks = [
        "The old option is still accepted for a while.",
        "Tested by hand on the staging system.",
        "A follow-up will remove the old path.",
        "The documentation is updated.",
        "No migration is needed.",
        "Screens on small devices look the same as before.",
    ]
}
