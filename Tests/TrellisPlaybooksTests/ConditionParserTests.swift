import Testing
import TrellisModel
import TrellisPlaybooks

@Suite("The condition of a pattern")
struct ConditionParserTests {
    static let checks = ["a1", "b1", "review-slow", "review-late", "review-big"]
    static let reviews = ["review-slow", "review-late", "review-big"]

    @Test(
        "is read by its grammar",
        arguments: [
            ("a1", Condition.check("a1")),
            ("not a1", .not(.check("a1"))),
            ("not not a1", .check("a1")),
            ("a1 and b1 or a1", .or([.and([.check("a1"), .check("b1")]), .check("a1")])),
            ("a1 and (b1 or a1)", .and([.check("a1"), .or([.check("b1"), .check("a1")])])),
            ("2 of review-*", .atLeast(2, of: reviews)),
            ("any of review-*", .atLeast(1, of: reviews)),
            ("all of review-*", .atLeast(3, of: reviews)),
            ("not 1 of a* and b1", .and([.not(.atLeast(1, of: ["a1"])), .check("b1")])),
        ])
    func grammar(_ line: String, _ expected: Condition) throws {
        #expect(try ConditionParser.parse(line, checks: Self.checks) == expected)
    }

    @Test(
        "is refused with a reason",
        arguments: [
            ("", "ends too early"), ("a1 and", "ends too early"), ("(a1", "')' is missing"),
            ("a1)", "one word too many"), ("a1 b1", "one word too many"),
            ("and a1", "missing before 'and'"), ("4 of review-*", "among 3 checks"),
            ("0 of review-*", "among 3 checks"), ("2 of review", "name with a star"),
            ("any of nothing-*", "no check's name fits"), ("a2", "is named 'a2'"),
            ("a1 & b1", "cannot stand"),
            (String(repeating: "(", count: 40) + "a1", "too many parentheses"),
            (String(repeating: "not ", count: 101) + "a1", "at most 400"),
        ])
    func refusals(_ line: String, _ part: String) {
        let failure = #expect(throws: ConditionParser.Failure.self) {
            try ConditionParser.parse(line, checks: Self.checks)
        }
        #expect(failure?.summary.contains(part) == true, "\(failure?.summary ?? "")")
    }

    @Test("means what Kleene's tables say")
    func kleene() throws {
        let open = Truth.unknown(.events)
        let and = try ConditionParser.parse("a1 and b1", checks: Self.checks)
        let or = try ConditionParser.parse("a1 or b1", checks: Self.checks)
        let table: [(Truth, Truth, Truth, Truth)] = [
            (.yes, .yes, .yes, .yes), (.yes, .no, .no, .yes), (.no, .no, .no, .no),
            (.yes, open, open, .yes), (.no, open, .no, open), (open, open, open, open),
        ]
        for (first, second, both, either) in table {
            for (a, b) in [(first, second), (second, first)] {
                #expect(and.value { $0 == "a1" ? a : b } == both)
                #expect(or.value { $0 == "a1" ? a : b } == either)
            }
        }
        let two = try ConditionParser.parse("2 of review-*", checks: Self.checks)
        #expect(two.value { $0 == "review-big" ? open : .yes } == .yes)
        #expect(two.value { $0 == "review-big" ? open : .no } == .no)
        #expect(two.value { $0 == "review-big" ? .yes : open } == open)
    }
}
