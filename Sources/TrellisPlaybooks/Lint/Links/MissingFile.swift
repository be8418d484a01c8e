import Foundation
import TrellisModel

/// TX001: a link to a file that is not there.
struct MissingFile: LintRule {
    let code = "TX001"
    let level = LintLevel.error
    let title = "a link to a file that does not exist"
    let page = """
        A link to another file is a path from this page, such as '../flow/pr-size-creep.md'. It has \
        to lead to a file that is there. Addresses of other sites are not looked at: no lint opens \
        the network.
        """
    let avoid = [LintExample.body("See [the other page](../flow/slow-nothing.md).")]
    let prefer = [
        LintExample.body("See [the other page](slow-reviews.md).").beside("id: slow-reviews"),
        .body("See [the capability](https://dora.dev/capabilities/test-automation/)."),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        let library = playbook.context.library
        return playbook.fileLinks.compactMap { link in
            guard !library.exists(link.path) else { return nil }
            let nearest = Spelling.nearest(to: link.file, among: library.links(from: playbook))
            return finding(
                playbook, line: link.line, "no file has the path '\(link.file)'",
                help: nearest.map { "did you mean '\($0)'?" }
                    ?? "look at the path: it begins at this page's folder")
        }
    }
}

/// A link to a file, as seen from the page.
struct FileLink {
    let line: Int
    /// As it is written, decoded and without an anchor.
    let file: String
    /// The file, as seen from where the command runs.
    let path: String
    /// Without `#`; `nil` where the whole file is meant.
    let anchor: String?
}

extension LintedPlaybook {
    /// Links to other files.
    var fileLinks: [FileLink] {
        inline.links.compactMap { link in
            let parts = link.target.split(
                separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let written = parts.first?.prefix { $0 != "?" } ?? ""
            // What has a scheme leads elsewhere; what begins with '/' has no fixed meaning.
            guard !written.isEmpty, !written.hasPrefix("/"), !Self.hasScheme(written) else {
                return nil
            }
            let file = String(written).removingPercentEncoding ?? String(written)
            return FileLink(
                line: link.line, file: file, path: LintLibrary.below(path, file),
                anchor: parts.count > 1 ? String(parts[1]) : nil)
        }
    }

    private static func hasScheme(_ target: Substring) -> Bool {
        guard let colon = target.firstIndex(of: ":"), target.first?.isLetter == true else {
            return false
        }
        return target[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }
}
