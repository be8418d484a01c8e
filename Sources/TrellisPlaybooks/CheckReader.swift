import TrellisModel

/// Reads the checks of a pattern against what the tests ask for.
struct CheckReader {
    let signatures: [TestSignature]
    let params: [String: Double]

    func checks(_ map: YAMLReader) -> [Check] {
        if map.entries.isEmpty {
            map.problems.add(line: map.line, field: map.path, "there is no check", help: "add one")
        }
        return map.entries.compactMap { entry in
            guard Self.isName(entry.key) else {
                map.report(
                    entry.key, "'\(entry.key)' cannot name a check",
                    help: "use 2 to 40 lower-case letters, digits and hyphens, a letter first")
                return nil
            }
            return map.map(entry.key).flatMap { check($0, named: entry.key) }
        }
    }

    private static func isName(_ name: String) -> Bool {
        PlaybookReader.isSlug(name, length: 2...40) && !ConditionParser.reserved.contains(name)
    }

    private func check(_ map: YAMLReader, named name: String) -> Check? {
        let slice = map.metric("metric")
        let say = map.text("say", max: 400, isRequired: false)
        let ifMissing = map.flag("if-missing", isRequired: false)
        let inform = map.flag("inform", isRequired: false) ?? false
        let used = signatures.filter { map.keys.contains($0.name) }
        let settings = used.map { self.settings(map, $0) }
        if used.isEmpty { reportNoTest(map) } else { map.rejectUnknownKeys() }
        if used.count > 1 {
            map.report(
                used[1].name, "a second test in one check",
                help: "make it a check of its own; this one uses '\(used[0].name)'")
        }
        if let say, let test = used.first { validate(say, map, test) }
        guard let slice, used.count == 1, let settings = settings[0] else { return nil }
        if settings.text("stat") == Stat.pooled.rawValue, slice.metric.kind != .share {
            map.report(
                used[0].name, "'pooled' is for shares, and \(slice.metric.id) is none",
                help: "use median or mean")
        }
        return Check(
            name: name, slice: slice, test: used[0].name, settings: settings, say: say,
            ifMissing: ifMissing, inform: inform)
    }

    private func reportNoTest(_ map: YAMLReader) {
        let names = signatures.map(\.name)
        let others = ["metric", "say", "if-missing", "inform"]
        let unknown = map.keys.filter { !others.contains($0) && !$0.hasPrefix("x-") }
        for key in unknown {
            map.report(
                key, "no test is named '\(key)'",
                help: Suggestion.help(for: key, among: names + others))
        }
        if unknown.isEmpty {
            map.problems.add(
                line: map.line, field: map.path, "the check has no test",
                help: "add one of: \(names.joined(separator: ", "))")
        }
    }

    private func validate(_ say: String, _ map: YAMLReader, _ test: TestSignature) {
        guard let pieces = Say.pieces(of: say) else {
            map.report(
                "say", "the braces cannot be read", help: "write {name:format}, such as {ratio:+%}")
            return
        }
        for case .value(let name, _) in pieces where !test.values.contains(name) {
            map.report(
                "say", "'\(test.name)' offers no '\(name)'",
                help: Suggestion.help(for: name, among: test.values))
        }
        for case .word(let name) in pieces where !test.words.contains(name) {
            map.report(
                "say",
                test.values.contains(name)
                    ? "'\(name)' is a number and has no format"
                    : "'\(test.name)' offers no word '\(name)'",
                help: test.values.contains(name)
                    ? "write {\(name):0}, with the decimals"
                    : Suggestion.help(for: name, among: test.words))
        }
    }

    private func settings(_ map: YAMLReader, _ test: TestSignature) -> Settings? {
        guard let inner = map.map(test.name) else { return nil }
        var values: [String: Settings.Value] = [:]
        for key in test.keys { values[key.name] = value(inner, key) }
        let comparison = test.takesOperators ? inner.comparison(params: params) : Comparison()
        inner.rejectUnknownKeys()
        let bounds =
            test.takesOperators
            ? Comparison.operators : test.keys.filter { $0.kind == .comparison }.map(\.name)
        // A test that bears evidence has a line of its own; what a level is held against has not.
        if !bounds.isEmpty, test.takesOperators || !test.bearsEvidence,
            Set(inner.keys).isDisjoint(with: bounds)
        {
            map.report(
                test.name, "nothing says when it is true",
                help: "add one of: \(bounds.joined(separator: ", "))")
        }
        return Settings(values, comparison: comparison)
    }

    private func value(_ map: YAMLReader, _ key: TestSignature.Key) -> Settings.Value? {
        let (name, isRequired) = (key.name, key.isRequired)
        switch key.kind {
        case .number:
            return map.number(name, params: params, isRequired: isRequired).map { .number($0) }
        case .metric:
            return map.metric(name, isRequired: isRequired).map { .text($0.description) }
        case .comparison:
            return map.comparison(name, params: params, isRequired: isRequired)
                .map { .comparison($0) }
        case .list:
            return map.texts(name, max: 60, isRequired: isRequired).map { .list($0) }
        case .word(let words):
            return map.word(name, of: words, isRequired: isRequired).map { .text($0) }
        case .text:
            return map.text(name, max: 60, isRequired: isRequired).map { .text($0) }
        }
    }
}
