import TrellisModel

/// Holds what a playbook says against what a test expects.
enum PlaybookTestComparison {
    private typealias Expectation = PlaybookTestCase.Expectation
    typealias Difference = PlaybookTestResult.Difference

    /// In the order in which the expectation's keys are described.
    static func differences(
        _ match: Match, _ expect: PlaybookTestCase.Expectation
    ) -> [Difference] {
        var all = [
            outcome(match, expect.outcome),
            expect.because.flatMap {
                difference("because", $0.rawValue, match.because?.rawValue ?? "none")
            },
            expect.isHeld.flatMap { difference("held", String($0), String(match.isHeld)) },
        ]
        all += expect.checks.map { name, truth in
            difference(
                "checks.\(name)", truth,
                finding(name, match)?.verdict.truth.name ?? noCheck(name, match))
        }
        all += expect.values.map { value($0.check, $0.name, $0.number, match) }
        all += expect.says.map { says($0.check, $0.sentence, match) }
        all.append(expect.actions.flatMap { actions($0, match) })
        return all.compactMap(\.self)
    }

    private static func difference(
        _ about: String, _ expected: String, _ found: String
    ) -> Difference? {
        expected == found ? nil : Difference(about: about, expected: expected, found: found)
    }

    /// Where it is unknown, with why.
    private static func outcome(_ match: Match, _ expected: Match.Outcome) -> Difference? {
        guard match.outcome != expected else { return nil }
        let why = [match.because?.rawValue, match.shortfall].compactMap(\.self)
            .joined(separator: ": ")
        return Difference(
            about: "outcome", expected: expected.rawValue,
            found: match.outcome.rawValue + (why.isEmpty ? "" : " (\(why))"))
    }

    private static func finding(_ name: String, _ match: Match) -> Match.Finding? {
        match.checks.first { $0.check.name == name }
    }

    private static func noCheck(_ name: String, _ match: Match) -> String {
        "no check of this name, "
            + Suggestion.help(for: name, among: match.checks.map(\.check.name))
    }

    private static func value(
        _ check: String, _ name: String, _ number: Expectation.Number, _ match: Match
    ) -> Difference? {
        let about = "values.\(check).\(name)"
        let (wanted, words) =
            switch number {
            case .rounded(let wanted): (wanted, Numerals.fixed(wanted, 2))
            case .near(let wanted, let within): (wanted, "\(digits(wanted)) ± \(digits(within))")
            }
        guard let finding = finding(check, match) else {
            return Difference(about: about, expected: words, found: noCheck(check, match))
        }
        guard let found = finding.verdict[name] else {
            let names = finding.verdict.values.map(\.name)
            return Difference(
                about: about, expected: words,
                found: names.isEmpty
                    ? "no value at all"
                    : "no such value, " + Suggestion.help(for: name, among: names))
        }
        return fits(found, number)
            ? nil
            : Difference(
                about: about, expected: words, found: digits(found), distance: abs(found - wanted))
    }

    private static func fits(_ found: Double, _ number: Expectation.Number) -> Bool {
        func hundredths(_ value: Double) -> Double { (value * 100).rounded(.toNearestOrEven) }
        switch number {
        case .rounded(let wanted): return hundredths(found) == hundredths(wanted)
        case .near(let wanted, let within):
            // 1.45 is within 0.05 of 1.40, although binary fractions put it a hair outside.
            return abs(found - wanted) <= within + 1e-9 * max(1, abs(wanted))
        }
    }

    /// Up to four decimals.
    static func digits(_ value: Double) -> String {
        var text = Numerals.fixed(value, 4)
        while text.contains("."), text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func says(
        _ check: String, _ sentence: Expectation.Sentence, _ match: Match
    ) -> Difference? {
        // Nobody sees, or types, that a date holds a space that does not break.
        let found = (finding(check, match).map { $0.says ?? "nothing" } ?? noCheck(check, match))
            .replacing("\u{A0}", with: " ")
        switch sentence {
        case .exactly(let wanted):
            return difference(
                "says.\(check)", wanted.replacing("\u{A0}", with: " "), found)
        case .containing(let part):
            return found.contains(part.replacing("\u{A0}", with: " "))
                ? nil : Difference(about: "says.\(check)", expected: "… \(part) …", found: found)
        }
    }

    /// What is offered comes with a match only. The expected ones have to be among it, in this
    /// order; an empty list asks that nothing is offered.
    private static func actions(_ expected: [String], _ match: Match) -> Difference? {
        let offered = match.outcome == .match ? match.playbook.actions.map { "#\($0.anchor)" } : []
        var rest = offered[...]
        let isThere = expected.allSatisfy { anchor in
            guard let index = rest.firstIndex(of: anchor) else { return false }
            rest = rest[(index + 1)...]
            return true
        }
        guard !isThere || (expected.isEmpty && !offered.isEmpty) else { return nil }
        return Difference(about: "actions", expected: list(expected), found: list(offered))
    }

    private static func list(_ anchors: [String]) -> String {
        anchors.isEmpty ? "none" : anchors.joined(separator: ", ")
    }
}
