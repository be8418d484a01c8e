package import TrellisModel

/// What became of a number: the weeks before, the days on which a change was agreed and made, and the
/// weeks since.
package struct FollowUpPicture: Picture, Sendable {
    /// A stretch of days with its level, in the unit of the points.
    package struct Span: Sendable {
        package let days: ClosedRange<Day>
        package let label: String
        package let level: Double

        package init(days: ClosedRange<Day>, label: String, level: Double) {
            (self.days, self.label, self.level) = (days, label, level)
        }
    }

    /// A slug, so that several pictures can stand in one page.
    package let id: String
    package let title: String
    /// Such as "lines", "h", "min" or "%". Not used for a share.
    package let unit: String
    /// Values are 0...1 and drawn as percent.
    package let isShare: Bool
    /// Oldest first. A week that is not listed is a gap, as one without a value is.
    package let points: [SeriesPicture.Point]
    package let before: Span
    package let after: Span
    package let agreed: Day
    package let done: Day
    /// Where the level since may lie; `nil` where that cannot be told.
    package let range: ClosedRange<Double>?
    /// What the weeks since would have come to if nothing had changed; `nil` draws none.
    package let byItself: Double?
    package let marks: [PictureMark]

    package init(
        id: String, title: String, unit: String, isShare: Bool, points: [SeriesPicture.Point],
        before: Span, after: Span, agreed: Day, done: Day, range: ClosedRange<Double>? = nil,
        byItself: Double? = nil, marks: [PictureMark] = []
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.isShare = isShare
        self.points = points
        self.before = before
        self.after = after
        self.agreed = agreed
        self.done = done
        self.range = range
        self.byItself = byItself
        self.marks = marks
    }
}

extension FollowUpPicture {
    private var quantity: Quantity { Quantity(unit: unit, isShare: isShare) }

    package func sheet() -> PictureSheet {
        var canvas = Canvas(
            id: id, title: title, heading: quantity.heading(title), description: description)
        let drawn = points.compactMap { quantity.drawn($0.value) }
        let levels = [before.level, after.level, byItself].compactMap(quantity.drawn)
        // A range far above everything that was seen would press the weeks flat: it is cut.
        let most = 1.5 * max(drawn.max() ?? 0, levels.max() ?? 0)
        let frame = Frame(
            starts: points.map(\.start),
            drawn: drawn + levels
                + (drawnRange.map { [$0.lowerBound, min($0.upperBound, most)] } ?? []),
            quantity: quantity, top: 88, room: 8)
        let parts = compared(in: frame)
        for part in parts { part.drawBand(on: &canvas, frame: frame) }
        drawRange(on: &canvas, frame)
        frame.drawGrid(on: &canvas)
        let next = drawDays(on: &canvas, frame, at: frame.drawMarks(marks, on: &canvas))
        for part in parts { part.drawLevel(on: &canvas, frame: frame) }
        if let level = quantity.drawn(byItself), let x = frame.time.part(after.days) {
            let y = frame.values.y(level)
            canvas.line("tp-itself", from: (x.lowerBound, y), to: (x.upperBound, y))
        }
        Comparison.drawLabels(parts, on: &canvas, quantity: quantity)
        trace(in: frame).draw(on: &canvas)
        return frame.sheet(canvas, legend: legend, at: next, isEmpty: drawn.isEmpty)
    }

    private var drawnRange: ClosedRange<Double>? {
        guard let range, let low = quantity.drawn(range.lowerBound),
            let high = quantity.drawn(range.upperBound), low <= high
        else { return nil }
        return low...high
    }

    private func compared(in frame: Frame) -> [Comparison] {
        [(before, false), (after, true)].compactMap { span, isAccent in
            guard let part = frame.time.part(span.days) else { return nil }
            return Comparison(
                x: part, label: span.label, level: quantity.drawn(span.level), isAccent: isAccent)
        }
    }

