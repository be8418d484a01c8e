import Foundation
import TrellisModel
import TrellisSite

/// Makes the files of a site that have to be made, and removes those that it made before and makes no
/// longer.
struct SiteWriter {
    let folder: String

    struct Outcome {
        var files = 0
        var written = 0
        var removed = 0
        var broken: [LinkCheck.Broken] = []
    }

    var manifestPath: String { "\(folder)/\(SiteManifest.fileName)" }

    /// What the last build knew; an empty one where there was none.
    func manifest() -> SiteManifest {
        FileBytes.read(manifestPath).map(SiteManifest.init(reading:)) ?? SiteManifest()
    }

    /// - Parameter old: As ``manifest()`` read it.
    func write(
        _ jobs: [SiteJob], after old: SiteManifest, cards: [String: PlaybookCard]
    ) throws -> Outcome {
        let stale = jobs.filter { job in
            old.pages[job.path]?.key != job.key || !exists("\(folder)/\(job.path)")
        }
        let wanted = Set(jobs.map(\.path))
        let gone = old.pages.keys.filter { !wanted.contains($0) }
        var manifest = SiteManifest()
        manifest.cards = cards
        for job in jobs { manifest.pages[job.path] = old.pages[job.path] }
        if !stale.isEmpty || !gone.isEmpty {
            for place in Set(jobs.map { Self.parent("\(folder)/\($0.path)") }).sorted() {
                try FileWriter.makeFolder(place)
            }
            // While files change, no manifest claims to know them.
            try? FileManager.default.removeItem(atPath: manifestPath)
        }
        for (job, links) in zip(stale, try render(stale)) {
            manifest.pages[job.path] = SiteManifest.Page(key: job.key, links: links)
        }
        for path in gone { try? FileManager.default.removeItem(atPath: "\(folder)/\(path)") }
        let isChanged = !stale.isEmpty || !gone.isEmpty || manifest.cards != old.cards
        let (known, path) = (manifest, manifestPath)
        let (_, broken) = try Parallel.both({
            if isChanged { try FileWriter.writeDerived(known.bytes, to: path) }
        }) {
            LinkCheck.broken(in: known.pages.mapValues(\.links))
        }
        return Outcome(
            files: jobs.count, written: stale.count, removed: gone.count, broken: broken)
    }

    private func render(_ jobs: [SiteJob]) throws -> [PageLinks] {
        try Parallel.map(jobs) { job in
            let text = try job.render()
            try FileWriter.writeDerived(Array(text.utf8), to: "\(folder)/\(job.path)")
            // Feeds link to the outside world, and have no anchors.
            return PageLinks(in: job.path.hasSuffix(".html") ? text : "", path: job.path)
        }
    }

    private func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private static func parent(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
    }
}
