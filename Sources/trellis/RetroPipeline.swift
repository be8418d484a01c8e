import Foundation
import TrellisDetect
import TrellisMarkdown
import TrellisModel
import TrellisPlaybooks
import TrellisRetro
import TrellisSite
import TrellisStore

/// Making and reading retros: where the document meets the numbers.
extension Pipeline {
    /// The document and its pictures, at the workspace's date.
    ///
    /// - Parameters:
    ///   - subject: What it is about; `nil` for everything.
    ///   - agenda: The form of the meeting; `nil` for the team's usual one.
    ///   - chosen: The language; `nil` for the workspace's.
    func retro(
        for team: TeamID, about subject: RetroSubject? = nil, agenda: AgendaForm? = nil,
        words chosen: RetroWords? = nil
    ) throws -> MadeRetro {
        let words = try chosen ?? workspace.words()
        let writer = Background { [workspace] in
            try RetroWriter(
                template: workspace.template(subject?.template ?? "retro.md.mustache"), words: words
            )
        }
        let reporter = try reporter()
        let imported = try imported(of: team)
        let report = try reporter.report(on: team, imported: imported)
        let held = workspace.today
        let inputs = Background { [series = report.book.series] in
            InputsDigest.of(series, in: held.advanced(by: -730)...held.advanced(by: -1))
        }
        let earlier = (retros[team] ?? []).filter { $0.held < held }
        let meetings = earlier.filter { $0.kind == .retro }
        let name = "\(held)-\(team)\(subject?.suffix ?? "")"
        let matches = report.matches.filter {
            subject == nil || $0.playbook.area == subject?.area
        }
        let links = Dictionary(
            library.playbooks.map { ($0.id, workspace.link(to: $0, words: words)) },
            uniquingKeysWith: { first, _ in first })
        var facts = RetroFacts(
            team: team, title: workspace.title(of: team), held: held,
            period: period(of: subject, after: meetings),
            agenda: agenda ?? workspace.settings.agenda,
            isPublicData: workspace.settings.isPublicData, matches: matches,
            series: { report.book[$0] },
            allSeries: report.book.series.filter { subject?.holds($0.metric) ?? true },
            annotations: workspace.annotations(for: team), moves: report.moves,
            carried: carried(from: earlier, about: subject, book: report.book),
            sources: try sources(of: team, words) + ownSource(earlier, in: report.book, words),
            inputs: try inputs.value(),
            version: Trellis.version,
            playbookLink: { links[$0.id] ?? "" })
        facts.refusals = Refusals(
            from: earlier, days: workspace.settings.refusedRest, at: held)
        facts.experiments = Dictionary(
            Action.current(from: earlier.flatMap(\.actions)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        facts.answered = try workspace.challenges().filter {
            $0.team == team && $0.isTold(on: held, after: meetings.map(\.held))
        }
        facts.subject = subject
        facts.guide = workspace.guideLink(words: words)
        facts.discussed = try discussed(
            in: meetings.filter { subject == nil || $0.subject == subject }, by: team,
            matching: matches.filter { $0.outcome == .match }, imported: imported)
        let made = try writer.value()
        return MadeRetro(
            path: "retros/\(name).md", writer: made, facts: facts,
            output: made.write(facts, pictureFolder: name),
            matching: Set(matches.filter { $0.outcome == .match }.map(\.playbook.id)))
    }

    struct MadeRetro {
        /// Relative to the workspace.
        let path: String
        let writer: RetroWriter
        let facts: RetroFacts
        let output: RetroWriter.Output
        /// Ids of the playbooks that match, brought to the table or not.
        let matching: Set<String>

        /// - Parameters:
        ///   - document: The pictures lie in a folder beside it.
        ///   - kept: Blocks whose text stays, and so do their pictures.
        func writePictures(beside document: String, without kept: [String] = []) throws {
            // A picture is called after its block, or after what the block is about.
            let kept = Set(
                kept.map { $0.split(separator: " ") }.flatMap { words in
                    ["\(words.last ?? "").svg", "\(words.joined(separator: "-")).svg"]
                })
            let folder = URL(filePath: document).deletingLastPathComponent()
                .appending(path: String(path.dropFirst("retros/".count).dropLast(3))).path
            for (name, svg) in output.pictures {
                let path = "\(folder)/\(name)"
                guard !kept.contains(name) || !FileManager.default.fileExists(atPath: path) else {
                    continue
                }
                try FileWriter.write(svg, to: path)
            }
        }
    }

    /// What is open, what was finished and not told about yet, and what can be measured since.
    private func carried(
        from earlier: [RetroDocument], about subject: RetroSubject?, book: TeamBook
    ) -> [RetroFacts.Carried] {
        let all = earlier.flatMap(\.actions)
        let mentions = Dictionary(grouping: all, by: \.id)
        // A box that this retro is the first to see closed gets its day here, as from a sync, so that
        // whoever opens it again in this retro is understood.
        return Action.current(from: all, seenOn: workspace.today).compactMap { action in
            let result = followUp(of: action, in: book)
            let mentions = mentions[action.id] ?? []
            if let subject {
                guard isOf(subject, action) else { return nil }
            } else {
                guard
                    !isTold(action, mentions) || isMeasuredSince(action, mentions, result)
                else { return nil }
            }
            return RetroFacts.Carried(action: action, followUp: result)
        }
    }

    /// Whether a retro after the end of the action has spoken of it, or one on the very day has
    /// brought it back as closed.
    private func isTold(_ action: Action, _ mentions: [Action]) -> Bool {
        guard action.isClosed, let done = action.done else { return false }
        return mentions.contains { mention in
            mention.mention.held > done
                || mention.mention.held == done && mention.isClosed
                    && mention.mention != action.mention
        }
    }

    /// Whether the last retro that spoke of it had to say that it is too early, and now it is not.
    private func isMeasuredSince(
        _ action: Action, _ mentions: [Action], _ result: FollowUpResult?
    ) -> Bool {
        guard let result, result.verdict != .notYet, let done = action.done,
            let after = playbook(behind: action)?.followUp.afterDays,
            let last = mentions.map(\.mention.held).max()
        else { return false }
        // What that retro knew ended so many days before it.
        return done.advanced(by: after + workspace.settings.publishDelay) > last
    }

    private func sources(
        of team: TeamID, _ words: RetroWords
    ) throws -> [RetroFacts.Source] {
        guard let store = try workspace.existingStore() else { return [] }
        // What was exported for later days only was not known.
        let known = try store.imports().filter {
            $0.team == team && $0.coverage.map { $0.lowerBound < workspace.today } ?? true
        }
        return known.map { entry in
            RetroFacts.Source(
                name: entry.source,
                coverage: entry.coverage.map { days in
                    // What came later was not known on the day of the retro.
                    words(
                        .provenanceSpan,
                        [
                            "from": "\(days.lowerBound)",
                            "to": "\(min(days.upperBound, workspace.today.advanced(by: -1)))",
                        ])
                } ?? words[.provenanceRows],
                read: entry.read, kept: entry.kept, withheld: entry.withheld)
        }
    }

    /// The retros before, where numbers were counted from them.
    private func ownSource(
        _ earlier: [RetroDocument], in book: TeamBook, _ words: RetroWords
    ) -> [RetroFacts.Source] {
        let told = book.series.filter { $0.source == RetroSeries.source }
        let days = earlier.map(\.held)
        guard !told.isEmpty, let first = days.min(), let last = days.max() else { return [] }
        return [
            RetroFacts.Source(
                name: RetroSeries.source,
                coverage: words(.provenanceSpan, ["from": "\(first)", "to": "\(last)"]),
                read: earlier.count,
                kept: earlier.count, withheld: told.reduce(0) { $0 + $1.withheld.count })
        ]
    }

    /// One self-contained HTML page of a document.
    ///
    /// - Parameters:
    ///   - footer: What stands below the page.
    ///   - picture: The SVG behind a relative path of the document.
    static func page(
        of markdown: String, workspace: Workspace, path: String,
        footer: RetroWord = .pageFooter,
        picture: (String) -> String?
    ) throws -> String {
        do {
            let words = try workspace.words(for: RetroLanguage(of: markdown))
            let body = try RetroPage.body(of: markdown, words: words, picture: picture)
            var extras = PageShell.Extras()
            extras.language = words.language
            return try workspace.shell().page(
                title: RetroPage.title(of: markdown), kind: .retro, body: body,
                footer: words[footer], extras: extras)
        } catch let refusal as Markdown.Refusal {
            throw RenderProblem(location: SourceLocation(file: path), summary: refusal.words)
        }
    }

    struct RenderProblem: HelpfulError {
        let location: SourceLocation?
        let summary: String
        var help: String? { "shorten the document, or move a part of it elsewhere" }
        var status: ExitStatus { .badData }
    }
}
