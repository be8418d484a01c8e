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

    init(of lines: some Sequence<Substring>) { self.init(RetroFrontMatter(lines)) }

    init(_ front: RetroFrontMatter) {
        name = front["language"]
        actions = front["actions"] ?? RetroPlace.actions
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
