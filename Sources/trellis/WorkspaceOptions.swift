import ArgumentParser
import Foundation
import TrellisModel

/// What every command takes that works on a workspace.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long], help: "The workspace: a folder with trellis.yml.",
        completion: .directory)
    var workspace = "."

    @Option(
        help: ArgumentHelp(
            "Pin the date, so that any output can be made again.", valueName: "YYYY-MM-DD"))
    var asOf: Day?

    /// - Throws: When there is no `trellis.yml`, or it cannot be understood.
    func open() throws -> Workspace { try Workspace(at: workspace, asOf: asOf) }

    /// For a command that needs no workspace.
    ///
    /// - Returns: `nil` where there is no `trellis.yml`.
    func openIfPresent() throws -> Workspace? {
        FileManager.default.fileExists(atPath: below("trellis.yml")) ? try open() : nil
    }

    /// The date of the workspace, where there is one.
    func today() throws -> Day {
        try openIfPresent()?.today ?? asOf ?? Clock.today(in: .gmt)
    }

    /// A path inside the workspace, unless it is absolute.
    func below(_ path: String) -> String {
        workspace == "." || path.hasPrefix("/") ? path : "\(workspace)/\(path)"
    }
}

/// What to print.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        guard let day = Day(argument) else { return nil }
        self = day
    }
}

extension TeamID: ExpressibleByArgument {
    public init?(argument: String) {
        guard let team = TeamID(argument) else { return nil }
        self = team
    }
}
