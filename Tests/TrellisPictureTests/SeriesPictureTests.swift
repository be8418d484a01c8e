import Testing
import TrellisModel
import TrellisPicture

@Suite("A picture of a series")
struct SeriesPictureTests {
    @Test("leaves a gap where weeks are missing")
    func gap() {
        let whole = weekly([1, 2, 3, 4, 5, 6]).inlineSVG()
        let broken = weekly([1, 2, nil, .nan, 5, 6]).inlineSVG()
        #expect(steps(in: whole) == 5)
        #expect(steps(in: broken) == 2)
        #expect(broken.contains("Gap: no value."))
        #expect(!whole.contains("Gap: no value."))
    }

    @Test("does not bridge weeks that are not listed either")
    func unlisted() {
        let day = Day(number: 20_332)
        let starts = [0, 7, 28, 35].map(day.advanced(by:))
        let picture = SeriesPicture(
            id: "a", title: "A", unit: "", isShare: false,
            points: starts.map { .init(start: $0, value: 1) })
        #expect(steps(in: picture.inlineSVG()) == 2)
    }

    @Test("draws a value between two gaps as a dot")
    func alone() {
        let text = weekly([nil, 2, nil]).inlineSVG()
        #expect(steps(in: text) == 0)
        #expect(text.split(separator: "<circle").count == 2)
    }

    @Test("draws a partial week hollow and says so")
    func partial() {
        let text = weekly([1, 2, 3, 4], partial: [3]).inlineSVG()
        #expect(text.split(separator: "class=\"tp-hollow").count == 2)
        #expect(text.contains("Hollow dot: covered in part only."))
    }

    @Test(
        "has three or four round ticks that start at zero",
        arguments: [
            ([230.0], ["0", "100", "200", "300"]),
            ([3], ["0", "1", "2", "3"]),
            ([1], ["0", "1"]),
            ([7.2, 6], ["0", "2.5", "5", "7.5"]),
            ([0.012, 0.02], ["0", "0.01", "0.02"]),
            ([12_345], ["0", "5000", "10\u{202F}000", "15\u{202F}000"]),
            ([0], ["0", "1"]),
            ([-30, 30], ["-40", "-20", "0", "20", "40"]),
        ])
    func ticks(values: [Double], expected: [String]) {
        #expect(labels(in: weekly(values).inlineSVG()).filter(expected.contains) == expected)
    }

    @Test("writes shares as percent, never above a hundred")
    func shares() {
        let text = labels(in: weekly([0.98, 1], unit: "", isShare: true).inlineSVG())
        #expect(text.filter { $0.hasSuffix("%") } == ["0%", "50%", "100%"])
    }

    @Test("says in words what it shows")
    func description() {
        let text = weekly(
            [105, nil, 180, 230], partial: [3], levels: (before: 105, now: 230)
        ).inlineSVG()
        #expect(
            text.contains(
                """
                >4 weeks, from about 105 to about 230 lines; lowest 105 lines, highest 230 lines; \
                no value in 1 of them; 1 covered in part only; Before from 2025-09-01 to \
                2025-09-14 at about 105 lines; Now from 2025-09-15 to 2025-09-28 at about \
                230 lines; Freeze from 2025-09-01 to 2025-09-04.</desc>
                """))
    }

    @Test("names months, and January by its year")
    func months() {
        let names = ["Sep", "Oct", "Nov", "Dec", "2026", "Feb"]
        let values = [Double?](repeating: 1, count: 26)
        #expect(labels(in: weekly(values).inlineSVG()).filter(names.contains) == names)
    }

    @Test("says that there is nothing yet", arguments: [[], [nil, nil]] as [[Double?]])
    func empty(values: [Double?]) {
        let text = SeriesPicture(
            id: "a", title: "A", unit: "", isShare: false,
            points: values.map { .init(start: Day(number: 0), value: $0) }
        ).inlineSVG()
        #expect(labels(in: text).contains("No values yet."))
    }

    /// How many neighbours a line joins.
    private func steps(in text: String) -> Int {
        text.split(separator: "\n").filter { $0.hasPrefix("<path class=\"tp-line") }
            .reduce(0) { $0 + $1.count { $0 == "L" } }
    }
}

/// The visible texts of a picture, in drawing order.
func labels(in picture: String) -> [String] {
    picture.split(separator: "<text ").dropFirst().compactMap { part in
        part.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
    }
}
