/// A drawing without words, small enough for a card: the shape of a series, and what is new in it.
package struct Sketch: Sendable {
    /// Oldest first; `nil` is a gap.
    private let values: [Double?]
    /// Places from here on have the accent colour.
    private let accentFrom: Int
    private let isBars: Bool

    private static let width = 240.0
    private static let height = 56.0
    private static let margin = 4.0

    /// - Parameter accentFrom: The place from which on the points are new; `nil`: none is.
    package init(line values: [Double?], accentFrom: Int? = nil) {
        self.values = values
        self.accentFrom = accentFrom ?? values.count
        isBars = false
    }

    /// - Parameter accent: The bar that the text is about; `nil`: none is.
    package init(bars values: [Double], accent: Int? = nil) {
        self.values = values
        accentFrom = accent ?? values.count
        isBars = true
    }

    /// An element for a page that holds ``PictureStyle/css`` once. It is decoration: what it shows
    /// stands in words beside it.
    package var svg: String {
        let known = values.compactMap(\.self).filter(\.isFinite)
        guard let low = known.min(), let high = known.max() else { return "" }
        let floor = isBars ? min(0, low) : low
        let span = max(high - floor, abs(high) * 0.02, .leastNormalMagnitude)
        func y(_ value: Double) -> Double {
            Self.height - Self.margin
                - (value - floor) / span * (Self.height - 2 * Self.margin)
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="tp-picture tp-sketch" aria-hidden="true" \
            viewBox="0 0 \(Self.width.coordinate) \(Self.height.coordinate)">\
            \(isBars ? bars(y) : line(y))</svg>
            """
    }

    private var step: Double {
        (Self.width - 2 * Self.margin) / Double(max(values.count - (isBars ? 0 : 1), 1))
    }

    private func line(_ y: (Double) -> Double) -> String {
        let old = path(0..<min(accentFrom, values.count), y)
        // The new part begins at the last old point, so that the line has no hole.
        let new = path(max(0, min(accentFrom, values.count) - 1)..<values.count, y)
        return "<path class=\"tp-line\" d=\"\(old)\"/>"
            + (accentFrom < values.count ? "<path class=\"tp-line tp-accent\" d=\"\(new)\"/>" : "")
    }

    private func path(_ places: Range<Int>, _ y: (Double) -> Double) -> String {
        var text = "", isDown = false
        for place in places {
            guard let value = values[place], value.isFinite else {
                isDown = false
                continue
            }
            let x = Self.margin + Double(place) * step
            text += "\(isDown ? "L" : "M")\(x.coordinate) \(y(value).coordinate)"
            isDown = true
        }
        return text.isEmpty ? "M0 0" : text
    }

    private func bars(_ y: (Double) -> Double) -> String {
        values.enumerated().map { place, value in
            let top = y(value ?? 0), x = Self.margin + Double(place) * step + step * 0.15
            return "<rect class=\"tp-bar\(place == accentFrom ? " tp-accent" : "")\" "
                + "x=\"\(x.coordinate)\" y=\"\(top.coordinate)\" width=\"\((step * 0.7).coordinate)\" "
                + "height=\"\(max(0, Self.height - Self.margin - top).coordinate)\"/>"
        }.joined()
    }
}
