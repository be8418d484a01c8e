package import TrellisModel

/// A process behaviour chart (XmR): one weekly series with its average and its natural process
/// limits, or with the limits on both sides of a change that was found elsewhere.
package struct BehaviourPicture: Picture, Sendable {
    /// One week, or another period of one length.
    package struct Point: Sendable {
        package let start: Day
        /// `nil` when nothing is known. A share is a part of one.
        package let value: Double?
        /// The week is covered in part only: drawn hollow, and no part of the limits.
        package let isPartial: Bool
        /// The calendar explains the week, such as a holiday or a freeze: drawn faint, and no part
        /// of the limits.
        package let isLeftOut: Bool

        package init(start: Day, value: Double?, isPartial: Bool = false, isLeftOut: Bool = false) {
            self.start = start
            self.value = value
            self.isPartial = isPartial
            self.isLeftOut = isLeftOut
        }
    }

    /// What was found to have changed.
    package enum Change: Sendable {
        /// The first day of the new level: limits are computed before it and since.
        case step(since: Day)
        /// Levels at the first and at the last usable week, in the unit of the points. The line
        /// between them is straight, or of one ratio a week when the picture is logarithmic.
        case drift(from: Double, to: Double)
    }

    /// A slug, so that several pictures can stand in one page.
    package let id: String
    package let title: String
    /// Such as "lines", "h", "min" or "%". Not used for a share.
    package let unit: String
    /// Values are 0...1 and drawn as percent.
    package let isShare: Bool
    /// Limits are computed on logarithms: for sizes and durations of single items.
    package let isLogarithmic: Bool
    /// Values can lie below zero, and so can the lower limit.
    package let isSigned: Bool
    /// Oldest first. A week that is not listed is a gap, as one without a value is.
    package let points: [Point]
    /// `nil` when nothing was found: one pair of limits for all weeks.
    package let change: Change?
    package let marks: [PictureMark]

    package init(
        id: String, title: String, unit: String, isShare: Bool, isLogarithmic: Bool = false,
        isSigned: Bool = false, points: [Point], change: Change? = nil, marks: [PictureMark] = []
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.isShare = isShare
        self.isLogarithmic = isLogarithmic
        self.isSigned = isSigned
        self.points = points
        self.change = change
        self.marks = marks
    }
}

extension BehaviourPicture {
    package func sheet() -> PictureSheet {
        let quantity = Quantity(unit: unit, isShare: isShare)
        let drawn = points.compactMap { quantity.drawn($0.value) }
        let stretches = BehaviourStretch.all(of: self)
        let words = BehaviourWords(picture: self, stretches: stretches)
        let labels = BehaviourLabels(stretches, beside: drawn, quantity)
        let heading = BehaviourHeading(stretches, quantity)
        func frame(top: Double) -> Frame {
            Frame(
                starts: points.map(\.start),
                drawn: drawn + stretches.flatMap { $0.levels(beside: drawn) }, quantity: quantity,
                top: top, room: labels.room)
        }
        let bare = frame(top: 54)
        let frame = heading.map { frame(top: 43 + $0.room(along: bare.time)) } ?? bare

        var canvas = Canvas(
            id: id, title: title, heading: quantity.heading(title), description: words.description)
        for stretch in stretches { stretch.drawRange(on: &canvas, frame: frame) }
        frame.drawGrid(on: &canvas)
        let next = frame.drawMarks(marks, on: &canvas)
        heading?.draw(on: &canvas, frame: frame)
        for stretch in stretches { stretch.drawLines(on: &canvas, frame: frame) }
        trace(in: frame).draw(on: &canvas)
        for stretch in stretches { stretch.drawRings(on: &canvas, frame: frame) }
        labels.draw(on: &canvas, frame: frame)
        return frame.sheet(canvas, legend: words.legend, at: next, isEmpty: drawn.isEmpty)
    }

    private func trace(in frame: Frame) -> Trace {
        Trace(
            points.map {
                Trace.Value(
                    start: $0.start, value: $0.value, isPartial: $0.isPartial,
                    isAccent: isAfterStep($0.start), isFaint: $0.isLeftOut)
            }, in: frame)
    }

    /// Whether a step was found that parts the weeks of the picture, and `day` lies after it.
    func isAfterStep(_ day: Day) -> Bool { step.map { day >= $0 } ?? false }

    /// The step, when the picture shows weeks on both sides of it.
    var step: Day? {
        guard case .step(let since) = change, points.contains(where: { $0.start < since }),
            points.contains(where: { $0.start >= since }),
            TimeAxis(starts: points.map(\.start), left: 0, right: 1).part(since...since) != nil
        else { return nil }
        return since
    }
}
