package import TrellisModel

/// Everything that a retro document says, before it is put into words.
package struct RetroFacts: Sendable {
    package let team: TeamID
    /// As people call it.
    package let title: String
    package let held: Day
    /// The days since the last retro, or the last two weeks.
    package let period: ClosedRange<Day>
    /// The form of the meeting.
    package let agenda: AgendaForm
    package let isPublicData: Bool
    package let matches: [Match]
    package let series: @Sendable (MetricSlice) -> Series?
    package let allSeries: [Series]
    package let annotations: [Annotation]
    /// Objections that were answered since the last retro.
    package var answered: [Challenge] = []
    /// By playbook id, when an earlier retro brought it to the table.
    package var discussed: [String: RetroChoice.Discussed] = [:]
    /// The language that it is said in.
    package var words = RetroWords.english
    /// What the document is about; `nil` for everything.
    package var subject: RetroSubject?
    /// Where whoever leads the meeting finds the guide, seen from the document.
    package var guide = "`trellis explain facilitating`"
    /// What the team said no to, and is not asked again yet.
    package var refusals = Refusals.none
    /// Experiments of all retros before this one, by id, that others make possible.
    package var experiments: [String: Action] = [:]
    /// Every metric's own verdict, by metric id.
    package let moves: [MetricMove]
    package let carried: [Carried]
    package let sources: [Source]
    /// Identifies what the document was made from.
    package let inputs: String
    package let version: String
    /// Where a playbook lies, seen from the document.
    package let playbookLink: @Sendable (Playbook) -> String

    package init(
        team: TeamID, title: String, held: Day, period: ClosedRange<Day>, agenda: AgendaForm,
        isPublicData: Bool, matches: [Match], series: @escaping @Sendable (MetricSlice) -> Series?,
        allSeries: [Series], annotations: [Annotation],
        moves: [MetricMove], carried: [Carried], sources: [Source],
        inputs: String, version: String, playbookLink: @escaping @Sendable (Playbook) -> String
    ) {
        self.team = team
        self.title = title
        self.held = held
        self.period = period
        self.agenda = agenda
        self.isPublicData = isPublicData
        self.matches = matches
        self.series = series
        self.allSeries = allSeries
        self.annotations = annotations
        self.moves = moves
        self.carried = carried
        self.sources = sources
        self.inputs = inputs
        self.version = version
        self.playbookLink = playbookLink
    }

    /// An action from before, and what became of its number.
    package struct Carried: Sendable {
        package let action: Action
        package let followUp: FollowUpResult?

        package init(action: Action, followUp: FollowUpResult?) {
            self.action = action
            self.followUp = followUp
        }
    }

    /// One import, for the last section.
    package struct Source: Sendable {
        package let name: String
        package let coverage: String
        package let read: Int
        package let kept: Int
        package let withheld: Int

        package init(name: String, coverage: String, read: Int, kept: Int, withheld: Int) {
            self.name = name
            self.coverage = coverage
            self.read = read
            self.kept = kept
            self.withheld = withheld
        }
    }
}
