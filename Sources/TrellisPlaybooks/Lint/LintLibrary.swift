import Foundation
import TrellisModel

/// The pages that belong together, as rules about more than one page see them.
struct LintLibrary {
    struct Entry {
        let path: String
        let folder: String?
        let id: String?
        let title: String?
        let anchors: [String]
    }

    /// Sorted by path.
    private let entries: [Entry]
    private let byPath: [String: Entry]
    /// Keys that several pages of a library could share, with the places in ``entries``.
    private let byID: [Shared: [Int]]
    private let byTitle: [Shared: [Int]]
    private let idsBelow: [String]

    private struct Shared: Hashable {
        let folder: String?
        let text: String
    }

    init() { self.init(entries: [], below: []) }

    init(_ playbooks: [LintedPlaybook], _ surroundings: LintSurroundings) {
        let known = playbooks.map { playbook in
            Entry(
                path: playbook.path, folder: playbook.folder, playbook.frontMatter,
                playbook.outline)
        }
        self.init(
            entries: known + surroundings.neighbours.compactMap(Entry.init),
            below: surroundings.below.compactMap { Entry($0)?.id })
    }

    private init(entries: [Entry], below: [String]) {
        let sorted = entries.sorted { $0.path < $1.path }
        func places(_ key: (Entry) -> String?) -> [Shared: [Int]] {
            sorted.indices.reduce(into: [:]) { places, index in
                guard let text = key(sorted[index]) else { return }
                places[Shared(folder: sorted[index].folder, text: text), default: []].append(index)
            }
        }
        self.entries = sorted
        byPath = Dictionary(
            sorted.map { (Self.normalised($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        byID = places(\.id)
        byTitle = places { $0.title?.lowercased() }
        idsBelow = below
    }

    /// The paths of the other pages with this id.
    func others(withID id: String, than playbook: LintedPlaybook) -> [String] {
        others(byID[Shared(folder: playbook.folder, text: id)], playbook)
    }

    /// The paths of the other pages with this title, however its letters are written.
    func others(withTitle title: String, than playbook: LintedPlaybook) -> [String] {
        others(byTitle[Shared(folder: playbook.folder, text: title.lowercased())], playbook)
    }

    private func others(_ places: [Int]?, _ playbook: LintedPlaybook) -> [String] {
        (places ?? []).map { entries[$0].path }.filter { $0 != playbook.path }
    }

    /// Whether a page may be related to this id.
    func knows(_ id: String, from playbook: LintedPlaybook) -> Bool {
        byID[Shared(folder: playbook.folder, text: id)] != nil || idsBelow.contains(id)
    }

    func ids(for playbook: LintedPlaybook) -> [String] {
        let own = entries.filter { $0.folder == playbook.folder }.compactMap(\.id)
        return Set(own + idsBelow).sorted()
    }

    /// The page with this id, in the playbook's library.
    func path(ofID id: String, from playbook: LintedPlaybook) -> String? {
        byID[Shared(folder: playbook.folder, text: id)]?.first.map { entries[$0].path }
    }

    func exists(_ path: String) -> Bool {
        let path = Self.normalised(path)
        return byPath[path] != nil || FileManager.default.fileExists(atPath: path)
    }

    /// The headings of a Markdown file.
    ///
    /// - Returns: `nil` when there is no such file, or it cannot be read.
    func anchors(of path: String) -> [String]? {
        let path = Self.normalised(path)
        if let entry = byPath[path] { return entry.anchors }
        guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20,
            let text = String(validating: data, as: UTF8.self)
        else { return nil }
        return BodyOutline(FrontMatter.split(text)?.body ?? text, firstLine: 1).anchors
    }

    /// Other paths of Markdown files, as seen from a page, for a suggestion.
    func links(from playbook: LintedPlaybook) -> [String] {
        entries.filter { $0.folder == playbook.folder }
            .map { Self.relative($0.path, from: playbook.path) }
    }

    /// Without `.` and `..`, as far as the path itself says.
    static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// A path below the folder that another path lies in.
    static func below(_ path: String, _ link: String) -> String {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return normalised(folder.isEmpty ? link : "\(folder.joined(separator: "/"))/\(link)")
    }

    /// The link that leads from one path to another.
    static func relative(_ path: String, from page: String) -> String {
        let to = normalised(path).split(separator: "/")
        let from = normalised(page).split(separator: "/").dropLast()
        let common = zip(to, from).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - common)
        return (up + to.dropFirst(common).map(String.init)).joined(separator: "/")
    }
}

extension LintLibrary.Entry {
    fileprivate init(
        path: String, folder: String?, _ frontMatter: YAMLNode?, _ outline: BodyOutline
    ) {
        let map = frontMatter.flatMap { YAMLReader($0, problems: ProblemList(file: path)) }
        self.init(
            path: path, folder: folder, id: map?.text("id", max: 60),
            title: map?.text("title", max: 80), anchors: outline.anchors)
    }

    /// - Returns: `nil` for a file that is no playbook.
    fileprivate init?(_ file: LintFile) {
        guard case .success(let text) = file.content, let parts = FrontMatter.split(text),
            let node = try? YAMLDocument.read(parts.yaml, file: file.path, limits: .playbook)
        else { return nil }
        self.init(
            path: file.path, folder: file.home, node,
            BodyOutline(parts.body, firstLine: parts.bodyLine))
    }
}
