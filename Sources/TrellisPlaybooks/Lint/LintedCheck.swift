import TrellisModel

/// A check of a pattern as a rule sees it, also when the pattern cannot be read.
struct LintedCheck {
    let name: String
    /// Its keys.
    let map: YAMLReader
    /// The tests it uses, in the order in which the reader of checks looks at them.
    let tests: [TestSignature]
    /// `nil` when the metric is missing or unknown.
    let slice: MetricSlice?
    /// Reported, and never deciding.
    let informs: Bool

    /// Its test; `nil` when there is none, or more than one.
    var test: TestSignature? { tests.count == 1 ? tests[0] : nil }

    /// The settings of its test.
    var settings: YAMLReader? { test.flatMap { map.map($0.name) } }

    var stat: Stat? { settings?.text("stat").flatMap(Stat.init) }

    /// Whether it can carry a match: it says how surprising the numbers are, not only how large.
    var bearsEvidence: Bool {
        test?.name == "level" ? stat == .pooled : test?.bearsEvidence ?? false
    }

    /// Whether it compares one time with another, so that chance alone can make it true.
    var comparesTimes: Bool { ["change", "move", "streak", "trend"].contains(test?.name) }
}

extension LintedPlaybook {
    /// The checks, in the order of the file.
    var checks: [LintedCheck] {
        guard let checks = map("pattern", "checks") else { return [] }
        return checks.keys.compactMap { name in
            checks.map(name).map { map in
                LintedCheck(
                    name: name, map: map,
                    tests: context.signatures.filter { map.keys.contains($0.name) },
                    slice: map.metric("metric"), informs: map.flag("inform") ?? false)
            }
        }
    }

    /// Checks that may stand in `when`, by name; those that cannot be read are there all the same.
    var decidingNames: [String] {
        let informing = checks.filter(\.informs).map(\.name)
        return map("pattern", "checks")?.keys.filter { !informing.contains($0) } ?? []
    }

    /// The boolean line; `nil` when it cannot be read.
    var condition: Condition? {
        map("pattern")?.text("when", max: 4_000)
            .flatMap { try? ConditionParser.parse($0, checks: decidingNames) }
    }

    /// Names and globs that the boolean line mentions, each once.
    var mentioned: [String] {
        guard let line = map("pattern")?.text("when", max: 4_000),
            let words = try? ConditionParser.words(of: line)
        else { return [] }
        var seen: Set<String> = []
        return words.filter { word in
            !ConditionParser.reserved.contains(word) && word.first?.isLetter == true
                && seen.insert(word).inserted
        }
    }

    /// The checks whose truth decides about a match.
    var decidingChecks: [LintedCheck] {
        let names = condition?.names ?? []
        return checks.filter { names.contains($0.name) }
    }
}

extension String {
    /// Whether this name in a condition, perhaps with a star at its end, means the check.
    func means(_ check: String) -> Bool {
        hasSuffix("*") ? check.hasPrefix(dropLast()) : self == check
    }
}
