import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("The series of a test")
struct SeriesNotationTests {
    private func values(_ text: String) throws -> [Double?] {
        try SeriesNotation.points(text).map { $0?.value }
    }

    @Test(
        "stands for exactly the points that the format's page lists",
        arguments: [
            ("205", [205]), ("_", [nil]), ("205*12", Array(repeating: 205, count: 12)),
            ("_*3", [nil, nil, nil]), ("1.5 _ 0", [1.5, nil, 0]),
            ("(0 1 0 0 2 0 0)*2", [0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 2, 0, 0]),
            ("(1 _*2)*2 7", [1, nil, nil, 1, nil, nil, 7]), ("( 1 )", [1]),
            ("  1\n 2  ", [1, 2]), ("10..20/3", [10, 15, 20]), ("3..1/3", [3, 2, 1]),
            ("(1..2/2)*2", [1, 2, 1, 2]), ("1.5..2.5/2", [1.5, 2.5]), ("1/4*2", [0.25, 0.25]),
        ] as [(String, [Double?])])
    func expansion(_ text: String, _ expected: [Double?]) throws {
        #expect(try values(text) == expected)
    }

    @Test("spaces a range evenly, both ends included, as NumPy's linspace does")
    func range() throws {
        // numpy.linspace(230, 330, 8), to three decimals.
        let expected = [230, 244.286, 258.571, 272.857, 287.143, 301.429, 315.714, 330]
        let found = try values("230..330/8").compactMap(\.self)
        #expect(found.count == 8 && found.first == 230 && found.last == 330)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.000_6 })
    }

    @Test("keeps parts, wholes and sample sizes, and where they stand")
    func details() throws {
        let points = try SeriesNotation.points("12/400*2 250~24").compactMap(\.self)
        #expect(points.map(\.part) == [12, 12, nil])
        #expect(points.map(\.whole) == [400, 400, nil])
        #expect(points.map(\.sample) == [nil, nil, 24])
        #expect(points.map(\.position) == [1, 1, 10])
    }

    @Test(
        "is refused where it goes wrong, with what was expected",
        arguments: [
            ("", 1, "found the end"), ("  ", 3, "found the end"), ("1 x", 3, "found 'x'"),
            ("-5", 1, "found '-'"), ("1 -5", 3, "found '-'"), ("1..-5/3", 4, "found '-'"),
            ("1,2", 2, "a space"), ("1.", 2, "a space"), ("1e3", 2, "a space"),
            ("12/", 4, "the whole"), ("12/0", 1, "whole of a share is 0"),
            ("1 5/4", 3, "more than the whole"), ("1..5", 5, "'/'"), ("1../5", 4, "last number"),
            ("1..5/1", 6, "from 2 to 5200"), ("1..5/3*2", 7, "cannot be repeated"),
            ("1*", 3, "how often"), ("1*0", 3, "from 1 to 5200"), ("1* 2", 3, "how often"),
            ("1 *2", 3, "found '*'"), ("1~", 3, "a sample size"), ("1~0", 3, "from 1"),
            ("1~2~3", 4, "a space"), ("_~5", 2, "a space"), ("(1 2", 5, "')'"),
            ("()", 2, "found ')'"), ("1)", 2, "a space"), (")", 1, "found ')'"),
            ("(1 (2 3))*2", 4, "a group inside"), ("(1)(2)", 4, "a space"),
            ("1234567890123456", 1, "expected a number"), ("1*5201", 3, "from 1 to 5200"),
            ("0 (1 2)*2601", 8, "more than 5200"), ("1*5200 2", 8, "more than 5200"),
            ("0*99999999999999999999", 3, "from 1 to 5200"), ("٣", 1, "found '٣'"),
            ("1.٣", 2, "expected"), ("1/2/3", 4, "a space"),
        ])
    func refused(_ text: String, _ position: Int, _ part: String) {
        let failure = #expect(throws: SeriesNotation.Failure.self) {
            try SeriesNotation.points(text)
        }
        #expect(failure?.position == position, "\(failure?.summary ?? "")")
        let words = "\(failure?.summary ?? "") \(failure?.help ?? "")"
        #expect(words.hasPrefix("character \(position): ") && words.contains(part), "\(words)")
    }

    @Test("has as many points as its items say, and reads the same written out")
    func law() throws {
        try forAll { random in
            var items: [String] = [], count = 0
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let number = Int.random(in: 0...500, using: &random)
                let times = Int.random(in: 1...40, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: (items, count) = (items + ["\(number)*\(times)"], count + times)
                case 1: (items, count) = (items + ["_*\(times)"], count + times)
                case 2: (items, count) = (items + ["\(number)..7/\(times + 1)"], count + times + 1)
                case 3: (items, count) = (items + ["(\(number) _ 3*4)*\(times)"], count + 6 * times)
                default: (items, count) = (items + ["\(number)/\(number + 1)"], count + 1)
                }
            }
            let points = try SeriesNotation.points(items.joined(separator: " "))
            let whole = points.filter { $0.map { $0.value == $0.value.rounded() } ?? true }
            let text = whole.map { $0.map { "\(Int($0.value))" } ?? "_" }.joined(separator: " ")
            let again = whole.isEmpty ? [] : try SeriesNotation.points(text)
            return points.count == count && again.map { $0?.value } == whole.map { $0?.value }
        }
    }

    @Test("never traps, and a refusal always points into the text")
    func wild() {
        let signs = Array("0123456789._~/*() -x٣\u{301}")
        forAll(count: 2_000) { random in
            let text = String(
                (0..<Int.random(in: 0...14, using: &random)).map { _ in
                    signs[Int.random(in: 0..<signs.count, using: &random)]
                })
            do throws(SeriesNotation.Failure) {
                return try (1...SeriesNotation.most).contains(SeriesNotation.points(text).count)
            } catch {
                return (1...text.count + 1).contains(error.position)
            }
        }
    }
}

@Suite("A series on the calendar")
struct SeriesTextTests {
    private let monday = Day(number: 20_332)

    private func points(_ text: String, _ id: String) throws -> [Series.Point] {
        try SeriesText.points(text, of: Fixtures.slice(id), from: monday)
    }

    @Test("takes one entry a week or a day, as the metric's grain asks")
    func grain() throws {
        #expect(monday.weekday == .mon)
        let weeks = try points("1 _ 3", "pr.merged.count").map(\.start)
        #expect(weeks == [monday, monday.advanced(by: 14)])
        let days = try points("1 _ 3", "deploys.count").map(\.start)
        #expect(days == [monday, monday.advanced(by: 2)])
    }

    @Test("gives each kind of metric its sample size")
    func samples() throws {
        #expect(
            try points("12/400", "pr.bulk.share") == [
                Series.Point(start: monday, value: 0.03, n: 400, part: 12, whole: 400)
            ])
        #expect(try points("7 0", "pr.merged.count").map(\.n) == [7, 0])
        #expect(try points("250 250~8", "pr.size.typical").map(\.n) == [20, 8])
    }

    @Test(
        "refuses what the metric cannot be",
        arguments: [
            ("pr.bulk.share", "1/2 0.5", 5, "a share"),
            ("pr.size.typical", "1/2", 1, "no share"),
            ("pr.merged.count", "1 2~20", 3, "its own sample size"),
            ("pr.merged.count", "1..2/3", 1, "a count"),
        ])
    func refused(_ id: String, _ text: String, _ position: Int, _ part: String) {
        let failure = #expect(throws: SeriesNotation.Failure.self) { try points(text, id) }
        #expect(failure?.position == position)
        #expect(failure?.summary.contains(part) == true, "\(failure?.summary ?? "")")
    }
}
