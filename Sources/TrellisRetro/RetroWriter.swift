import Mustache
import TrellisModel
import TrellisPicture

/// Puts facts into words: a Markdown document and its pictures.
package struct RetroWriter: Sendable {
    private let template: MustacheTemplate

    package struct Output: Sendable {
        package let markdown: String
        /// File name without a folder, and the SVG.
        package let pictures: [(name: String, svg: String)]
    }

    /// How many patterns are brought to the table; the rest is listed.
    package static let mostMatches = 3

    /// - Parameter template: Mustache; the text of `retro.md.mustache`.
    /// - Throws: What Mustache says about a template that it cannot read.
    package init(template: String) throws {
        self.template = try MustacheTemplate(string: template)
    }

    /// - Parameter pictureFolder: Where the pictures will lie, seen from the document.
    package func write(_ facts: RetroFacts, pictureFolder: String) -> Output {
        let found = facts.matches.filter { $0.outcome == .match }
            .sorted { (rank($0, facts), $0.playbook.id) < (rank($1, facts), $1.playbook.id) }
        let shown = Array(found.prefix(Self.mostMatches))
        let pictures = RetroPictures(facts: facts)
        let notes = RetroNotes(facts: facts)
        let drawn = shown.map { pictures.picture(of: $0) }
        let changes = facts.carried.map { pictures.picture(of: $0) }
        let context = RetroContext(facts: facts).lists
        let view = RetroView(
            team: facts.team.description, title: facts.title,
            from: facts.period.lowerBound.description, to: facts.period.upperBound.description,
            held: facts.held.description, period: Day.words(for: facts.period),
            library: "trellis-core@\(facts.version)", inputs: facts.inputs, version: facts.version,
            mustNotInform: Charter.mustNotInform.joined(separator: ", "),
            isPublicData: facts.isPublicData, minutes: facts.minutes,
            agenda: Agenda(
                minutes: facts.minutes, topics: shown.map(\.playbook.title),
                hasActions: !facts.carried.isEmpty
            ).items.map { RetroView.AgendaRow(minutes: $0.minutes, what: $0.what) },
            carried: facts.carried.map { RetroView.Line(line: ActionLine.write($0.action)) },
            followUps: zip(facts.carried, changes).compactMap { followUp($0, $1, pictureFolder) },
            matches: zip(shown, drawn).map { match(facts, $0, $1, pictureFolder) },
            quiet: notes.silence, staleness: notes.staleness,
            context: context, hasContext: !context.isEmpty,
            watch: RetroView.Note.framed(
                notes.watch(rest: found.dropFirst(Self.mostMatches), since: { since($0, facts) })),
            unknown: RetroView.Note.framed(notes.unknown),
            calm: RetroView.Note.framed(notes.calm),
            sources: facts.sources.map {
                RetroView.Source(
                    name: $0.name, coverage: $0.coverage, read: $0.read, kept: $0.kept,
                    withheld: $0.withheld)
            })
        return Output(
            markdown: ManagedBlock.sealed(template.render(view)),
            pictures: (changes + drawn).compactMap { $0.map { ($0.name, $0.svg) } })
    }

    private func followUp(
        _ carried: RetroFacts.Carried, _ picture: RetroPictures.Picture?, _ folder: String
    ) -> RetroView.FollowUp? {
        carried.followUp.map {
            RetroView.FollowUp(
                id: carried.action.id, text: carried.action.text,
                sentence: FollowUpWords.sentence($0), picture: picture.map { view($0, folder) })
        }
    }

    private func view(_ picture: RetroPictures.Picture, _ folder: String) -> RetroView.Picture {
        RetroView.Picture(
            alt: picture.alt, path: "\(folder)/\(picture.name)", sparkline: picture.sparkline,
            words: picture.words)
    }

    private func match(
        _ facts: RetroFacts, _ match: Match, _ picture: RetroPictures.Picture?, _ folder: String
    ) -> RetroView.Match {
        let playbook = match.playbook
        let rows = match.checks.compactMap {
            EvidenceRow($0, spans: match.spans, series: facts.series)
        }
        // One table has one kind of comparison; the others are told in sentences.
        let evidence = rows.filter { $0.headings == rows.first?.headings ?? $0.headings }
        return RetroView.Match(
            id: playbook.id, title: playbook.title,
            why: "\(seen(match.positions)) · \(playbook.attention.rawValue)",
            contested: match.challenges.map { RetroView.Sentence(text: RetroContext.standing($0)) },
            link: facts.playbookLink(playbook), revision: playbook.revision,
            summary: playbook.summary, beside: evidence.first?.headings.beside ?? "Before",
            here: evidence.first?.headings.here ?? "Now", hasEvidence: !evidence.isEmpty,
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
                    RetroView.Prompt(step: step.name, text: $0)
                }
            },
            offers: playbook.actions.compactMap { offer in self.offer(offer, of: playbook, facts) })
    }

    /// What comes to the table first, smallest first: what nobody has just worked on, then what asks
    /// for more attention, then what held for longer.
    private func rank(_ match: Match, _ facts: RetroFacts) -> Int {
        let attention = Playbook.Attention.allCases.firstIndex(of: match.playbook.attention) ?? 0
        let isUnderWay = since(match.playbook, facts) != nil
        return (isUnderWay ? 10_000 : 0) - attention * 100 - match.positions
    }

    private func seen(_ positions: Int) -> String {
        positions >= 12
            ? "seen every week for twelve weeks or more" : "seen \(positions) weeks in a row"
    }

    private func offer(
        _ offer: Playbook.Offer, of playbook: Playbook, _ facts: RetroFacts
    ) -> RetroView.Line? {
        // What is already under way, or just finished, is not offered again.
        let isKnown = facts.carried.contains {
            $0.action.from?.playbook == playbook.id && $0.action.from?.anchor == offer.anchor
        }
        guard !isKnown else { return nil }
        return playbook.body.interventions.first { $0.anchor == offer.anchor }.map { intervention in
            RetroView.Line(
                line: ActionLine.offer(
                    intervention.title, due: facts.held.advanced(by: offer.dueInDays),
                    from: Action.Origin(playbook: playbook.id, anchor: offer.anchor),
                    id: ActionID.make(
                        team: facts.team, held: facts.held, playbook: playbook.id,
                        key: offer.anchor)))
        }
    }

    /// A finished action about this playbook, since part of the window may lie before it.
    private func since(_ playbook: Playbook, _ facts: RetroFacts) -> String? {
        let finished = facts.carried.map(\.action).filter {
            $0.state == .done && $0.from?.playbook == playbook.id
        }
        guard let action = finished.first else { return nil }
        let day = action.done.map { " on \($0.words)" } ?? ""
        return "*\(action.text)* was finished\(day). Part of these weeks lie before that, so the "
            + "number needs a little longer to follow."
    }

    private func firstParagraph(_ text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let paragraph = lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " ")
        return paragraph.isEmpty ? nil : paragraph
    }
}
