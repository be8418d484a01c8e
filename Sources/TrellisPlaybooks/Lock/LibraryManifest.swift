import TrellisModel

/// What a shared library says about itself: `trellis-library.yml`.
struct LibraryManifest {
    static let name = "trellis-library.yml"

    /// Where its site is published, without a closing slash.
    let site: String?

    init(reading text: String, path: String) throws(Problems<DocumentProblem>) {
        let problems = ProblemList(file: path)
        var site: String?
        do {
            let root = try YAMLDocument.read(text, file: path)
            if let map = root.flatMap({ YAMLReader($0, problems: problems) }) {
                for key in ["name", "version", "license", "requires"] {
                    _ = map.text(key, isRequired: false)
                }
                _ = map.texts("authors", isRequired: false)
                site = Self.site(map)
                map.rejectUnknownKeys()
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
        self.site = site
    }

    private static func site(_ map: YAMLReader) -> String? {
        guard var site = map.text("site", max: 500, isRequired: false) else { return nil }
        guard site.hasPrefix("https://") || site.hasPrefix("http://") else {
            map.report("site", "'\(site)' is not an address", help: "begin it with https://")
            return nil
        }
        while site.hasSuffix("/") { site.removeLast() }
        return site
    }
}
