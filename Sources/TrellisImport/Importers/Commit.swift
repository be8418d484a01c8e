import TrellisModel

/// What is read of one commit of the main line.
struct Commit {
    let hash: String
    let isMerge: Bool
    /// Seconds since 1970 at which it came to the main line.
    let time: Int
    /// An e-mail address, held only to count distinct people.
    let author: String
    let isMergedChange: Bool
    /// Whether the subject says that it mends something.
    let isFix: Bool
    let isAssisted: Bool
    /// The commit that it takes back: the beginning of its hash.
    let revertedHash: String?
    /// The change that it takes back, by its pull request.
    let revertedNumber: Int?
    /// The pull request; `nil` when the subject names none.
    let number: Int?
    let files: [File]
    /// Lines without generated and vendored files.
    let writtenLines: Int

    struct File {
        let path: String
        let lines: Int
        let kind: PathKind
    }

    init(
        hash: String, parents: Int, time: Int, author: String, subject: String,
        body: ArraySlice<UInt8>,
        files: [File]
    ) {
        self.hash = hash
        isMerge = parents > 1
        self.time = time
        self.author = author
        self.files = files
        writtenLines = files.reduce(0) { $0 + ($1.kind.isGenerated ? 0 : $1.lines) }
        number = Self.number(inSubject: subject) ?? Self.number(inBody: body)
        isMergedChange = number != nil || (isMerge && !Self.bringsMainIn(subject))
        isAssisted = Assistants.haveSigned(body)
        let isRevert = subject.lowercased().hasPrefix("revert")
        isFix = isRevert || Self.saysFix(subject)
        revertedHash = Self.word(after: "This reverts commit ", in: body)
            .flatMap { $0.count >= 7 && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
        // `Revert "Add a cart (#12)" (#15)`: the quoted number is the one taken back.
        revertedNumber = isRevert ? Self.quoted(in: subject).flatMap(Self.number(inSubject:)) : nil
    }

    /// Mostly generated, or more files than anybody reads one by one.
    var isBulk: Bool {
        let all = files.reduce(0) { $0 + $1.lines }
        return files.count > 100 || (all > 0 && writtenLines * 2 < all)
    }

    /// `… (#123)` of a squash merge, `Merge pull request #123 from …` of a merge commit, and
    /// `Merged in branch (pull request #123)` of Bitbucket.
    private static func number(inSubject subject: String) -> Int? {
        let bytes = Array(subject.utf8)[...]
        for opening in ["Merge pull request #", "(pull request #"] as [StaticString] {
            if let number = word(after: opening, in: bytes).flatMap({ digits($0) }) {
                return number
            }
        }
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            bytes[open...].dropFirst().first == UInt8(ascii: "#")
        else { return nil }
        return Int(digits: bytes[open...].dropFirst(2).dropLast())
    }

    /// `See merge request group/project!123` of GitLab.
    private static func number(inBody body: ArraySlice<UInt8>) -> Int? {
        word(after: "See merge request ", in: body)?.split(separator: "!").last
            .flatMap { digits($0) }
    }

    /// The digits that a text begins with, when nothing but punctuation follows.
    private static func digits(_ text: some StringProtocol) -> Int? {
        Int(digits: text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }

    /// What follows an opening, up to a space or a full stop.
    private static func word(after opening: StaticString, in text: ArraySlice<UInt8>) -> String? {
        let wanted = Array("\(opening)".utf8)
        guard let first = wanted.first else { return nil }
        var rest = text
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: wanted) {
                let word = rest.dropFirst(wanted.count).prefix {
                    $0 > .space && $0 != UInt8(ascii: ".")
                }
                return String(decoding: word, as: UTF8.self)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func quoted(in subject: String) -> String? {
        let parts = subject.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.count >= 3 ? parts.dropFirst().dropLast().joined(separator: "\"") : nil
    }

    private static func bringsMainIn(_ subject: String) -> Bool {
        subject.hasPrefix("Merge remote-tracking branch")
            || subject.hasPrefix("Merge branch 'main' of")
            || subject.hasPrefix("Merge branch 'master' of")
    }

    private static func saysFix(_ subject: String) -> Bool {
        let words: Set<String> = ["fix", "fixes", "fixed", "fixing", "bugfix", "hotfix", "fixup"]
        return subject.lowercased().utf8
            .split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            .contains { words.contains(String($0) ?? "") }
    }
}
