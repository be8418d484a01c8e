package import TrellisModel

/// Reads the boolean line of a pattern, such as `size-up and 2 of review-* and not bulk-change`.
///
///     when  = or ;              or    = and { "or" and } ;
///     and   = unary { "and" unary } ;
///     unary = "not" unary | "(" or ")" | count | name ;
///     count = ( "any" | "all" | digits ) "of" name "*" ;
package struct ConditionParser {
    /// What is wrong with the line.
    package struct Failure: Error, Equatable {
        package let summary: String
        package let help: String?
    }

    package static let longest = 400
    private static let deepest = 32
    static let reserved = ["and", "or", "not", "of", "any", "all"]

    private let checks: [String]
    private var words: ArraySlice<String>
    private var depth = 0

    /// - Parameter checks: The names that may decide.
    package static func parse(
        _ line: String, checks: [String]
    ) throws(Failure) -> Condition {
        guard line.utf8.count <= longest else {
            throw Failure(
                summary: "\(line.utf8.count) characters, at most \(longest)",
                help: "name fewer checks, or use 'any of name-*'")
        }
        var parser = ConditionParser(checks: checks, words: try words(of: line)[...])
        let condition = try parser.or()
        if let rest = parser.words.first {
            throw Failure(
                summary: "'\(rest)' is one word too many", help: "join checks by 'and' or 'or'")
        }
        return condition
    }

    private init(checks: [String], words: ArraySlice<String>) {
        self.checks = checks
        self.words = words
    }

    static func words(of line: String) throws(Failure) -> [String] {
        var words: [String] = []
        var word = ""
        for character in line + " " {
            switch character {
            case "a"..."z", "0"..."9", "-", "*": word.append(character)
            case " ", "\n", "\t", "(", ")":
                if !word.isEmpty { words.append(word) }
                word = ""
                if character == "(" || character == ")" { words.append(String(character)) }
            default:
                throw Failure(
                    summary: "'\(character)' cannot stand in a condition",
                    help: "use names of checks, 'and', 'or', 'not' and parentheses")
            }
        }
        return words
    }

    private mutating func or() throws(Failure) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw Failure(summary: "too many parentheses", help: "write it more simply")
        }
        var parts = [try and()]
        while take("or") { parts.append(try and()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func and() throws(Failure) -> Condition {
        var parts = [try unary()]
        while take("and") { parts.append(try unary()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func unary() throws(Failure) -> Condition {
        var isNegated = false
        while take("not") { isNegated.toggle() }
        let inner = try operand()
        return isNegated ? .not(inner) : inner
    }

    private mutating func operand() throws(Failure) -> Condition {
        guard let word = words.popFirst() else {
            throw Failure(
                summary: "the condition ends too early", help: "name a check at its end")
        }
        if word == "(" {
            let inner = try or()
            guard take(")") else {
                throw Failure(summary: "a ')' is missing", help: "close each '('")
            }
            return inner
        }
        if words.first == "of", word == "any" || word == "all" || Int(word) != nil {
            words = words.dropFirst()
            return try count(word)
        }
        guard checks.contains(word) else { throw unknown(word) }
        return .check(word)
    }

    private mutating func count(_ quantity: String) throws(Failure) -> Condition {
        guard let glob = words.popFirst(), glob.hasSuffix("*"), glob.count > 1,
            !glob.dropLast().contains("*")
        else {
            throw Failure(
                summary: "'\(quantity) of' is not followed by a name with a star",
                help: "write, for example, '\(quantity) of review-*'")
        }
        let names = checks.filter { $0.hasPrefix(glob.dropLast()) }
        guard !names.isEmpty else {
            throw Failure(
                summary: "no check's name fits '\(glob)'",
                help: "the checks are: \(checks.joined(separator: ", "))")
        }
        let needed = quantity == "any" ? 1 : quantity == "all" ? names.count : Int(quantity) ?? 0
        guard (1...names.count).contains(needed) else {
            throw Failure(
                summary: "'\(quantity) of \(glob)' among \(names.count) checks",
                help: "ask for 1 to \(names.count)")
        }
        return .atLeast(needed, of: names)
    }

    private mutating func take(_ word: String) -> Bool {
        guard words.first == word else { return false }
        words = words.dropFirst()
        return true
    }

    private func unknown(_ word: String) -> Failure {
        guard !Self.reserved.contains(word), word != ")" else {
            return Failure(summary: "a check is missing before '\(word)'", help: "name a check")
        }
        return Failure(
            summary: "no deciding check is named '\(word)'",
            help: Suggestion.help(for: word, among: checks))
    }
}
