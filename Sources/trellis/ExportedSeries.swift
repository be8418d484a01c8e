import TrellisModel

/// A series in the notation of tests: counts exact, measured values rounded, equal neighbours once.
enum ExportedSeries {
    /// - Parameter digits: Of a measured value, at least 1.
    static func text(_ values: [Series.Point?], of metric: Metric, digits: Int) -> String {
        let points = values.map { point($0, of: metric, digits: digits) }
        guard metric.grain == .day else { return runs(points).joined(separator: " ") }
        // A week at a time, Monday first.
        let whole = points.count / 7 * 7
        let weeks = stride(from: 0, to: whole, by: 7).map {
            "(\(points[$0..<($0 + 7)].joined(separator: " ")))"
        }
        return (runs(weeks) + points[whole...]).joined(separator: " ")
    }

    private static func runs(_ points: [String]) -> [String] {
        var runs: [(text: String, count: Int)] = []
        for point in points {
            if runs.last?.text == point {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((point, 1))
            }
        }
        return runs.map { $0.count > 1 ? "\($0.text)*\($0.count)" : $0.text }
    }

    private static func point(_ point: Series.Point?, of metric: Metric, digits: Int) -> String {
        guard let point, !point.isPartial else { return "_" }
        switch metric.kind {
        case .count: return Numerals.fixed(point.value, 0)
        case .share:
            guard let part = point.part, let whole = point.whole, whole >= 1 else { return "_" }
            return "\(plain(part))/\(plain(whole))"
        case .item, .level, .queue:
            return "\(rounded(point.value, digits: digits))~\(max(1, point.n))"
        }
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? Numerals.fixed(value, 0) : rounded(value, digits: 6)
    }

    /// So many digits from the first that is not 0, of which at most nine stand behind the point.
    static func rounded(_ value: Double, digits: Int) -> String {
        guard value > 0, value < 1e14 else { return "0" }
        // The first digit's place: 1 is that of the ones, 0 and below lie behind the point.
        var place = 0, size = value
        while size >= 1 {
            size /= 10
            place += 1
        }
        while size < 0.1, place > -9 {
            size *= 10
            place -= 1
        }
        guard place < digits else {
            let unit = (digits..<place).reduce(1.0) { unit, _ in unit * 10 }
            return Numerals.fixed((value / unit).rounded() * unit, 0)
        }
        let decimals = min(digits - place, 9, 14 - max(place, 0))
        let text = Numerals.fixed(value, decimals)
        guard text.contains(".") else { return text }
        let zeros = text.reversed().drop { $0 == "0" }
        return String((zeros.first == "." ? zeros.dropFirst() : zeros).reversed())
    }
}
