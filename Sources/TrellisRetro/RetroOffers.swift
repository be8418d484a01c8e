import TrellisModel

/// The playbooks that a retro brought to the table.
enum RetroOffers {
    /// Ids, each once, sorted.
    static func playbooks(in lines: [Substring]) -> [String] {
        let names = RetroMarkers(lines).blocks.map(\.name)
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
