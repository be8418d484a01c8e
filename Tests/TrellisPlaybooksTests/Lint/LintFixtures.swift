import TestSupport
import TrellisLanguage
import TrellisModel

@testable import TrellisPlaybooks

/// A page without a fault, into which the examples of the rules are put.
enum LintFixtures {
    /// As the detection stage describes its tests.
    static let signatures =
        Fixtures.signatures.map { test in
            TestSignature(
                name: test.name, keys: test.keys, values: test.values,
                takesOperators: test.takesOperators, words: test.words,
                bearsEvidence: ["cohort", "concentration"].contains(test.name))
        } + [
            TestSignature(
                name: "flow", keys: [.init("ratio", .comparison)], values: ["ratio"],
                takesOperators: false, bearsEvidence: true),
            TestSignature(
                name: "hotspot",
                keys: [
                    .init("of", .text), .init("against", .metric), .init("ratio", .comparison),
                ], values: ["k", "n"], takesOperators: false, bearsEvidence: true),
            TestSignature(
                name: "move",
                keys: [
                    .init("direction", .word(["up", "down"]), isRequired: true),
                    .init("at-least", .number),
                    .init("shape", .word(["any", "gradual", "sudden"])),
                ], values: ["from", "to", "ratio", "low", "high", "weeks", "n"],
                takesOperators: false, words: ["shape", "since"], bearsEvidence: true),
        ]

    static let today = Day("2026-11-21")
    /// The bundled words; `nil`, and so no findings, where they cannot be read.
    static let english = try? WordListReader.read(
        Repository.text("templates/language/en.yml"), file: "en.yml")

    private static let frontMatter = """
        schema: trellis/playbook@1
        id: slow-feedback
        title: Feedback is slow
        summary: Builds take longer than they did.
        status: test
        revision: 1
        updated: 2026-11-20
        tags: [flow.feedback]
        attention: notice
        pattern:
          grain: week
          window: 26w
          needs: {coverage: 0.75}
          checks:
            slower:
              metric: ci.duration.p90
              move: {direction: up, at-least: 1.25}
              say: "Builds went from {from:0} to {to:0} minutes."
          when: slower
        actions: [{ref: "#cache-it", effort: small, due-in: 2w}]
        follow-up:
          metric: ci.duration.p90
          expect: {stat: median, ratio: {lte: 0.9}}
          after: 4w
          guards: [{metric: ci.failure.share, stat: pooled, ratio: {lte: 1.1}}]
          outcome: cycle_time.typical
        """

    private static let body = """
        # Feedback is slow

        ## Observed pattern

        Builds took a quarter longer in the newest weeks than before.

        ## Likely causes

        - The cache is cold more often.
        - The suite has grown.
        - The machines are shared with another team.

        ## When to leave it alone

        A new suite can take some weeks to settle.

        ## Recommended interventions

        ### Cache it

        Keep what does not change between two builds.

        ### Split the suite

        Run the slow tests beside the others.

        ### Ask for a machine

        Move the longest build to a machine of its own for a week.

        ## Follow-up metric

        Four weeks later, the time of nine in ten builds is measured again.

        ## Coaching prompts

        ### Observe

        - What do we do while a build runs?

        ### Explore

        - What makes a build long?

        ### Align

        - How long may a build take?

        ### Support

        - What would help us to shorten one?
        """

    /// As a detection stage could judge: true at 20 or more in the newest week.
    private static let judge: LintSurroundings.Judge = { playbook, series, date, _ in
        Matcher.match(playbook, at: date) { check, _ in
            guard let one = series[check.slice], let day = one.last,
                let last = one.values(in: day...day.advanced(by: 6)).first.flatMap(\.self)
            else {
                return Judged(Verdict(unknown: .missing, ""), nil)
            }
            return Judged(Verdict(Truth(last.value >= 20)), nil)
        }
    }

    static let site = "https://playbooks.example"

    static let page = page(frontMatter, body)

    static func page(with example: LintExample) -> String {
        switch example.place {
        case .frontMatter: page(merged(example.text, into: frontMatter), body)
        case .pattern:
            page(
                merged(indented("pattern", merged(example.text, into: pattern)), into: frontMatter),
                body)
        case .body: page(frontMatter, replaced(by: example.text))
        case .tests: page
        }
    }

