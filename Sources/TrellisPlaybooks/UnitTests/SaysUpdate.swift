/// Puts what a playbook says now in the place of what its tests expected, in the file as it stands.
///
/// Only whole sentences between double quotes are replaced, on the lines of their own test; nothing
/// else of the file is touched.
package struct SaysUpdate {
    package let text: String
    /// Sentences that were replaced.
    package private(set) var replaced = 0
    /// Sentences that could not be found as they were read, or cannot stand between quotes.
    package private(set) var left: [PlaybookTestResult.Difference] = []

    package init(of text: String, results: [PlaybookTestResult]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let starts = results.map(\.test.line).sorted()
        for result in results {
            let end = (starts.first { $0 > result.test.line } ?? lines.count + 1) - 1
            for difference in result.differences where Self.isSentence(difference) {
                let old = "\"\(difference.expected)\""
                let range =
                    max(0, result.test.line - 1)..<max(result.test.line, min(end, lines.count))
                guard !difference.found.contains(where: { $0 == "\"" || $0 == "\\" }),
                    let index = range.clamped(to: lines.indices).first(where: {
                        lines[$0].contains(old)
                    })
                else {
                    left.append(difference)
                    continue
                }
                lines[index] = lines[index].replacing(old, with: "\"\(difference.found)\"")
                replaced += 1
            }
        }
        self.text = lines.joined(separator: "\n")
    }

    /// A whole sentence of a check that still says something.
    private static func isSentence(_ difference: PlaybookTestResult.Difference) -> Bool {
        difference.about.hasPrefix("says.") && !difference.expected.hasPrefix("… ")
            && difference.found != "nothing" && !difference.found.hasPrefix("no check of this name")
    }
}
