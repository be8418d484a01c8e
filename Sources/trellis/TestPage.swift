import TrellisDetect
import TrellisModel

/// What a playbook has to know about a test to use it, as a page.
enum TestPage {
    static func text(of test: any Test) -> String {
        let signature = test.signature
        var lines = [
            Terminal.styled(signature.name, .bold), test.summary, "",
            signature.bearsEvidence
                ? "It bears evidence, and can decide a pattern"
                    + (signature.name == "level" ? " where its stat is pooled." : ".")
                : "It explains and excuses; it decides no pattern over time by itself.",
            "", "Keys",
        ]
        let operators =
            signature.takesOperators
            ? [["  gt, gte, lt, lte", "numbers that it is held against"]] : []
        lines.append(
            Table.rows(
                signature.keys.map {
                    ["  \($0.name)", words($0.kind) + ($0.isRequired ? ", required" : "")]
                } + operators))
        lines += [
            "", "Values for 'say' and tests", "  \(signature.values.joined(separator: ", "))",
        ]
        if !signature.words.isEmpty {
            lines += ["Words for 'say'", "  \(signature.words.joined(separator: ", "))"]
        }
        lines += ["", "Examples"]
        lines.append(
            Table.rows(
                test.examples.map { example in
                    [
                        "  " + example.expected.name
                            + (example.expected.reason.map { " (\($0.rawValue))" } ?? ""),
                        example.reason, example.metric,
                    ]
                }))
        return lines.joined(separator: "\n")
    }

    private static func words(_ kind: TestSignature.Kind) -> String {
        switch kind {
        case .number: "a number, or a parameter such as $growth"
        case .metric: "a metric"
        case .comparison: "bounds such as {gte: 1.25}"
        case .list: "a list of words"
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .text: "a name"
        }
    }
}
