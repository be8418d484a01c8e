import Foundation
package import TrellisModel

/// Reads `<id>.test.yml`. All that is wrong with a file is told at once.
package struct PlaybookTestReader {
    private let problems: ProblemList
    /// Where the file lies, for the CSV files that it names.
    private let folder: String

    /// - Parameter path: For messages; its last part gives the playbook's id, and CSV files are
    ///   looked for beside it.
    package static func read(
        text: String, path: String
    ) throws(Problems<DocumentProblem>) -> PlaybookTestFile {
        let reader = PlaybookTestReader(
            problems: ProblemList(file: path),
            folder: path.contains("/") ? URL(filePath: path).deletingLastPathComponent().path : ".")
        let file = reader.file(text)
        let found = reader.problems.problems
        if let file, found.isEmpty { return file }
        throw Problems(found) ?? Problems(only: DocumentProblem(file: path, "it cannot be read"))
    }

    private func file(_ text: String) -> PlaybookTestFile? {
        let root: YAMLNode?
        do {
            root = try YAMLDocument.read(text, file: problems.file)
        } catch {
            problems.add(error)
            return nil
        }
        guard let root else {
            problems.add(line: 1, "the file is empty", help: "add 'schema: trellis/test@1'")
            return nil
        }
        guard let map = YAMLReader(root, problems: problems) else { return nil }
        _ = map.word("schema", of: ["trellis/test@1"])
        let playbook = playbook(map)
        let defaults = map.map("defaults", isRequired: false).map { inner in
            let frame = frame(inner, over: Frame())
            inner.rejectUnknownKeys()
            return frame
        }
        let maps = map.maps("tests")
        let tests = (maps ?? []).compactMap { test($0, defaults ?? Frame()) }
        if let maps, maps.isEmpty {
            map.report("tests", "there is no test", help: "add one that matches, and one that not")
        }
        map.rejectUnknownKeys()
        reportTwins(tests)
        return playbook.map { PlaybookTestFile(path: problems.file, playbook: $0, tests: tests) }
    }

    private func playbook(_ map: YAMLReader) -> String? {
        guard let id = map.text("playbook", max: 60) else { return nil }
        let name = problems.file.split(separator: "/").last ?? ""
        if name != "\(id).test.yml" {
            map.report(
                "playbook", "'\(id)' is not the name of the file",
                help: "rename the file to \(id).test.yml, or the id")
        }
        return id
    }

    private func reportTwins(_ tests: [PlaybookTestCase]) {
        var seen: Set<String> = []
        for test in tests where !seen.insert(test.name).inserted {
            problems.add(
                line: test.line, field: "tests.name", "a second test with this name",
                help: "say what is different about it")
        }
    }

    /// What a test may share with its neighbours.
    private struct Frame {
        var start: Day?
        /// Said, readable or not: what is unreadable has its own problem.
        var saysStart = false
        var people = PlaybookTestCase.usualPeople
        var params: [String: Double] = [:]
    }

    private func frame(_ map: YAMLReader, over defaults: Frame) -> Frame {
        var frame = defaults
        frame.start = map.day("start", isRequired: false) ?? frame.start
        frame.saysStart = frame.saysStart || map.keys.contains("start")
        frame.people =
            map.integer("people", in: 0...10_000, isRequired: false) ?? frame.people
        if let params = map.map("params", isRequired: false) {
            for key in params.keys { frame.params[key] = params.number(key) ?? frame.params[key] }
        }
        // A test's numbers belong to days already: the zone says which days were meant.
        if let zone = map.text("timezone", max: 60, isRequired: false),
            TimeZone(identifier: zone) == nil
        {
            map.report(
                "timezone", "'\(zone)' is not a time zone",
                help: "write one like Europe/Berlin or UTC")
        }
        return frame
    }

    private func test(_ map: YAMLReader, _ defaults: Frame) -> PlaybookTestCase? {
        let name = map.text("name")
        let isTodo = map.flag("todo", isRequired: false) ?? false
        let frame = frame(map, over: defaults)
        if !frame.saysStart {
            map.report(
                "start", "nothing says on which day the series begin",
                help: "add 'start', here or under 'defaults'")
        }
        let at = map.span("at")
        let series = map.map("series").map { self.series($0, from: frame.start) }
        let annotations = (map.maps("annotations", isRequired: false) ?? [])
            .compactMap(annotation)
        let expect = map.map("expect").flatMap(ExpectationReader.expectation)
        map.rejectUnknownKeys()
        guard let name, let start = frame.start, let at, let series, let expect else { return nil }
        return PlaybookTestCase(
            name: name, line: map.line, isTodo: isTodo, date: start.advanced(by: at),
            people: frame.people, params: frame.params, series: series, annotations: annotations,
            expect: expect)
    }

    private func annotation(_ map: YAMLReader) -> Annotation? {
        let kind = map.word("kind", of: Annotation.Kind.allCases.map(\.rawValue))
            .flatMap(Annotation.Kind.init)
        let from = map.day("from"), to = map.day("to", isRequired: false)
        let note = map.text("note", isRequired: false) ?? ""
        map.rejectUnknownKeys()
        guard let kind, let from else { return nil }
        guard from <= to ?? from else {
            map.report("to", "it ends before it begins")
            return nil
        }
        return Annotation(days: from...(to ?? from), kind: kind, note: note, team: nil)
    }

    private func series(
        _ map: YAMLReader, from start: Day?
    ) -> [(slice: MetricSlice, points: [Series.Point])] {
        map.keys.compactMap { key in
            guard let slice = map.slice(key, key), let node = map.node(key) else { return nil }
            if let text = node.text {
                return start.flatMap { points(text, of: slice, from: $0, map, key) }
                    .map { (slice, $0) }
            }
            return map.map(key).flatMap { file($0, of: slice) }.map { (slice, $0) }
        }
    }

    private func points(
        _ text: String, of slice: MetricSlice, from start: Day, _ map: YAMLReader, _ key: String
    ) -> [Series.Point]? {
        guard slice.metric.grain.start(of: start) == start else {
            map.report(
                key, "'start' is a \(start.weekday.name), and a week begins on a Monday",
                help: "start on \(start.monday)")
            return nil
        }
        do throws(SeriesNotation.Failure) {
            return try SeriesText.points(text, of: slice, from: start)
        } catch {
            map.report(key, error.summary, help: error.help)
            return nil
        }
    }

    private func file(_ map: YAMLReader, of slice: MetricSlice) -> [Series.Point]? {
        let name = map.text("csv")
        map.rejectUnknownKeys()
        guard let name else { return nil }
        do throws(SeriesFile.Failure) {
            let text = try SeriesFile.text(name, in: folder)
            do throws(SeriesFile.Failure) {
                let points = try SeriesFile.points(text, of: slice)
                if points.isEmpty { map.report("csv", "'\(name)' holds no number of \(slice)") }
                return points
            } catch {
                throw SeriesFile.Failure("\(name), \(error.summary)", help: error.help)
            }
        } catch {
            map.report("csv", error.summary, help: error.help)
            return nil
        }
    }
}
