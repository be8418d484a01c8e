import TrellisModel

/// `pulls.json`, as `gh pr list --json …` prints it: the keys in alphabetical order.
enum PullsExport {
    static func text(_ history: History) -> String {
        "[\n" + JSON.lines(history.pulls.reversed().map(object)) + "\n]\n"
    }

    private static func object(_ pull: PullRequest) -> JSON {
        [
            "additions": .number(pull.files.reduce(0) { $0 + $1.added }),
            "author": author(pull.author),
            "baseRefName": "main",
            "changedFiles": .number(pull.files.count),
            "closedAt": .time(pull.closed),
            "createdAt": .time(pull.created),
            "deletions": .number(pull.files.reduce(0) { $0 + $1.deleted }),
            "isDraft": .bool(pull.isDraft),
            "labels": .array(pull.labels.map { ["name": .string($0)] }),
            "mergedAt": .time(pull.merged),
            "number": .number(pull.number),
            "reviewDecision": reviews(pull).contains(where: \.isApproval)
                ? "APPROVED" : "REVIEW_REQUIRED",
            "reviews": .array(reviews(pull).map(object)),
            "state": pull.merged != nil ? "MERGED" : pull.closed != nil ? "CLOSED" : "OPEN",
        ]
    }

    /// The reviews that exist when the export is made.
    private static func reviews(_ pull: PullRequest) -> [PullRequest.Review] {
        pull.reviews.filter { $0.time < Story.exportTime }
    }

    private static func author(_ author: Author) -> JSON {
        switch author {
        case .person(let number):
            [
                "id": .string("U_harbour\(number.padded(to: 2))"), "is_bot": false,
                "login": .string(author.login), "name": "",
            ]
        case .dependabot:
            ["id": "MDM6Qm90MA==", "is_bot": true, "login": .string(author.login)]
        }
    }

    private static func object(_ review: PullRequest.Review) -> JSON {
        [
            "author": ["login": .string(review.login)],
            "authorAssociation": review.login == "github-actions" ? "NONE" : "MEMBER",
            "body": "",
            "state": review.isApproval ? "APPROVED" : "COMMENTED",
            "submittedAt": .time(review.time),
        ]
    }
}
