import TrellisModel

/// TF012: a page for another version of Trellis.
struct UnmetRequirement: LintRule {
    let code = "TF012"
    let level = LintLevel.error
    let title = "'requires' is not met"
    let page = """
        'requires' names the oldest version of Trellis that reads the page as it is meant: '>=0.1'. \
        With an older one, a test or a key may be missing, and the pattern would not be the one that \
        its author tried. Use a newer Trellis, or an earlier revision of the page.
        """
    let avoid = [LintExample.frontMatter("requires: \">=99.0\"")]
    let prefer = [LintExample.frontMatter("requires: \">=0.1\"")]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let map = playbook.map(),
            let requires = map.text("requires", max: .max, isRequired: false),
            let version = playbook.context.surroundings.version,
            let here = Self.numbers(version[...])
        else { return [] }
        guard requires.hasPrefix(">="), let least = Self.numbers(requires.dropFirst(2)) else {
            return [
                finding(
                    map, "requires", "'\(requires)' is not a version",
                    help: "write \">=\(version)\"")
            ]
        }
        guard here.lexicographicallyPrecedes(least) else { return [] }
        return [
            finding(
                map, "requires", "it requires \(requires), and this is Trellis \(version)",
                help: "use a newer Trellis, or an earlier revision of the page")
        ]
    }

    /// `1.2` as 1, 2 and 0.
    private static func numbers(_ version: Substring) -> [Int]? {
        let parts = version.drop { $0 == " " }.split(
            separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(digits: Array($0.utf8)) }
        guard (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
        return numbers + Array(repeating: 0, count: 3 - numbers.count)
    }
}
