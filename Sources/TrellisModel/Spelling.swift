/// "Did you mean": the nearest known word.
package enum Spelling {
    /// - Returns: `nil` when nothing is near: further than a third of the word's length.
    package static func nearest(to word: String, among known: [String]) -> String? {
        let scored = known.map { (word: $0, distance: distance(word, $0)) }
        guard let best = scored.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }),
            best.distance <= max(2, word.count / 3)
        else { return nil }
        return best.word
    }

    /// Single-letter insertions, deletions and substitutions between two words.
    ///
    /// Source: R. A. Wagner and M. J. Fischer, "The String-to-String Correction Problem", Journal
    /// of the ACM 21 (1974), 168–173.
    static func distance(_ first: String, _ second: String) -> Int {
        let (from, to) = (Array(first.utf8.prefix(200)), Array(second.utf8.prefix(200)))
        var row = Array(0...to.count)
        for (i, letter) in from.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in to.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[to.count]
    }
}
