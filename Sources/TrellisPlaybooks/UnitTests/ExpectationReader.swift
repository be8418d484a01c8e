import TrellisModel

/// Reads what a test expects.
enum ExpectationReader {
    private typealias Expectation = PlaybookTestCase.Expectation

    private static let outcomes = [Match.Outcome.match, .watch, .noMatch, .unknown]
    private static let truths = ["true", "false", "unknown"]

    static func expectation(_ map: YAMLReader) -> PlaybookTestCase.Expectation? {
        let outcome = map.word("outcome", of: outcomes.map(\.rawValue)).flatMap(Match.Outcome.init)
        let because = map.word("because", of: Reason.allCases.map(\.rawValue), isRequired: false)
            .flatMap(Reason.init)
        let held = map.flag("held", isRequired: false)
        let checks = map.map("checks", isRequired: false).map { inner in
            inner.keys.compactMap { key in
                inner.word(key, of: truths).map { (check: key, truth: $0) }
            }
        }
        let values = map.map("values", isRequired: false).map(values)
        let says = map.map("says", isRequired: false).map { inner in
            inner.keys.compactMap { key in sentence(inner, key).map { (check: key, sentence: $0) } }
        }
        let actions = map.texts("actions", isRequired: false)
        for anchor in actions ?? [] where !anchor.hasPrefix("#") {
            map.report("actions", "'\(anchor)' is not an anchor", help: "write '#\(anchor)'")
        }
        map.rejectUnknownKeys()
        return outcome.map { outcome in
            Expectation(
                outcome: outcome, because: because, isHeld: held, checks: checks ?? [],
                values: values ?? [], says: says ?? [], actions: actions)
        }
    }

    /// `size-up: {ratio: 1.40}`, or in one line `size-up.ratio: 1.40`.
    private static func values(
        _ map: YAMLReader
    ) -> [(check: String, name: String, number: PlaybookTestCase.Expectation.Number)] {
        map.keys.flatMap { key in
            if let dot = key.firstIndex(of: ".") {
                let (check, name) = (String(key[..<dot]), String(key[key.index(after: dot)...]))
                return number(map, key).map { [(check, name, $0)] } ?? []
            }
            guard let inner = map.map(key) else { return [] }
            return inner.keys.compactMap { name in number(inner, name).map { (key, name, $0) } }
        }
    }

    private static func number(_ map: YAMLReader, _ key: String) -> Expectation.Number? {
        guard case .map = map.node(key)?.content else {
            return map.number(key).map { .rounded($0) }
        }
        guard let inner = map.map(key) else { return nil }
        let near = inner.number("near"), within = inner.number("within", in: 0...1e12)
        inner.rejectUnknownKeys()
        return near.flatMap { near in within.map { .near(near, within: $0) } }
    }

    private static func sentence(_ map: YAMLReader, _ key: String) -> Expectation.Sentence? {
        guard case .map = map.node(key)?.content else {
            return map.text(key, max: 1_000).map { .exactly($0) }
        }
        guard let inner = map.map(key) else { return nil }
        let part = inner.text("contains", max: 1_000)
        inner.rejectUnknownKeys()
        return part.map { .containing($0) }
    }
}
