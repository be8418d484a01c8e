import Foundation
import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// Playbooks that a command was pointed at: a page, a folder, or else the workspace's own, or the
/// bundled ones where it has none.
struct PlaybookPages {
    /// By area, then id; without deprecated ones.
    let playbooks: [Playbook]
    /// The folder that they belong to, where what is measured about them lies.
    let folder: String

    /// - Parameter workspace: The folder whose own playbooks are meant where there is no path.
    init(at path: String?, workspace: String) throws {
        let path = try path ?? Self.usual(in: workspace)
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw TextFile.Problem.missing(path)
        }
        if isFolder.boolValue {
            playbooks = try Library.load(
                folders: [(path, false)], signatures: Detection.signatures
            ).evaluated
            folder = Self.library(around: path) ?? path
        } else {
            let ending = ".test.yml"
            let page = path.hasSuffix(ending) ? path.dropLast(ending.count) + ".md" : path
            playbooks = [
                try PlaybookReader.read(
                    text: try TextFile.configuration(page), path: page,
                    origin: Playbook.Origin(isBundled: false, path: page),
                    signatures: Detection.signatures)
            ]
            let parent = Self.parent(of: page)
            folder = Self.library(around: parent) ?? parent
        }
        guard !playbooks.isEmpty else { throw Nothing(path: path) }
    }

    private struct Nothing: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "there is no playbook here that is looked at" }
        var help: String? { "name another folder, or begin one with 'trellis playbook new ID'" }
        var status: ExitStatus { .notFound }
    }

    /// The workspace's own folder where it has a page, else the bundled one.
    static func usual(in workspace: String) throws -> String {
        let own = Self.own(in: workspace)
        return pages(in: own).isEmpty ? try Resources.path("playbooks") : own
    }

    static func own(in workspace: String) -> String {
        workspace == "." ? "playbooks" : "\(workspace)/playbooks"
    }

    /// The page of an id in a folder; `nil` when there is none.
    static func page(of id: String, in folder: String) -> String? {
        pages(in: folder).first { $0.split(separator: "/").last.map(String.init) == "\(id).md" }
            .map { "\(folder)/\($0)" }
    }

    /// Of every page in a folder, sorted.
    static func ids(in folder: String) -> [String] {
        pages(in: folder).compactMap {
            $0.split(separator: "/").last.map { String($0.dropLast(3)) }
        }
    }

    private static func pages(in folder: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted().filter {
            $0.hasSuffix(".md") && !$0.hasSuffix("README.md")
        }
    }

    private static func parent(of path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// The nearest folder named `playbooks` that a folder is or lies in, as far as its path says.
    private static func library(around folder: String) -> String? {
        var parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        while let last = parts.last {
            if last == "playbooks" { return parts.joined(separator: "/") }
            parts.removeLast()
        }
        return nil
    }
}
