import Testing
import TrellisModel

@Suite("A series")
struct SeriesTests {
    private func series() throws -> (series: Series, monday: Day) {
        let monday = try #require(Day("2026-03-02"))
        let metric = try #require(MetricCatalogue.metric("ci.duration.p90"))
        let points = [0, 7, 21].map { offset in
            Series.Point(
                start: monday.advanced(by: offset), value: Double(offset), n: 10,
                isPartial: offset == 7)
        }
        let scope = Scope(team: try #require(TeamID("harbour")))
        let series = Series(
            slice: MetricSlice(metric), scope: scope, source: "aggregates", points: points)
        return (series, monday)
    }

    @Test("leaves a missing week missing, and a partial one out of the values")
    func holes() throws {
        let (series, monday) = try series()
        let days = monday...monday.advanced(by: 27)
        #expect(series.values(in: days).map { $0?.value } == [0, nil, nil, 21])
        #expect(
            series.everything(in: days).map { $0.point?.isPartial } == [false, true, nil, false])
    }

    @Test("knows nothing of a week that was not over")
    func over() throws {
        let (series, monday) = try series()
        #expect(series.over(before: monday.advanced(by: 27)).last == monday.advanced(by: 7))
        #expect(series.over(before: monday.advanced(by: 28)).last == monday.advanced(by: 21))
        #expect(series.over(before: monday).isEmpty)
    }

    @Test("a masked week is no value and still stands in a picture")
    func masked() throws {
        let (series, monday) = try series()
        let masked = series.masking { $0 == monday }
        let week = monday...monday.advanced(by: 6)
        #expect(masked.values(in: week).map { $0?.value } == [nil])
        #expect(masked.everything(in: week).map { $0.point?.value } == [0])
    }
}
