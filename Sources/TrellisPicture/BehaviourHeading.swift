import TrellisModel

/// Above a step: what was usual before it, and its date on a hairline.
struct BehaviourHeading {
    private let before: String
    private let since: String
    private let step: Day

    /// Drawing units of the first line of text.
    private static let line = 47.0

    /// - Returns: `nil` when no step parts the picture.
    init?(_ stretches: [BehaviourStretch], _ quantity: Quantity) {
        guard stretches.count == 2, let step = stretches[0].step else { return nil }
        self.step = step
        since = BehaviourWords.since(step)
        let limits = stretches[0].limits.first
        before =
            "before"
            + (limits.map {
                ": \(quantity.tick($0.centre)), \(BehaviourWords.usual($0, quantity))"
            } ?? "")
    }

    /// Drawing units that the two texts take: one line, or two where they would meet.
    func room(along time: TimeAxis) -> Double { isWide(along: time) ? 2 * Frame.row : Frame.row }

    func draw(on canvas: inout Canvas, frame: Frame) {
        guard let x = frame.time.part(step...step)?.lowerBound else { return }
        let lower = Self.line + room(along: frame.time) - Frame.row
        canvas.line("tp-accent", from: (x, lower + 7), to: (x, frame.bottom))
        canvas.write(
            TextWidth.fitted(before, in: Canvas.width - frame.time.left), at: frame.time.left,
            Self.line, "tp-quiet")
        canvas.write(since, at: start(along: frame.time), lower, "tp-quiet tp-accent")
    }

    private func isWide(along time: TimeAxis) -> Bool {
        time.left + TextWidth.largest(before) + 16 > start(along: time)
    }

    /// Where the date starts: at the hairline, or as far left of it as the edge makes it.
    private func start(along time: TimeAxis) -> Double {
        let edge = Canvas.width - TextWidth.largest(since, bold: true)
        return time.part(step...step).map { min($0.lowerBound, edge) } ?? edge
    }
}
