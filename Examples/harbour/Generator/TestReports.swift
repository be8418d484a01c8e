import TrellisModel

/// `junit/`: what the tests of the main branch report, three times a weekday.
struct TestReports {
    private enum Result { case passed, skipped, flaky, failed }

    private static let suites = [
        (
            name: "CheckoutTest",
            tests: ["addressIsRequired", "orderIsPlaced", "totalIsUpdated", "voucherIsApplied"]
        ),
        (name: "InvoiceTest", tests: ["numberIsUnique", "sumIsRounded", "taxIsShown"]),
    ]
    /// `CheckoutTest.totalIsUpdated`: nearly always the flaky one.
    private static let usual = (suite: 0, test: 2)
    private static let message = "expected: 2 but was: 1"
    private static let type = "org.opentest4j.AssertionFailedError"

    private var random = Random(.tests)

    /// The files by name.
    static func files() -> [(name: String, text: String)] {
        var reports = TestReports()
        return Story.weekdays.filter(Story.isWorkday).flatMap { day in
            (1...3).map { (name: "\(day)-\($0).xml", text: reports.report(day: day, run: $0)) }
        }
    }

    private mutating func report(day: Day, run: Int) -> String {
        let start = Moment(day: day, second: (5 + 4 * run) * 3600 + random.below(3600))
        var results = Self.suites.map { $0.tests.map { _ in Result.passed } }
        let isQuarantined = day >= Story.quarantineDay
        if isQuarantined { results[Self.usual.suite][Self.usual.test] = .skipped }
        if random.chance(Story.flakyChance(day: day)) {
            let isUsual = !isQuarantined && random.chance(0.85)
            let place = isUsual ? Self.usual : anotherTest()
            results[place.suite][place.test] = .flaky
        }
        if random.chance(0.01) {
            let place = anotherTest()
            results[place.suite][place.test] = .failed
        }
        let suites = Self.suites.indices.map { suite($0, results[$0], start: start) }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + suites.joined()
            + "</testsuites>\n"
    }

    private mutating func anotherTest() -> (suite: Int, test: Int) {
        let suite = random.below(Self.suites.count)
        return (suite, suite == Self.usual.suite ? random.below(2) : random.below(3))
    }

    private mutating func suite(_ index: Int, _ results: [Result], start: Moment) -> String {
        let (name, tests) = Self.suites[index]
        // Thousandths of a second.
        let times = results.map { $0 == .skipped ? 0 : random.within(40...900) }
        let cases = tests.indices.map { test in
            let opening =
                "    <testcase name=\"\(tests[test])\" classname=\"harbour.\(name)\""
                + " time=\"\(seconds(times[test]))\""
            let body = Self.body(results[test], of: "harbour.\(name).\(tests[test])")
            return body.isEmpty ? "\(opening)/>\n" : "\(opening)>\n\(body)    </testcase>\n"
        }
        func count(_ result: Result) -> Int { results.count { $0 == result } }
        return "  <testsuite name=\"harbour.\(name)\" tests=\"\(tests.count)\""
            + " failures=\"\(count(.failed))\" errors=\"0\" skipped=\"\(count(.skipped))\""
            + " time=\"\(seconds(times.reduce(0, +)))\" timestamp=\"\(start.utc)\""
            + " flakes=\"\(count(.flaky))\">\n" + cases.joined() + "  </testsuite>\n"
    }

    private static func body(_ result: Result, of test: String) -> String {
        let attributes = "message=\"\(message)\" type=\"\(type)\""
        let trace = "\(type): \(message)\n\tat \(test)(Unknown Source)"
        return switch result {
        case .passed: ""
        case .skipped: "      <skipped message=\"moved to the quarantine\"/>\n"
        case .flaky: again("flakyFailure", attributes, trace)
        case .failed:
            "      <failure \(attributes)>\(trace)</failure>\n"
                + again("rerunFailure", attributes, trace)
        }
    }

    private static func again(_ element: String, _ attributes: String, _ trace: String) -> String {
        """
              <\(element) \(attributes)>
                <stackTrace>\(trace)</stackTrace>
              </\(element)>

        """
    }

    private func seconds(_ thousandths: Int) -> String {
        "\(thousandths / 1000).\((thousandths % 1000).padded(to: 3))"
    }
}
