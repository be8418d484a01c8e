import TrellisModel

extension Explanation {
    /// For a terminal.
    var text: String {
        var lines = [
            Terminal.styled("\(title) · \(report.team)", .bold), outcome, "",
        ]
        lines += basis
        lines += ["", "It matches when: \(match.playbook.pattern.rule)"]
        for check in checks {
            lines += ["", Terminal.styled("\(check.name): \(check.answer)", .bold)]
            lines.append("  \(check.question)")
            lines += check.sentences.map { "  \($0)" }
            lines += check.numbers.map { number in
                let space = String(repeating: " ", count: max(1, 16 - number.name.count))
                let gap = String(repeating: " ", count: max(1, 14 - number.value.count))
                return Terminal.styled(
                    "    \(number.name)\(space)\(number.value)\(gap)\(number.meaning)", .quiet)
            }
        }
        if !match.playbook.body.leaveAlone.isEmpty {
            lines += ["", Terminal.styled("When to leave it alone", .bold)]
            lines += match.playbook.body.leaveAlone.split(separator: "\n").map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }
}
