import ArgumentParser
import TrellisModel
import TrellisPlaybooks
import TrellisSite

/// `trellis site`: the library as pages.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Publish the playbooks as a static site.",
        subcommands: [SiteBuild.self])
}

struct SiteBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Render the playbooks and their index to HTML.",
        discussion: "Example: trellis site build --out site")

    @OptionGroup var options: WorkspaceOptions
    @Option(help: "The folder to write to; inside the workspace unless it is absolute.")
    var out = "site"

    func run() throws {
        let workspace = try options.open()
        let pages = try Self.write(workspace, to: workspace.path(out))
        Output.result(
            "\(pages) pages, beginning at \(Workspace.shown(workspace.path(out) + "/index.html"))")
    }

    /// - Returns: The number of pages.
    static func write(_ workspace: Workspace, to folder: String) throws -> Int {
        let builder = try SiteBuilder(
            shell: workspace.shell(), indexTemplate: workspace.template("site-index.html.mustache"))
        let pages = try builder.pages(for: workspace.library().playbooks)
        for page in pages { try FileWriter.write(page.html, to: "\(folder)/\(page.path)") }
        return pages.count
    }
}
