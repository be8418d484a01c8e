import TrellisModel

/// What a document for other readers is for, what it is not for, and what is not in it.
struct AudiencePurpose {
    /// What the document shows.
    let metrics: [Metric]
    let isPublicData: Bool
    let version: String
    let held: Day

    /// What stands behind a number that comes from people's work.
    var floor: String {
        isPublicData
            ? "Public or synthetic data: no floor of people was applied to what was counted."
            : "Behind every number that comes from people's work stand at least five people, and no "
                + "one of them is more than half of it."
    }

    var mayInform: [String] {
        Alphabet.sorted(Array(Set(metrics.flatMap(\.charter.informs))))
    }

    /// - Parameters:
    ///   - purpose: A sentence.
    ///   - hidden: What is not shown, and why, one item each.
    func markdown(purpose: String, hidden: [String]) -> String {
        let informs =
            mayInform.isEmpty
            ? "" : " They may inform \(mayInform.joined(separator: ", "))."
        return """
            ## What is not shown, and why

            \(hidden.map { "- \($0)\n" }.joined())
            ## What this is for

            \(purpose)\(informs) They may not inform \
            \(Charter.mustNotInform.joined(separator: ", ")).

            Made with Trellis \(version) from what was known on \(held); the same inputs give the \
            same page.

            """
    }

    func json(purpose: String) -> [(String, JSON)] {
        [
            ("purpose", .text(purpose)), ("mayInform", .list(mayInform.map(JSON.text))),
            ("mustNotInform", .list(Charter.mustNotInform.map(JSON.text))),
            ("floor", isPublicData ? .null : .integer(PrivacyPolicy.floor)),
            ("version", .text(version)),
        ]
    }
}
