import TrellisModel

/// What the template of a retro may name: every stored property is a tag.
struct RetroView {
    let team: String
    let title: String
    let from: String
    let to: String
    let held: String
    /// Of the document, and the heading of its actions; `nil` for the usual ones.
    var language: String?
    var actionsHeading: String?
    let period: String
    let library: String
    let inputs: String
    let version: String
    let mustNotInform: String
    let isPublicData: Bool
    /// As the front matter spells it.
    let form: String
    let minutes: Int
    /// Whether it is done in writing, over days.
    let hasDays: Bool
    let agenda: [AgendaRow]
    /// What the form asks of whoever leads it.
    let advice: String?
    let guide: String
    /// How what is at the table was chosen, where there was a choice.
    let choice: String?
    let carried: [Line]
    let carriedQuestions: [Sentence]
    let followUps: [FollowUp]
    let matches: [Match]
    /// What is said where nothing comes to the table.
    let quiet: Quiet
    let staleness: String?
    /// What the calendar says about the weeks in the pictures, and objections that were answered.
    let context: [Context]
    let hasContext: Bool
    let watch: [Note]
    let unknown: [Note]
    let calm: [Note]
    let sources: [Source]

    struct AgendaRow {
        let minutes: Int
        let what: String
        let who: String?
        let by: String?

        init(_ item: Agenda.Item, _ words: RetroWords) {
            (minutes, what, who) = (item.minutes, item.what, item.who)
            by = item.by.map {
                words(
                    .dateWeekday, ["weekday": words.weekday($0.weekday), "day": words.day($0)])
            }
        }
    }

    struct Quiet {
        let lead: String
        let prompts: [Prompt]
        let close: String
    }

    struct Line { let line: String }

    struct Sentence { let text: String }

    struct FollowUp {
        let id: String
        let text: String
        let sentence: String
        let picture: Picture?
    }

    struct Prompt {
        let step: String
        let text: String
    }

    struct Evidence {
        let what: String
        let before: String
        let now: String
        let change: String
        let behind: String
    }

    struct Picture {
        let alt: String
        let path: String
        let sparkline: String
        let words: String
    }

    /// A list under a line of its own.
    struct Context {
        let heading: String
        let items: [Sentence]
    }

    struct Match {
        let id: String
        let title: String
        let why: String
        let contested: [Sentence]
        let link: String
        let revision: Int
        let summary: String
        /// What stands in the two columns of the evidence.
        let beside: String
        let here: String
        let hasEvidence: Bool
        let evidence: [Evidence]
        let says: [Sentence]
        let picture: Picture?
        let leaveAlone: String?
        let since: String?
        let prompts: [Prompt]
        let hasOffers: Bool
        let offers: [Line]
        let support: Line?
    }

    /// An entry of a list that opens and closes its own block, so that an empty list leaves nothing.
    struct Note {
        let title: String
        var text: String
        var sparkline: String?
        var first = false
        var last = false

        static func framed(_ notes: [Note]) -> [Note] {
            var notes = notes
            if let last = notes.indices.last {
                notes[0].first = true
                notes[last].last = true
            }
            return notes
        }
    }

    struct Source {
        let name: String
        let coverage: String
        let read: Int
        let kept: Int
        let withheld: Int
    }
}
