import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// What `trellis.yml` says about words: `language: de`, or a map with its `name` and with what lint
/// accepts and looks for besides.
extension Settings {
    mutating func readLanguage(_ reader: YAMLReader) {
        guard let node = reader.node("language", isRequired: false) else { return }
        let name: String?
        if case .map = node.content {
            guard let own = reader.map("language") else { return }
            language = LanguageAdditions(own)
            name = own.text("name", max: 40, isRequired: false)
        } else {
            name = reader.text("language", max: 40)
        }
        guard let name else { return }
        guard Self.isLanguage(name) else {
            return reader.report(
                "language", "'\(name)' is not a language",
                help: "write one such as de, es or pt-BR")
        }
        retroLanguage = name
    }

    /// It names a file: letters, digits and hyphens, such as `pt-BR`.
    static func isLanguage(_ name: String) -> Bool {
        name.utf8.first.map { $0 != UInt8(ascii: "-") } == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
