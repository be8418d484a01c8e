/// A bar of accuracy, and how its figures are measured.
struct Bar {
    let name: String
    let measure: (Laboratory) throws -> [Line]

    static var all: [Bar] {
        [
            Bar(name: "A1", measure: OneReport.lines),
            Bar(name: "A2", measure: Quarter.lines),
            Bar(name: "A3", measure: Sizes.lines),
            Bar(name: "A4", measure: Stressed.lines),
            Bar(name: "B1", measure: Power.coached),
            Bar(name: "B2", measure: Power.listed),
            Bar(name: "B3", measure: Power.quarter),
            Bar(name: "B4", measure: Delay.lines),
            Bar(name: "C1", measure: Fridays.lines),
            Bar(name: "C2", measure: Cohorts.lines),
            Bar(name: "C3", measure: Queues.lines),
            Bar(name: "C4", measure: Thresholds.lines),
            Bar(name: "C5", measure: Hotspots.lines),
            Bar(name: "D1", measure: Honesty.lines),
            Bar(name: "D2", measure: Abstention.lines),
            Bar(name: "D3", measure: Sameness.lines),
            Bar(name: "E", measure: FollowUps.lines),
            Bar(name: "R", measure: RealSeries.lines),
        ]
    }
}
