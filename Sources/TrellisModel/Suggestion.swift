/// "Did you mean", as a help line.
package enum Suggestion {
    package static func help(for word: String, among known: [String]) -> String {
        if let nearest = Spelling.nearest(to: word, among: known) {
            return "did you mean '\(nearest)'?"
        }
        return "one of: \(known.joined(separator: ", "))"
    }
}
