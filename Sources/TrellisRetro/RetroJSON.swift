package import TrellisModel

/// The document for programs: everything that it says, with the numbers behind it.
///
/// Every key is always there, and `null` where it does not apply. Who owns an action is left out: a
/// program could count by it.
extension RetroWriter {
    package static let jsonSchema = "trellis/retro-document@1"

    /// - Parameter path: Where the Markdown document lies, relative to the workspace.
    package func json(_ facts: RetroFacts, path: String) -> JSON {
        let view = view(of: facts, pictureFolder: "").view
        let matches = Dictionary(
            facts.matches.map { ($0.playbook.id, $0) }, uniquingKeysWith: { first, _ in first })
        var members: [(String, JSON)] = [
            ("schema", .text(Self.jsonSchema)), ("team", .text(view.team)),
            ("title", .text(view.title)), ("held", .text(view.held)),
            ("about", .optional(facts.subject?.rawValue)),
            ("period", .object([("from", .text(view.from)), ("to", .text(view.to))])),
            ("document", .text(path)), ("publicData", .flag(view.isPublicData)),
            ("library", .text(view.library)), ("inputs", .text(view.inputs)),
            ("form", .text(view.form)), ("minutes", .integer(view.minutes)),
            ("agenda", .list(view.agenda.map(Self.agenda))),
        ]
        members += [
            ("carried", .list(facts.carried.map(carried))),
            ("stale", .optional(view.staleness)),
            ("context", .list(view.context.map(Self.context))),
            ("choice", .optional(view.choice)),
            ("matches", .list(view.matches.map { Self.match($0, matches[$0.id]) })),
            ("quiet", view.matches.isEmpty ? Self.quiet(view.quiet) : .null),
            ("watch", .list(view.watch.map(Self.note))),
            ("unknown", .list(view.unknown.map(Self.note))),
            ("calm", .list(view.calm.map(Self.note))),
            ("sources", .list(view.sources.map(Self.source))),
            ("mustNotInform", .list(Charter.mustNotInform.map(JSON.text))),
            ("version", .text(view.version)),
        ]
        return .object(members)
    }

    private static func agenda(_ row: RetroView.AgendaRow) -> JSON {
        .object([
            ("minutes", .integer(row.minutes)), ("what", .text(row.what)),
            ("who", .optional(row.who)), ("by", .optional(row.by)),
        ])
    }

    private static func context(_ context: RetroView.Context) -> JSON {
        .object([
            ("heading", .text(context.heading)),
            ("items", .list(context.items.map { .text($0.text) })),
        ])
    }

    private static func quiet(_ quiet: RetroView.Quiet) -> JSON {
        .object([
            ("lead", .text(quiet.lead)), ("prompts", .list(quiet.prompts.map(Self.prompt))),
            ("close", .text(quiet.close)),
        ])
    }

    private static func prompt(_ prompt: RetroView.Prompt) -> JSON {
        .object([("step", .text(prompt.step)), ("text", .text(prompt.text))])
    }

    private static func source(_ source: RetroView.Source) -> JSON {
        .object([
            ("source", .text(source.name)), ("coverage", .text(source.coverage)),
            ("read", .integer(source.read)), ("kept", .integer(source.kept)),
            ("withheld", .integer(source.withheld)),
        ])
    }

    private func carried(_ carried: RetroFacts.Carried) -> JSON {
        let action = carried.action
        return .object([
            ("id", .text(action.id)), ("text", .text(action.text)),
            ("state", .text(action.state.rawValue)),
            ("due", .optional(action.due?.description)),
            ("done", .optional(action.done?.description)),
            ("from", .optional(action.from?.description)),
            ("base", .optional(action.base?.description)),
            ("agreedIn", .text(action.mention.retro)),
            ("followUp", carried.followUp.map(followUp) ?? .null),
        ])
    }

    private func followUp(_ result: FollowUpResult) -> JSON {
        .object([
            ("metric", .text(result.slice.description)), ("baseline", .optional(result.baseline)),
            ("now", .optional(result.now)), ("isRatio", .flag(result.isRatio)),
            ("ratio", .optional(result.change?.ratio)),
            ("low", .optional(result.change?.interval?.lowerBound)),
            ("high", .optional(result.change?.interval?.upperBound)),
            ("byItself", .optional(result.change?.byItself)),
            ("verdict", .text(result.verdict.rawValue)),
            ("cost", .optional(result.cost?.description)),
            ("from", .optional(result.measured?.days.lowerBound.description)),
            ("to", .optional(result.measured?.days.upperBound.description)),
            ("n", .optional(result.measured.map { Double($0.n) })),
            ("says", .text(FollowUpWords.sentence(result, words: words))),
        ])
    }

    private static func match(_ view: RetroView.Match, _ match: Match?) -> JSON {
        .object(
            (match.map(MatchJSON.members) ?? [("playbook", .text(view.id))]) + [
                ("link", .text(view.link)), ("why", .text(view.why)),
                ("summary", .text(view.summary)), ("since", .optional(view.since)),
                ("leaveAlone", .optional(view.leaveAlone)),
                (
                    "evidence",
                    .list(
                        view.evidence.map { row in
                            .object([
                                ("what", .text(row.what)), ("before", .text(row.before)),
                                ("now", .text(row.now)), ("change", .text(row.change)),
                                ("behind", .text(row.behind)),
                            ])
                        })
                ), ("says", .list(view.says.map { .text($0.text) })),
                (
                    "picture",
                    view.picture.map { picture in
                        .object([
                            ("alt", .text(picture.alt)), ("sparkline", .text(picture.sparkline)),
                            ("words", .text(picture.words)),
                        ])
                    } ?? .null
                ),
                ("prompts", .list(view.prompts.map(Self.prompt))),
                ("offers", .list(view.offers.compactMap { offer($0.line) })),
            ])
    }

    private static func offer(_ line: String) -> JSON? {
        ActionLine.read(line).map { offer in
            .object([
                ("id", .optional(offer.id)), ("text", .text(offer.text)),
                ("due", .optional(offer.due?.description)),
                ("from", .optional(offer.from?.description)),
            ])
        }
    }

    private static func note(_ note: RetroView.Note) -> JSON {
        .object([
            ("title", .text(note.title)), ("text", .text(note.text)),
            ("sparkline", .optional(note.sparkline)),
        ])
    }
}
