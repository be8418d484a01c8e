import TrellisModel

/// One line through a picture. What is missing stays a gap: no line bridges it.
struct Trace {
    struct Point {
        let x: Double
        let y: Double
        /// Nothing is missing between this point and the one before.
        let isJoined: Bool
        let isPartial: Bool
        let isAccent: Bool
        /// Left out of what the picture says, and drawn faint.
        var isFaint = false
    }

    /// A value at a day, before it has a place in a picture.
    struct Value {
        let start: Day
        let value: Double?
        let isPartial: Bool
        let isAccent: Bool
        var isFaint = false
    }

    let points: [Point]

    /// - Parameter values: Oldest first.
    init(_ values: [Value], in frame: Frame) {
        var last: Day?
        points = values.compactMap { value in
            guard let drawn = frame.quantity.drawn(value.value) else { return nil }
            defer { last = value.start }
            return Point(
                x: frame.time.middle(of: value.start), y: frame.values.y(drawn),
                isJoined: last.map { frame.time.isNext(value.start, after: $0) } ?? false,
                isPartial: value.isPartial, isAccent: value.isAccent, isFaint: value.isFaint)
        }
    }

    func draw(on canvas: inout Canvas) {
        var start = points.startIndex
        while start < points.endIndex {
            let kind = Self.kind(from: start, in: points)
            var end = points.index(after: start)
            while end < points.endIndex, kind != nil, Self.kind(from: end, in: points) == kind {
                end += 1
            }
            if let kind {
                let path = points[start...end].map { "\($0.x.coordinate) \($0.y.coordinate)" }
                canvas.add("path", ["class": kind, "d": "M" + path.joined(separator: "L")])
            }
            start = end
        }
        // On a dense line dots are noise, except where they say something.
        let isDense = points.count > 60
        for (index, point) in points.enumerated() {
            let isAlone =
                !point.isJoined && (index + 1 == points.count || !points[index + 1].isJoined)
            guard !isDense || isAlone || point.isPartial || point.isFaint else { continue }
            let kind = point.isPartial ? "tp-hollow" : "tp-dot"
            canvas.dot(
                kind + (point.isAccent ? " tp-accent" : "") + (point.isFaint ? " tp-faint" : ""),
                x: point.x, y: point.y, radius: point.isPartial ? 3.5 : 3)
        }
    }

    /// The class of the line from a point to the next one; `nil` where there is none.
    private static func kind(from index: Int, in points: [Point]) -> String? {
        guard index + 1 < points.count, points[index + 1].isJoined else { return nil }
        let (here, next) = (points[index], points[index + 1])
        return "tp-line" + (here.isPartial || next.isPartial ? " tp-partial" : "")
            + (here.isAccent && next.isAccent ? " tp-accent" : "")
            + (here.isFaint || next.isFaint ? " tp-faint" : "")
    }
}
