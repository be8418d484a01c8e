import Crypto
package import TrellisModel

/// The five characters by which an action is known for ever.
///
/// They come from where the action was born, so that two branches that adopt the same line agree,
/// and a run can be repeated.
package enum ActionID {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    private static let letters = alphabet.filter(\.isLetter)

    /// - Parameters:
    ///   - key: The anchor of the intervention, or the text when people wrote it themselves.
    ///   - taken: Ids that are in use; a collision takes the next ordinal.
    ///   - first: The ordinal to begin with; those below it are known to be in use.
    package static func make(
        team: TeamID, held: Day, playbook: String?, key: String, taken: Set<String> = [],
        from first: Int = 0
    ) -> String {
        var ordinal = first
        while true {
            let seed = [team.description, held.description, playbook ?? "", key, String(ordinal)]
                .joined(separator: "\u{1f}")
            let digest = Array(SHA256.hash(data: Array(seed.utf8)))
            let letter = letters[Int(digest[0]) % letters.count]
            let id = String([letter] + digest[1...4].map { alphabet[Int($0) % 32] })
            if !taken.contains(id) { return id }
            ordinal += 1
        }
    }

    /// Crockford's base 32 in lower case, a letter first.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 5 && text.count == 5 && text.allSatisfy(alphabet.contains)
            && text.first.map(letters.contains) == true
    }
}
