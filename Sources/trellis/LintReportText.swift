import TrellisModel
import TrellisPlaybooks

/// A lint report, for people and for the programs that show it to them.
struct LintReportText {
    let report: LintReport
    /// What it takes to fail.
    let failOn: LintLevel
    /// The rules that were run.
    let rules: [any LintPage]
    /// Such as `trellis playbook lint`.
    let command: String
    /// Whether the command has `--fix`.
    var canMend = false

    func text(as format: LintFormat) -> String {
        switch format {
        case .text: Terminal.safe(plain) + "\n"
        case .json: json.compact + "\n"
        case .sarif: sarif.compact + "\n"
        case .junit: junit
        case .github: Terminal.safe(github)
        }
    }

    private var plain: String {
        let findings = report.findings.map {
            "\($0.location): \($0.message) (\($0.level.rawValue) \($0.code))\n  help: \($0.help)\n"
        }
        return (findings + [summary]).joined(separator: "\n")
    }

    private var summary: String {
        func count(_ number: Int, _ noun: String) -> String {
            "\(number) \(noun)\(number == 1 ? "" : "s")"
        }
        let levels = LintLevel.allCases.reversed().map { count(report.count(of: $0), $0.rawValue) }
        let suppressed = report.suppressed > 0 ? ", \(report.suppressed) suppressed" : ""
        let fixable = report.findings.count { $0.fix != nil }
        let fix = canMend && fixable > 0 ? "\n'--fix' mends \(fixable) of them." : ""
        let example =
            report.findings.first.map { "\n'trellis explain \($0.code)' says more." } ?? ""
        return "\(count(report.files.count, "file")): \(levels.joined(separator: ", "))"
            + suppressed + fix + example
    }

    private var json: JSON {
        .object([
            ("schema", .text("trellis/lint@1")),
            ("files", .list(report.files.map(JSON.text))),
            ("suppressed", .integer(report.suppressed)),
            (
                "findings",
                .list(
                    report.findings.map {
                        .object([
                            ("code", .text($0.code)), ("level", .text($0.level.rawValue)),
                            ("file", .text($0.file)), ("line", .integer($0.line)),
                            ("field", .optional($0.field)), ("message", .text($0.message)),
                            ("help", .text($0.help)), ("fix", $0.fix.map(Self.fix) ?? .null),
                        ])
                    })
            ),
        ])
    }

    private static func fix(_ fix: LintFix) -> JSON {
        .object([("line", .integer(fix.line)), ("old", .text(fix.old)), ("new", .text(fix.new))])
    }

    /// Workflow commands, which a runner turns into notes beside the lines.
    private var github: String {
        report.findings.map { finding in
            let command = finding.level == .suggestion ? "notice" : finding.level.rawValue
            return "::\(command) file=\(Self.property(finding.file)),line=\(finding.line),"
                + "title=\(finding.code)::"
                + Self.escaped("\(finding.message)\nhelp: \(finding.help)") + "\n"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

extension LintPage {
    /// The page that `trellis explain` prints.
    var explanation: String {
        func shown(_ heading: String, _ examples: [String]) -> String {
            let indented = examples.map { example in
                example.lines.map { "  \($0)" }.joined(separator: "\n")
            }
            return "\(heading)\n\n\(indented.joined(separator: "\n\n"))"
        }
        return [
            "\(Terminal.styled(code, .bold)) (\(level.rawValue)): \(title)", page,
            shown("Avoid:", avoided), shown("Prefer:", preferred),
        ].joined(separator: "\n\n")
    }
}
