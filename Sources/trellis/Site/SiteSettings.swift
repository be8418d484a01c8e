import TrellisPlaybooks

/// What `trellis.yml` says about the site, below `site`.
struct SiteSettings: Sendable {
    var title = "Playbooks"
    /// The site's absolute address, with a slash at its end; `nil` where none is given.
    var base: String?
    /// What a playbook's path is added to for a link that edits it.
    var edit: String?

    init() {}

    init(reading map: YAMLReader) {
        title = map.text("title", max: 80, isRequired: false) ?? title
        base = Self.address("base", map)
        edit = Self.address("edit", map)
        map.rejectUnknownKeys()
    }

    private static func address(_ key: String, _ map: YAMLReader) -> String? {
        guard let text = map.text(key, max: 400, isRequired: false) else { return nil }
        guard let address = address(text) else {
            map.report(
                key, "'\(text)' is no web address",
                help: "write one like https://playbooks.example.org/")
            return nil
        }
        return address
    }

    /// - Returns: With a slash at its end; `nil` for what is no address.
    static func address(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.hasSuffix("//"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
        else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }
}
