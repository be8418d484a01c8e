import TrellisModel

/// TL014: text that takes effort to read.
struct DenseText: LanguageRule {
    let code = "TL014"
    let level = LintLevel.suggestion
    let title = "a long sentence, or a dense section"
    let page = """
        A retro is read in five minutes, by people with different first languages. A sentence of more \
        than 28 words is hard to keep in mind, and so is a section at a reading grade above 10. The \
        grade is that of Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word − \
        15.59, in sections of at least 60 words. Split the sentence, or choose shorter words.
        """
    let avoid = [
        LanguageExample(
            "When a change that was planned as one piece grows while it waits for its review, and the "
                + "people who wait for it begin to build on what they have not seen, the wait gets longer."
        ),
        .init(
            """
            Organisational interdependencies considerably complicate prioritisation. Insufficiently \
            communicated architectural considerations necessitate additional coordination activities. \
            Unanticipated incompatibilities between independently developed components frequently \
            materialise immediately before integration. Subsequent stabilisation initiatives \
            disproportionately consume engineering capacity. Retrospective investigations repeatedly \
            identify inadequately documented infrastructural responsibilities. Comprehensive \
            documentation initiatives nevertheless remain chronically underprioritised throughout \
            participating organisational departments. Professional facilitation significantly \
            accelerates collaborative understanding. Experimentation culture \
            presupposes psychological reassurance and organisational patience.
            """),
    ]
    let prefer = [
        LanguageExample(
            "A change that waits for its review grows. People begin to build on what they have not "
                + "seen. So the wait gets longer.")
    ]

    func findings(in prose: Prose, _ lists: WordLists) -> [LanguageFinding] {
        long(prose, lists.reading.sentence) + dense(prose, lists.reading.grade)
    }

    private func long(_ prose: Prose, _ most: Int) -> [LanguageFinding] {
        prose.passages.flatMap { passage in
            passage.sentences.compactMap { sentence in
                let count = passage.words[sentence].count { !$0.isJoined }
                guard count > most else { return nil }
                return finding(
                    passage, line: passage.words[sentence.lowerBound].line,
                    "the sentence '\(passage.quote(sentence, most: 4))' has \(count) words",
                    help: "split it; \(most) are enough")
            }
        }
    }

    private func dense(_ prose: Prose, _ most: Double) -> [LanguageFinding] {
        var sections: [(first: Passage, grade: ReadingGrade)] = []
        for passage in prose.passages where passage.section != nil {
            if sections.last?.first.section != passage.section {
                sections.append((passage, ReadingGrade()))
            }
            sections[sections.endIndex - 1].grade.add(passage)
        }
        return sections.compactMap { first, reading in
            guard let grade = reading.grade, grade > most else { return nil }
            return finding(
                first, "the section at line \(first.line) reads at grade \(Self.rounded(grade))",
                help: "split sentences and choose shorter words, down to grade "
                    + Self.rounded(most))
        }
    }

    /// With one decimal, and without one where it is zero.
    private static func rounded(_ grade: Double) -> String {
        let text = Numerals.fixed(grade, 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
