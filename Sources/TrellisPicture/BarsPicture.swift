/// How events spread over named buckets, such as weekdays, beside what was to be expected.
package struct BarsPicture: Picture, Sendable {
    package struct Bar: Sendable {
        package let label: String
        /// `nil` when nothing is known.
        package let observed: Double?
        /// Drawn as a tick across the bar; `nil` draws none.
        package let expected: Double?
        /// The bucket that the text is about.
        package let isNamed: Bool

        package init(label: String, observed: Double?, expected: Double?, isNamed: Bool = false) {
            self.label = label
            self.observed = observed
            self.expected = expected
            self.isNamed = isNamed
        }
    }

    /// A slug, so that several pictures can stand in one page.
    package let id: String
    package let title: String
    package let unit: String
    /// In reading order; five or seven for weekdays.
    package let bars: [Bar]
    /// What the tick means.
    package let expectedLabel: String

    package init(
        id: String, title: String, unit: String, bars: [Bar],
        expectedLabel: String = "to be expected"
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.bars = bars
        self.expectedLabel = expectedLabel
    }
}

extension BarsPicture {
    private static let top = 54.0
    private static let bottom = top + Frame.plotHeight

    private var quantity: Quantity { Quantity(unit: unit, isShare: false) }

    package func sheet() -> PictureSheet {
        var canvas = Canvas(id: id, title: title, heading: title, description: description)
        let axis = ValueAxis(
            covering: bars.flatMap { [$0.observed, $0.expected].compactMap(quantity.drawn) },
            top: Self.top, bottom: Self.bottom)
        let margin = (axis.ticks.map { TextWidth.largest(quantity.tick($0)) }.max() ?? 0) + 10
        for tick in axis.ticks where tick != 0 {
            let y = axis.y(tick)
            canvas.line("tp-grid", from: (0, y), to: (Canvas.width, y))
            canvas.write(quantity.tick(tick), at: 0, y - 5, "tp-quiet")
        }
        let width = (Canvas.width - margin) / Double(max(bars.count, 1))
        for (index, bar) in bars.enumerated() {
            draw(bar, at: margin + (Double(index) + 0.5) * width, width: width, axis, on: &canvas)
        }
        canvas.line("tp-zero", from: (0, axis.y(0)), to: (Canvas.width, axis.y(0)))
        canvas.write(quantity.tick(0), at: 0, axis.y(0) - 5, "tp-quiet")
        let key = Self.bottom + 3 * Frame.row + 4
        guard bars.contains(where: { quantity.drawn($0.expected) != nil }) else {
            return PictureSheet(canvas: canvas, height: key - Frame.row + 8)
        }
        canvas.line("tp-expected", from: (margin, key - 5), to: (margin + 28, key - 5))
        canvas.write(
            TextWidth.fitted(expectedLabel, in: Canvas.width - margin - 38), at: margin + 38, key,
            "tp-quiet")
        return PictureSheet(canvas: canvas, height: key + 8)
    }

    private func draw(
        _ bar: Bar, at middle: Double, width: Double, _ axis: ValueAxis, on canvas: inout Canvas
    ) {
        let half = min(width * 0.29, 30)
        let tint = bar.isNamed ? " tp-accent" : ""
        let expected = quantity.drawn(bar.expected).map(axis.y)
        let observed = quantity.drawn(bar.observed)
        if let observed {
            let ends = [axis.y(0), axis.y(observed)].sorted()
            canvas.box("tp-bar" + tint, x: middle - half...middle + half, y: ends[0]...ends[1])
        }
        if let expected {
            for kind in ["tp-halo", "tp-expected"] {
                canvas.line(
                    kind, from: (middle - half - 7, expected), to: (middle + half + 7, expected))
            }
        }
        canvas.write(
            TextWidth.fitted(bar.label, in: width), at: middle, Self.bottom + Frame.row,
            bar.isNamed ? "tp-strong tp-accent" : "tp-quiet", anchor: .middle)
        canvas.write(
            TextWidth.fitted(observed.map(NumberText.readable) ?? "–", in: width, bold: true),
            at: middle, Self.bottom + 2 * Frame.row - 1, "tp-strong" + tint, anchor: .middle)
    }

    private var description: String {
        guard !bars.isEmpty else { return PictureWords.empty }
        return PictureWords.sentence(
            bars.map { bar in
                let observed = quantity.drawn(bar.observed).map(quantity.text) ?? "no value"
                let expected = quantity.drawn(bar.expected).map {
                    ", \(NumberText.readable($0)) \(expectedLabel)"
                }
                return "\(bar.label): \(observed)" + (expected ?? "")
            })
    }
}
