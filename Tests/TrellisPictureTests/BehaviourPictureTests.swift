import Testing
import TrellisModel
import TrellisPicture

@Suite("A picture of behaviour")
struct BehaviourPictureTests {
    /// Seven weeks about 21, then four about 41.5.
    private let stepped: [Double?] = [20, 22, 19, 21, 23, 20, 22, 40, 44, 39, 43]
    /// The first week of the second level.
    private let since = BehaviourPicture.Change.step(since: Day(number: 20_332 + 7 * 7))

    @Test("writes the average and the limits at the right edge")
    func edge() throws {
        let text = behaviour([39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40]).inlineSVG()
        let edge = try texts(in: text).filter { $0.x > 550 }.map(\.text)
        // 41.4 ± 2.66 times a mean moving range of 19 / 11, by hand.
        #expect(edge == ["46", "41.4", "36.8"])
        #expect(count("tp-ring", in: text) == 0)
    }

    @Test("has one label for lines that read the same")
    func constant() {
        let text = behaviour([Double?](repeating: 3, count: 12)).inlineSVG()
        #expect(labels(in: text).filter { $0 == "3" }.count == 2)
        #expect(count("tp-ring", in: text) == 0)
    }

    @Test("rings a week outside of the limits, unless it is partial or left out")
    func rings() {
        let usual = (0..<20).map { Double?(20 + Double($0 % 3)) }
        let values = usual + [60] + usual
        #expect(count("tp-ring", in: behaviour(values).inlineSVG()) == 1)
        #expect(behaviour(values).inlineSVG().contains("Ring: outside the dashed lines."))
        #expect(behaviour(values).inlineSVG().contains("outside: 2026-01-19 at 60 lines."))
        for text in [
            behaviour(values, partial: [20]).inlineSVG(),
            behaviour(values, leftOut: [20]).inlineSVG(),
        ] {
            #expect(count("tp-ring", in: text) == 0)
            #expect(!text.contains("Ring:"))
        }
    }

    @Test("draws a left-out week faint and says so")
    func leftOut() {
        let text = behaviour([5, 6, 5, 6, 9, 5], leftOut: [4]).inlineSVG()
        #expect(count("tp-dot tp-faint", in: text) == 1)
        #expect(text.contains("Faint: left out, the calendar explains it."))
        #expect(text.contains("; 1 left out."))
    }

