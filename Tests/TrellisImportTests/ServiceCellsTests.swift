import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

@Suite("Numbers of single services")
struct ServiceCellsTests {
    private static let rows = """
        deployed_at,service,environment,status
        2026-03-02T08:00:00Z,harbour-api,production,success
        2026-03-03T08:00:00Z,Harbour-API,production,failed
        2026-03-03T09:00:00Z,harbour-web,production,success
        2026-03-08T09:00:00Z,canary-quetzal,production,success

        """

    private func cells(_ id: String, in result: Intake.Result) -> [Cell] {
        result.records.flatMap(\.aggregates).map(\.cell).filter { $0.slice.metric.id == id }
    }

    @Test("add up to the team's, and only services of trellis.yml have some")
    func sum() throws {
        let result = try Reading.text("deploys", Self.rows, name: "d.csv")
        let deploys = cells("deploys.count", in: result)
        let services = Set(deploys.compactMap(\.scope.service))
        #expect(services == ["harbour-api", "harbour-web"])
        let monday = try #require(Day("2026-03-02"))
        let byDay = Dictionary(grouping: deploys, by: \.start)
        #expect(byDay[monday]?.map(\.value).sorted() == [0, 1, 1])
        #expect(byDay[monday.advanced(by: 1)]?.map(\.value).sorted() == [1, 1, 2])
        let failed = cells("change.failure.share", in: result)
        let api = try #require(failed.first { $0.scope.service == "harbour-api" })
        #expect((api.part, api.whole) == (1, 2))
    }

    @Test("are those of incidents as well, and of no number that comes from people's work")
    func incidents() throws {
        let result = try Intake.read(
            source: "incidents",
            from: [Reading.file(Repository.path("Examples/harbour/exports/incidents.json"))],
            options: Reading.options())
        let cells = result.records.flatMap(\.aggregates).map(\.cell)
        let own = cells.filter { $0.scope.service != nil }
        #expect(Set(own.map(\.slice.metric.id)) == ["incidents.opened", "recovery.typical"])
        #expect(own.allSatisfy { $0.slice.segment == nil && $0.slice.metric.isOperational })
        let opened = self.cells("incidents.opened", in: result).filter { $0.slice.segment == nil }
        for (_, cells) in Dictionary(grouping: opened, by: \.start) {
            let team = cells.first { $0.scope.service == nil }?.value
            let sum = cells.filter { $0.scope.service != nil }.reduce(0) { $0 + $1.value }
            #expect(team == sum)
        }
    }
}
