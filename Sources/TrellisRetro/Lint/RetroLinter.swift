package import TrellisLanguage
package import TrellisModel

/// Runs the rules over retro documents.
package enum RetroLinter {
    /// What no reason can make right: Trellis could not write into the document.
    private static let lasting: Set<String> = [
        NoRetro().code, BeginWithoutEnd().code, BeginInsideBegin().code, EndWithoutBegin().code,
        BlockTwice().code, UnmergedLines().code, Suppressions.staleCode,
    ]

    /// - Parameters:
    ///   - files: The paths, and the texts.
    ///   - language: What the rules about words look for. `nil`: they look for nothing.
    ///   - playbooks: Those that are known, with the anchors of their interventions. `nil`: nobody
    ///     says which are.
    ///   - actions: Ids of the actions in all retros of the workspace.
    ///   - words: Of a document's own language.
    ///   - today: Suppressions of an earlier date have ended. `nil`: none has.
    package static func lint(
        _ files: [(path: String, text: String)], language: WordLists?,
        playbooks: [String: [String]]?, actions: Set<String> = [],
        words: (RetroLanguage) -> RetroWords = { _ in .english }, today: Day?
    ) -> LintReport {
        var findings: [LintFinding] = [], suppressed = 0
        let codes = retroRules.map(\.code) + languageRules.map(\.code)
        for file in files {
            let retro = LintedRetro(
                text: file.text, path: file.path, playbooks: playbooks, actions: actions,
                words: words(RetroLanguage(of: file.text)))
            let found =
                retroRules.flatMap { $0.findings(in: retro) }
                + (language.map { prose(in: retro, of: file.text, $0) } ?? [])
            let applied = Suppressions(
                of: file.text, path: file.path, bodyLine: retro.bodyLine, codes: codes,
                known: Set(codes).subtracting(lasting), today: today
            ).applied(to: found)
            findings += applied.findings + applied.stale
            suppressed += found.count - applied.findings.count
        }
        return LintReport(
            findings: findings, files: files.map(\.path), suppressed: suppressed)
    }

    /// What people write is theirs, so a rule about words only suggests there.
    private static func prose(
        in retro: LintedRetro, of text: String, _ lists: WordLists
    ) -> [LintFinding] {
        let prose = RetroProse.read(retro, text)
        return languageRules.flatMap { $0.findings(in: prose, lists) }.map { finding in
            finding.lintFinding(
                in: retro.path, level: retro.isGenerated(finding.line) ? nil : .suggestion)
        }
    }
}

extension LintedRetro {
    /// Whether Trellis wrote the line, as far as anybody can tell: its block was never sealed.
    func isGenerated(_ line: Int) -> Bool {
        markers.block(at: line).map { $0.digest == nil } ?? false
    }

    /// Whether somebody has reworded what stands in a block.
    func isEdited(_ block: RetroMarkers.Block) -> Bool { editedLines.contains(block.begin) }
}
