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
            return RetroEntry(
                name: String(name.dropLast(3)), title: RetroPage.title(of: markdown),
                held: document.held,
                key: SiteKey.of([markdown] + pictures.sorted { $0.key < $1.key }.map(\.value))
            ) {
                try RetroPage.body(of: markdown, picture: { pictures[$0] }, link: Self.sitePage)
            }
        }
    }

    /// A retro links to a playbook's source, or to its page in the site's folder; inside the site both
    /// are the page beside it.
    private static func sitePage(_ link: String) -> String? {
        let parts = link.split(separator: "/")
        guard !link.contains(":"), parts.contains("playbooks"), let name = parts.last else {
            return nil
        }
        for ending in [".md", ".html"] where name.hasSuffix(ending) {
            return "../playbooks/\(name.dropLast(ending.count)).html"
        }
        return nil
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
