import ArgumentParser
import Foundation
import TrellisModel
import TrellisRetro

extension Audience: ExpressibleByArgument {}

/// What a retro is written as.
enum RetroFormat: String, CaseIterable, ExpressibleByArgument {
    case md, html, json, slack

    /// Whether people read it as a page, so that it has a file of its own.
    var isPage: Bool { self == .md || self == .html }
}

/// Whom `trellis retro new` writes for.
struct AudienceOptions: ParsableArguments {
    @Option(
        help:
            "The team; whoever runs its services; or leadership, which sees groups of teams in counts."
    )
    var audience = Audience.team
}

/// Writes what `trellis retro new` makes: to its usual place, another file, or standard output.
struct RetroDocuments {
    let workspace: Workspace
    let pipeline: Pipeline
    let meeting: MeetingOptions
    let format: RetroFormat
    let output: String?

    func write(for audience: Audience, team: TeamID?) throws {
        switch audience {
        case .team:
            for team in try teams(only: team) { try writeRetro(of: team) }
        case .service:
            try refuseMeeting(for: audience)
            for team in try teams(only: team) {
                let document = try pipeline.services(of: team)
                try write(
                    document.markdown, or: document.json,
                    to: "reports/\(workspace.today)-\(team)-services")
            }
        case .leadership:
            try refuseMeeting(for: audience)
            if team != nil {
                throw ValidationError(
                    "leadership sees groups of teams and never one; leave --team out")
            }
            let document = try pipeline.leadership()
            try write(
                document.markdown, or: document.json,
                to: "reports/\(workspace.today)-leadership")
        }
    }

    /// - Throws: Where several documents would go to one place.
    private func teams(only team: TeamID?) throws -> [TeamID] {
        let teams = try workspace.teams(only: team)
        if teams.count > 1 {
            if output != nil {
                throw ValidationError("--output takes one document; choose a team with --team")
            }
            if !format.isPage {
                throw ValidationError(
                    "--format \(format.rawValue) prints one document; choose a team with --team")
            }
        }
        return teams
    }

    /// What is not a team's own retro is no page for a meeting.
    private func refuseMeeting(for audience: Audience) throws {
        if meeting.agenda != nil || meeting.about != nil {
            throw ValidationError(
                "--agenda and --about are for a team's own retro; leave them out with --audience "
                    + audience.rawValue)
        }
        if format == .slack {
            throw ValidationError(
                "--format slack is for a team's own retro; choose md, html or json for --audience "
                    + audience.rawValue)
        }
    }

    private func writeRetro(of team: TeamID) throws {
        let retro = try pipeline.retro(
            for: team, about: meeting.about, agenda: meeting.form(in: workspace.settings))
        let (path, made) = (retro.path, retro.output)
        switch format {
        case .md:
            try put(made.markdown, at: path) { try retro.writePictures(beside: $0) }
        case .html:
            try refuseBeside(workspace.path(path), with: made.markdown)
            let pictures = Dictionary(made.pictures, uniquingKeysWith: { first, _ in first })
            let page = try Pipeline.page(of: made.markdown, workspace: workspace, path: path) {
                pictures[String($0.split(separator: "/").last ?? "")]
            }
            try put(page, at: Self.html(path))
        case .json: try put(retro.writer.json(retro.facts, path: path).compact + "\n", at: nil)
        case .slack:
            let name = path.split(separator: "/").last.map { Self.html(String($0)) }
            let address = workspace.settings.site.base.flatMap { base in
                name.map { "\(base)retros/\($0)" }
            }
            let message = retro.writer.slack(retro.facts, path: path, address: address)
            try put(message.compact + "\n", at: nil)
        }
    }

    /// - Parameter name: The usual place, without its ending.
    private func write(_ markdown: String, or json: JSON, to name: String) throws {
        switch format {
        case .md: try put(markdown, at: "\(name).md")
        case .html:
            let page = try Pipeline.page(
                of: markdown, workspace: workspace, path: "\(name).md", footer: .audienceFooter
            ) { _ in nil }
            try put(page, at: "\(name).html")
        case .json, .slack: try put(json.compact + "\n", at: nil)
        }
    }

    /// - Parameters:
    ///   - usual: Relative to the workspace; `nil` for standard output.
    ///   - beside: Writes what belongs to a file, before the file itself.
    private func put(
        _ text: String, at usual: String?, beside: (String) throws -> Void = { _ in }
    ) throws {
        guard output != "-", let target = output ?? usual.map(workspace.path) else {
            return Output.raw(text)
        }
        try AlreadyThere.refuse(
            target, unlessIt: text,
            advice: "choose another date with --as-of, another file with --output, or move it away")
        try beside(target)
        try FileWriter.write(text, to: target)
        Output.result(Workspace.shown(target))
    }

    private static func html(_ path: String) -> String { String(path.dropLast(3)) + ".html" }

    /// A page of its own beside a document that people wrote in would say something else than they do.
    private func refuseBeside(_ document: String, with text: String) throws {
        guard output == nil, FileManager.default.fileExists(atPath: document),
            (try? TextFile.read(document)) != text
        else { return }
        throw AlreadyThere(
            path: document,
            advice: "'trellis retro render \(Workspace.shown(document))' makes its page; or choose "
                + "another file with --output")
    }
}
