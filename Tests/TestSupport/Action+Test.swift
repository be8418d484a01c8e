package import TrellisModel

extension Action {
    /// What a test does not name is not told, and nothing has been measured.
    package init(
        id: String, text: String, state: State, owner: String?, due: Day?, done: Day?,
        from: Origin?, occasion: Occasion = .retro,
        supports: String? = nil, refusal: String? = nil, mention: Mention
    ) {
        self.init(
            id: id, text: text, state: state, owner: owner, due: due, done: done, from: from,
            base: nil, occasion: occasion, supports: supports, refusal: refusal, mention: mention)
    }
}
