import TrellisModel

/// TX003: a link that leaves the library to come back to it.
struct OwnSiteLink: LintRule {
    let code = "TX003"
    let level = LintLevel.warning
    let title = "an absolute link to the library's own site"
    let page = """
        A link from page to page is a path, such as '../flow/pr-size-creep.md#likely-causes': it \
        works on a laptop, in a fork and on any site. An address of the own site, which \
        'trellis-library.yml' names in 'site', leads from every copy back to the original; a path \
        that begins with '/' leads elsewhere on every host. '--fix' writes the path where the page \
        is one of this library.
        """
    let avoid = [
        LintExample.body("See [the other page](/playbooks/slow-reviews.html)."),
        .body("See [the other page](http://playbooks.example/playbooks/slow-reviews.html).")
            .beside("id: slow-reviews"),
    ]
    let prefer = [
        LintExample.body("See [the other page](slow-reviews.md).").beside("id: slow-reviews")
    ]

    func findings(in playbook: LintedPlaybook) -> [LintFinding] {
        playbook.inline.links.compactMap { link in
            guard let path = ownPath(of: link.target, in: playbook) else { return nil }
            let better = relative(path, in: playbook)
            return finding(
                playbook, line: link.line, "'\(link.target)' leads to the library's own site",
                help: better.map { "write '\($0)'" } ?? "write a path that begins at this page",
                // In the words of a link, an address is what people read.
                fix: link.text == link.target
                    ? nil
                    : better.map { LintFix(line: link.line, old: link.target, new: $0) })
        }
    }

    /// What stands behind the site's address, begun by `/`.
    private func ownPath(of target: String, in playbook: LintedPlaybook) -> Substring? {
        if target.hasPrefix("/"), !target.hasPrefix("//") { return target[...] }
        guard let site = playbook.home?.site else { return nil }
        let host = site.drop { $0 != "/" }
        for scheme in ["https:", "http:", ""] where target.hasPrefix("\(scheme)\(host)") {
            let rest = target.dropFirst(scheme.count + host.count)
            if rest.isEmpty || "/#?".contains(rest.first ?? " ") { return rest }
        }
        return nil
    }

    /// The path to the page of this library that an address of its site shows.
    private func relative(_ path: Substring, in playbook: LintedPlaybook) -> String? {
        let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first?.split(separator: "/").last, name.hasSuffix(".html"),
            let page = playbook.context.library.path(
                ofID: String(name.dropLast(5)), from: playbook)
        else { return nil }
        let anchor = parts.count > 1 ? "#\(parts[1])" : ""
        let link = LintLibrary.relative(page, from: playbook.path)
        return page == playbook.path && !anchor.isEmpty ? anchor : link + anchor
    }
}
