import ArgumentParser
import Foundation
import TrellisModel
import TrellisPlaybooks
import TrellisSite

/// `trellis site`: the library as pages.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Publish the playbooks as a static site.",
        subcommands: [SiteBuild.self, SiteServe.self])
}

struct SiteBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Render the playbooks and their index to HTML.",
        discussion: """
            Playbooks, metric charters and lint pages, and with --retros the retros. It works from a \
            folder without a server. What has not changed since the last build is left as it is.

            Example: trellis site build --out site
            """)

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "The folder to write to; inside the workspace unless it is absolute.")
    var out = "site"
    @Flag(help: "Publish the retros as well.")
    var retros = false
    @Option(help: "The site's address, for the feed and the sitemap, such as https://example.org/.")
    var base: String?
    @Flag(help: "End with status 1 when a link leads nowhere, or a page is only a draft.")
    var strict = false

    func run() throws {
        var settings = SiteSettings()
        let workspace = try options.openIfPresent()
        if let workspace { settings = workspace.settings.site }
        if let base {
            guard let address = SiteSettings.address(base) else {
                throw ValidationError("--base: '\(base)' is no web address")
            }
            settings.base = address
        }
        let folder = options.below(out)
        let report = try SitePipeline(
            workspace: workspace, near: options.workspace, settings: settings, withRetros: retros
        ).build(to: folder)
        try Self.tell(report, in: folder, isStrict: strict)
    }

    /// Broken links that have a line each.
    private static let mostTold = 20

    static func tell(_ report: SitePipeline.Report, in folder: String, isStrict: Bool) throws {
        for problem in report.drafts { Output.warning(problem) }
        for broken in report.outcome.broken.prefix(Self.mostTold) {
            Output.warning(
                "\(broken.page): the link to \(broken.target) leads nowhere"
                    + (broken.isAnchor ? ": the page has no such anchor" : ""))
        }
        let outcome = report.outcome
        if outcome.broken.count > Self.mostTold {
            Output.warning("and \(outcome.broken.count - Self.mostTold) more links lead nowhere")
        }
        let removed = outcome.removed > 0 ? "\(outcome.removed) old ones removed, " : ""
        Output.result(
            "\(outcome.files) files, \(outcome.written) of them new or changed, \(removed)beginning at "
                + Workspace.shown(folder + "/index.html"))
        if isStrict, !report.drafts.isEmpty || !outcome.broken.isEmpty {
            throw ExitCode(ExitStatus.checkFailed.rawValue)
        }
    }
}

extension SitePipeline {
    /// - Parameter workspace: `nil`: the bundled library, and a folder `playbooks` where there is one.
    init(
        workspace: Workspace?, near folder: String, settings: SiteSettings, withRetros: Bool
    ) throws {
        var folders = [(path: try Resources.path("playbooks"), isBundled: true)]
        let own = workspace?.path("playbooks") ?? PlaybookPages.own(in: folder)
        if FileManager.default.fileExists(atPath: own) { folders.append((own, false)) }
        self.init(
            folders: folders, tuning: workspace?.settings.tuning ?? [:], settings: settings,
            template: { try workspace?.template($0) ?? Resources.text("templates/\($0)") },
            retros: withRetros ? workspace?.siteRetros() ?? [] : nil,
            outcomes: withRetros ? workspace?.siteOutcomes() ?? [:] : [:])
    }
}
