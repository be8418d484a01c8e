package import TrellisModel

/// Everything that the site shows of one playbook.
package struct PlaybookEntry: Sendable {
    package let content: Content
    /// The playbook's path below its folder, such as `flow/pr-size-creep.md`.
    package let path: String
    /// Where its source can be edited; `nil` where no address is known.
    package let editAddress: String?
    /// What each check asks, by its name.
    package let phrases: [String: String]
    package let drawing: Drawing?
    package let examples: [WorkedExample]
    /// How often it matches in years of noise; `nil` when nobody has measured this revision.
    package let falseMatches: FalseMatches?
    /// What became of it in the workspace's retros; `nil` where they are not shown.
    package let outcome: PlaybookOutcome?

    package init(
        content: Content, path: String, editAddress: String? = nil, phrases: [String: String] = [:],
        drawing: Drawing? = nil, examples: [WorkedExample] = [], falseMatches: FalseMatches? = nil,
        outcome: PlaybookOutcome? = nil
    ) {
        self.content = content
        self.path = path
        self.editAddress = editAddress
        self.phrases = phrases
        self.drawing = drawing
        self.examples = examples
        self.falseMatches = falseMatches
        self.outcome = outcome
    }

    package enum Content: Sendable {
        case playbook(Playbook)
        /// A page whose pattern cannot be used yet.
        case draft(Draft)
    }

    package struct Draft: Sendable {
        package let id: String
        package let title: String
        package let summary: String
        package let area: String
        /// Markdown without the front matter.
        package let body: String
        /// What has to be mended, a sentence each.
        package let problems: [String]

        package init(
            id: String, title: String, summary: String, area: String, body: String,
            problems: [String]
        ) {
            self.id = id
            self.title = title
            self.summary = summary
            self.area = area
            self.body = body
            self.problems = problems
        }
    }

    /// The pattern, drawn from one of the playbook's own tests.
    package struct Drawing: Sendable {
        /// Inline SVG.
        package let picture: String
        package let sketch: String
        /// The name of the test.
        package let test: String

        package init(picture: String, sketch: String, test: String) {
            self.picture = picture
            self.sketch = sketch
            self.test = test
        }
    }

    package struct FalseMatches: Sendable, Equatable {
        /// Simulated years, and those with a match.
        package let years: Int
        package let matched: Int

        package init(years: Int, matched: Int) {
            self.years = years
            self.matched = matched
        }

        package var rate: Double { years > 0 ? Double(matched) / Double(years) : 0 }
    }

    package var playbook: Playbook? {
        if case .playbook(let playbook) = content { return playbook }
        return nil
    }

    package var id: String {
        switch content {
        case .playbook(let playbook): playbook.id
        case .draft(let draft): draft.id
        }
    }

    package var title: String {
        switch content {
        case .playbook(let playbook): playbook.title
        case .draft(let draft): draft.title
        }
    }

    package var summary: String {
        switch content {
        case .playbook(let playbook): playbook.summary
        case .draft(let draft): draft.summary
        }
    }

    package var area: String {
        switch content {
        case .playbook(let playbook): playbook.area
        case .draft(let draft): draft.area
        }
    }

    var markdown: String {
        switch content {
        case .playbook(let playbook): playbook.body.markdown
        case .draft(let draft): draft.body
        }
    }
}

/// One of a playbook's tests, as a reader sees it.
package struct WorkedExample: Sendable {
    /// A sentence.
    package let name: String
    /// Such as `match` or `unknown: coverage`.
    package let outcome: String
    /// Whether it matches.
    package let isMatch: Bool
    /// What the playbook says about it, as far as its test tells.
    package let says: [String]
    /// The series it is about, each with its values as text.
    package let series: [(name: String, values: String)]
    /// A small drawing of the series that decides.
    package let sketch: String?

    package init(
        name: String, outcome: String, isMatch: Bool, says: [String],
        series: [(name: String, values: String)], sketch: String?
    ) {
        self.name = name
        self.outcome = outcome
        self.isMatch = isMatch
        self.says = says
        self.series = series
        self.sketch = sketch
    }
}
