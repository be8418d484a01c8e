import TrellisModel
import TrellisPicture

extension RetroPictures {
    /// Weeks that a follow-up's picture shows at least, so that people see the usual before the change.
    private static let leastWeeks = 26

    /// Before, the change, after.
    ///
    /// - Returns: `nil` where there are no two numbers yet, or the number is no weekly one.
    func picture(of carried: RetroFacts.Carried) -> Picture? {
        guard let result = carried.followUp, let story = result.story, !result.isRatio,
            let measured = result.measured, let was = result.baseline, let now = result.now,
            let series = facts.series(result.slice), series.grain != .day
        else { return nil }
        let end = measured.days.upperBound
        let days =
            min(
                story.before.lowerBound.advanced(by: -28),
                end.advanced(by: 1 - 7 * Self.leastWeeks)
            ).monday...end
        let weeks = series.everything(in: days)
        let metric = series.metric
        let sparkline = Sparkline.text(weeks.map { $0.point?.value })
        let id = "followup-\(carried.action.id)"
        let picture = FollowUpPicture(
            id: id, title: facts.words.title(of: metric), unit: facts.words.unit(metric.unit),
            isShare: metric.unit == .share,
            points: weeks.map {
                SeriesPicture.Point(
                    start: $0.start, value: $0.point?.value, isPartial: $0.point?.isPartial ?? false
                )
            },
            before: FollowUpPicture.Span(days: story.before, label: "before", level: was),
            after: FollowUpPicture.Span(days: measured.days, label: "since", level: now),
            agreed: story.agreed, done: story.done,
            range: result.change?.interval.map { was * $0.lowerBound...was * $0.upperBound },
            byItself: result.change?.byItself,
            marks: facts.annotations.marks(in: days, words: facts.words))
        let words = facts.words(
            .pictureFollowup,
            ["count": "\(weeks.count)", "day": "\(end)", "done": "\(story.done)"])
        return Picture(
            name: "\(id).svg",
            alt: facts.words(
                .pictureAltFollowup, ["title": facts.words.title(of: metric), "words": words]),
            svg: picture.svg(), sparkline: sparkline, words: words)
    }
}
