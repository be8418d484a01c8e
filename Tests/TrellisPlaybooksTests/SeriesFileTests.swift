import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisPlaybooks

@Suite("A test's CSV file")
struct SeriesFileTests {
    @Test("holds a series with the columns of an import")
    func read() throws {
        let share = try SeriesFile.points(
            "\u{FEFF}period,value,n,part,whole\r\n2025-09-08,,,3,12\r\n2025-09-01,,,1,4\r\n"
                + "2025-09-15,,,,\r\n2025-09-22,,,0,0\r\n",
            of: Fixtures.slice("pr.bulk.share"))
        #expect(share.map(\.start.description) == ["2025-09-01", "2025-09-08"])
        #expect(share.map(\.value) == [0.25, 0.25] && share.map(\.n) == [4, 12])
        let level = try SeriesFile.points(
            "period,value,n\n2025-09-01,14.2,60\n2025-09-08,15,",
            of: Fixtures.slice("ci.duration.p90")
        )
        #expect(level.map(\.n) == [60, 20])
    }

    @Test("may hold other series beside the wanted one")
    func several() throws {
        let text = """
            period,team,service,metric,segment,value,n,part,whole,people
            2025-09-01,blue,,ci.duration.p90,,14,60,,,
            2025-09-01,blue,shop,ci.duration.p90,,99,60,,,
            2025-09-01,blue,,rework.share,cohort=assisted,,,4,16,6
            2025-09-01,blue,,rework.share,cohort=other,,,1,16,6
            """
        let slice = Fixtures.slice("rework.share", "cohort=assisted")
        #expect(try SeriesFile.points(text, of: slice).map(\.value) == [0.25])
        let builds = try SeriesFile.points(text, of: Fixtures.slice("ci.duration.p90"))
        #expect(builds.map(\.value) == [14])
    }

    @Test(
        "is refused by line",
        arguments: [
            ("date,value\n", "line 1: the column 'period'"), ("", "line 1"),
            ("period,value\n2025-09-02,1", "line 2: '2025-09-02'"),
            ("period,value\n2025-09-01,1\n2025-09-01,2", "line 3: a second row"),
            ("period,value\n2025-09-01", "line 2: 1 fields"),
            ("period,value\n2025-09-01,-1", "line 2: value"),
            ("period,value\n2025-09-01,\"1\"", "line 2: value"),
        ])
    func refused(_ text: String, _ part: String) {
        let failure = #expect(throws: SeriesFile.Failure.self) {
            try SeriesFile.points(text, of: Fixtures.slice("ci.duration.p90"))
        }
        #expect(failure?.summary.contains(part) == true, "\(failure?.summary ?? "")")
    }

    @Test("lies in the test's folder, links followed")
    func folder() throws {
        let scratch = try Scratch()
        try scratch.write("secret", to: "outside.csv")
        try scratch.write("period", to: "tests/data/calm.csv")
        try FileManager.default.createSymbolicLink(
            atPath: "\(scratch.path)/tests/link.csv",
            withDestinationPath: "\(scratch.path)/outside.csv")
        let folder = "\(scratch.path)/tests"
        #expect(try SeriesFile.text("data/calm.csv", in: folder) == "period")
        for name in [
            "../outside.csv", "\(scratch.path)/outside.csv", "link.csv", "data/../data/calm.csv",
            "", ".", "missing.csv",
        ] {
            #expect(throws: SeriesFile.Failure.self, "\(name)") {
                try SeriesFile.text(name, in: folder)
            }
        }
    }
}
