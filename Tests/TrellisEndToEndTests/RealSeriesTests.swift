import TestSupport
import Testing
import TrellisModel

@testable import trellis_accuracy

@Suite("Lists of merged pull requests")
struct RealSeriesTests {
    @Test("A list is reduced as weekly-sizes does it")
    func reduction() throws {
        let scratch = try Scratch()
        let text = """
            date,pr,add,del,files,ai,revert
            2025-01-06T00:10:00+13:00,9,40,2,3,0,0
            2025-01-05T23:50:00-08:00,8,1,0,1,0,1
            2024-12-30T09:00:00+00:00,7,1000000,234567,80,1,0
            2024-12-31T09:00:00+00:00,6,0,0,1,0,0
            2024-02-29T09:00:00+00:00,5,7,11,1,0,0

            """
        let list = try MergedList(project: "invented", text: text)
        let printed = try WeeklySize.scripted(file: scratch.write(text, to: "list.csv"))
        #expect(
            list.weekly.map(\.period.description) == ["2024-02-26", "2024-12-30", "2025-01-06"])
        #expect(list.weekly.map(\.n) == [1, 3, 1])
        // The cube root of 1 × 1 234 567 × 1.
        #expect(abs(list.weekly[1].value - 107.276_572) < 1e-6)
        #expect(printed.count == 3)
        for (own, other) in zip(list.weekly, printed) { #expect(own.agrees(with: other)) }
    }

    @Test("A window is weeks in a row, 85 % of them with three pull requests or more")
    func windows() throws {
        // Nineteen weeks from 2025-01-06: the third is empty, and so are the last two.
        let list = try list(counts: [3, 4, 0] + Array(repeating: 3, count: 14) + [0, 0])
        let windows = RealWindow.windows(of: list, weeks: 8)
        #expect(windows.map(\.first.description) == ["2025-01-06", "2025-03-03"])
        #expect(windows.map(\.changes) == [22, 24])
        // One week in six is more than 15 %.
        #expect(
            RealWindow.windows(of: list, weeks: 6).map(\.first.description).first == "2025-01-27")
    }

    @Test("A deal keeps every week's count and every size, and is the same another time")
    func deals() throws {
        let list = try list(counts: [3, 4, 0, 9, 3, 5, 3, 3])
        let window = try #require(RealWindow.windows(of: list, weeks: 8).first)
        let dealt = window.dealt("t0001")
        #expect(dealt.weeks.map(\.count) == window.weeks.map(\.count))
        #expect(dealt.weeks.joined().sorted() == window.weeks.joined().sorted())
        #expect(dealt.weeks != window.weeks && dealt.weeks != window.dealt("t0002").weeks)
        #expect(dealt.weeks == window.dealt("t0001").weeks)
        let grown = dealt.grown(by: 2).weeks
        #expect(grown[..<4] == dealt.weeks[..<4])
        #expect(grown[4...].joined().elementsEqual(dealt.weeks[4...].joined().map { $0 * 2 }))
    }

    /// - Parameter counts: Of each week from 2025-01-06 on; no two sizes are equal.
    private func list(counts: [Int]) throws -> MergedList {
        var size = 0
        let rows = counts.enumerated().flatMap { week, count in
            (0..<count).map { _ in
                size += 1
                return "\(Day(number: 20_094 + 7 * week)),\(size),0\n"
            }
        }
        return try MergedList(project: "invented", text: "date,add,del\n" + rows.joined())
    }
}
