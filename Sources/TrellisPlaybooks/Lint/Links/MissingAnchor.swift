import Foundation
import TrellisModel

/// TX002: a link to a heading, or to a playbook, that is not there.
struct MissingAnchor: LintRule {
    let code = "TX002"
    let level = LintLevel.warning
    let title = "a link to a heading or a playbook that does not exist"
    let page = """
        '#cache-it' leads to the heading 'Cache it': lower case, blanks as hyphens, other signs left \
        out. The heading has to exist, here or in the file that the link names. So does every \
        playbook that 'related' names, in this library or among the bundled ones. The 'ref' of an \
        action is TP016's business.
        """
    let avoid = [
        LintExample.body("Begin with [the cache](#cahce-it)."),
        .body("See [its causes](slow-reviews.md#likely-couses).").beside("id: slow-reviews"),
        .frontMatter("related: [{id: slow-reveiws, type: alternative}]").beside("id: slow-reviews"),
    ]
    let prefer = [
        LintExample.body("Begin with [the cache](#cache-it)."),
        .body("See [its causes](slow-reviews.md#likely-causes).").beside("id: slow-reviews"),
        .frontMatter("related: [{id: slow-reviews, type: alternative}]").beside("id: slow-reviews"),
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        ownAnchors(playbook) + otherAnchors(playbook) + related(playbook)
    }

    private func ownAnchors(_ playbook: LintedPlaybook) -> [LintFinding] {
        playbook.inline.links.filter { $0.target.hasPrefix("#") && $0.target.count > 1 }
            .compactMap { link in
                missing(
                    String(link.target.dropFirst()), among: playbook.outline.anchors, link.line,
                    "no heading here has the anchor", playbook)
            }
    }

    private func otherAnchors(_ playbook: LintedPlaybook) -> [LintFinding] {
        playbook.fileLinks.compactMap { link in
            guard let anchor = link.anchor, !anchor.isEmpty, link.file.hasSuffix(".md"),
                let anchors = playbook.context.library.anchors(of: link.path)
            else { return nil }
            return missing(
                anchor, among: anchors, link.line, "no heading of \(link.file) has the anchor",
                playbook)
        }
    }

    private func missing(
        _ written: String, among anchors: [String], _ line: Int, _ message: String,
        _ playbook: LintedPlaybook
    ) -> LintFinding? {
        let anchor = written.removingPercentEncoding ?? written
        guard !anchors.contains(anchor) else { return nil }
        return finding(
            playbook, line: line, "\(message) '#\(anchor)'",
            help: anchors.isEmpty
                ? "it has no headings"
                : Suggestion.help(for: "#\(anchor)", among: anchors.map { "#\($0)" }))
    }

    private func related(_ playbook: LintedPlaybook) -> [LintFinding] {
        let library = playbook.context.library
        return (playbook.map()?.maps("related", isRequired: false) ?? []).compactMap { map in
            guard let id = map.text("id", max: 60), !library.knows(id, from: playbook) else {
                return nil
            }
            let nearest = Spelling.nearest(to: id, among: library.ids(for: playbook))
            return finding(
                map, "id", "no playbook has the id '\(id)'",
                help: nearest.map { "did you mean '\($0)'?" }
                    ?? "'trellis playbook list' lists them")
        }
    }
}
