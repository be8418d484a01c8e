import TrellisModel

/// What a document for other readers is for, what it is not for, and what is not in it.
struct AudiencePurpose {
    /// What the document shows.
    let metrics: [Metric]
    /// Behind every number that comes from people's work; `nil` for public data.
    let minimumPeople: Int?
    let version: String
    let held: Day
    let words: RetroWords

    /// What stands behind a number that comes from people's work.
    var floor: String {
        minimumPeople.map { words(.audienceFloor, ["people": "\($0)"]) } ?? words[.audiencePublic]
    }

    var mayInform: [String] {
        Alphabet.sorted(Array(Set(metrics.flatMap(\.charter.informs))))
    }

    /// - Parameters:
    ///   - purpose: A sentence.
    ///   - hidden: What is not shown, and why, one item each.
    func markdown(purpose: String, hidden: [String]) -> String {
        let may =
            mayInform.isEmpty
            ? nil : words(.audienceMay, ["uses": mayInform.joined(separator: ", ")])
        let never = words(.audienceNever, ["uses": words[.provenanceUses]])
        return """
            ## \(words[.audienceHidden])

            \(hidden.map { "- \($0)\n" }.joined())
            ## \(words[.audiencePurpose])

            \([purpose, may, never].compactMap(\.self).joined(separator: " "))

            \(words(.audienceMade, ["version": version, "held": "\(held)"]))

            """
    }

    func json(purpose: String) -> [(String, JSON)] {
        [
            ("purpose", .text(purpose)), ("mayInform", .list(mayInform.map(JSON.text))),
            ("mustNotInform", .list(Charter.mustNotInform.map(JSON.text))),
            ("floor", minimumPeople.map(JSON.integer) ?? .null),
            ("version", .text(version)),
        ]
    }
}
