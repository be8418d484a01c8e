import ArgumentParser
import Foundation
import TrellisImport
import TrellisModel
import TrellisRetro
import TrellisStore

/// `trellis demo`: the whole loop on the bundled example.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Show the whole loop on a bundled example team, in seconds.",
        discussion: """
            It makes a workspace, imports the example's exports, writes two retros a sprint apart \
            and the site of playbooks.

            Example: trellis demo --out /tmp/trellis-demo
            """)

    @Option(
        name: [.customShort("C"), .long], help: "Where --out is, unless it is absolute.",
        completion: .directory)
    var workspace = "."
    @Option(help: "The folder to make.", completion: .directory)
    var out = "./trellis-demo"

    func run() throws {
        let folder = try prepare()
        Output.note("Importing the exports of Harbour, an invented team of nine …")
        let workspace = try Workspace(at: folder, asOf: nil)
        for call in try workspace.configuredCalls() {
            let result = try workspace.read(call, isStrict: true) { _ in }
            try workspace.store().record(result.records)
            Output.note(ImportReport.text(result))
        }
        // The retros link to pages of the site, so it is there before them.
        try publish(workspace, withRetros: false)
        Output.note("Writing two retros, one sprint of three weeks apart …")
        let first = try writeRetro(in: folder, on: DemoStory.firstRetro)
        try FileWriter.write(DemoStory.afterTheMeeting(try TextFile.read(first)), to: first)
        let second = try writeRetro(in: folder, on: DemoStory.secondRetro)
        for path in [first, second] {
            try render(path, in: folder)
            try FileWriter.write(try TextFile.read(path), to: Self.copy(of: path, in: folder))
        }
        try publish(workspace, withRetros: true)
        Output.result(summary(folder, second: second))
    }

    private func publish(_ workspace: Workspace, withRetros: Bool) throws {
        _ = try SitePipeline(
            workspace: workspace, near: workspace.folder, settings: workspace.settings.site,
            withRetros: withRetros
        ).build(to: workspace.path("site"))
    }

    /// A fresh copy of the example. A folder that is not an earlier demo is left alone.
    private func prepare() throws -> String {
        let base = URL(filePath: workspace, directoryHint: .isDirectory)
        let folder = URL(filePath: out, relativeTo: base).standardizedFileURL.path
        let manager = FileManager.default
        let example = try Resources.path("Examples/harbour")
        if let names = try? manager.contentsOfDirectory(atPath: folder), !names.isEmpty {
            guard let text = try? TextFile.read("\(folder)/trellis.yml"),
                text == (try TextFile.read("\(example)/trellis.yml"))
            else { throw NotEmpty(path: folder) }
            if let path = edited(in: folder) { throw WrittenIn(path: path) }
            for name in ["retros", "site", "exports", ".trellis"] {
                try? manager.removeItem(atPath: "\(folder)/\(name)")
            }
        }
        try FileWriter.makeFolder(folder)
        for name in ["trellis.yml", "annotations.yml"] {
            try FileWriter.write(try TextFile.read("\(example)/\(name)"), to: "\(folder)/\(name)")
        }
        do {
            try manager.copyItem(atPath: "\(example)/exports", toPath: "\(folder)/exports")
        } catch {
            throw FileWriter.Problem(
                location: SourceLocation(file: folder), summary: "the example cannot be copied here"
            )
        }
        return folder
    }

    /// A retro of an earlier demo that is not as the demo wrote it: people try things out there.
    private func edited(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/retros")) ?? []
        return names.sorted().filter { $0.hasSuffix(".md") }.map { "\(folder)/retros/\($0)" }
            .first { path in
                FileManager.default.contents(atPath: path)
                    != FileManager.default.contents(atPath: Self.copy(of: path, in: folder))
            }
    }

    /// Where the demo keeps what it wrote.
    private static func copy(of path: String, in folder: String) -> String {
        "\(folder)/.trellis/demo/\(URL(filePath: path).lastPathComponent)"
    }

    private struct WrittenIn: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: Workspace.shown(path)) }
        var summary: String { "somebody has written in this retro since the demo made it" }
        var help: String? {
            "choose another folder with --out, or delete this one to begin anew"
        }
        var status: ExitStatus { .cannotWrite }
    }

    private struct NotEmpty: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "the folder holds something that is not an earlier demo" }
        var help: String? { "choose another folder with --out" }
        var status: ExitStatus { .cannotWrite }
    }

    private func writeRetro(in folder: String, on day: Day) throws -> String {
        let workspace = try Workspace(at: folder, asOf: day)
        guard let team = workspace.settings.teams.first?.id else { return "" }
        let retro = try Pipeline(workspace, only: team).retro(for: team)
        let target = workspace.path(retro.path)
        try retro.writePictures(beside: target)
        try FileWriter.write(retro.output.markdown, to: target)
        return target
    }

    private func render(_ path: String, in folder: String) throws {
        let base = URL(filePath: path).deletingLastPathComponent()
        let workspace = try Workspace(at: folder, asOf: nil)
        let html = try Pipeline.page(of: try TextFile.read(path), workspace: workspace, path: path)
        {
            try? String(contentsOf: base.appending(path: $0), encoding: .utf8)
        }
        try FileWriter.write(html, to: "\(path.dropLast(3)).html")
    }

    private func summary(_ folder: String, second: String) -> String {
        let shown = Workspace.shown(folder)
        return """

            Read this first:
              \(Workspace.shown(String(second.dropLast(3)) + ".html"))
              \(Workspace.shown(second))
            Also there:
              \(shown)/retros/   the retro three weeks before, as the team left it
              \(shown)/site/index.html   the playbooks

            On your own data:
              trellis init
              trellis import git .
              trellis retro new
            """
    }
}
