import TrellisModel

/// Reads the keys of a playbook that are not its pattern.
struct HeaderReader {
    let map: YAMLReader

    func id() -> String? {
        guard let id = map.text("id", max: 60) else { return nil }
        guard PlaybookReader.isSlug(id, length: 3...60) else {
            map.report(
                "id", "'\(id)' is not an id",
                help: "use 3 to 60 lower-case letters, digits and hyphens, a letter first")
            return nil
        }
        let file = map.problems.file.split(separator: "/").last ?? ""
        if file != "\(id).md" {
            map.report(
                "id", "'\(id)' is not the name of the file",
                help: "rename the file to \(id).md, or the id")
        }
        return id
    }

    func title(_ body: BodyReader) -> String? {
        let title = map.text("title", max: 80)
        guard let heading = body.titles.first else {
            map.report("title", "the text has no first-level heading", help: "begin it with '# …'")
            return title
        }
        if let title, heading.text != title {
            map.problems.add(
                line: heading.line, field: "title",
                "the heading '\(heading.text)' is not the title '\(title)'", help: "make them equal"
            )
        }
        for extra in body.titles.dropFirst() {
            map.problems.add(
                line: extra.line, "a second first-level heading", help: "make it '## \(extra.text)'"
            )
        }
        return title
    }

    func tags() -> [String] {
        guard let tags = map.texts("tags", max: 60) else { return [] }
        let node = map.entries.first { $0.key == "tags" }?.value
        func report(_ line: Int, _ summary: String, help: String) {
            map.problems.add(
                line: line, field: map.field("tags"), summary, help: help, kind: .tag)
        }
        if !(1...6).contains(tags.count) {
            report(
                map.line(of: "tags"), "\(tags.count) tags, expected 1 to 6",
                help: tags.isEmpty ? "add one, such as flow.review" : "keep the closest six")
        }
        for (line, tag) in node?.items ?? [] where tags.contains(tag) {
            let parts = tag.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if parts.count != 2 || !PlaybookReader.isSlug(parts[1], length: 1...40) {
                report(line, "'\(tag)' is not area.topic", help: "write, say, flow.review")
            } else if !PlaybookReader.areas.contains(parts[0]) {
                report(
                    line, "'\(parts[0])' is not an area",
                    help: Suggestion.help(for: parts[0], among: PlaybookReader.areas))
            }
        }
        return tags
    }

    func params(_ tuning: [String: Double]) -> [Playbook.Parameter] {
        let params =
            map.map("params", isRequired: false).map { params in
                params.keys.compactMap { name in
                    params.map(name).flatMap { parameter($0, name, tuning[name]) }
                }
            } ?? []
        let names = map.entries.first { $0.key == "params" }?.value
        var known: [String] = []
        if case .map(let entries) = names?.content { known = entries.map(\.key) }
        for name in tuning.keys.sorted() where !known.contains(name) {
            map.report(
                "params", "the tuning sets '\(name)', which is not a parameter",
                help: known.isEmpty ? nil : Suggestion.help(for: name, among: known))
        }
        return params
    }

    private func parameter(
        _ inner: YAMLReader, _ name: String, _ tuned: Double?
    ) -> Playbook.Parameter? {
        let standard = inner.number("default")
        let least = inner.number("min")
        let most = inner.number("max")
        let help = inner.text("help", max: 300)
        inner.rejectUnknownKeys()
        guard let standard, let least, let most, let help else { return nil }
        guard least <= standard, standard <= most else {
            inner.report("default", "the default is not from min to max")
            // Known all the same, so that its uses are not reported as well.
            return Playbook.Parameter(
                name: name, value: standard, bounds: standard...standard, help: help)
        }
        if let tuned, !(least...most).contains(tuned) {
            map.problems.add(
                line: inner.line, field: "params.\(name)",
                "the tuning sets \(tuned), outside \(least) to \(most)",
                help: "choose a value within the bounds")
        }
        return Playbook.Parameter(
            name: name, value: tuned ?? standard, bounds: least...most, help: help)
    }

    func actions(_ interventions: [Playbook.Intervention]) -> [Playbook.Offer] {
        let anchors = interventions.map(\.anchor)
        guard let maps = map.maps("actions") else { return [] }
        if maps.isEmpty { map.report("actions", "there is no action", help: "offer at least one") }
        return maps.compactMap { inner in
            let ref = inner.text("ref", max: 120)
            let effort = inner.word("effort", of: ["small", "medium", "large"])
            let due = inner.span("due-in", in: 1...400)
            inner.rejectUnknownKeys()
            guard let ref else { return nil }
            let anchor = ref.hasPrefix("#") ? String(ref.dropFirst()) : ref
            guard ref.hasPrefix("#"), anchors.contains(anchor) else {
                inner.report(
                    "ref", "no recommended intervention has the anchor '\(ref)'",
                    help: Suggestion.help(for: "#\(anchor)", among: anchors.map { "#\($0)" }))
                return nil
            }
            guard let effort, let due else { return nil }
            return Playbook.Offer(anchor: anchor, effort: effort, dueInDays: due)
        }
    }

    func related() -> [Playbook.Relation] {
        let types = ["often-together", "alternative", "renamed", "replaced-by", "split-from"]
        return (map.maps("related", isRequired: false) ?? []).compactMap { inner in
            let id = inner.text("id", max: 60)
            let type = inner.word("type", of: types)
            inner.rejectUnknownKeys()
            return id.flatMap { id in type.map { Playbook.Relation(id: id, type: $0) } }
        }
    }

    func references() -> [Playbook.Reference] {
        (map.maps("references", isRequired: false) ?? []).compactMap { inner in
            let title = inner.text("title")
            let url = inner.text("url", max: 500)
            inner.rejectUnknownKeys()
            guard let title, let url else { return nil }
            guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
                inner.report("url", "'\(url)' is not an address", help: "begin it with https://")
                return nil
            }
            return Playbook.Reference(title: title, url: url)
        }
    }

    /// Keys that are read for their form only.
    func rest(_ status: Playbook.Status?) {
        if let requires = map.text("requires", max: 40, isRequired: false),
            !requires.hasPrefix(">=")
        {
            map.report("requires", "'\(requires)' is not a version", help: "write \">=1.0\"")
        }
        if let deprecated = map.map("deprecated", isRequired: status == .deprecated) {
            _ = deprecated.day("date")
            _ = deprecated.text("reason", max: 300)
            deprecated.rejectUnknownKeys()
        }
        _ = map.texts("authors", isRequired: false)
        _ = map.text("license", max: 60, isRequired: false)
    }
}
