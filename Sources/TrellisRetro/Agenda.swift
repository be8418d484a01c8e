/// The meeting, minute by minute.
struct Agenda {
    struct Item: Equatable {
        let minutes: Int
        let what: String
    }

    let items: [Item]

    /// The shortest meeting that has room for every part, in minutes.
    static let shortest = 30

    /// Opening, last time and closing take what they need; what is left belongs to the topics.
    ///
    /// - Parameter topics: Titles of what is brought to the table, at most three.
    init(minutes: Int, topics: [String], hasActions: Bool) {
        let isShort = minutes < 45
        var fixed = [
            Item(minutes: isShort ? 3 : 5, what: "Arrive; read the page in silence"),
            Item(
                minutes: hasActions ? (isShort ? 5 : 10) : 2,
                what: hasActions ? "How last time's actions went" : "How this works: no actions yet"
            ),
        ]
        let ending = [
            Item(
                minutes: isShort ? 5 : 10,
                what: "Choose at most a few experiments, with an owner and a date"),
            Item(minutes: isShort ? 3 : 5, what: "Trust check, and what to keep"),
        ]
        let left = minutes - (fixed + ending).reduce(0) { $0 + $1.minutes }
        let subjects = topics.isEmpty ? ["What went well, what was hard: an open round"] : topics
        let each = left / subjects.count
        for (index, subject) in subjects.enumerated() {
            // The first topic has what does not divide evenly.
            fixed.append(
                Item(minutes: index == 0 ? left - each * (subjects.count - 1) : each, what: subject)
            )
        }
        items = fixed + ending
    }
}
