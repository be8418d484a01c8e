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
    func retro(for team: TeamID) throws -> MadeRetro {
        let report = try reporter().report(on: team)
        let held = workspace.today
        let earlier = try workspace.retros().documents.filter { $0.team == team && $0.held < held }
        let last = earlier.map(\.held).max() ?? held.advanced(by: -14)
        let name = "\(held)-\(team)"
        let writer = try RetroWriter(template: workspace.template("retro.md.mustache"))
        let links = Dictionary(
            library.playbooks.map { ($0.id, workspace.link(to: $0)) },
            uniquingKeysWith: { first, _ in first })
        var facts = RetroFacts(
            team: team, title: workspace.title(of: team), held: held,
            period: last...max(last, held.advanced(by: -1)), minutes: workspace.settings.minutes,
            isPublicData: workspace.settings.isPublicData, matches: report.matches,
            series: { report.book[$0] }, allSeries: report.book.series,
            annotations: workspace.annotations(for: team), moves: report.moves,
            carried: carried(from: earlier, book: report.book), sources: try sources(of: team),
            inputs: InputsDigest.of(
                report.book.series, in: held.advanced(by: -730)...held.advanced(by: -1)),
            version: Trellis.version,
            playbookLink: { links[$0.id] ?? "" })
        facts.refusals = Refusals(
            from: earlier, days: workspace.settings.refusedRest, at: held)
        facts.experiments = Dictionary(
            Action.current(from: earlier.flatMap(\.actions)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        facts.answered = try workspace.challenges().filter {
            $0.team == team && $0.isTold(on: held, after: earlier.map(\.held))
        }
        return MadeRetro(
            path: "retros/\(name).md", output: writer.write(facts, pictureFolder: name),
            matching: Set(
                report.matches.filter { $0.outcome == .match }.map(\.playbook.id)))
    }

    struct MadeRetro {
        /// Relative to the workspace.
        let path: String
        let output: RetroWriter.Output
        /// Ids of the playbooks that match, brought to the table or not.
        let matching: Set<String>

        /// - Parameter document: The pictures lie in a folder beside it.
        func writePictures(beside document: String) throws {
            let folder = URL(filePath: document).deletingLastPathComponent()
                .appending(path: String(path.dropFirst("retros/".count).dropLast(3))).path
            for (name, svg) in output.pictures {
                try FileWriter.write(svg, to: "\(folder)/\(name)")
            }
        }
    }

    /// What is open, what was finished and not told about yet, and what can be measured since.
    private func carried(from earlier: [RetroDocument], book: TeamBook) -> [RetroFacts.Carried] {
        let mentions = Dictionary(grouping: earlier.flatMap(\.actions), by: \.id)
        return Action.current(from: earlier.flatMap(\.actions)).compactMap { action in
            let result = followUp(of: action, in: book)
            let mentions = mentions[action.id] ?? []
            guard
                !isTold(action, mentions) || isMeasuredSince(action, mentions, result)
            else { return nil }
            return RetroFacts.Carried(action: action, followUp: result)
        }
    }

    /// Whether a retro after the end of the action has spoken of it.
    private func isTold(_ action: Action, _ mentions: [Action]) -> Bool {
        guard action.state == .done || action.state == .dropped else { return false }
        if let done = action.done { return mentions.contains { $0.mention.held > done } }
        return mentions.filter { $0.state == .done || $0.state == .dropped }.count > 1
    }

    /// Whether the last retro that spoke of it had to say that it is too early, and now it is not.
    private func isMeasuredSince(
        _ action: Action, _ mentions: [Action], _ result: FollowUpResult?
    ) -> Bool {
        guard let result, result.verdict != .notYet, let done = action.done,
            let after = playbook(behind: action)?.followUp.afterDays,
            let last = mentions.map(\.mention.held).max()
        else { return false }
        return done.advanced(by: after) > last
    }

    private func sources(of team: TeamID) throws -> [RetroFacts.Source] {
        guard let store = try workspace.existingStore() else { return [] }
        return try store.imports().filter { $0.team == team }.map { entry in
            RetroFacts.Source(
                name: entry.source,
                coverage: entry.coverage.map { days in
                    // What came later was not known on the day of the retro.
                    "\(days.lowerBound) to \(min(days.upperBound, workspace.today.advanced(by: -1)))"
                } ?? "as its rows say",
                read: entry.read, kept: entry.kept, withheld: entry.withheld)
        }
    }

    /// One self-contained HTML page of a document.
    ///
    /// - Parameter picture: The SVG behind a relative path of the document.
    static func page(
        of markdown: String, workspace: Workspace, path: String, picture: (String) -> String?
    ) throws -> String {
        do {
            let body = try RetroPage.body(of: markdown, picture: picture)
            return try workspace.shell().page(
                title: RetroPage.title(of: markdown), kind: .retro, body: body,
                footer: "Team-level numbers only. Nothing here describes one person's work.")
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
