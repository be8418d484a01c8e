import TrellisModel

/// JUnit XML reports, in the dialects of Surefire, Gradle, gotestsum, Playwright and their kin.
///
/// A run is one report, except for Surefire's `TEST-*.xml`: those of one folder and day are one
/// run. It is flaky when a test in it failed and then passed.
struct JUnitImporter: Importer {
    let name = "junit"
    let summary = "JUnit XML reports: which runs changed their mind"
    let recipe = """
        Keep the XML reports of each CI run in a folder, one run a file or a folder:

            trellis import junit reports/ --repository OWNER/NAME

        A report is dated by its `timestamp`, else by a date in its path such as `2026-03-02`.
        Flaky tests show only where failed tests are run again and the report says so: Surefire and
        Failsafe with `rerunFailingTestsCount`, Gradle's retry plugin, `gotestsum --rerun-fails`,
        Playwright with `includeRetries`. Where no report shows a retry, nothing is claimed.
        """
    let metrics = ["tests.flaky.share"]
    let extensions = ["xml"]

    func read(_ files: [SourceFile], into collector: inout Collector) throws {
        var runs: [Run.Key: Run] = [:]
        var showsRetries = false
        for file in files {
            let report = try JUnitReport(file)
            if report.replacedReferences > 0 {
                collector.warn("\(file.path): forbidden characters were replaced")
            }
            collector.countRead()
            guard let team = owner(of: file, &collector) else {
                throw ImportError.noRepository(source: name)
            }
            guard let day = day(of: report, file, collector) else {
                collector.drop(.undated)
                continue
            }
            guard collector.isWanted(day) else {
                collector.drop(.outsideDates)
                continue
            }
            collector.countKept()
            let origin = file.repository ?? ""
            collector.cover(day, for: team, origin: origin)
            showsRetries = showsRetries || report.showsRetries
            let key = Run.Key(team: team, day: day, name: Self.run(of: file.path))
            runs[key, default: Run(origin: origin)].isFlaky =
                (runs[key]?.isFlaky ?? false) || report.isFlaky
        }
        if let undated = collector.tally.dropped[DropReason.undated.rawValue] {
            collector.warn(
                "\(undated) reports carry no date; put the day in the file or folder name, such as "
                    + "2026-03-02/report.xml, or name one day with --from and --to")
        }
        guard showsRetries else {
            collector.say(nothingAbout: "tests.flaky.share")
            guard !runs.isEmpty else { return }
            collector.warn(
                "no report shows a retry, so a flaky test looks like a passed or a failed one; "
                    + "'trellis explain junit' says how to let retries show")
            return
        }
        for (key, run) in runs {
            collector.add(
                "tests.flaky.share", .portion(run.isFlaky ? 1 : 0, of: 1), on: key.day,
                for: key.team, origin: run.origin)
        }
    }

    private struct Run {
        struct Key: Hashable {
            let team: TeamID
            let day: Day
            let name: String
        }

        let origin: String
        var isFlaky = false
    }

    private func owner(of file: SourceFile, _ collector: inout Collector) -> TeamID? {
        collector.owner(of: .repository(file.repository ?? ""), in: file)
    }

    /// The folder for `TEST-*.xml`, else the file itself.
    private static func run(of path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let file = parts.last, file.hasPrefix("TEST-") else { return path }
        return parts.dropLast().joined(separator: "/")
    }

    private func day(of report: JUnitReport, _ file: SourceFile, _ collector: Collector) -> Day? {
        if let moment = report.moment { return collector.day(at: moment) }
        if let day = report.localDay ?? Self.date(inPath: file.path) { return day }
        guard let from = collector.options.from, from == collector.options.to else { return nil }
        return from
    }

    /// The last `YYYY-MM-DD` in a path.
    private static func date(inPath path: String) -> Day? {
        let bytes = Array(path.utf8)
        guard bytes.count >= 10 else { return nil }
        for start in stride(from: bytes.count - 10, through: 0, by: -1) {
            let text = String(decoding: bytes[start..<(start + 10)], as: UTF8.self)
            if let day = Day(text) { return day }
        }
        return nil
    }
}
