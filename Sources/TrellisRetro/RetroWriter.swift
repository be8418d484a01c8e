import TrellisModel
import TrellisPicture

/// Puts facts into words: a Markdown document and its pictures.
package struct RetroWriter: Sendable {
    private let template: TemplateParts
    let words: RetroWords

    package struct Output: Sendable {
        package let markdown: String
        /// File name without a folder, and the SVG.
        package let pictures: [(name: String, svg: String)]
    }

    /// - Parameters:
    ///   - template: Mustache; the text of `retro.md.mustache`.
    ///   - words: The language of what is written.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(template: String, words: RetroWords = .english) throws {
        self.template = try TemplateParts(words.localised(template))
        self.words = words
    }

    /// - Parameter pictureFolder: Where the pictures will lie, seen from the document.
    package func write(_ facts: RetroFacts, pictureFolder: String) -> Output {
        var facts = facts
        facts.words = words
        let (view, drawn) = view(of: facts, pictureFolder: pictureFolder)
        let text = template.render(
            facts.subject == nil ? ViewFields(view) : ViewFields(AssistedView(of: view, facts)))
        return Output(
            markdown: ManagedBlock.sealed(text),
            pictures: drawn.compactMap { $0.map { ($0.name, $0.svg) } })
    }

    /// What the document says, before a template puts it on a page, and its pictures.
    func view(
        of facts: RetroFacts, pictureFolder: String
    ) -> (view: RetroView, drawn: [RetroPictures.Picture?]) {
        var facts = facts
        facts.words = words
        let hasActions = !facts.carried.isEmpty
        let choice = RetroChoice(
            facts.matches.filter {
                $0.outcome == .match && facts.refusals.rest(of: $0.playbook) == nil
            }, held: facts.held,
            // A look back on a quarter is also about what is under way.
            discussed: facts.discussed, carried: facts.subject == nil ? facts.carried : [],
            room: Agenda.room(in: facts.agenda, hasActions: hasActions), words: words)
        let pictures = RetroPictures(facts: facts)
        let notes = RetroNotes(facts: facts)
        let carried = CarriedLines(facts: facts)
        let drawn = choice.shown.map { pictures.picture(of: $0.match) }
        let agenda = Agenda(
            facts.agenda, held: facts.held, topics: choice.shown.map(\.match.playbook.title),
            hasActions: hasActions, words: words)
        let changes = facts.carried.map { pictures.picture(of: $0) }
        let context = RetroContext(facts: facts).lists
        let view = RetroView(
            team: facts.team.description, title: facts.title,
            from: facts.period.lowerBound.description, to: facts.period.upperBound.description,
            held: facts.held.description,
            language: words.language == RetroWords.english.language ? nil : words.language,
            actionsHeading: words[.actionsTitle] == RetroPlace.actions ? nil : words[.actionsTitle],
            period: words.days(facts.period),
            library: "trellis-core@\(facts.version)", inputs: facts.inputs, version: facts.version,
            mustNotInform: words[.provenanceUses],
            isPublicData: facts.isPublicData, form: facts.agenda.description,
            minutes: facts.agenda.minutes, hasDays: facts.agenda == .async,
            agenda: agenda.items.map { RetroView.AgendaRow($0, words) }, advice: agenda.advice,
            guide: facts.guide, choice: choice.words,
            carried: carried.lines.map { RetroView.Line(line: $0) },
            carriedQuestions: carried.questions.map { RetroView.Sentence(text: $0) },
            followUps: zip(facts.carried, changes).compactMap { followUp($0, $1, pictureFolder) },
            matches: zip(choice.shown, drawn).map { match(facts, $0, $1, pictureFolder) },
            quiet: OpenRound(facts: facts, left: choice.left).view, staleness: notes.staleness,
            context: context, hasContext: !context.isEmpty,
            watch: RetroView.Note.framed(
                notes.watch(rest: choice.left)),
            unknown: RetroView.Note.framed(notes.unknown),
            calm: RetroView.Note.framed(notes.calm),
            sources: facts.sources.map {
                RetroView.Source(
                    name: $0.name, coverage: $0.coverage, read: $0.read, kept: $0.kept,
                    withheld: $0.withheld)
            })
        return (view, changes + drawn)
    }

    private func followUp(
        _ carried: RetroFacts.Carried, _ picture: RetroPictures.Picture?, _ folder: String
    ) -> RetroView.FollowUp? {
        carried.followUp.map {
            RetroView.FollowUp(
                id: carried.action.id, text: carried.action.text,
                sentence: FollowUpWords.sentence($0, words: words),
                picture: picture.map { view($0, folder) })
        }
    }

    private func view(_ picture: RetroPictures.Picture, _ folder: String) -> RetroView.Picture {
        RetroView.Picture(
            alt: picture.alt, path: "\(folder)/\(picture.name)", sparkline: picture.sparkline,
            words: picture.words)
    }

    private func match(
        _ facts: RetroFacts, _ shown: RetroChoice.Shown, _ picture: RetroPictures.Picture?,
        _ folder: String
    ) -> RetroView.Match {
        let match = shown.match
        let playbook = match.playbook
        let rows = match.checks.compactMap {
            EvidenceRow($0, spans: match.spans, series: facts.series, words: words)
        }
        // One table has one kind of comparison; the others are told in sentences.
        let evidence = rows.filter { $0.headings == rows.first?.headings ?? $0.headings }
        let offers = playbook.actions.compactMap { self.offer($0, of: playbook, facts) }
        return RetroView.Match(
            id: playbook.id, title: playbook.title,
            why: shown.why.joined(separator: " · "),
            contested: match.challenges.map {
                RetroView.Sentence(text: RetroContext.standing($0, words: words))
            },
            link: facts.playbookLink(playbook), revision: playbook.revision,
            summary: playbook.summary,
            beside: evidence.first?.headings.beside ?? words[.evidenceBefore],
            here: evidence.first?.headings.here ?? words[.evidenceNow],
            hasEvidence: !evidence.isEmpty,
            evidence: evidence.map {
                RetroView.Evidence(
                    what: $0.what, before: $0.before, now: $0.now, change: $0.change,
                    behind: $0.behind)
            },
            // An excuse that does not apply has nothing to tell.
            says: match.checks.filter { $0.verdict.truth == .yes }
                .compactMap { $0.says.map { RetroView.Sentence(text: $0) } },
            picture: picture.map { view($0, folder) },
            leaveAlone: firstParagraph(playbook.body.leaveAlone), since: since(playbook, facts),
            prompts: CoachingStep.allCases.compactMap { step in
                playbook.body.prompts[step]?.first.map {
                    RetroView.Prompt(step: words.step(step), text: $0)
                }
            },
            hasOffers: !offers.isEmpty, offers: offers,
            support: support(for: playbook, facts))
    }

    private func offer(
        _ offer: Playbook.Offer, of playbook: Playbook, _ facts: RetroFacts
    ) -> RetroView.Line? {
        // What is already under way, or just finished, is not offered again.
        let isKnown = facts.carried.contains {
            $0.action.from?.playbook == playbook.id && $0.action.from?.anchor == offer.anchor
        }
        let origin = Action.Origin(playbook: playbook.id, anchor: offer.anchor)
        guard !isKnown, facts.refusals.rest(of: origin) == nil else { return nil }
        return playbook.body.interventions.first { $0.anchor == offer.anchor }.map { intervention in
            RetroView.Line(
                line: ActionLine.offer(
                    intervention.title, due: facts.held.advanced(by: offer.dueInDays),
                    from: origin,
                    id: ActionID.make(
                        team: facts.team, held: facts.held, playbook: playbook.id,
                        key: offer.anchor)))
        }
    }

    /// The place for what would make an experiment possible, by the first day that one is due.
    private func support(for playbook: Playbook, _ facts: RetroFacts) -> RetroView.Line? {
        playbook.actions.map(\.dueInDays).min().map { days in
            RetroView.Line(
                line: ActionLine.support(
                    due: facts.held.advanced(by: days), playbook: playbook.id))
        }
    }

    /// A finished action about this playbook, since part of the window may lie before it.
    private func since(_ playbook: Playbook, _ facts: RetroFacts) -> String? {
        let finished = facts.carried.map(\.action).filter {
            $0.state == .done && $0.from?.playbook == playbook.id
        }
        guard let action = finished.first else { return nil }
        return words(
            action.done == nil ? .matchFinished : .matchFinishedDay,
            ["action": action.text, "day": action.done.map(words.day) ?? ""])
    }

    private func firstParagraph(_ text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let paragraph = lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
        return paragraph.isEmpty ? nil : paragraph
    }
}
