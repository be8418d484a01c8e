import TrellisModel

/// The deployments before the incident and during it.
extension TimelineWriter {
    var deployments: String {
        let names = timeline.names.map(Self.inline).joined(separator: ", ")
        switch timeline.knowledge {
        case .noDeployments: return words[.timelineUnknown]
        case .noService: return words[.timelineUnnamed]
        case .noneOfService: return words(.timelineElsewhere, ["names": names])
        case .of(let span):
            let known = words(
                .timelineKnown,
                [
                    "names": names, "from": clock(span.lowerBound), "to": clock(span.upperBound),
                ])
            let isEmpty = timeline.before.isEmpty && timeline.during.isEmpty
            let table = isEmpty ? "" : "\n\n\(Self.table(rows, right: [1]))"
            return "\(count) \(known)\(table)"
        }
    }

    private var count: String {
        let before = timeline.before.count, during = timeline.during.count
        return words(
            during == 0
                ? .timelineBefore
                : timeline.incident.times[.restored] == nil ? .timelineAfter : .timelineDuring,
            [
                "before": before == 0 ? words[.timelineBeforeNone] : "\(before)",
                "during": "\(during)",
            ])
    }

    private var rows: [[String]] {
        let sign = timeline.incident.firstSign ?? 0
        func row(_ deployment: DeploymentTrace, _ distance: String) -> [String] {
            [
                clock(deployment.seconds), distance,
                deployment.outcome.map(words.outcome) ?? "–",
                deployment.commit.map { "`\($0)`" } ?? "–",
            ]
        }
        let before = timeline.before.map { deployment in
            let span = ["span": Numerals.span(seconds: sign - deployment.seconds)]
            return row(
                deployment,
                deployment == timeline.nearest
                    ? "**\(words(.timelineNearest, span))**" : words(.timelineAgo, span))
        }
        let during = timeline.during.map {
            row($0, words(.timelineLater, ["span": Numerals.span(seconds: $0.seconds - sign)]))
        }
        let header: [RetroWord] = [
            .timelineAt, .timelineSign, .timelineOutcome, .timelineCommit,
        ]
        return [header.map { words[$0] }] + before + during
    }
}
