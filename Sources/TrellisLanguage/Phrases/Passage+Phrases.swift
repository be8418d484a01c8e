extension Passage {
    /// What the rule's list finds here, each word once, without what the list or the team excepts.
    func hits(of code: String, _ lists: WordLists) -> [PhraseBook.Hit] {
        guard let list = lists.lists[code] else { return [] }
        let found = list.find.hits(in: self, lists.participles)
        guard !found.isEmpty else { return [] }
        let excepted =
            (list.except.hits(in: self, lists.participles)
            + lists.accepted.hits(in: self, lists.participles))
            .map(\.words).sorted { $0.lowerBound < $1.lowerBound }
        var kept: [PhraseBook.Hit] = [], next = excepted.startIndex, reach = 0, end = 0
        for hit in found where hit.words.lowerBound >= end {
            // The furthest end of what begins no later than this.
            while next < excepted.endIndex, excepted[next].lowerBound <= hit.words.lowerBound {
                reach = max(reach, excepted[next].upperBound)
                next += 1
            }
            guard reach < hit.words.upperBound else { continue }
            kept.append(hit)
            end = hit.words.upperBound
        }
        return kept
    }
}
