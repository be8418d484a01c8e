import TrellisLanguage
import TrellisModel

/// What people wrote in a retro, each piece with what it is for. What Trellis wrote, and nobody has
/// touched since, is nobody's to mend there.
enum RetroProse {
    static func read(_ retro: LintedRetro, _ text: String) -> Prose {
        // The front matter is no prose.
        let lines = Array(retro.lines.dropFirst(retro.bodyLine - 1))
        let passages = Prose.passages(ofMarkdown: lines, firstLine: retro.bodyLine)
        return Prose(
            passages.filter { !retro.ownLines.contains($0.line) }.map { role(of: $0, in: retro) },
            of: text)
    }

    /// In the block of a match, an item is a question behind the name of its step, an offer, or a
    /// sentence that tells evidence.
    private static func role(of passage: Passage, in retro: LintedRetro) -> Passage {
        guard passage.form == .item,
            retro.markers.block(at: passage.line)?.name.hasPrefix("match") == true
        else { return passage }
        let isStep = passage.words.first.map {
            CoachingStep(rawValue: $0.text) != nil
        }
        let step = isStep == true ? 1 : wordsOfStep(retro.lines, passage.line)
        return step > 0 ? passage.taking(.prompt, droppingWords: step) : passage.taking(.evidence)
    }

    /// Of the name in front of a question, which other languages are told by: `- **Mirar:** …`.
    private static func wordsOfStep(_ lines: [Substring], _ line: Int) -> Int {
        guard lines.indices.contains(line - 1), lines[line - 1].hasPrefix("- **"),
            let end = lines[line - 1].firstRange(of: ":**")
        else { return 0 }
        return lines[line - 1][..<end.lowerBound].dropFirst(4).split(separator: " ").count
    }
}
