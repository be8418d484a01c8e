import TrellisModel

/// TR006: a date that is none.
struct UnreadableDay: RetroRule {
    let code = "TR006"
    let level = LintLevel.error
    let title = "a date that is none"
    let page = """
        Dates are written as 2026-03-16. One that cannot be read is taken for a word, so the \
        action would have no date, and a document whose 'held' cannot be read belongs to no day. \
        '____-__-__' is a blank to fill in.
        """
    let avoid = [
        "- [ ] Time one rollback @release-lead due:2026-02-30",
        "- [x] Time one rollback @release-lead due:2026-03-20 done:yesterday",
        "- [ ] Time one rollback @release-lead due: 20.3.2026",
        "- [ ] Time one rollback @release-lead due:9.3.2026",
    ]
    let prefer = [
        "- [ ] Time one rollback @release-lead due:2026-02-28",
        "- [ ] Time one rollback @release-lead due:____-__-__",
        "- [ ] Write `due:tomorrow` down @platform due:2026-03-20",
        "- [ ] Say when it is due: and to whom @platform due: 2026-03-20",
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        let days = retro.values.filter { $0.key == "held" && Day($0.value) == nil }
        let periods = retro.values.filter { entry in
            let ends = entry.value.split(separator: "/", omittingEmptySubsequences: false)
                .map { Day($0) }
            return entry.key == "period" && (ends.count != 2 || ends.contains(nil))
        }
        return (days + periods).map { entry in
            finding(
                retro, entry.index + 1, field: entry.key, "'\(entry.value)' is no date",
                help: "write it as \(Self.form(of: entry))")
        }
            + retro.tasks.flatMap { task in
                task.reading.unreadDays.map { words in
                    finding(
                        retro, task.line, "'\(words)' is no date",
                        help: "write it as \(Self.form(of: words[...]))")
                }
            }
    }

    private static let form = "YYYY-MM-DD"

    /// The same day, where it is clear which one is meant.
    private static func day(_ text: some StringProtocol) -> String? {
        (Day(text) ?? ReorderedDay.read(text)).map(\.description)
    }

    private static func form(of word: Substring) -> String {
        let key = word.prefix { $0 != ":" }
        return "\(key):\(day(word.dropFirst(key.count + 1).drop { $0 == " " }) ?? form)"
    }

    private static func form(of entry: RetroFrontMatter.Entry) -> String {
        guard entry.key == "period" else { return day(entry.value) ?? form }
        let ends = entry.value.split(separator: "/").compactMap { day($0) }
        return ends.count == 2 ? ends.joined(separator: "/") : "\(form)/\(form)"
    }
}
