import ArgumentParser
import Foundation
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook new`: a page to begin with.
struct PlaybookNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a playbook: a page and three tests to fill in.",
        discussion: """
            Writes playbooks/AREA/ID.md and ID.test.yml beside it. Every place that waits for you \
            says TODO, and 'trellis playbook lint' lists what is left.

            Example: trellis playbook new slow-approvals --area flow --title "Approvals take longer"
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "Its id: 3 to 60 lower-case letters, digits and hyphens, a letter first.")
    var id: String
    @Option(
        help: ArgumentHelp("The area it belongs to.", valueName: "AREA"),
        completion: .list(PlaybookReader.areas))
    var area = "flow"
    @Option(help: ArgumentHelp("What people call the pattern; 80 letters at most.", valueName: "T"))
    var title: String?

    func validate() throws {
        try AreaName.validate(area)
        if let title, !(1...80).contains(title.count) || title.contains(where: \.isNewline) {
            throw ValidationError("--title: one line of 1 to 80 letters")
        }
    }

    func run() throws {
        guard
            let skeleton = PlaybookSkeleton(
                id: id, area: area, title: title, today: try options.today())
        else { throw BadID(id: id) }
        let folder = PlaybookPages.own(in: options.workspace)
        let page = "\(folder)/\(area)/\(id).md", tests = "\(folder)/\(area)/\(id).test.yml"
        let others = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let taken = others.sorted().first {
            ["\(id).md", "\(id).test.yml"].contains(String($0.split(separator: "/").last ?? ""))
        }
        if let taken { throw Taken(path: "\(folder)/\(taken)", isBundled: false) }
        if PlaybookPages.page(of: id, in: try Resources.path("playbooks")) != nil {
            throw Taken(path: id, isBundled: true)
        }
        try FileWriter.write(skeleton.page, to: page)
        try FileWriter.write(skeleton.tests, to: tests)
        Output.result(
            """
            Began a playbook: \(page)
            Its tests stand beside it, and fail until you fill them in: \(tests)

            Next:
              trellis playbook lint \(page)
              trellis playbook test \(page) --coverage
              trellis playbook test --noise 1000 \(page)
              trellis playbook promote \(id)
            """)
    }

    private struct BadID: HelpfulError {
        let id: String

        var location: SourceLocation? { nil }
        var summary: String { "'\(id)' is not an id" }
        var help: String? {
            PlaybookSkeleton.id(near: id).map { "write '\($0)'" }
                ?? "use 3 to 60 lower-case letters, digits and hyphens, a letter first"
        }
        var status: ExitStatus { .wrongUsage }
    }

    private struct Taken: HelpfulError {
        let path: String
        let isBundled: Bool

        var location: SourceLocation? { isBundled ? nil : SourceLocation(file: path) }
        var summary: String {
            isBundled ? "'\(path)' is the id of a bundled playbook" : "there is such a file already"
        }
        var help: String? {
            isBundled
                ? "choose another id; to change the bundled page, copy it into playbooks/ and edit it"
                : "choose another id, or go on with this one"
        }
        var status: ExitStatus { .cannotWrite }
    }
}
