import Foundation
import TrellisModel

/// A site on this machine, made again whenever something that it is made from changes.
actor SitePreview {
    private let folder: String
    private let build: @Sendable () throws -> SitePipeline.Report
    private let watched: [String]
    private var version = 0
    private var fingerprint = ""

    /// How often the sources are looked at.
    private static let interval = Duration.milliseconds(400)
    /// A browser's question is answered after so many looks even if nothing has changed.
    private static let patience = 25

    /// - Parameters:
    ///   - folder: Where the pages lie.
    ///   - watched: Files and folders that the site is made from.
    init(
        folder: String, watched: [String],
        build: @escaping @Sendable () throws -> SitePipeline.Report
    ) {
        self.folder = folder
        self.watched = watched
        self.build = build
    }

    /// Makes the site, and makes it again for ever. What goes wrong is told, and waited out.
    func watch() async {
        while !Task.isCancelled {
            let now = Self.fingerprint(of: watched)
            if now != fingerprint {
                fingerprint = now
                rebuild()
            }
            try? await Task.sleep(for: Self.interval)
        }
    }

    private func rebuild() {
        do {
            let report = try build()
            version += 1
            for problem in report.drafts { Output.warning(problem) }
            if version > 1 { Output.note("\(report.outcome.written) pages made again") }
        } catch {
            Output.error("Error: \(error)")
        }
    }

    /// Size and time of every file, by path.
    private static func fingerprint(of paths: [String]) -> String {
        paths.flatMap { path in
            let below = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            return ([path] + below.sorted().map { "\(path)/\($0)" }).map { file in
                var status = stat()
                guard unsafe stat(file, &status) == 0 else { return file }
                #if canImport(Darwin)
                    let changed = status.st_mtimespec
                #else
                    let changed = status.st_mtim
                #endif
                return "\(file) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
            }
        }.joined(separator: "\n")
    }

    // What a browser asks for.

    func answer(_ request: PreviewServer.Request) async -> PreviewServer.Answer {
        // A page from elsewhere that points its own name at this machine gets nothing.
        guard Self.isLocal(request.host) else {
            return PreviewServer.Answer(status: "403 Forbidden", type: "text/plain", body: Data())
        }
        guard request.path == "/.changes" else { return file(request.path) }
        for _ in 0..<Self.patience where request.query == "seen=\(version)" {
            try? await Task.sleep(for: Self.interval)
        }
        return PreviewServer.Answer(
            status: "200 OK", type: "text/plain; charset=utf-8", body: Data("\(version)\n".utf8))
    }

    static func isLocal(_ host: String?) -> Bool {
        guard let host else { return false }
        return ["localhost", "127.0.0.1"].contains { host == $0 || host.hasPrefix("\($0):") }
    }

    private func file(_ path: String) -> PreviewServer.Answer {
        guard let name = Self.name(of: path), let data = contents(name) else {
            return PreviewServer.Answer(
                status: "404 Not Found", type: "text/html; charset=utf-8",
                body: contents("404.html") ?? Data())
        }
        let type = name.hasSuffix(".xml") ? "application/xml" : "text/html"
        return PreviewServer.Answer(
            status: "200 OK", type: "\(type); charset=utf-8", body: data)
    }

    private func contents(_ name: String) -> Data? {
        FileManager.default.contents(atPath: "\(folder)/\(name)")
    }

    /// - Returns: A page's path below the site's folder; `nil` for anything that cannot be one.
    static func name(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard parts.allSatisfy({ !$0.hasPrefix(".") && !$0.contains("\\") && !$0.contains("\0") })
        else { return nil }
        let name = parts.joined(separator: "/")
        if name.isEmpty || path.hasSuffix("/") {
            return name.isEmpty ? "index.html" : name + "/index.html"
        }
        return name.hasSuffix(".html") || name.hasSuffix(".xml") ? name : nil
    }
}
