import TrellisDetect
import TrellisModel
import TrellisPlaybooks

/// A team's inputs of one playbook as a test case: rounded, without names, and with the outcome that
/// they have in a test as the expectation.
struct ExportedTest {
    private let playbook: Playbook
    private let date: Day
    private let start: Day
    private let series: [(slice: String, metric: Metric, values: [Series.Point?])]
    private let annotations: [(kind: String, days: ClosedRange<Day>)]
    private let params: [String: Double]
    /// What the report itself said.
    private let reported: Match.Outcome

    /// Digits of a measured value: three are enough for people, more are tried where rounding would
    /// change what is found.
    private static let digits = [3, 6, 12]

    /// - Parameters:
    ///   - playbook: As the team tunes it.
    ///   - params: What the team set.
    ///   - calendar: What the team's calendar leaves out.
    ///   - changes: Notes of days on which the way of working changed, and of incident responses.
    init(
        _ playbook: Playbook, of book: TeamBook, at date: Day, reported: Match.Outcome,
        params: [String: Double], calendar: TeamCalendar, changes: [Annotation]
    ) {
        self.playbook = playbook
        self.date = date
        self.reported = reported
        self.params = params
        let slices = ExportedSlices(playbook.pattern, in: book)
        // What the oldest position that `hold` looks at needs, as far as there is any.
        let oldest = playbook.pattern.spans(at: date.advanced(by: -7 * (Matcher.replay - 1)))
            .whole.lowerBound.monday
        let first = slices.all.compactMap { book[$0.slice]?.first }.min() ?? oldest
        let start = max(oldest, first.monday)
        self.start = start
        series = slices.all.compactMap { slice, name in
            guard let known = book[slice], start < date else { return nil }
            let values = known.everything(in: start...date.advanced(by: -1)).map(\.point)
            guard values.contains(where: { $0 != nil }) else { return nil }
            return (name, slice.metric, values)
        }
        let days = start < date ? Array(start..<date) : []
        annotations =
            Self.off(days, calendar)
            + changes.filter { days.contains($0.days.lowerBound) }.map {
                let last = $0.kind.declaresChange ? $0.days.lowerBound : $0.days.upperBound
                return ($0.kind.rawValue, $0.days.lowerBound...last)
            }
    }

    /// The days that the calendar leaves out, in runs; and whole weeks that it leaves out for a reason
    /// that no single day has.
    private static func off(
        _ days: [Day], _ calendar: TeamCalendar
    ) -> [(kind: String, days: ClosedRange<Day>)] {
        var off = Set(days.filter { calendar.leavesOut(periodFrom: $0, grain: .day) })
        for monday in days where monday.monday == monday {
            let working = (0..<5).map { monday.advanced(by: $0) }
            if calendar.leavesOut(periodFrom: monday, grain: .week),
                working.count(where: off.contains) < 2
            {
                off.formUnion(working)
            }
        }
        var runs: [ClosedRange<Day>] = []
        for day in off.sorted() {
            if let last = runs.last, last.upperBound.advanced(by: 1) == day {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        return runs.map { ("holiday", $0) }
    }

    /// The case, to be pasted under `tests:`.
    ///
    /// - Throws: When the case cannot be read back, which says why.
    func text() throws -> String {
        let cases = try Self.digits.map { digits in
            (text: self.text(digits), match: try judge(self.text(digits)))
        }
        guard let best = cases.first(where: { $0.match.outcome == reported }) ?? cases.first else {
            return ""
        }
        var lines = ["  # Written by 'trellis match --export-test': rounded, and without names."]
        if best.match.outcome != reported {
            lines += [
                "  # The report said \(reported.rawValue), beside the team's own other questions and "
                    + "unrounded;", "  # a test stands beside nineteen that have nothing to say.",
            ]
        }
        return (lines + [best.text + expectation(best.match)]).joined(separator: "\n")
    }

    private func text(_ digits: Int) -> String {
        var lines = ["  - name: as it was on \(date)", "    start: \(start)"]
        if !params.isEmpty {
            let values = params.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
            lines.append("    params: {\(values.joined(separator: ", "))}")
        }
        if !annotations.isEmpty {
            lines.append("    annotations:")
            lines += annotations.map {
                "      - {kind: \($0), from: \($1.lowerBound), to: \($1.upperBound)}"
            }
        }
        lines.append(series.isEmpty ? "    series: {}" : "    series:")
        lines += series.map { name, metric, values in
            "      \(name): \"\(ExportedSeries.text(values, of: metric, digits: digits))\""
        }
        let span = start.distance(to: date)
        lines.append("    at: \(span.isMultiple(of: 7) ? "\(span / 7)w" : "\(span)d")")
        return lines.joined(separator: "\n") + "\n"
    }

    private func expectation(_ match: Match) -> String {
        let reason = match.because.map { ", because: \($0.rawValue)" } ?? ""
        let checks = match.checks.map { "\($0.check.name): \($0.verdict.truth.name)" }
        return "    expect: {outcome: \(match.outcome.rawValue)\(reason), "
            + "checks: {\(checks.joined(separator: ", "))}}"
    }

    /// What a test of this text finds.
    private func judge(_ text: String) throws -> Match {
        let file = try PlaybookTestReader.read(
            text: "schema: trellis/test@1\nplaybook: \(playbook.id)\ntests:\n" + text
                + "    expect: {outcome: unknown}\n", path: "\(playbook.id).test.yml")
        let results = PlaybookTestRunner.run(
            file.tests, reading: { _ in playbook.beyondTrial },
            judge: {
                PatternJudge.judge(playbook: $0, series: $1, at: $2, annotations: $3)
            })
        guard let match = results.first?.match else { throw Nothing(id: playbook.id) }
        return match
    }

    private struct Nothing: HelpfulError {
        let id: String

        var location: SourceLocation? { nil }
        var summary: String { "the numbers of '\(id)' cannot be judged as a test" }
        var help: String? { "look at 'trellis match --explain \(id)'" }
        var status: ExitStatus { .badData }
    }
}
