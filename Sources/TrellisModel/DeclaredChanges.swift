/// Days on which something is known to have changed.
package struct DeclaredChanges: Sendable {
    package let days: [Day]
    /// Whether these days are all that is asked about, and no other start is searched for.
    package let isAlone: Bool

    package init(days: [Day], isAlone: Bool) {
        self.days = days
        self.isAlone = isAlone
    }

    package static let none = DeclaredChanges(days: [], isAlone: false)
}