    /// The body with sections in place of those of the same names, else with a piece at its end.
    private static func replaced(by text: String) -> String {
        guard text.hasPrefix("## ") else { return "\(body)\n\n\(text)" }
        var result = sections(of: body)
        for section in sections(of: text) {
            if let place = result.firstIndex(where: { $0.name == section.name }) {
                result[place] = section
            } else {
                result.append(section)
            }
        }
        return result.map(\.text).joined(separator: "\n")
    }

    private static func sections(of text: String) -> [(name: String, text: String)] {
        text.lines.reduce(into: []) { sections, line in
            if line.hasPrefix("## ") || sections.isEmpty {
                sections.append((String(line), String(line)))
            } else if let last = sections.popLast() {
                sections.append((last.name, "\(last.text)\n\(line)"))
            }
        }
    }

    static func lint(_ example: LintExample) throws -> LintReport {
        var scene = LintSurroundings()
        scene.version = "0.1.0"
        scene.judge = judge
        scene.quietMatches = { _ in example.quietMatches }
        if let keys = example.neighbour {
            let id = keys.hasPrefix("id: ") ? String(keys.dropFirst(4)) : "slow-reviews"
            let text = page(
                merged("id: \(id)", into: merged("title: Reviews wait", into: frontMatter)), body)
            scene.neighbours = [
                LintFile(
                    path: "playbooks/\(id == "slow-feedback" ? "other" : "flow")/\(id).md",
                    text: keys.hasPrefix("title:")
                        ? text.replacing("title: Reviews wait", with: keys) : text,
                    tests: nil, home: "playbooks")
            ]
        }
        let lock = try example.locked.map { keys in
            try LibraryLock(
                of: [
                    LintFile(
                        path: "slow-feedback.md", text: page(merged(keys, into: frontMatter), body))
                ], signatures: signatures)
        }
        scene.homes = ["playbooks": LibraryHome(folder: "playbooks", lock: lock, site: site)]
        let header = "schema: trellis/test@1\nplaybook: slow-feedback\n"
        let tests =
            example.text.isEmpty
            ? LintFile.Tests.missing
            : .text("\(header)defaults: {start: 2025-09-01}\ntests:\n\(example.text)\n")
        let file = LintFile(
            path: "playbooks/flow/slow-feedback.md", text: page(with: example),
            tests: example.place == .tests ? tests : nil, home: "playbooks")
        return Linter.lint(
            [file], signatures: signatures, today: today, language: english, surroundings: scene,
            falseMatchesPerYear: { _ in example.falseMatchesPerYear })
    }

    static func lint(
        _ text: String, today: Day? = today, falseMatchesPerYear: Double? = nil,
        rules: [any LintRule] = lintRules
    ) -> LintReport {
        Linter.lint(
            [LintFile(path: "playbooks/flow/slow-feedback.md", text: text)], rules: rules,
            signatures: signatures, today: today, language: english,
            falseMatchesPerYear: { _ in falseMatchesPerYear })
    }

    private static func page(_ frontMatter: String, _ body: String) -> String {
        "---\n\(frontMatter)\n---\n\(body)\n"
    }

    private static var pattern: String {
        blocks(of: frontMatter).first { $0.key == "pattern" }?.text.lines.dropFirst()
            .map { $0.dropFirst(2) }.joined(separator: "\n") ?? ""
    }

    private static func indented(_ key: String, _ text: String) -> String {
        (["\(key):"] + text.lines.map { "  \($0)" }).joined(separator: "\n")
    }

    /// The keys of `new` in place of those of the same name, else at the end.
    private static func merged(_ new: String, into old: String) -> String {
        var result = blocks(of: old)
        for block in blocks(of: new) {
            if let place = result.firstIndex(where: { $0.key == block.key }) {
                result[place] = block
            } else {
                result.append(block)
            }
        }
        return result.map(\.text).joined(separator: "\n")
    }

    /// The text at its outermost keys.
    private static func blocks(of yaml: String) -> [(key: String, text: String)] {
        yaml.lines.reduce(into: []) { blocks, line in
            if line.first == " ", let last = blocks.popLast() {
                blocks.append((last.key, "\(last.text)\n\(line)"))
            } else {
                blocks.append((String(line.prefix { $0 != ":" }), String(line)))
            }
        }
    }
}
