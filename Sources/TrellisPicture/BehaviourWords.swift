import TrellisModel

/// The words under a process behaviour chart, and the chart in words.
struct BehaviourWords {
    let picture: BehaviourPicture
    let stretches: [BehaviourStretch]

    /// "usually 98 to 312".
    static func usual(_ limits: BehaviourLimits, _ quantity: Quantity) -> String {
        "usually \(quantity.tick(limits.lower)) to \(quantity.tick(limits.upper))"
    }

    /// "since 2025-11-03".
    static func since(_ day: Day) -> String {
        PictureWords.date(day).map { "since \($0)" } ?? "since"
    }

    /// Paragraphs: what the shapes mean, then what the lines are.
    var legend: [String] {
        let notes =
            (stretches.contains { !$0.outside.isEmpty } ? ["Ring: outside the dashed lines."] : [])
            + (PictureWords.note(on: picture.points.map { ($0.value, $0.isPartial) }).map { [$0] }
                ?? [])
            + (picture.points.contains { $0.isLeftOut && $0.value?.isFinite ?? false }
                ? ["Faint: left out, the calendar explains it."] : [])
        return [notes.joined(separator: " "), lines].filter { !$0.isEmpty }
    }

    private var lines: String {
        let centre =
            stretches.contains(where: \.isDrift) ? "the drift" : "the average of the weeks"
        let bare = stretches.filter(\.limits.isEmpty)
        let sentences =
            (bare.count < stretches.count
                ? ["Lines: \(centre), and how far weeks usually stray from it."] : [])
            + bare.map { "Too few weeks \(side(of: $0))for lines." }
            + (picture.isLogarithmic && bare.count < stretches.count
                ? ["They are computed on logarithms."] : [])
            + ["The picture is for looking; no verdict comes from it."]
        return sentences.joined(separator: " ")
    }

    /// "26 weeks; lowest 90 lines, highest 400 lines; average 205 lines, usually 98 to 312; …".
    var description: String {
        let drawn = picture.points.compactMap { quantity.drawn($0.value) }
        guard let lowest = drawn.min(), let highest = drawn.max() else { return PictureWords.empty }
        let period = TimeAxis(starts: picture.points.map(\.start), left: 0, right: 0).period
        let leftOut = picture.points.count { $0.isLeftOut }
        return "Process behaviour chart: "
            + PictureWords.sentence(
                [
                    PictureWords.count(picture.points.count, ofDays: period),
                    "lowest \(quantity.text(lowest)), highest \(quantity.text(highest))",
                ] + stretches.flatMap(sentences)
                    + PictureWords.holes(picture.points.map { ($0.value, $0.isPartial) })
                    + (leftOut > 0 ? ["\(leftOut) left out"] : [])
                    + picture.marks.map { PictureWords.dated($0.label, $0.days) }) + " " + lines
    }

    private var quantity: Quantity { Quantity(unit: picture.unit, isShare: picture.isShare) }

    private func sentences(on stretch: BehaviourStretch) -> [String] {
        let side = side(of: stretch)
        guard let first = stretch.limits.first, let last = stretch.limits.last else {
            return ["\(side)too few weeks for lines"]
        }
        func text(_ limits: BehaviourLimits) -> String {
            "\(quantity.text(limits.centre)), \(Self.usual(limits, quantity))"
        }
        let level =
            stretch.isDrift
            ? "drift from \(text(first)), to \(text(last))" : "\(side)average \(text(first))"
        // A list of everything would be no description.
        let named = stretch.outside.prefix(5).map { week in
            (PictureWords.date(week.start).map { "\($0) at " } ?? "") + quantity.text(week.value)
        }
        let more = stretch.outside.count - named.count
        return [level]
            + (named.isEmpty
                ? []
                : [
                    "\(side)outside: " + named.joined(separator: ", ")
                        + (more > 0 ? " and \(more) more" : "")
                ])
    }

    /// "before ", "since 2025-11-03 ", or nothing without a step.
    private func side(of stretch: BehaviourStretch) -> String {
        guard let step = stretch.step else { return "" }
        return (stretch.isAccent ? Self.since(step) : "before") + " "
    }
}
