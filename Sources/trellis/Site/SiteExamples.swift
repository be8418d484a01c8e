import TrellisModel
import TrellisPicture
import TrellisPlaybooks
import TrellisRetro
import TrellisSite

/// A playbook's tests as drawings and worked examples.
struct SiteExamples {
    let playbook: Playbook
    let tests: PlaybookTestFile?

    /// Few enough to read, and enough to see where the lines run.
    private static let most = 24

    var examples: [WorkedExample] {
        (tests?.tests ?? []).filter { !$0.isTodo }.prefix(Self.most).map { test in
            let sketch = SiteSketch(world: test.world(), check: main)
            return WorkedExample(
                name: test.name,
                outcome: test.expect.outcome.rawValue
                    + (test.expect.because.map { ": \($0.rawValue)" } ?? ""),
                isMatch: test.expect.outcome == .match,
                says: test.expect.says.compactMap {
                    if case .exactly(let sentence) = $0.sentence { return sentence }
                    return nil
                },
                series: test.series.map { ("\($0.slice)", Self.values(of: $0.points)) },
                sketch: sketch.svg(of: nil))
        }
    }

    /// The check that the page's picture is about: the first that decides.
    private var main: Check? {
        let names = playbook.pattern.when.names
        return playbook.pattern.checks.first { names.contains($0.name) }
    }

    /// From the first test that matches.
    var drawing: PlaybookEntry.Drawing? {
        guard let test = tests?.tests.first(where: { !$0.isTodo && $0.expect.outcome == .match })
        else { return nil }
        let series = test.world().mapValues { $0.over(before: test.date) }
        let match = PatternJudge.judge(
            playbook: playbook, series: series, at: test.date, annotations: test.annotations)
        guard let finding = match.checks.first(where: { $0.check.name == main?.name }) else {
            return nil
        }
        let picture = FindingPicture(
            id: playbook.id, finding: finding, spans: match.spans,
            book: PatternJudge.book(of: series, annotations: test.annotations),
            notes: test.annotations)
        guard let drawing = picture.drawing else { return nil }
        let sketch = SiteSketch(world: series, check: finding.check)
        return PlaybookEntry.Drawing(
            picture: drawing.inlineSVG(), sketch: sketch.svg(of: finding.verdict) ?? "",
            test: test.name)
    }

    /// As people write them: `12/400` for a part and its whole, `–` for what is missing.
    private static func values(of points: [Series.Point]) -> String {
        guard let first = points.first?.start, let last = points.last?.start else { return "none" }
        let step = points.count > 1 ? max(1, points[0].start.distance(to: points[1].start)) : 7
        let byDay = Dictionary(points.map { ($0.start, $0) }, uniquingKeysWith: { $1 })
        return stride(from: first, through: last, by: step == 1 ? 1 : 7).map { day in
            guard let point = byDay[day] else { return "–" }
            if let part = point.part, let whole = point.whole {
                return "\(number(part))/\(number(whole))"
            }
            return number(point.value)
        }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        Numerals.fixed(value, value == value.rounded() ? 0 : 1)
    }
}
