import TrellisModel

/// The playbooks that a retro brought to the table.
package enum RetroOffers {
    /// Ids, each once, sorted.
    package static func playbooks(in text: String) -> [String] {
        let names = RetroMarkers(text.lines).blocks.map(\.name)
        return Set(
            names.compactMap { name in
                let words = name.split(separator: " ")
                guard words.count == 2, words[0] == "match", Slug.isValid(words[1]) else {
                    return nil
                }
                return String(words[1])
            }
        ).sorted()
    }
}
