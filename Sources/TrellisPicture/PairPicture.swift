package import TrellisModel

/// Two series of one metric side by side, oldest first: two cohorts, for instance.
package struct PairPicture: Picture, Sendable {
    /// One week, or another period of one length.
    package struct Point: Sendable {
        package let start: Day
        /// `nil` when nothing is known. A share is a part of one.
        package let first: Double?
        package let second: Double?
        /// The period is covered in part only, and drawn hollow.
        package let isPartial: Bool

        package init(start: Day, first: Double?, second: Double?, isPartial: Bool = false) {
            self.start = start
            self.first = first
            self.second = second
            self.isPartial = isPartial
        }
    }

    /// A slug, so that several pictures can stand in one page.
    package let id: String
    package let title: String
    /// Such as "lines", "h", "min" or "%". Not used for a share.
    package let unit: String
    /// Values are 0...1 and drawn as percent.
    package let isShare: Bool
    /// What stands beside each line. The first has the accent colour.
    package let labels: (first: String, second: String)
    package let points: [Point]
    package let marks: [PictureMark]

    package init(
        id: String, title: String, unit: String, isShare: Bool,
        labels: (first: String, second: String), points: [Point], marks: [PictureMark] = []
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.isShare = isShare
        self.labels = labels
        self.points = points
        self.marks = marks
    }
}

extension PairPicture {
    /// Drawing units: the most that the labels beside the lines may take.
    private static let labelRoom = 140.0

    private var quantity: Quantity { Quantity(unit: unit, isShare: isShare) }
    private var both: [(value: Double?, isPartial: Bool)] {
        points.flatMap { [($0.first, $0.isPartial), ($0.second, $0.isPartial)] }
    }

    package func sheet() -> PictureSheet {
        var canvas = Canvas(
            id: id, title: title, heading: quantity.heading(title), description: description)
        let names = [labels.first, labels.second].map {
            TextWidth.lines(of: $0, in: Self.labelRoom, bold: true)
        }
        let widest = names.joined().map { TextWidth.largest($0, bold: true) }.max() ?? 0
        let frame = Frame(
            starts: points.map(\.start), drawn: both.compactMap { quantity.drawn($0.value) },
            quantity: quantity, top: 54, room: widest + 12)
        frame.drawGrid(on: &canvas)
        var next = frame.drawMarks(marks, on: &canvas)
        let traces = [trace(\.second, false, in: frame), trace(\.first, true, in: frame)]
        for trace in traces { trace.draw(on: &canvas) }
        drawNames(names, beside: [traces[1], traces[0]], frame, on: &canvas)
        next = frame.drawNote(on: both, at: next, on: &canvas)
        return PictureSheet(canvas: canvas, height: next - Frame.row + 8)
    }

    private func trace(
        _ value: KeyPath<Point, Double?>, _ isAccent: Bool, in frame: Frame
    ) -> Trace {
        Trace(
            points.map {
                Trace.Value(
                    start: $0.start, value: $0[keyPath: value], isPartial: $0.isPartial,
                    isAccent: isAccent)
            }, in: frame)
    }

    /// Each name at the height of its line's end, pushed apart where the ends are close.
    private func drawNames(
        _ names: [[String]], beside traces: [Trace], _ frame: Frame, on canvas: inout Canvas
    ) {
        let room = Double(names.joined().count) / 2 * Frame.row
        let ends = traces.map { trace in trace.points.last?.y }
        var middles = ends.map { $0 ?? frame.bottom }
        if ends.allSatisfy({ $0 != nil }), abs(middles[0] - middles[1]) < room {
            let middle = min(
                max((middles[0] + middles[1]) / 2, frame.top + room / 2), frame.bottom - room / 2)
            let up = middles[0] <= middles[1] ? room / 2 : -room / 2
            middles = [middle - up, middle + up]
        }
        for (index, name) in names.enumerated() where ends[index] != nil {
            let first = middles[index] + 5 - Double(name.count - 1) / 2 * Frame.row
            for (line, text) in name.enumerated() {
                canvas.write(
                    text, at: frame.time.right + 10, first + Double(line) * Frame.row,
                    index == 0 ? "tp-strong tp-accent" : "tp-strong")
            }
        }
    }

    private var description: String {
        guard both.contains(where: { quantity.drawn($0.value) != nil }) else {
            return PictureWords.empty
        }
        let period = TimeAxis(starts: points.map(\.start), left: 0, right: 0).period
        let lines = [(labels.first, points.map(\.first)), (labels.second, points.map(\.second))]
        return PictureWords.sentence(
            [PictureWords.count(points.count, ofDays: period)]
                + lines.map { label, values in
                    let drawn = values.compactMap(quantity.drawn)
                    let missing = values.count - drawn.count
                    guard let first = drawn.first, let last = drawn.last else {
                        return "\(label): no values"
                    }
                    return "\(label): first \(quantity.text(first)), last \(quantity.text(last))"
                        + (missing > 0 ? ", no value in \(missing)" : "")
                } + marks.map { PictureWords.dated($0.label, $0.days) })
    }
}
