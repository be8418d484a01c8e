import Foundation
import TrellisModel
import TrellisRetro
import TrellisSite

extension Workspace {
    /// Every retro as a page of the site. A file that is none is told by `retros()`, and left out.
    func siteRetros() -> [RetroEntry] {
        let folder = path("retros")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
            guard let markdown = try? TextFile.read("\(folder)/\(name)"),
                let document = try? RetroDocument(reading: markdown, path: "retros/\(name)")
            else { return nil }
            let pictures = Self.pictures(beside: "\(folder)/\(name)")
            // Without its words the page has English marks, and the document's text all the same.
            let words = (try? self.words(for: RetroLanguage(of: markdown))) ?? .english
            return RetroEntry(
                name: String(name.dropLast(3)), title: RetroPage.title(of: markdown),
                held: document.held,
                key: SiteKey.of([markdown] + pictures.sorted { $0.key < $1.key }.map(\.value))
            ) {
                try RetroPage.body(of: markdown, words: words, link: Self.siteAddress) {
                    pictures[$0]
                }
            }
        }
    }

    /// A retro links to playbooks from the workspace's folder of retros: to a source, or to a page of
    /// the site. In the site it stands beside their pages.
    ///
    /// - Returns: `nil` for a link to something else.
    private static func siteAddress(of link: String) -> String? {
        guard !link.contains(":") else { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first?.split(separator: "/") ?? []
        guard let file = path.last else { return nil }
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        let isRetro = path.count == 1 && file.hasSuffix(".md")
        let isPlaybook = path.dropLast().contains("playbooks")
        if path.suffix(2) == ["site", "guide.html"] { return "../guide.html" }
        guard isRetro || isPlaybook else { return nil }
        let page = file.hasSuffix(".md") ? "\(file.dropLast(3)).html" : String(file)
        return page.hasSuffix(".html") ? (isRetro ? "" : "../playbooks/") + page + fragment : nil
    }

    /// The SVG files in the document's own folder, by their path as the document writes it.
    private static func pictures(beside file: String) -> [String: String] {
        let folder = String(file.dropLast(3))
        let name = folder.split(separator: "/").last ?? ""
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".svg") }.reduce(into: [:]) { pictures, picture in
            pictures["\(name)/\(picture)"] = try? TextFile.read("\(folder)/\(picture)")
        }
    }
}
