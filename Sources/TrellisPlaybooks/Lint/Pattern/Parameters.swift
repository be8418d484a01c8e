import TrellisModel

/// TP012: a parameter without a use, or with a default that it would not allow.
struct Parameters: LintRule {
    let code = "TP012"
    let level = LintLevel.warning
    let title = "a parameter is unused, or its default is out of bounds"
    let page = """
        A parameter is a number that a team may tune in trellis.yml. One that no check mentions as \
        $name promises an effect that it does not have. A default outside 'min' to 'max' could not \
        be tuned back to.
        """
    let avoid = [
        LintExample.frontMatter(
            "params: {growth: {default: 1.25, min: 1.1, max: 3, help: \"How much slower.\"}}"),
        .frontMatter(Self.used(standard: "4")),
    ]
    let prefer = [LintExample.frontMatter(Self.used(standard: "1.25"))]

    private static func used(standard: String) -> String {
        """
        params: {growth: {default: \(standard), min: 1.1, max: 3, help: "How much slower."}}
        pattern:
          grain: week
          window: 26w
          checks:
            slower: {metric: ci.duration.p90, move: {direction: up, at-least: $growth}}
          when: slower
        """
    }

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        guard let params = playbook.map("params") else { return [] }
        let used = Set(playbook.scalars.map(\.trimmed).filter { $0.hasPrefix("$") })
        return params.keys.flatMap { name -> [LintFinding] in
            var found: [LintFinding] = []
            if !used.contains("$\(name)") {
                found.append(
                    finding(
                        params, name, "no check uses the parameter '\(name)'",
                        help: "write $\(name) where it belongs, or remove it"))
            }
            if let map = params.map(name), let standard = map.number("default"),
                let least = map.number("min"), let most = map.number("max"),
                standard < least || standard > most
            {
                found.append(
                    finding(
                        map, "default", "the default \(standard) is not from \(least) to \(most)",
                        help: "choose a default within 'min' and 'max'", level: .error))
            }
            return found
        }
    }
}
