import ArgumentParser
import Foundation
import TrellisModel

/// `trellis site serve`: the site on this machine, while somebody writes.
struct SiteServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Preview the site, and show every change at once.",
        discussion: """
            It listens on this machine only. Pages reload by themselves when a playbook, a retro, a \
            template or trellis.yml changes. Stop it with Ctrl-C.

            Example: trellis site serve --port 8080
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "The port to listen on; 0 takes any that is free.")
    var port: UInt16 = 8080
    @Flag(help: "Show the retros as well.")
    var retros = false

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "trellis-site-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileWriter.makeFolder(folder)
        let (options, retros) = (options, retros)
        let preview = SitePreview(
            folder: folder,
            watched: ["trellis.yml", "playbooks", "templates", "retros"].map(options.below)
                + [try Resources.path("playbooks"), try Resources.path("templates")]
        ) {
            let workspace = try options.openIfPresent()
            var pipeline = try SitePipeline(
                workspace: workspace, near: options.workspace,
                settings: workspace?.settings.site ?? SiteSettings(), withRetros: retros)
            pipeline.previewScript = try pipeline.template("preview.js")
            return try pipeline.build(to: folder)
        }
        let server: PreviewServer
        do {
            server = try PreviewServer(port: port) { await preview.answer($0) }
        } catch {
            throw PortTaken(port: port, reason: "\(error)")
        }
        Output.result("http://127.0.0.1:\(server.port)/")
        let watching = Task { await preview.watch() }
        let serving = Task { try await server.run() }
        let signals = Self.onInterrupt { serving.cancel() }
        // It ends when it is interrupted, and with nothing to say about that.
        try? await serving.value
        watching.cancel()
        for signal in signals { signal.cancel() }
    }

    /// Ends in good order, so that the pages of the preview do not stay behind.
    private static func onInterrupt(
        _ stop: @escaping @Sendable () -> Void
    ) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: stop)
            source.resume()
            return source
        }
    }

    private struct PortTaken: HelpfulError {
        let port: UInt16
        let reason: String

        var location: SourceLocation? { nil }
        var summary: String { "port \(port) cannot be listened on: \(reason)" }
        var help: String? { "choose another with --port; 0 takes any that is free" }
        var status: ExitStatus { .unavailable }
    }
}
