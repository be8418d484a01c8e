package import TrellisModel

/// A dated note on the calendar that explains a number: a freeze, a holiday.
package struct PictureMark: Sendable {
    package let days: ClosedRange<Day>
    package let label: String

    package init(days: ClosedRange<Day>, label: String) {
        self.days = days
        self.label = label
    }
}

/// What every picture over weeks has: both axes, the grid, the marks and the notes below.
struct Frame {
    static let plotHeight = 150.0
    /// Room for the largest line of text.
    static let row = 23.0

    let time: TimeAxis
    let values: ValueAxis
    let top: Double
    let bottom: Double
    let quantity: Quantity

    /// `top` and `room` are drawing units: above the plot, and to its right.
    init(starts: [Day], drawn: [Double], quantity: Quantity, top: Double, room: Double) {
        let bottom = top + Self.plotHeight
        values = ValueAxis(covering: drawn, top: top, bottom: bottom)
        let widest = values.ticks.map { TextWidth.largest(quantity.tick($0)) }.max() ?? 0
        time = TimeAxis(starts: starts, left: widest + 10, right: Canvas.width - room)
        self.quantity = quantity
        self.top = top
        self.bottom = bottom
    }

    func drawGrid(on canvas: inout Canvas) {
        for tick in values.ticks {
            let y = values.y(tick)
            canvas.line(
                tick == 0 ? "tp-zero" : "tp-grid", from: (0, y), to: (time.right, y))
            canvas.write(quantity.tick(tick), at: 0, y - 5, "tp-quiet")
        }
        var free = 0.0
        for (x, name) in time.ticks {
            canvas.line("tp-zero", from: (x, bottom), to: (x, bottom + 5))
            let width = TextWidth.largest(name)
            guard x >= free, x + width / 2 <= time.right, x + width <= Canvas.width else {
                continue
            }
            canvas.write(name, at: x, bottom + Self.row, "tp-quiet")
            free = x + width + 6
        }
    }

    /// Hatched bands, each with its label below the months.
    ///
    /// - Returns: Drawing units where the next line of text stands.
    func drawMarks(_ marks: [PictureMark], on canvas: inout Canvas) -> Double {
        let parts = marks.compactMap { mark in time.part(mark.days).map { ($0, mark.label) } }
        let next = bottom + 2 * Self.row + 2
        guard !parts.isEmpty else { return next }
        let hatch = canvas.hatch()
        for (part, _) in parts {
            canvas.add(
                "rect",
                [
                    "x": (part.lowerBound + 0.5).coordinate, "y": top.coordinate,
                    "width": max(part.upperBound - part.lowerBound - 1, 2).coordinate,
                    "height": Self.plotHeight.coordinate, "fill": "url(#\(hatch))",
                ])
        }
        var rows: [Double] = []
        for (part, label) in parts {
            let text = TextWidth.fitted(label, in: Canvas.width * 0.6)
            let width = TextWidth.largest(text)
            let middle = (part.lowerBound + part.upperBound) / 2
            let x = min(max(middle, width / 2), Canvas.width - width / 2)
            // Three rows are a calendar already; what does not fit stands in the description.
            guard let row = (0..<3).first(where: { $0 >= rows.count || rows[$0] <= x - width / 2 })
            else { continue }
            rows.append(contentsOf: row == rows.count ? [0] : [])
            rows[row] = x + width / 2 + 12
            canvas.write(
                text, at: x, next + Double(row) * Self.row, "tp-quiet", anchor: .middle)
        }
        return next + Double(rows.count) * Self.row
    }

    /// What the shapes mean, below everything else; in the middle when there is nothing to see.
    ///
    /// - Returns: Drawing units where the next line of text stands.
    func drawNote(
        on points: [(value: Double?, isPartial: Bool)], at line: Double, on canvas: inout Canvas
    ) -> Double {
        guard points.contains(where: { quantity.drawn($0.value) != nil }) else {
            canvas.write(
                PictureWords.empty, at: Canvas.width / 2, (top + bottom) / 2, "tp-quiet",
                anchor: .middle)
            return line
        }
        guard let note = PictureWords.note(on: points) else { return line }
        canvas.write(note, at: 0, line, "tp-quiet")
        return line + Self.row
    }

    /// The finished picture with these paragraphs below it; with a note in its middle where there is
    /// nothing to see.
    func sheet(
        _ canvas: Canvas, legend: [String], at next: Double, isEmpty: Bool
    ) -> PictureSheet {
        var canvas = canvas
        guard !isEmpty else {
            let end = drawNote(on: [], at: next, on: &canvas)
            return PictureSheet(canvas: canvas, height: end - Self.row + 8)
        }
        let lines = legend.flatMap { TextWidth.wrapped($0, in: Canvas.width - 24) }
        for (index, line) in lines.enumerated() {
            canvas.write(line, at: 0, next + Double(index) * (Self.row - 2), "tp-quiet")
        }
        return PictureSheet(
            canvas: canvas, height: next + Double(lines.count - 1) * (Self.row - 2) + 8)
    }
}
