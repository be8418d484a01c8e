import ArgumentParser
import Foundation
import TrellisModel
import TrellisRetro

/// `trellis retro`: the document.
struct RetroCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retro", abstract: "Write the retro document, check it, and render it.",
        subcommands: [
            RetroNew.self, RetroUpdateCommand.self, RetroLint.self, RetroRender.self,
            RetroTimeline.self,
        ])
}

struct RetroNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a team's retro document.",
        discussion: """
            It is written to retros/DATE-TEAM.md, with its pictures beside it; the documents for \
            other readers to reports/. JSON, and the message for Slack, go to standard output. A \
            document that is already there is never written over. --agenda is the form of the meeting, \
            which trellis.yml may set for all; --about assisted-coding looks back on a quarter of work \
            with assistants.

            Example: trellis retro new --team harbour --as-of 2026-03-16
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "One team; without it, every team.")
    var team: TeamID?
    @OptionGroup var meeting: MeetingOptions
    @Option(help: "Markdown, one HTML page, JSON for programs, or a message for Slack.")
    var format = RetroFormat.md
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Another file, or - for standard output.", valueName: "PATH"))
    var output: String?

    @OptionGroup var reader: AudienceOptions

    func run() throws {
        let workspace = try options.open()
        try RetroDocuments(
            workspace: workspace, pipeline: Pipeline(workspace), meeting: meeting, format: format,
            output: output
        ).write(for: reader.audience, team: team)
    }
}

struct RetroRender: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Render a retro document to one self-contained HTML page.",
        discussion: """
            The page is written beside the document. It prints well and needs no network.

            Example: trellis retro render retros/2026-03-16-harbour.md
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "A retro document.", completion: .file(extensions: ["md"]))
    var document: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Another file, or - for standard output.", valueName: "PATH"))
    var output: String?

    func run() throws {
        let workspace = try options.open()
        let path =
            FileManager.default.fileExists(atPath: document) ? document : workspace.path(document)
        let markdown = try TextFile.read(path)
        _ = try RetroDocument(reading: markdown, path: path)
        let folder = URL(filePath: path).deletingLastPathComponent()
        let html = try Pipeline.page(of: markdown, workspace: workspace, path: path) { picture in
            // Only files below the document's own folder.
            guard !picture.hasPrefix("/"), !picture.split(separator: "/").contains(".."),
                picture.hasSuffix(".svg")
            else { return nil }
            return try? String(contentsOf: folder.appending(path: picture), encoding: .utf8)
        }
        if output == "-" { return Output.raw(html) }
        let target = output ?? (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + ".html"
        try FileWriter.write(html, to: target)
        Output.result(Workspace.shown(target))
    }
}
