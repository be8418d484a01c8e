package import TrellisModel

/// Which of the patterns that match come to the table, and why the others do not.
///
/// The order is by evidence, size and attention. What was talked about last time rests, unless it grew
/// or what was tried did not help; what is under way is left to the part about actions. One series
/// takes one place, and good news takes the last one where one is free. It looks only at documents of
/// earlier days, so that a document that is made again chooses the same.
package struct RetroChoice {
    /// When a retro last brought a pattern to the table.
    package struct Discussed: Sendable {
        package let day: Day
        /// What the playbook finds in the numbers of that day, by themselves; `nil` where it is not known
        /// any more.
        package let then: Match?

        package init(day: Day, then: Match?) {
            self.day = day
            self.then = then
        }
    }

    struct Shown {
        let match: Match
        /// Short facts, in the order in which they weigh.
        let why: [String]
    }

    struct Left {
        let match: Match
        /// Ends a sentence that begins with "left for another time".
        let reason: String
        /// Whether it waits for something and not for a place.
        var rests = false
    }

    let shown: [Shown]
    /// The strongest first.
    let left: [Left]
    /// One sentence about the whole choice; `nil` where nothing was chosen between.
    let words: String?

    /// Longer ago is not "last time": nobody remembers the conversation.
    package static let memory = 42
    /// How many times its factor of last time a pattern has to reach to have grown.
    static let growth = 1.25

    /// - Parameters:
    ///   - matches: Those whose outcome is a match.
    ///   - discussed: By playbook id.
    ///   - room: Places at the table.
    init(
        _ matches: [Match], held: Day, discussed: [String: Discussed],
        carried: [RetroFacts.Carried], room: Int, words: RetroWords = .english
    ) {
        let candidates = matches.map {
            Candidate(
                $0, held: held, discussed: discussed[$0.playbook.id], carried: carried,
                words: words)
        }.sorted()
        var shown: [Candidate] = [], left: [(Candidate, Left)] = []
        func leave(_ candidate: Candidate, _ reason: String, rests: Bool = false) {
            left.append(
                (candidate, Left(match: candidate.match, reason: reason, rests: rests)))
        }
        for candidate in candidates where !candidate.isGoodNews {
            if let reason = candidate.rest {
                leave(candidate, reason, rests: true)
            } else if let twin = shown.first(where: { $0.isAbout(candidate) }) {
                leave(candidate, words(.leftTwin, ["title": twin.match.playbook.title]))
            } else if shown.count >= room {
                leave(candidate, Self.full(room, words))
            } else {
                shown.append(candidate)
            }
        }
        // An empty table beside a pattern that nobody works on would be no honest page.
        var woken: String?
        if shown.isEmpty, room > 0,
            let index = left.firstIndex(where: { $0.0.canWake })
        {
            shown.append(left.remove(at: index).0)
            woken = shown.first?.match.playbook.id
        }
        var hasGoodNews = false
        for candidate in candidates where candidate.isGoodNews {
            if let reason = candidate.rest {
                leave(candidate, reason, rests: true)
            } else if shown.count >= room {
                leave(candidate, words(.leftGood, ["reason": Self.full(room, words)]))
            } else if hasGoodNews {
                leave(candidate, words[.leftGoodPlace])
            } else {
                hasGoodNews = true
                shown.append(candidate)
            }
        }
        self.shown = shown.map { candidate in
            Shown(
                match: candidate.match,
                why: candidate.why(isWoken: candidate.match.playbook.id == woken))
        }
        self.left = left.sorted { $0.0 < $1.0 }.map(\.1)
        self.words = Self.words(
            shown: shown.count, of: matches.count, hasMemory: !discussed.isEmpty, words)
    }

    private static func full(_ room: Int, _ words: RetroWords) -> String {
        words[room == 1 ? .leftRoom1 : room == 2 ? .leftRoom2 : .leftRoom3]
    }

    private static func words(
        shown: Int, of all: Int, hasMemory: Bool, _ words: RetroWords
    ) -> String? {
        guard shown > 0, all > shown else { return nil }
        let number = words.number(all)
        return words(
            shown == 1 ? .choiceOne : .choiceOther,
            [
                "all": "\(number.prefix(1).uppercased())\(number.dropFirst())",
                "shown": words.number(shown), "memory": hasMemory ? words[.choiceMemory] : "",
            ])
    }
}