    private func drawRange(on canvas: inout Canvas, _ frame: Frame) {
        guard let range = drawnRange, let x = frame.time.part(after.days) else { return }
        canvas.box(
            "tp-range", x: x,
            y: frame.values.y(range.upperBound)...frame.values.y(range.lowerBound))
    }

    /// Two hairlines with their names below the months: one to the left of its line, one to the right.
    ///
    /// - Returns: Drawing units where the next line of text stands.
    private func drawDays(
        on canvas: inout Canvas, _ frame: Frame, at line: Double
    ) -> Double {
        let days = [("agreed", agreed), ("done", done)].compactMap { name, day in
            frame.time.part(day...day).map { part in
                (x: part.lowerBound, name: PictureWords.date(day).map { "\(name) \($0)" } ?? name)
            }
        }
        guard let first = days.first, let last = days.last else { return line }
        let width = TextWidth.largest(first.name)
        // Where a name has no room on its side, it starts or ends at the edge.
        let isLeft = first.x - 6 - width >= 0, isRight = last.x + 6 + width <= Canvas.width
        let isBeside =
            days.count == 2
            && (isLeft ? first.x : width) + 12 <= (isRight ? last.x + 6 : Canvas.width - width)
        let below = isBeside || days.count < 2 ? line : line + Frame.row
        for (day, y) in zip(days, [line, below]) {
            canvas.line("tp-day", from: (day.x, frame.top), to: (day.x, y - 11))
        }
        canvas.write(
            first.name, at: isLeft ? first.x - 6 : 0, line, "tp-quiet",
            anchor: isLeft ? .end : .start)
        if days.count == 2 {
            canvas.write(
                last.name, at: isRight ? last.x + 6 : Canvas.width, below, "tp-quiet",
                anchor: isRight ? .start : .end)
        }
        return below + Frame.row
    }

    private func trace(in frame: Frame) -> Trace {
        Trace(
            points.map {
                Trace.Value(
                    start: $0.start, value: $0.value, isPartial: $0.isPartial,
                    isAccent: after.days.contains($0.start))
            }, in: frame)
    }

    /// What the shapes mean.
    private var legend: [String] {
        let lines =
            ["Dashed: the level before, and since."]
            + (drawnRange == nil ? [] : ["Band: where the level since may lie."])
            + (quantity.drawn(byItself) == nil
                ? [] : ["Dotted: what was to be expected by itself."])
        return [
            lines.joined(separator: " "),
            PictureWords.note(on: points.map { ($0.value, $0.isPartial) }) ?? "",
        ].filter { !$0.isEmpty }
    }

    /// "Before from … to … at about 205 lines; agreed on …; done on …; since from … to … at about …".
    private var description: String {
        let drawn = points.compactMap { quantity.drawn($0.value) }
        guard let lowest = drawn.min(), let highest = drawn.max() else { return PictureWords.empty }
        func told(_ span: Span) -> String {
            PictureWords.dated(span.label, span.days)
                + (quantity.drawn(span.level).map { " at about \(quantity.text($0))" } ?? "")
        }
        let period = TimeAxis(starts: points.map(\.start), left: 0, right: 0).period
        return PictureWords.sentence(
            [
                PictureWords.count(points.count, ofDays: period), told(before),
                PictureWords.dated("agreed", agreed...agreed),
                PictureWords.dated("done", done...done), told(after),
            ]
                + (drawnRange.map {
                    [
                        "the level since may lie between \(quantity.text($0.lowerBound)) and "
                            + quantity.text($0.upperBound)
                    ]
                } ?? [])
                + (quantity.drawn(byItself).map {
                    ["about \(quantity.text($0)) was to be expected by itself"]
                } ?? [])
                + ["lowest \(quantity.text(lowest)), highest \(quantity.text(highest))"]
                + PictureWords.holes(points.map { ($0.value, $0.isPartial) })
                + marks.map { PictureWords.dated($0.label, $0.days) })
    }
}
