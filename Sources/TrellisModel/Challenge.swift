/// A recorded objection to what a playbook makes of a team's numbers.
///
/// Who objected is not kept: the answer is owed to the objection.
package struct Challenge: Hashable, Sendable {
    /// Five characters that never change.
    package let id: String
    package let team: TeamID
    package let playbook: String
    package let day: Day
    package let because: String
    /// `nil` until somebody answered.
    package let answer: Answer?

    package struct Answer: Hashable, Sendable {
        package let day: Day
        package let text: String

        package init(day: Day, text: String) {
            self.day = day
            self.text = text
        }
    }

    package init(
        id: String, team: TeamID, playbook: String, day: Day, because: String, answer: Answer?
    ) {
        self.id = id
        self.team = team
        self.playbook = playbook
        self.day = day
        self.because = because
        self.answer = answer
    }

    /// Whether it stood without an answer on a day.
    package func isOpen(on date: Day) -> Bool {
        day <= date && (answer.map { $0.day > date } ?? true)
    }

    /// Whether a retro held on a day is the first one after the answer, and so tells it.
    ///
    /// - Parameter earlier: The days of the team's other retros.
    package func isTold(on held: Day, after earlier: [Day]) -> Bool {
        guard let answer, answer.day < held else { return false }
        return !earlier.contains { answer.day < $0 && $0 < held }
    }
}
