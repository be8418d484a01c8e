/// One of the two stretches that are compared: what was before, and what is now.
struct Comparison {
    let x: ClosedRange<Double>
    let label: String
    /// In drawn numbers; `nil` when nothing can be said.
    let level: Double?
    let isAccent: Bool

    private static let labelLine = 47.0
    private static let levelLine = 69.0
    private static let bracket = 77.0

    func drawBand(on canvas: inout Canvas, frame: Frame) {
        canvas.box(isAccent ? "tp-window" : "tp-baseline", x: x, y: Self.bracket...frame.bottom)
        canvas.line(
            isAccent ? "tp-bracket tp-accent" : "tp-bracket", from: (x.lowerBound, Self.bracket),
            to: (x.upperBound, Self.bracket))
    }

    func drawLevel(on canvas: inout Canvas, frame: Frame) {
        guard let level else { return }
        let y = frame.values.y(level)
        canvas.line(
            isAccent ? "tp-level tp-accent" : "tp-level", from: (x.lowerBound, y),
            to: (x.upperBound, y))
    }

    /// Above each bracket its label and its level. Where there is no room for both, the label of
    /// the later stretch wins and the earlier one moves left.
    static func drawLabels(_ parts: [Comparison], on canvas: inout Canvas, quantity: Quantity) {
        var free = 0.0...Canvas.width
        for part in parts.sorted(by: { $0.x.lowerBound > $1.x.lowerBound }) {
            let room = free.upperBound - free.lowerBound
            let label = TextWidth.fitted(part.label, in: parts.count > 1 ? room * 0.7 : room)
            let level = part.level.map { TextWidth.fitted(quantity.text($0), in: room, bold: true) }
            let width = max(
                TextWidth.largest(label), TextWidth.largest(level ?? "", bold: true))
            let startsAtBand = part.x.lowerBound + width <= free.upperBound
            let end = startsAtBand ? 0 : min(part.x.upperBound, free.upperBound)
            let fitsAtEnd = !startsAtBand && end - width >= 0
            let x = startsAtBand ? part.x.lowerBound : fitsAtEnd ? end : 0
            let anchor = fitsAtEnd ? Anchor.end : .start
            let tint = part.isAccent ? " tp-accent" : ""
            canvas.write(
                label, at: x, level == nil ? Self.levelLine : Self.labelLine, "tp-quiet" + tint,
                anchor: anchor)
            if let level {
                canvas.write(level, at: x, Self.levelLine, "tp-strong" + tint, anchor: anchor)
            }
            free = 0...max(0, (fitsAtEnd ? x - width : x) - 16)
        }
    }
}
