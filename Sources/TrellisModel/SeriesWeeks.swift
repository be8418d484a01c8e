extension Series {
    /// One value a week, oldest first: days are added up. `nil` where a week has no number.
    ///
    /// - Parameter isWhole: Whether weeks that the export covers in part have none.
    package func weekly(in days: ClosedRange<Day>, isWhole: Bool = false) -> [Double?] {
        let points = everything(in: days).map { isWhole && $1?.isPartial == true ? nil : $1 }
        guard grain == .day else { return points.map { $0?.value } }
        return stride(from: 0, to: points.count, by: 7).map { start in
            let week = points[start..<min(start + 7, points.count)].compactMap(\.self)
            return week.count == 7 ? week.reduce(0) { $0 + $1.value } : nil
        }
    }
}
