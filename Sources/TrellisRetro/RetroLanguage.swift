import TrellisModel

/// What the front matter of a document says about its words, so that it is read and renewed in its
/// own language, whatever the workspace has chosen since.
package struct RetroLanguage: Sendable {
    /// `nil` for English.
    package let name: String?
    /// The heading of the section of the actions.
    package let actions: String

    /// - Parameter text: A whole document.
    package init(of text: String) { self.init(of: text.lines) }

    init(of lines: some Sequence<Substring>) {
        var name: String?, actions: String?, isInside = false
        for line in lines {
            if line == "---" || line == "\u{FEFF}---" {
                if isInside { break }
                isInside = true
            } else if !isInside {
                break
            } else if line.hasPrefix("language:") {
                name = Self.value(line)
            } else if line.hasPrefix("actions:") {
                actions = Self.value(line)
            }
        }
        self.name = name
        self.actions = actions ?? RetroPlace.actions
    }

    /// - Returns: `nil` for a key without a value.
    private static func value(_ line: Substring) -> String? {
        let words = line.drop { $0 != ":" }.dropFirst().split(separator: " ")
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

/// Lines of a front matter as ``RetroLanguage`` reads them; empty for what is usual.
extension RetroWords {
    var languageLine: String {
        language == Self.english.language ? "" : "language: \(language)\n"
    }

    var actionsLine: String {
        self[.actionsTitle] == RetroPlace.actions ? "" : "actions: \(self[.actionsTitle])\n"
    }
}
