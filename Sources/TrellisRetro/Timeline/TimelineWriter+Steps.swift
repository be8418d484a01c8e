import TrellisModel

/// What happened when.
extension TimelineWriter {
    var steps: String {
        let header: [RetroWord] = [.timelineStep, .timelineAt, .timelineSince, .timelineSource]
        var rows = [header.map { words[$0] }, deployed]
        var last = timeline.nearest?.seconds
        for step in IncidentTrace.Step.allCases {
            let name = words.incident(step)
            guard let time = timeline.incident.times[step] else {
                rows.append([name, words[.timelineMissing], "–", "–"])
                continue
            }
            rows.append([
                name, clock(time.seconds), last.map { since($0, time.seconds) } ?? "–",
                "`\(code(time.field))`",
            ])
            last = time.seconds
        }
        return Self.table(rows, right: [2])
    }

    private var deployed: [String] {
        let title = words[.timelineDeployed]
        guard let nearest = timeline.nearest else {
            if case .of = timeline.knowledge { return [title, words[.timelineNone], "–", "–"] }
            return [title, words[.timelineMissing], "–", "–"]
        }
        return [title, clock(nearest.seconds), "–", words[.timelineDeployments]]
    }

    private func since(_ start: Int, _ end: Int) -> String {
        let span = Numerals.span(seconds: end - start)
        return end < start ? words(.timelineEarlier, ["span": span]) : span
    }

    /// A column's name, as it may stand in code and in a table.
    private func code(_ name: String) -> String {
        name.filter { $0.isLetter || $0.isNumber || " _-./".contains($0) }
    }

    /// From the first sign to the last known steps.
    var spans: String? {
        let times = timeline.incident.times
        func line(_ title: RetroWord, _ from: IncidentTrace.Step, _ to: IncidentTrace.Step)
            -> String?
        {
            guard let start = times[from]?.seconds, let end = times[to]?.seconds, end >= start
            else {
                return nil
            }
            return "- \(words[title]): **\(Numerals.span(seconds: end - start))**\n"
        }
        let lines = [
            line(.timelineSpanDetected, .symptoms, .detected),
            line(.timelineSpanAcknowledged, .detected, .acknowledged),
            line(.timelineSpanMitigated, .detected, .mitigated),
            line(.timelineSpanRestored, .detected, .restored),
            line(.timelineSpanWhole, .symptoms, .restored),
        ].compactMap(\.self)
        let seconds = timeline.known.map(\.seconds)
        let disorder = seconds == seconds.sorted() ? "" : "\n\(words[.timelineDisorder])\n"
        let text = lines.joined() + disorder
        return text.isEmpty ? nil : text
    }
}
