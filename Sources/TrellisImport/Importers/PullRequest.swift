import TrellisModel

/// What is read of one pull request, in any of its spellings. Times are seconds since 1970.
struct PullRequest {
    let number: Int
    let created: Int
    let closed: Int?
    let merged: Int?
    let author: String?
    let isBot: Bool
    let isDraft: Bool
    let repository: String?
    /// Lines added plus deleted, without generated files where the export lists files.
    let size: Int?
    /// `nil` when the export does not list files.
    let isBulk: Bool?
    let hasReviews: Bool
    /// What cannot be: a date that is none, an end before the beginning, lines below zero.
    let problem: String?
    private let reviews: [Review]

    private struct Review {
        let author: String
        let at: Int
        let isApproval: Bool
        let isBot: Bool
    }

    /// - Returns: `nil` when the record is no pull request.
    init?(_ record: borrowing JSONValue) {
        guard let number = record.integer("number"),
            record.has("createdAt") || record.has("created_at")
        else { return nil }
        // A pull request has a branch or a diff or a draft mark; an issue has none of them.
        guard
            record.has("mergedAt") || record.has("merged_at") || record.has("additions")
                || record.has("isDraft") || record.has("draft") || record.has("baseRefName")
        else { return nil }
        self.number = number
        problem = Self.problem(in: record)
        created = Self.time(record, "createdAt", "created_at") ?? 0
        merged = Self.time(record, "mergedAt", "merged_at")
        closed = Self.time(record, "closedAt", "closed_at")
        author = record.text("author", "login") ?? record.text("user", "login")
        isBot =
            record.flag("author", "is_bot") == true || record.text("user", "type") == "Bot"
            || record.text("author", "__typename") == "Bot"
        isDraft = record.flag("isDraft") ?? record.flag("draft") ?? false
        repository =
            record.text("base", "repo", "full_name")
            ?? record.text("repository", "nameWithOwner")
            ?? record.text("baseRepository", "nameWithOwner")
        let files = Self.files(record)
        size = Self.size(record, files)
        isBulk = files.map(\.isBulk)
        (hasReviews, reviews) = Self.reviews(record)
    }

    /// Hours from opening to the first review by somebody else, and when that was.
    func hoursToFirstReview(isBot: (String) -> Bool) -> (hours: Double, at: Int)? {
        reviews
            .filter { $0.at >= created && $0.author != author && !$0.isBot && !isBot($0.author) }
            .min { $0.at < $1.at }
            .map { (Double($0.at - created) / 3600, $0.at) }
    }

    /// Hours from opening to the last approval before the merge.
    var hoursToApproval: Double? {
        guard let merged else { return nil }
        return
            reviews
            .filter { $0.isApproval && !$0.isBot && (created...merged).contains($0.at) }
            .map(\.at).max()
            .map { Double($0 - created) / 3600 }
    }

    private static func problem(in record: borrowing JSONValue) -> String? {
        guard let created = time(record, "createdAt", "created_at") else {
            return "createdAt is not a date of the years 2000 to 2100"
        }
        for (name, other) in [("mergedAt", "merged_at"), ("closedAt", "closed_at")] {
            guard record.text(name) ?? record.text(other) != nil else { continue }
            guard let end = time(record, name, other) else { return "\(name) is not a date" }
            if end < created { return "\(name) is before createdAt" }
        }
        if (record.integer("additions") ?? 0) < 0 || (record.integer("deletions") ?? 0) < 0 {
            return "additions or deletions are below zero"
        }
        return nil
    }

    private static func time(_ record: borrowing JSONValue, _ names: String...) -> Int? {
        for name in names {
            if let text = record.text(name) { return Timestamp.seconds(text) }
        }
        return nil
    }

    /// The lines of a pull request, with and without generated files.
    fileprivate struct Lines {
        var all = 0
        var written = 0
        var files = 0

        /// Mostly generated, or more files than anybody reads one by one.
        var isBulk: Bool { files > 100 || (all > 0 && written * 2 < all) }
    }

    private static func files(_ record: borrowing JSONValue) -> Lines? {
        var lines = Lines()
        var isListed = record.each("files") { lines.add($0) }
        if !isListed { isListed = record.each("files", "nodes") { lines.add($0) } }
        guard isListed else { return nil }
        // The list ends at 100 files; the count does not.
        lines.files = max(lines.files, record.integer("changedFiles") ?? 0)
        return lines
    }

    private static func size(_ record: borrowing JSONValue, _ files: Lines?) -> Int? {
        guard let added = record.integer("additions"), let deleted = record.integer("deletions"),
            (0...1_000_000_000).contains(added), (0...1_000_000_000).contains(deleted)
        else { return nil }
        guard let files, files.files <= 100 else { return added + deleted }
        return files.written
    }

    private static func reviews(_ record: borrowing JSONValue) -> (Bool, [Review]) {
        var reviews: [Review] = []
        func add(_ review: borrowing JSONValue) {
            guard let at = time(review, "submittedAt", "submitted_at") else { return }
            reviews.append(
                Review(
                    author: review.text("author", "login") ?? review.text("user", "login") ?? "",
                    at: at, isApproval: review.text("state")?.uppercased() == "APPROVED",
                    isBot: review.flag("author", "is_bot") == true
                        || review.text("user", "type") == "Bot"))
        }
        var isListed = record.each("reviews") { add($0) }
        if !isListed { isListed = record.each("reviews", "nodes") { add($0) } }
        return (isListed, reviews)
    }
}

extension PullRequest.Lines {
    fileprivate mutating func add(_ file: borrowing JSONValue) {
        let lines = max(0, file.integer("additions") ?? 0) + max(0, file.integer("deletions") ?? 0)
        guard lines <= 1_000_000_000 else { return }
        files += 1
        all += lines
        if !PathKind(of: file.text("path") ?? "").isGenerated { written += lines }
    }
}
