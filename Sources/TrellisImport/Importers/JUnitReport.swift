import TrellisModel

/// What one JUnit file says about retries. Test names are compared and forgotten; text and messages
/// are not read.
struct JUnitReport {
    /// Seconds since 1970 of the earliest suite that says so with a zone.
    private(set) var moment: Int?
    /// The day of the earliest suite whose time has no zone, which is the machine's own.
    private(set) var localDay: Day?
    /// A mark or a repeated test, so that silence about others means something.
    private(set) var showsRetries = false
    /// A test failed and then passed.
    private(set) var isFlaky = false
    let replacedReferences: Int

    init(_ file: SourceFile) throws {
        let bytes = try file.bytes()
        var reading = Reading()
        replacedReferences = try file.reading {
            try XMLReader.read(
                bytes, attributes: ["timestamp", "flakes", "flaky", "name", "classname"],
                start: { try reading.start($0) }, end: { reading.end($0) }
            ).replacedReferences
        }
        reading.finish()
        moment = reading.moments.min()
        localDay = reading.localDays.min()
        showsRetries = reading.showsRetries
        isFlaky = reading.isFlaky
    }

    private struct Reading {
        var moments: [Int] = []
        var localDays: [Day] = []
        var showsRetries = false
        var isFlaky = false
        private var suite = ""
        private var test: Test?
        private var outcomes: [String: (passed: Int, failed: Int)] = [:]

        private struct Test {
            let key: String
            var failed = false
            var retriedMark = false
            var skipped = false
        }

        mutating func start(_ element: XMLElement) throws {
            if element.depth == 0, element.name != "testsuites", element.name != "testsuite" {
                throw ReadError(
                    line: element.line,
                    "the document is no JUnit report: it begins with <\(element.name)>",
                    help: "name the XML reports that the test runner writes")
            }
            switch element.name {
            case "testsuites", "testsuite":
                suite = element["name"] ?? ""
                note(timestamp: element["timestamp"])
                // The attribute is there only where the runner counts retries.
                if element["flakes"] != nil || element["flaky"] != nil { showsRetries = true }
            case "testcase":
                test = Test(
                    key: "\(suite)\n\(element["classname"] ?? "")\n\(element["name"] ?? "")")
            case "failure", "error": test?.failed = true
            case "skipped": test?.skipped = true
            case "flakyFailure", "flakyError":
                showsRetries = true
                test?.retriedMark = true
            case "rerunFailure", "rerunError": showsRetries = true
            default: break
            }
        }

        mutating func end(_ name: String) {
            guard name == "testcase", let test else { return }
            self.test = nil
            guard !test.skipped else { return }
            if test.retriedMark, !test.failed { isFlaky = true }
            var outcome = outcomes[test.key] ?? (0, 0)
            if test.failed { outcome.failed += 1 } else { outcome.passed += 1 }
            outcomes[test.key] = outcome
        }

        /// A test that stands there twice was tried twice; the order says nothing, because some
        /// runners write all failures first.
        mutating func finish() {
            for (passed, failed) in outcomes.values where failed > 0 && passed + failed > 1 {
                showsRetries = true
                if passed > 0 { isFlaky = true }
            }
        }

        private mutating func note(timestamp: String?) {
            guard let timestamp else { return }
            if let moment = Timestamp.seconds(timestamp) {
                moments.append(moment)
            } else if let local = Timestamp.local(timestamp) {
                localDays.append(local.day)
            }
        }
    }
}
