import TrellisModel

/// Attempts of the same run or job, gathered to see whether one changed its mind.
///
/// A run tells something when its first attempt passed, or when a later one followed. One that
/// failed and was left alone could have been either, and is counted on neither side.
struct Retries {
    struct Attempt {
        let key: String
        let number: Int
        let passed: Bool
        let day: Day
        let team: TeamID
        let origin: String

        init(of key: String, number: Int, passed: Bool, day: Day, team: TeamID, origin: String) {
            self.key = "\(origin)/\(key)"
            self.number = number
            self.passed = passed
            self.day = day
            self.team = team
            self.origin = origin
        }
    }

    private var attempts: [String: [Attempt]] = [:]

    mutating func add(_ attempt: Attempt) { attempts[attempt.key, default: []].append(attempt) }

    /// - Returns: How many runs show a later attempt without the first.
    func report(to collector: inout Collector) -> Int {
        var lonely = 0
        for (_, group) in attempts {
            let inOrder = group.sorted { $0.number < $1.number }
            guard let first = inOrder.first else { continue }
            guard first.number == 1 else {
                lonely += 1
                continue
            }
            guard first.passed || inOrder.count > 1 else { continue }
            let isFlaky = !first.passed && inOrder.dropFirst().contains { $0.passed }
            collector.add(
                "tests.flaky.share", .portion(isFlaky ? 1 : 0, of: 1), on: first.day,
                for: first.team, origin: first.origin)
        }
        if attempts.values.allSatisfy({ $0.count == 1 }) {
            collector.say(nothingAbout: "tests.flaky.share")
        }
        return lonely
    }
}
