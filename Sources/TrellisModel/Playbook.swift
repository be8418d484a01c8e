/// A page of guidance and the pattern that opens it.
package struct Playbook: Sendable {
    package let id: String
    package let title: String
    package let summary: String
    package let status: Status
    package let revision: Int
    package let updated: Day
    /// The first part of its first tag, such as `flow`.
    package let area: String
    package let tags: [String]
    package let attention: Attention
    package let params: [Parameter]
    package let pattern: Pattern
    package let actions: [Offer]
    package let followUp: FollowUp
    package let related: [Relation]
    package let references: [Reference]
    package let body: Body
    package let origin: Origin

    package init(
        id: String, title: String, summary: String, status: Status, revision: Int, updated: Day,
        tags: [String], attention: Attention, params: [Parameter], pattern: Pattern,
        actions: [Offer], followUp: FollowUp, related: [Relation], references: [Reference],
        body: Body, origin: Origin
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.status = status
        self.revision = revision
        self.updated = updated
        area = tags.first.flatMap { $0.split(separator: ".").first }.map(String.init) ?? "other"
        self.tags = tags
        self.attention = attention
        self.params = params
        self.pattern = pattern
        self.actions = actions
        self.followUp = followUp
        self.related = related
        self.references = references
        self.body = body
        self.origin = origin
    }

    package enum Status: String, Sendable, CaseIterable {
        case experimental, test, stable, deprecated
    }

    /// How prominent a match is. Deliberately not a severity.
    package enum Attention: String, Sendable, CaseIterable { case notice, discuss, act }

    package struct Parameter: Sendable {
        package let name: String
        package let value: Double
        package let bounds: ClosedRange<Double>
        package let help: String

        package init(name: String, value: Double, bounds: ClosedRange<Double>, help: String) {
            self.name = name
            self.value = value
            self.bounds = bounds
            self.help = help
        }
    }

    /// An intervention offered as an action.
    package struct Offer: Sendable {
        /// The anchor of its heading, without `#`.
        package let anchor: String
        package let effort: String
        package let dueInDays: Int

        package init(anchor: String, effort: String, dueInDays: Int) {
            self.anchor = anchor
            self.effort = effort
            self.dueInDays = dueInDays
        }
    }

    package struct Relation: Sendable {
        package let id: String
        package let type: String

        package init(id: String, type: String) {
            self.id = id
            self.type = type
        }
    }

    package struct Reference: Sendable {
        package let title: String
        package let url: String

        package init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    package struct Origin: Sendable {
        package let isBundled: Bool
        /// Below the folder `playbooks`, such as `flow/pr-size-creep.md`.
        package let path: String

        package init(isBundled: Bool, path: String) {
            self.isBundled = isBundled
            self.path = path
        }
    }

    /// What people read.
    package struct Body: Sendable {
        /// All of it, without the front matter.
        package let markdown: String
        package let interventions: [Intervention]
        package let prompts: [CoachingStep: [String]]
        /// The text of the section "When to leave it alone".
        package let leaveAlone: String
        package let causes: [String]

        package init(
            markdown: String, interventions: [Intervention], prompts: [CoachingStep: [String]],
            leaveAlone: String, causes: [String]
        ) {
            self.markdown = markdown
            self.interventions = interventions
            self.prompts = prompts
            self.leaveAlone = leaveAlone
            self.causes = causes
        }
    }

    package struct Intervention: Sendable {
        package let title: String
        package let anchor: String

        package init(title: String, anchor: String) {
            self.title = title
            self.anchor = anchor
        }
    }
}

/// The four steps of a coaching conversation, in order.
package enum CoachingStep: String, Sendable, CaseIterable {
    case observe, explore, align, support

    package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
