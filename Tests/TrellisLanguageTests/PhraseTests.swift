import Testing

@testable import TrellisLanguage

@Suite("A phrase")
struct PhraseTests {
    private func finds(_ phrase: String, in text: String, except: String? = nil) throws -> Bool {
        let excepted = try except.map { try Phrase($0) }
        let lists = WordLists(
            language: "en",
            lists: [
                "TL001": WordList(
                    find: PhraseBook([try Phrase(phrase)]),
                    except: PhraseBook(excepted.map { [$0] } ?? []))
            ], participles: ["run", "been"])
        return try !Words.findings(text, lists: lists).filter { $0.code == "TL001" }.isEmpty
    }

    @Test(
        "is found as whole words of one sentence",
        arguments: [
            ("just", "Just do it", true), ("just", "adjust it", false),
            ("just", "just-in-time", false), ("trivial", "non-trivial", false),
            ("rock star", "A rock-star came", true), ("rock star", "rockstar", false),
            ("of course", "of\ncourse", true), ("of course", "of *course*", true),
            ("of course", "well of. Course", false), ("of course", "of, course", false),
            ("master slave", "master/slave", true), ("didn't", "didn’t", true),
            ("man hour~", "20 man-hours", true), ("should|could have", "could have", true),
            ("should have <participle>", "should have asked", true),
            ("should have <participle>", "should have run", true),
            ("should have <participle>", "should have one", false),
            ("should have <participle>", "should have red", false),
            ("no ... per person", "no number is kept, or shown, per person", true),
            ("no ... per person", "no per person", true),
            (
                "no ... per person",
                "no one here has ever counted a thing of all of these per person", false
            ),
        ])
    func whole(_ phrase: String, _ text: String, _ isFound: Bool) throws {
        #expect(try finds(phrase, in: text) == isFound)
    }

    @Test("is not meant in a longer one that is excepted")
    func excepted() throws {
        #expect(try !finds("failed to", in: "builds failed to start", except: "builds failed to"))
        #expect(
            try finds("failed to start", in: "builds failed to start", except: "builds failed to"))
        #expect(try finds("failed to", in: "they failed to, builds did not", except: "builds did"))
    }

    /// Forms as the Oxford Advanced Learner's Dictionary gives them.
    @Test(
        "knows the regular forms of a word",
        arguments: [
            ("hero", ["heroes"]), ("blame", ["blames", "blamed", "blaming"]),
            ("try", ["tries", "tried", "trying"]), ("plan", ["plans", "planned", "planning"]),
            ("fix", ["fixes", "fixed", "fixing"]), ("need", ["needs", "needed", "needing"]),
            ("push", ["pushes", "pushed", "pushing"]),
            ("delay", ["delays", "delayed", "delaying"]),
        ])
    func forms(_ word: String, _ forms: [String]) {
        #expect(Inflection.forms(of: word).isSuperset(of: forms + [word]))
    }
}
