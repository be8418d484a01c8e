package import TrellisLanguage
package import TrellisModel

/// What a rule sees of a playbook, as far as it can be read.
package struct LintedPlaybook {
    package let path: String
    /// All of the file.
    package let text: String
    /// The front matter as a tree; `nil` when it is no YAML.
    package let frontMatter: YAMLNode?
    /// Without the front matter.
    package let body: String
    /// The line at which the body begins.
    package let bodyLine: Int
    /// `nil` while something has to be mended before it can be used.
    package let playbook: Playbook?
    /// What the reader of playbooks says has to be mended.
    package let problems: [DocumentProblem]
    /// The tests beside it; `nil` when nobody looked for them.
    let tests: LintedTests?
    /// The body's headings, blocks and sections; nothing of a file that is no playbook.
    let outline: BodyOutline
    /// The body's links, pictures and tags.
    let inline: InlineScan
    package var context: Context
    /// What people read of it; `nil` where nobody asks.
    private(set) var prose: Prose?

    /// What a rule knows beside the file.
    package struct Context: Sendable {
        /// The tests that a check may use.
        package let signatures: [TestSignature]
        /// `nil`: nothing has ended.
        package let today: Day?
        /// What the rules about words look for; `nil`: they look for nothing.
        package let language: WordLists?
        /// By a playbook's id, how often it matches in a year of noise, 0 to 1; `nil` when nobody
        /// has measured it.
        package let falseMatchesPerYear: @Sendable (String) -> Double?
        /// What lies around the files.
        let surroundings: LintSurroundings
        /// The pages that belong together; empty until all of them are read.
        var library = LintLibrary()
    }

    /// Its library's lock and address; `nil` where there is none.
    var home: LibraryHome? { folder.flatMap { context.surroundings.homes[$0] } }
    /// The folder of its library; `nil`: it stands alone.
    let folder: String?

    init(_ file: LintFile, _ context: Context) {
        path = file.path
        folder = file.home
        self.context = context
        guard case .success(let text) = file.content else {
            (text, frontMatter, body, bodyLine, playbook) = ("", nil, "", 1, nil)
            (tests, outline) = (nil, BodyOutline("", firstLine: 1))
            inline = InlineScan(outline)
            if case .failure(let problem) = file.content {
                problems = [problem]
            } else {
                problems = []
            }
            return
        }
        self.text = text
        let parts = text.utf8.count <= PlaybookReader.largest ? FrontMatter.split(text) : nil
        body = parts?.body ?? text
        bodyLine = parts?.bodyLine ?? 1
        frontMatter = parts.flatMap { parts in
            try? YAMLDocument.read(
                parts.yaml, file: file.path, firstLine: parts.yamlLine, limits: .playbook)
        }
        outline = BodyOutline(parts == nil ? "" : body, firstLine: bodyLine)
        inline = InlineScan(outline)
        tests = parts == nil ? nil : LintedTests(file)
        do {
            playbook = try PlaybookReader.read(
                text: text, path: file.path,
                origin: Playbook.Origin(isBundled: false, path: file.path),
                signatures: context.signatures)
            problems = []
        } catch {
            playbook = nil
            problems = error.problems
        }
        if context.language != nil { prose = PlaybookProse.read(self, text) }
    }

    /// The map at these keys, from the top.
    ///
    /// - Returns: `nil` when there is none. What is wrong with it is in ``problems`` already, so
    ///   what this reader finds goes nowhere.
    func map(_ keys: String...) -> YAMLReader? {
        keys.reduce(
            frontMatter.flatMap { YAMLReader($0, problems: ProblemList(file: path)) }
        ) { map, key in map?.map(key) }
    }

    /// Every scalar of the front matter.
    var scalars: [String] { frontMatter.map(Self.scalars) ?? [] }

    private static func scalars(_ node: YAMLNode) -> [String] {
        switch node.content {
        case .scalar(let text): [text]
        case .list(let items): items.flatMap(scalars)
        case .map(let entries): entries.flatMap { scalars($0.value) }
        }
    }
}
