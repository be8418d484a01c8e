import Testing
import TrellisModel
import TrellisPicture

@Suite("A picture of bars")
struct BarsPictureTests {
    private let picture = BarsPicture(
        id: "days", title: "Incidents", unit: "incidents",
        bars: [
            .init(label: "Mon", observed: 2, expected: 3.6),
            .init(label: "Tue", observed: nil, expected: nil),
            .init(label: "Fri", observed: 9, expected: 3.6, isNamed: true),
        ], expectedLabel: "to be expected")

    @Test("writes each count below its bucket, and a dash for an unknown one")
    func counts() {
        #expect(
            labels(in: picture.inlineSVG())
                == [
                    "Incidents", "5", "10", "Mon", "2", "Tue", "–", "Fri", "9", "0",
                    "to be expected",
                ])
    }

    @Test("draws the named bucket, and only that, in the accent colour")
    func accent() {
        let text = picture.inlineSVG()
        #expect(text.split(separator: "\"tp-bar tp-accent\"").count == 2)
        #expect(text.split(separator: "\"tp-bar\"").count == 2)
    }

    @Test("draws a tick only where something was to be expected")
    func expected() {
        // Two buckets, and the line that explains the tick.
        #expect(picture.inlineSVG().split(separator: "\"tp-expected\"").count == 4)
    }

    @Test("says in words what it shows")
    func description() {
        #expect(
            picture.inlineSVG().contains(
                """
                >Mon: 2 incidents, 3.6 to be expected; Tue: no value; Fri: 9 incidents, 3.6 to be \
                expected.</desc>
                """))
    }
}

@Suite("A picture of two cohorts")
struct PairPictureTests {
    private func picture(_ first: [Double?], _ second: [Double?]) -> String {
        PairPicture(
            id: "rework", title: "Rework", unit: "", isShare: true, labels: ("assisted", "other"),
            points: zip(first, second).enumerated().map { index, values in
                .init(
                    start: Day(number: 20_332 + index * 7), first: values.0, second: values.1)
            }
        ).inlineSVG()
    }

    @Test("names the lines where they end, the higher one above")
    func names() throws {
        for (first, second) in [(0.12, 0.1), (0.1, 0.12), (0.5, 0.1)] {
            let text = picture([0.1, first], [0.1, second])
            let (assisted, other) = (try y(of: "assisted", in: text), try y(of: "other", in: text))
            #expect((assisted < other) == (first > second))
            #expect(abs(assisted - other) >= 20)
        }
    }

    @Test("does not name a line that is not there")
    func missing() {
        let text = picture([0.1, 0.2], [nil, nil])
        #expect(labels(in: text).contains("assisted"))
        #expect(!labels(in: text).contains("other"))
        #expect(text.contains("other: no values"))
    }

    private func y(of name: String, in text: String) throws -> Double {
        let line = try #require(
            text.split(separator: "\n").last { $0.hasSuffix(">\(name)</text>") })
        let value = try #require(line.split(separator: " y=\"").last?.split(separator: "\"").first)
        return try #require(Double(value))
    }
}
