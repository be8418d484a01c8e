import TrellisModel

extension LintReportText {
    /// SARIF 2.1.0, as code hosts show it beside the lines of a change.
    var sarif: JSON {
        let driver = JSON.object([
            ("name", .text("trellis")), ("version", .text(Trellis.version)),
            ("rules", .list(rules.map(rule))),
        ])
        return .object([
            ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .text("2.1.0")),
            (
                "runs",
                .list([
                    .object([
                        ("tool", .object([("driver", driver)])),
                        ("results", .list(report.findings.map(result))),
                    ])
                ])
            ),
        ])
    }

    private func rule(_ rule: any LintPage) -> JSON {
        .object([
            ("id", .text(rule.code)), ("shortDescription", Self.text(rule.title)),
            ("fullDescription", Self.text(rule.page)),
            ("defaultConfiguration", .object([("level", .text(Self.sarifLevel(rule.level)))])),
        ])
    }

    private func result(_ finding: LintFinding) -> JSON {
        .object([
            ("ruleId", .text(finding.code)), ("level", .text(Self.sarifLevel(finding.level))),
            ("message", Self.text("\(finding.message). \(finding.help)")),
            (
                "locations",
                .list([
                    .object([
                        (
                            "physicalLocation",
                            .object([
                                (
                                    "artifactLocation",
                                    .object([("uri", .text(Self.address(finding.file)))])
                                ), ("region", .object([("startLine", .integer(finding.line))])),
                            ])
                        )
                    ])
                ])
            ),
        ])
    }

    private static func text(_ text: String) -> JSON { .object([("text", .text(text))]) }

    private static func sarifLevel(_ level: LintLevel) -> String {
        level == .suggestion ? "note" : level.rawValue
    }

    /// A path as an address: relative to where the command ran, or with `file://`.
    private static func address(_ path: String) -> String {
        let allowed = Set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let encoded = path.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return allowed.contains(byte)
                ? String(UnicodeScalar(byte)) : "%\(digits.count < 2 ? "0" : "")\(digits)"
        }.joined()
        return path.hasPrefix("/") ? "file://\(encoded)" : encoded
    }
}
