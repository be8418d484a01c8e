import TrellisModel

/// Reads the machine-checkable part of a playbook.
struct PatternReader {
    let checks: CheckReader

    func pattern(_ map: YAMLReader) -> Pattern? {
        let grain = map.word("grain", of: ["day", "week", "retro"]).flatMap(Grain.init)
        let window = map.span("window")
        let baseline = map.span("baseline", isRequired: false) ?? 0
        let needs =
            map.map("needs", isRequired: false).map(needs)
            ?? Pattern.Needs(coverage: 0, events: 0)
        let checks = map.map("checks").map(self.checks.checks)
        let when = when(map, checks ?? [])
        let hold = positions("hold", map)
        let release = positions("release", map)
        let judgesAnnotated = map.flag("judge-annotated", isRequired: false) ?? false
        if let check = checks?.first(where: { $0.test == "change" }), baseline == 0 {
            map.report(
                "checks", "'\(check.name)' compares with a baseline, and there is none",
                help: "add 'baseline', such as 12w")
        }
        validateMoves(map, checks ?? [], windowDays: window)
        map.rejectUnknownKeys()
        guard let grain, let window, let checks, let when else { return nil }
        return Pattern(
            grain: grain, windowDays: window, baselineDays: baseline, needs: needs,
            checks: checks, when: when.condition, rule: when.line, hold: hold, release: release,
            judgesAnnotated: judgesAnnotated)
    }

    /// Weeks that a move or a flow takes to match, and the most that are looked at.
    private static let weeksOfMoves = 10...52

    private func validateMoves(_ map: YAMLReader, _ checks: [Check], windowDays: Int?) {
        let moving = checks.filter { ["move", "flow"].contains($0.test) && !$0.inform }
        if let first = moving.first, let windowDays,
            !Self.weeksOfMoves.contains(windowDays / 7)
        {
            map.report(
                "window",
                "'\(first.name)' looks for a move, and \(windowDays / 7) weeks are "
                    + "\(windowDays < 70 ? "too few to find one" : "more than it looks at")",
                help: "write 10w to 52w; 26w is usual")
        }
        for check in checks where check.test == "move" {
            guard let least = check.settings.number("at-least"), least <= 1 else { continue }
            map.report(
                "checks.\(check.name).move.at-least", "\(Numerals.fixed(least, 2)) is no change",
                help: "write how many times, above 1, such as 1.25; 'direction' says which way")
        }
    }

    private func needs(_ map: YAMLReader) -> Pattern.Needs {
        let coverage = map.number("coverage", in: 0...1, isRequired: false) ?? 0
        let events = map.integer("events", in: 0...100_000, isRequired: false) ?? 0
        // The floor holds for every metric of people's work; a playbook can only repeat it.
        _ = map.integer("people", in: PrivacyPolicy.floor...10_000, isRequired: false)
        map.rejectUnknownKeys()
        return Pattern.Needs(coverage: coverage, events: events)
    }

    private func when(
        _ map: YAMLReader, _ checks: [Check]
    ) -> (condition: Condition, line: String)? {
        guard let line = map.text("when", max: 4_000) else { return nil }
        // A check that cannot be read has its own problem; its name is known all the same.
        let informing = Set(checks.filter(\.inform).map(\.name))
        let entry = map.entries.first { $0.key == "checks" }?.value
        guard case .map(let entries) = entry?.content else { return nil }
        let names = entries.map(\.key).filter { !informing.contains($0) }
        do {
            return (try ConditionParser.parse(line, checks: names), line)
        } catch {
            map.report("when", error.summary, help: error.help)
            return nil
        }
    }

    /// Weekly positions: `3w` is three, and two is the least.
    private func positions(_ key: String, _ map: YAMLReader) -> Int {
        guard let text = map.text(key, max: 10, isRequired: false) else { return 2 }
        guard text.hasSuffix("w"), let weeks = Int(digits: Array(text.utf8.dropLast())),
            (2...Matcher.replay).contains(weeks)
        else {
            map.report(
                key, "'\(text)' is not a number of weeks from 2 to \(Matcher.replay)",
                help: "write, for example, 3w")
            return 2
        }
        return weeks
    }
}
