import Testing
import TrellisModel
import TrellisStore

@Suite("Series of a team")
struct SeriesBookTests {
    private let store: Store

    init() throws { store = try Store.inMemory(today: Sample.day("2026-04-01")) }

    @Test func seriesComesFromTheSourceWithMostWholePeriods() throws {
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 1)], source: "a"),
            Sample.record(
                [Sample.cell("2026-03-09", 2), Sample.cell("2026-03-16", 3)], source: "b"),
        ])
        let series = try #require(
            try store.book(of: Sample.team(), preferring: ["a", "b"])[Sample.slice()])
        #expect(series.source == "b")
        #expect(try series.first == Sample.day("2026-03-09"))
    }

    @Test(arguments: [(["b", "a"], "b"), (["a", "b"], "a"), ([], "a"), (["b"], "b")])
    func orderDecidesBetweenEquals(sources: [String], expected: String) throws {
        try store.record([
            Sample.record([Sample.cell("2026-03-02", 1)], source: "a"),
            Sample.record([Sample.cell("2026-03-02", 2)], source: "b"),
        ])
        let book = try store.book(of: Sample.team(), preferring: sources)
        #expect(try book[Sample.slice()]?.source == expected)
    }

    @Test func servicesStandApartAndInOrder() throws {
        try store.record([
            Sample.record([
                Sample.cell("2026-03-02", 1, metric: "pages.count", service: "search"),
                Sample.cell("2026-03-02", 2, metric: "pages.count", service: "billing"),
                Sample.cell("2026-03-02", 3, metric: "alerts.count"),
            ])
        ])
        let book = try store.book(of: Sample.team(), preferring: [])
        #expect(book.all.map(\.scope.service) == [nil, "billing", "search"])
        let pages = try Sample.slice("pages.count")
        #expect(book[pages]?.source == nil)
        #expect(book.series(pages, service: "search")?.source == "github-pulls")
        #expect(try store.book(of: Sample.team("elsewhere"), preferring: []).isEmpty)
    }
}
