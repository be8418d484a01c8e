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
        private let words: RetroWords

        init(
            _ match: Match, held: Day, discussed: Discussed?, carried: [RetroFacts.Carried],
            words: RetroWords
        ) {
            self.match = match
            self.words = words
            let strength = MatchStrength(match, words: words)
            self.strength = strength
            let weight = strength.points(attention: match.playbook.attention)
            // An objection without an answer makes it a weaker case.
            points = match.challenges.isEmpty ? weight : weight - 1
            let actions = carried.filter { $0.action.from?.playbook == match.playbook.id }
            let recent = discussed.flatMap {
                $0.day.distance(to: held) <= RetroChoice.memory ? $0 : nil
            }
            let open = actions.first { $0.action.isOpen }
            let done = actions.first { $0.action.state == .done }
            isIdle = open == nil && done == nil
            if let grown = recent.flatMap({ Self.growth($0, strength, words) }) {
                (rest, history) = (nil, grown)
            } else if let open {
                rest = words(
                    open.action.state == .started ? .restStarted : .restAgreed,
                    [
                        "action": open.action.text,
                        "day": words.day(open.action.mention.held),
                    ])
                history = nil
            } else if let done {
                switch done.followUp?.verdict {
                case .held?:
                    rest = nil
                    history = words(.whyHeld, ["action": done.action.text])
                case .movedAtACost?:
                    rest = nil
                    history = words(.whyCost, ["action": done.action.text])
                case .moved?, .notYet?, .notEnoughData?, nil:
                    rest = words(
                        done.action.done == nil ? .restFinished : .restFinishedDay,
                        [
                            "action": done.action.text,
                            "day": done.action.done.map(words.day) ?? "",
                        ])
                    history = nil
                }
            } else if let recent {
                rest = words(.restDiscussed, ["day": words.day(recent.day)])
                history = nil
            } else {
                rest = nil
                history = discussed.map { words(.whyLast, ["day": words.day($0.day)]) }
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
                    ? words[.whyAlways] : words(.whyWeeks, ["count": "\(positions)"]),
                strength.words,
                isWoken ? rest.map { words(.whyWoken, ["reason": $0]) } : history,
                isGoodNews ? words[.whyGood] : nil, words.attention(match.playbook.attention),
            ].compactMap(\.self)
        }

        /// - Returns: `nil` for what has not grown, and where nobody knows what it was.
        private static func growth(
            _ discussed: Discussed, _ now: MatchStrength, _ words: RetroWords
        ) -> String? {
            let then = discussed.then.map { MatchStrength($0, words: words) }
            guard let then, then.words != nil, now.words != nil,
                now.factor >= then.factor * RetroChoice.growth
            else { return nil }
            return words(
                .whyGrown,
                [
                    "day": words.day(discussed.day),
                    "ratio": Numerals.times(now.factor / then.factor),
                ])
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
