import TrellisModel

/// The values of the last lines, at the right edge of the picture.
struct BehaviourLabels {
    private let limits: BehaviourLimits?
    private let isAccent: Bool
    /// The upper line may be too far away to be drawn.
    private let isFar: Bool
    private let quantity: Quantity

    init(_ stretches: [BehaviourStretch], beside drawn: [Double], _ quantity: Quantity) {
        limits = stretches.last?.limits.last
        let levels = stretches.last?.levels(beside: drawn) ?? []
        isFar = limits.map { !levels.contains($0.upper) } ?? false
        isAccent = stretches.last?.isAccent ?? false
        self.quantity = quantity
    }

    /// Drawing units beside the plot.
    var room: Double {
        guard let limits else { return 8 }
        let texts = [limits.lower, limits.centre, limits.upper].map(quantity.tick)
        return 10
            + (texts.map { TextWidth.largest((isFar ? "↑ " : "") + $0, bold: true) }.max() ?? 0)
    }

    /// Each beside its line, pushed apart where lines are close. Lines that read the same have one
    /// label. An arrow says that a line lies above what the picture shows.
    func draw(on canvas: inout Canvas, frame: Frame) {
        guard let limits else { return }
        var labels = [(limits.centre, "tp-strong" + (isAccent ? " tp-accent" : ""))]
        if quantity.tick(limits.upper) != quantity.tick(limits.centre) {
            labels.insert((limits.upper, "tp-quiet"), at: 0)
        }
        if quantity.tick(limits.lower) != quantity.tick(limits.centre) {
            labels.append((limits.lower, "tp-quiet"))
        }
        let places = Self.apart(
            labels.map { frame.values.y($0.0) },
            // Clear of the months.
            bottom: frame.bottom - 2)
        for ((value, kind), y) in zip(labels, places) {
            let text = (frame.values.shows(value) ? "" : "↑ ") + quantity.tick(value)
            canvas.write(text, at: frame.time.right + 8, y + 5, kind)
        }
    }

    /// Drawing units, ascending, at least one line of text from each other.
    private static func apart(_ places: [Double], bottom: Double) -> [Double] {
        var result = places
        for index in result.indices.dropFirst() {
            result[index] = max(result[index], result[index - 1] + Frame.row)
        }
        var most = bottom
        for index in result.indices.reversed() {
            result[index] = min(result[index], most)
            most = result[index] - Frame.row
        }
        return result
    }
}
