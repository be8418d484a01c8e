package import TrellisModel

/// What a picture shows: one series, oldest first.
package struct SeriesPicture: Picture, Sendable {
    /// One week, or another period of one length.
    package struct Point: Sendable {
        package let start: Day
        /// `nil` when nothing is known. A share is a part of one.
        package let value: Double?
        /// The period is covered in part only, and drawn hollow.
        package let isPartial: Bool

        package init(start: Day, value: Double?, isPartial: Bool = false) {
            self.start = start
            self.value = value
            self.isPartial = isPartial
        }
    }

    /// A named stretch of days: what is compared with what.
    package struct Span: Sendable {
        package let days: ClosedRange<Day>
        package let label: String

        package init(days: ClosedRange<Day>, label: String) {
            self.days = days
            self.label = label
        }
    }

    package typealias Mark = PictureMark

    /// A slug, so that several pictures can stand in one page.
    package let id: String
    package let title: String
    /// Such as "lines", "h", "min" or "%". Not used for a share.
    package let unit: String
    /// Values are 0...1 and drawn as percent.
    package let isShare: Bool
    /// Oldest first. A week that is not listed is a gap, as one without a value is.
    package let points: [Point]
    package let baseline: Span?
    package let window: Span?
    package let marks: [Mark]
    /// Dashed lines across the baseline and the window, in the unit of the points.
    package let levels: (before: Double?, now: Double?)

    package init(
        id: String, title: String, unit: String, isShare: Bool, points: [Point],
        baseline: Span? = nil, window: Span? = nil, marks: [Mark] = [],
        levels: (before: Double?, now: Double?) = (nil, nil)
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.isShare = isShare
        self.points = points
        self.baseline = baseline
        self.window = window
        self.marks = marks
        self.levels = levels
    }
}

extension SeriesPicture {
    private var quantity: Quantity { Quantity(unit: unit, isShare: isShare) }

    package func sheet() -> PictureSheet {
        var canvas = Canvas(
            id: id, title: title, heading: quantity.heading(title), description: description)
        let drawn = points.compactMap { quantity.drawn($0.value) }
        let frame = Frame(
            starts: points.map(\.start),
            drawn: drawn + [levels.before, levels.now].compactMap(quantity.drawn),
            quantity: quantity, top: baseline == nil && window == nil ? 54 : 88, room: 8)
        for part in compared(in: frame) { part.drawBand(on: &canvas, frame: frame) }
        frame.drawGrid(on: &canvas)
        var next = frame.drawMarks(marks, on: &canvas)
        for part in compared(in: frame) { part.drawLevel(on: &canvas, frame: frame) }
        Comparison.drawLabels(compared(in: frame), on: &canvas, quantity: quantity)
        trace(in: frame).draw(on: &canvas)
        next = frame.drawNote(on: points.map { ($0.value, $0.isPartial) }, at: next, on: &canvas)
        return PictureSheet(canvas: canvas, height: next - Frame.row + 8)
    }

    private func compared(in frame: Frame) -> [Comparison] {
        [(baseline, levels.before, false), (window, levels.now, true)].compactMap {
            span, level, isAccent in
            guard let span, let part = frame.time.part(span.days) else { return nil }
            return Comparison(
                x: part, label: span.label, level: quantity.drawn(level), isAccent: isAccent)
        }
    }

    private func trace(in frame: Frame) -> Trace {
        Trace(
            points.map {
                Trace.Value(
                    start: $0.start, value: $0.value, isPartial: $0.isPartial,
                    isAccent: window?.days.contains($0.start) ?? false)
            }, in: frame)
    }

    /// "26 weeks, from about 105 to about 230 lines; no value in 2 of them; …".
    private var description: String {
        let drawn = points.compactMap { quantity.drawn($0.value) }
        guard let first = drawn.first, let last = drawn.last else { return PictureWords.empty }
        let from = quantity.drawn(levels.before) ?? first
        let to = quantity.drawn(levels.now) ?? last
        let period = TimeAxis(starts: points.map(\.start), left: 0, right: 0).period
        let named = [(baseline, levels.before), (window, levels.now)].compactMap { span, level in
            span.map {
                PictureWords.dated($0.label, $0.days)
                    + (quantity.drawn(level).map { " at about \(quantity.text($0))" } ?? "")
            }
        }
        return PictureWords.sentence(
            [
                "\(PictureWords.count(points.count, ofDays: period)), "
                    + quantity.change(from: from, to: to),
                "lowest \(quantity.text(drawn.min() ?? first)), "
                    + "highest \(quantity.text(drawn.max() ?? last))",
            ] + PictureWords.holes(points.map { ($0.value, $0.isPartial) }) + named
                + marks.map { PictureWords.dated($0.label, $0.days) })
    }
}
