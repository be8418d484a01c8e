extension Playbook {
    /// The same page with another status, for looking at what it would say.
    package func with(_ status: Status) -> Playbook {
        Playbook(
            id: id, title: title, summary: summary, status: status, revision: revision,
            updated: updated, tags: tags, attention: attention, params: params, pattern: pattern,
            actions: actions, followUp: followUp, related: related, references: references,
            body: body, origin: origin)
    }

    /// As it is judged by its own tests, by noise and by calm teams: an experimental page can only be
    /// watched, and would pass any of them by being silent.
    package var beyondTrial: Playbook { status == .experimental ? with(.test) : self }
}
