import TrellisModel

/// Reads how a team will know.
struct FollowUpReader {
    let checks: [Check]

    func followUp(_ map: YAMLReader) -> FollowUp? {
        let slice = map.metric("metric")
        let expect = map.map("expect").flatMap { inner in
            let check = check(inner)
            let stat = inner.stat("stat", isRequired: check == nil && !inner.keys.contains("check"))
            return finish(inner, stat: stat ?? check.map(Self.stat), check: check?.name)
        }
        let after = map.span("after", in: 1...400)
        let guards = map.maps("guards")
        if let guards, guards.isEmpty {
            map.report("guards", "there is no guard", help: "add a number that must not pay for it")
        }
        let read = guards?.compactMap {
            inner -> (slice: MetricSlice, expect: FollowUp.Expectation)? in
            let slice = inner.metric("metric")
            let expect = finish(inner, stat: inner.stat("stat"), check: nil)
            return slice.flatMap { slice in expect.map { (slice, $0) } }
        }
        let outcome = map.metric("outcome", isRequired: false)
        map.rejectUnknownKeys()
        guard let slice, let expect, let after, let read else { return nil }
        return FollowUp(
            slice: slice, expect: expect, afterDays: after, guards: read, outcome: outcome)
    }

    private func finish(_ map: YAMLReader, stat: Stat?, check: String?) -> FollowUp.Expectation? {
        let ratio = map.comparison("ratio", params: [:])
        map.rejectUnknownKeys()
        return stat.flatMap { stat in
            ratio.map { FollowUp.Expectation(stat: stat, check: check, ratio: $0) }
        }
    }

    private func check(_ map: YAMLReader) -> Check? {
        guard let name = map.text("check", max: 40, isRequired: false) else { return nil }
        guard let check = checks.first(where: { $0.name == name }) else {
            map.report(
                "check", "no check is named '\(name)'",
                help: Suggestion.help(for: name, among: checks.map(\.name)))
            return nil
        }
        return check
    }

    /// What a check measures, where the follow-up does not say: counts add up.
    private static func stat(of check: Check) -> Stat {
        if let stat = check.settings.text("stat").flatMap(Stat.init) { return stat }
        switch check.slice.metric.kind {
        case .count: return .sum
        case .share: return .pooled
        case .item, .level, .queue: return .median
        }
    }
}
