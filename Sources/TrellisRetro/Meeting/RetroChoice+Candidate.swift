import TrellisModel

extension RetroChoice {
    /// A match with what speaks for it and against it.
    struct Candidate: Comparable {
        let match: Match
        let strength: MatchStrength
        let points: Double
        /// Why it is not brought again yet; `nil` for one that may come to the table.
        let rest: String?
        /// Whether nothing is being done about it.
        private let isIdle: Bool
        /// What last time has to do with it.
        private let history: String?

        init(
            _ match: Match, held: Day, discussed: Discussed?, carried: [RetroFacts.Carried]
        ) {
            self.match = match
            let strength = MatchStrength(match)
            self.strength = strength
            let weight = strength.points(attention: match.playbook.attention)
            // An objection without an answer makes it a weaker case.
            points = match.challenges.isEmpty ? weight : weight - 1
            let actions = carried.filter { $0.action.from?.playbook == match.playbook.id }
            let recent = discussed.flatMap {
                $0.day.distance(to: held) <= RetroChoice.memory ? $0 : nil
            }
            let open = actions.first { $0.action.state == .open || $0.action.state == .started }
            let done = actions.first { $0.action.state == .done }
            isIdle = open == nil && done == nil
            if let grown = recent.flatMap({ Self.growth($0, strength) }) {
                (rest, history) = (nil, grown)
            } else if let open {
                let day = open.action.mention.held.words
                rest =
                    open.action.state == .started
                    ? "*\(open.action.text)* is under way about it, agreed on \(day)"
                    : "*\(open.action.text)* was agreed about it on \(day)"
                history = nil
            } else if let done {
                switch done.followUp?.verdict {
                case .held?:
                    rest = nil
                    history = "*\(done.action.text)* is done, and its number held"
                case .movedAtACost?:
                    rest = nil
                    history = "*\(done.action.text)* is done, and its number moved at a cost"
                case .moved?, .notYet?, .notEnoughData?, nil:
                    rest =
                        "*\(done.action.text)* was finished"
                        + (done.action.done.map { " on \($0.words)" } ?? "")
                        + ", and part of these weeks lie before that"
                    history = nil
                }
            } else if let recent {
                rest = "discussed on \(recent.day.words), and no stronger since"
                history = nil
            } else {
                rest = nil
                history = discussed.map { "last at the table on \($0.day.words)" }
            }
        }

        /// Whether it may come back although it rests: nothing else is there, and nobody works on it.
        var canWake: Bool { rest != nil && isIdle }

        var isGoodNews: Bool { match.playbook.area == "improvement" }

        func isAbout(_ other: Candidate) -> Bool {
            match.playbook.related.contains {
                $0.id == other.match.playbook.id && $0.type == "alternative"
            }
                || other.match.playbook.related.contains {
                    $0.id == match.playbook.id && $0.type == "alternative"
                } || (strength.metric != nil && strength.metric == other.strength.metric)
        }

        func why(isWoken: Bool) -> [String] {
            let positions = match.positions
            return [
                positions >= 12
                    ? "seen every week for twelve weeks or more"
                    : "seen \(positions) weeks in a row",
                strength.words,
                isWoken ? rest.map { "\($0), and nothing is being tried yet" } : history,
                isGoodNews ? "good news" : nil,
                match.playbook.attention.rawValue,
            ].compactMap(\.self)
        }

        /// - Returns: `nil` for what has not grown, and where nobody knows what it was.
        private static func growth(_ discussed: Discussed, _ now: MatchStrength) -> String? {
            let then = discussed.then.map(MatchStrength.init)
            guard let then, then.words != nil, now.words != nil,
                now.factor >= then.factor * RetroChoice.growth
            else { return nil }
            return
                "grown since \(discussed.day.words), by \(Numerals.times(now.factor / then.factor))"
        }

        /// The stronger one first; of equals, by id.
        static func < (left: Candidate, right: Candidate) -> Bool {
            (right.points, left.match.playbook.id) < (left.points, right.match.playbook.id)
        }

        static func == (left: Candidate, right: Candidate) -> Bool {
            left.points == right.points && left.match.playbook.id == right.match.playbook.id
        }
    }
}
