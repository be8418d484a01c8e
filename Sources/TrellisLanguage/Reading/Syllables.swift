/// Counts the syllables of an English word by its spelling.
enum Syllables {
    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    /// Pairs of vowels that are usually two sounds.
    private static let apart: Set<String> = ["ia", "io", "iu", "eo", "ua", "uo", "ie"]

    /// - Parameter word: In lower case.
    /// - Returns: At least 1.
    static func count(_ word: String) -> Int {
        let letters = word.filter(\.isLetter).map { $0 }
        guard letters.count > 3 else { return 1 }
        return max(1, groups(letters) - silent(letters) + hidden(letters))
    }

    /// Runs of vowels.
    private static func groups(_ letters: [Character]) -> Int {
        letters.indices.count { index in
            vowels.contains(letters[index]) && (index == 0 || !vowels.contains(letters[index - 1]))
        }
    }

    /// An `e` at the end that is not heard: 'made', 'changes' has it, 'changed' has it not.
    private static func silent(_ letters: [Character]) -> Int {
        func ends(_ text: String) -> Bool { letters.suffix(text.count).elementsEqual(text) }
        func letter(_ back: Int) -> Character? {
            letters.count >= back ? letters[letters.count - back] : nil
        }
        func isVowel(_ back: Int) -> Bool { letter(back).map(vowels.contains) ?? true }
        if ends("e") { return isVowel(2) || (ends("le") && !isVowel(3)) ? 0 : 1 }
        if ends("es") {
            let hisses: Set<Character> = ["s", "z", "x", "c", "g"]
            let isHeard = letter(3).map(hisses.contains) == true || ends("ches") || ends("shes")
            return isVowel(3) || isHeard || (ends("les") && !isVowel(4)) ? 0 : 1
        }
        if ends("ed") { return isVowel(3) || ["t", "d"].contains(letter(3)) ? 0 : 1 }
        return 0
    }

    /// Sounds that a run of vowels hides.
    private static func hidden(_ letters: [Character]) -> Int {
        func ends(_ text: String) -> Bool { letters.suffix(text.count).elementsEqual(text) }
        var count = 0
        for index in letters.indices.dropLast() {
            let pair = String(letters[index...(index + 1)])
            guard apart.contains(pair) else { continue }
            let before = index > 0 ? letters[index - 1] : " "
            let rest = String(letters[(index + 2)...])
            switch pair {
            // 'nation', 'special', 'religious': one sound; so is 'question'.
            case "io", "ia":
                if ["t", "c", "s", "g", "x"].contains(before),
                    rest.hasPrefix("n") || rest.hasPrefix("l") || rest.hasPrefix("u")
                {
                    continue
                }
            case "ua", "uo": if before == "q" || before == "g" { continue }
            case "ie": if !(rest == "t" || rest == "nce" || rest == "nt") { continue }
            case "eo": if before == "p" { continue }
            default: break
            }
            count += 1
        }
        if ends("ism") { count += 1 }
        return count
    }
}