    @Test("computes both sides of a step on their own")
    func step() throws {
        let text = behaviour(stepped, change: since).inlineSVG()
        // NumPy 2.4, as in the tests of the limits.
        #expect(labels(in: text).contains("before: 21, usually 14.8 to 27.2"))
        #expect(labels(in: text).contains("since 2025-10-20"))
        #expect(try texts(in: text).filter { $0.x > 550 }.map(\.text) == ["53", "41.5", "30"])
        #expect(
            text.contains(
                """
                before average 21 lines, usually 14.8 to 27.2; since 2025-10-20 \
                average 41.5 lines, usually 30 to 53.
                """))
        #expect(count("tp-centre", in: text) == 2)
    }

    @Test("shows a step only when weeks lie on both sides", arguments: [-70, 0, 77, 700])
    func stepOutside(days: Int) {
        let text = behaviour(stepped, change: .step(since: Day(number: 20_332 + days))).inlineSVG()
        #expect(!text.contains("since"))
        #expect(count("tp-centre", in: text) == 1)
    }

    @Test("draws no lines for a side of too few weeks, and says so")
    func shortSide() {
        let text = behaviour(Array(stepped.prefix(9)), change: since).inlineSVG()
        #expect(count("tp-centre", in: text) == 1)
        #expect(text.contains("Too few weeks since 2025-10-20 for lines."))
    }

    @Test("draws a drift that bends when ratios are the same")
    func drift() {
        let values = (0..<12).map { Double?(10 + Double($0)) }
        let plain = behaviour(values, change: .drift(from: 10, to: 21)).inlineSVG()
        #expect(
            plain.contains("drift from 10 lines, usually 10 to 10, to 21 lines, usually 21 to 21"))
        let ratio = behaviour(
            values, change: .drift(from: 10, to: 21), isLogarithmic: true
        ).inlineSVG()
        #expect(ratio.contains("Lines: the drift, and how far weeks usually stray from it."))
        #expect(ratio.contains("They are computed on logarithms."))
        #expect(count("tp-centre", in: plain) == 1)
    }

    @Test("writes shares as percent, with limits of 0% and 100% at most")
    func shares() throws {
        let text = behaviour([0.1, 0.9, 0.2, 0.8, 0.1, 0.9], isShare: true).inlineSVG()
        #expect(try texts(in: text).filter { $0.x > 540 }.map(\.text) == ["100%", "50%", "0%"])
    }

    @Test("writes a limit that is far above everything, and does not draw it")
    func far() {
        let text = behaviour([1, 500, 1, 500, 1, 500], isLogarithmic: true).inlineSVG()
        #expect(labels(in: text).contains { $0.hasPrefix("↑ ") })
        #expect(count("tp-level", in: text) == 1)
    }

    @Test("says under the chart what the lines are, and that they decide nothing")
    func legend() {
        let legend = labels(in: behaviour(stepped).inlineSVG()).joined(separator: " ")
        #expect(
            legend.hasSuffix(
                """
                Lines: the average of the weeks, and how far weeks usually stray from it. The \
                picture is for looking; no verdict comes from it.
                """))
    }

    @Test("says that there is nothing yet", arguments: [[], [nil, nil]] as [[Double?]])
    func empty(values: [Double?]) {
        #expect(labels(in: behaviour(values).inlineSVG()).contains("No values yet."))
    }

    @Test("draws one week as a dot without lines")
    func one() {
        let text = behaviour([4]).inlineSVG()
        #expect(count("tp-dot", in: text) == 1)
        #expect(labels(in: text).joined(separator: " ").contains("Too few weeks for lines."))
    }

    @Test("lets no two texts meet, not even on a phone", arguments: 0..<120)
    func overlap(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...60, using: &random)
        let sizes: [Double] = [1e-7, 0.01, 1, 1, 1, 1000, 1e6, 1e12]
        let size = sizes[Int.random(in: 0..<8, using: &random)]
        let spread = Double(Int.random(in: 0...2, using: &random)) / 2
        let values = (0..<count).map { _ in
            Double?(size * (1 + spread * Double.random(in: -1...1, using: &random)))
        }
        let day = Day(number: 20_332 + 7 * Int.random(in: 0...count, using: &random))
        let changes: [BehaviourPicture.Change?] = [
            nil, .step(since: day), .step(since: day), .drift(from: size, to: size * 3),
        ]
        let picture = behaviour(
            values, partial: [count - 1], leftOut: [count / 2],
            change: changes[Int.random(in: 0..<4, using: &random)],
            isLogarithmic: .random(using: &random))
        let texts = try texts(in: picture.inlineSVG())
        #expect(texts.filter { $0.x < 0 || $0.end > 640 }.map(\.text) == [])
        let meeting = texts.indices.flatMap { index in
            texts.dropFirst(index + 1).filter(texts[index].meets).map { (texts[index], $0) }
        }
        #expect(meeting.isEmpty)
    }

    private func behaviour(
        _ values: [Double?], partial: Set<Int> = [], leftOut: Set<Int> = [],
        change: BehaviourPicture.Change? = nil, isShare: Bool = false, isLogarithmic: Bool = false
    ) -> BehaviourPicture {
        BehaviourPicture(
            id: "size", title: "Size", unit: isShare ? "" : "lines", isShare: isShare,
            isLogarithmic: isLogarithmic,
            points: values.enumerated().map { index, value in
                .init(
                    start: Day(number: 20_332 + index * 7), value: value,
                    isPartial: partial.contains(index), isLeftOut: leftOut.contains(index))
            }, change: change)
    }

    /// How many elements have a class that starts so.
    private func count(_ kind: String, in text: String) -> Int {
        text.split(separator: "class=\"\(kind)").count - 1
    }

    private func texts(in picture: String) throws -> [PlacedText] {
        try picture.split(separator: "\n").filter { $0.hasPrefix("<text ") }.map(PlacedText.init)
    }
}

/// A text of a picture and the room it takes where letters are largest: 20 drawing units high, and
/// 10 wide on average.
private struct PlacedText {
    let text: String
    let x: Double
    let y: Double

    init(_ line: Substring) throws {
        func value(_ name: String) throws -> Double {
            try #require(
                line.split(separator: " \(name)=\"").dropFirst().first?.split(separator: "\"")
                    .first.flatMap { Double($0) })
        }
        text = try #require(labels(in: "<svg>" + line).first)
        let isEnd = line.contains("tp-end"), isMiddle = line.contains("tp-middle")
        let width = 10 * Double(text.count)
        x = try value("x") - (isEnd ? width : isMiddle ? width / 2 : 0)
        y = try value("y")
    }

    var end: Double { x + 10 * Double(text.count) }

    func meets(_ other: PlacedText) -> Bool {
        x < other.end && other.x < end && abs(y - other.y) < 19
    }
}
