import ArgumentParser
import Foundation
import TrellisModel
import TrellisPlaybooks

/// `trellis playbook promote`: one status further, when the gates say yes.
struct PlaybookPromote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote",
        abstract: "Move a playbook one status further, when its gates say yes.",
        discussion: """
            From experimental to test it takes a test that matches, one that does not and one that \
            cannot tell. From test to stable every check has to decide a test, calm teams and noise \
            have to leave it silent, and lint must have nothing to say. Only the line 'status:' is \
            changed. Ends with 1 when a gate says no.

            Example: trellis playbook promote slow-approvals
            """)

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The id of one of the workspace's own playbooks.")
    var id: String

    func run() throws {
        let path = try page()
        let text = try TextFile.configuration(path)
        let candidate = try PromotionCandidate(
            path: path, text: text, workspace: options.workspace,
            today: try options.today())
        let status = candidate.playbook.status
        guard let next = status.next else { throw Finished(path: path, status: status) }
        let gates = try candidate.gates(to: next)
        Output.result(
            Terminal.styled("\(id): \(status.rawValue) to \(next.rawValue)", .bold) + "\n"
                + Table.rows(gates.map { ["  \($0.isPassed ? "yes" : "no")", $0.name, $0.why] }))
        let missed = gates.count { !$0.isPassed }
        guard missed == 0 else {
            Output.result("\nNot promoted: \(missed) of \(gates.count) gates say no.")
            throw ExitCode(ExitStatus.checkFailed.rawValue)
        }
        guard let changed = StatusLine.replacing(in: text, by: next) else {
            throw NoStatusLine(path: path)
        }
        try FileWriter.write(changed, to: path)
        Output.result("\nPromoted: \(path) is \(next.rawValue) now.")
    }

    /// The page among the workspace's own.
    private func page() throws -> String {
        let folder = PlaybookPages.own(in: options.workspace)
        let own = PlaybookPages.page(of: id, in: folder)
        if let own { return own }
        let bundled = try Resources.path("playbooks")
        if let page = PlaybookPages.page(of: id, in: bundled) {
            throw Bundled(
                id: id, page: Workspace.shown(page),
                copy: "\(folder)/\(page.dropFirst(bundled.count + 1))")
        }
        let known = PlaybookPages.ids(in: folder) + PlaybookPages.ids(in: bundled)
        throw UnknownPlaybook(id: id, known: known)
    }

    private struct Bundled: HelpfulError {
        let id: String
        let page: String
        let copy: String

        var location: SourceLocation? { nil }
        var summary: String { "'\(id)' is bundled, and a bundled playbook is not changed" }
        var help: String? {
            "copy it, and its tests, over the bundled one: cp \(page) \(copy)"
        }
        var status: ExitStatus { .wrongUsage }
    }

    private struct Finished: HelpfulError {
        let path: String
        let status: ExitStatus = .wrongUsage
        private let word: String

        init(path: String, status: Playbook.Status) {
            self.path = path
            word = status.rawValue
        }

        var location: SourceLocation? { SourceLocation(file: path, line: nil, field: "status") }
        var summary: String { "it is \(word), and there is nothing further" }
        var help: String? { "promote goes from experimental to test, and from test to stable" }
    }

    private struct NoStatusLine: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: path, line: nil, field: "status") }
        var summary: String { "no line of the front matter begins with 'status:'" }
        var help: String? { "write it on a line of its own" }
        var status: ExitStatus { .badConfiguration }
    }
}

extension Playbook.Status {
    /// One step further; `nil` where there is none.
    fileprivate var next: Playbook.Status? {
        switch self {
        case .experimental: .test
        case .test: .stable
        case .stable, .deprecated: nil
        }
    }
}

/// The line of a page's front matter that says its status.
enum StatusLine {
    /// The text with another status; every other byte is as it was.
    ///
    /// - Returns: `nil` when no line of the front matter begins with `status:`.
    static func replacing(in text: String, by status: Playbook.Status) -> String? {
        let bytes = Array(text.utf8), key = Array("status:".utf8)
        let newline = UInt8(ascii: "\n"), space = UInt8(ascii: " ")
        var start = 0, fences = 0
        while start < bytes.count, fences < 2 {
            let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
            let line = bytes[start..<end]
            if line.drop(while: { $0 >= 0x80 }).starts(with: Array("---".utf8)) { fences += 1 }
            if fences == 1, line.starts(with: key) {
                let from = line.dropFirst(key.count).firstIndex { $0 != space } ?? end
                let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
                let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
                let to =
                    bytes[from..<end].firstIndex { !letters.contains($0) && !quotes.contains($0) }
                    ?? end
                let changed = bytes[..<from] + Array(status.rawValue.utf8) + bytes[to...]
                return String(decoding: changed, as: UTF8.self)
            }
            start = end + 1
        }
        return nil
    }
}
