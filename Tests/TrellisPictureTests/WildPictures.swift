import TrellisModel
import TrellisPicture

/// Pictures of anything at all: the same ones on every run.
struct WildPictures {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func all() -> [(file: String, inline: String)] {
        let (series, bars, pair, behaviour) = (series(), bars(), pair(), behaviour())
        let followUp = followUp()
        return [
            (series.svg(), series.inlineSVG()), (bars.svg(), bars.inlineSVG()),
            (pair.svg(), pair.inlineSVG()), (behaviour.svg(), behaviour.inlineSVG()),
            (followUp.svg(), followUp.inlineSVG()),
        ]
    }

    mutating func value() -> Double? {
        let edges: [Double?] = [
            nil, .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude,
            -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .ulpOfOne, 0, -0.0, 1, -1, 0.5,
            999_999.5,
        ]
        return Bool.random(using: &random)
            ? Double.random(in: -50...500, using: &random) : pick(edges)
    }

    private mutating func series() -> SeriesPicture {
        SeriesPicture(
            id: text(), title: text(), unit: text(), isShare: .random(using: &random),
            points: days().map {
                .init(start: $0, value: value(), isPartial: .random(using: &random))
            },
            baseline: Bool.random(using: &random) ? .init(days: range(), label: text()) : nil,
            window: Bool.random(using: &random) ? .init(days: range(), label: text()) : nil,
            marks: (0..<Int.random(in: 0...5, using: &random)).map { _ in
                .init(days: range(), label: text())
            },
            levels: (value(), value()))
    }

    private mutating func bars() -> BarsPicture {
        BarsPicture(
            id: text(), title: text(), unit: text(),
            bars: (0..<Int.random(in: 0...40, using: &random)).map { _ in
                .init(
                    label: text(), observed: value(), expected: value(),
                    isNamed: .random(using: &random))
            }, expectedLabel: text())
    }

    private mutating func pair() -> PairPicture {
        PairPicture(
            id: text(), title: text(), unit: text(), isShare: .random(using: &random),
            labels: (text(), text()),
            points: days().map {
                .init(
                    start: $0, first: value(), second: value(), isPartial: .random(using: &random))
            }, marks: [.init(days: range(), label: text())])
    }

    private mutating func behaviour() -> BehaviourPicture {
        let days = days()
        let changes: [BehaviourPicture.Change?] = [
            nil, .step(since: range().lowerBound),
            .step(since: days.isEmpty ? Day(number: 0) : pick(days)),
            .drift(from: value() ?? 1, to: value() ?? 2),
        ]
        return BehaviourPicture(
            id: text(), title: text(), unit: text(), isShare: .random(using: &random),
            isLogarithmic: .random(using: &random), isSigned: .random(using: &random),
            points: days.map {
                .init(
                    start: $0, value: value(),
                    isPartial: Int.random(in: 0...5, using: &random) == 0,
                    isLeftOut: Int.random(in: 0...5, using: &random) == 0)
            }, change: pick(changes), marks: [.init(days: range(), label: text())])
    }

    private mutating func followUp() -> FollowUpPicture {
        let ends = [value() ?? 1, value() ?? 2].filter { !$0.isNaN }.sorted()
        return FollowUpPicture(
            id: text(), title: text(), unit: text(), isShare: .random(using: &random),
            points: days().map {
                .init(start: $0, value: value(), isPartial: .random(using: &random))
            },
            before: .init(days: range(), label: text(), level: value() ?? 1),
            after: .init(days: range(), label: text(), level: value() ?? 1),
            agreed: range().lowerBound, done: range().upperBound,
            range: ends.count == 2 && Bool.random(using: &random) ? ends[0]...ends[1] : nil,
            byItself: value(), marks: [.init(days: range(), label: text())])
    }

    /// Mostly weeks; sometimes in no order and at the ends of time.
    private mutating func days() -> [Day] {
        let count = Int.random(in: 0...80, using: &random)
        guard Int.random(in: 0...3, using: &random) > 0 else {
            return (0..<count).map { _ in Day(number: pick([.max, .min, 0, -719_528, 2_932_896])) }
        }
        let start = Int.random(in: -800_000...3_000_000, using: &random)
        let step = pick([1, 7, 14, 28, 4000])
        return (0..<count).map { Day(number: start + $0 * step) }
    }

    private mutating func range() -> ClosedRange<Day> {
        let ends = [
            pick([Int.min, 0, 20_000, Int.random(in: 19_000...21_000, using: &random)]),
            pick([Int.max, 20_100, Int.random(in: 19_000...21_000, using: &random)]),
        ].sorted()
        return Day(number: ends[0])...Day(number: ends[1])
    }

    private mutating func text() -> String {
        pick([
            "", "lines", "%", "h", "<script>alert(1)</script>", "a & b \" c ' d", "]]>",
            "\u{0}\u{1F}\u{FFFE}",
            "ÄÖ 日本語 👩‍👩‍👧", String(repeating: "long ", count: 300), String(repeating: "W", count: 900),
            "\n\t",
        ])
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &random)]
    }
}
