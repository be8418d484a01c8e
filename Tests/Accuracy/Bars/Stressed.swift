/// A4: calm teams whose weeks look less calm.
enum Stressed {
    private static let kinds: [(name: String, what: String, stress: Stress, must: Line.Must)] = [
        ("outliers", "one week in ten far off", Stress(outliers: 0.1), .atMost(0.10)),
        ("spread", "counts and shares twice as spread", Stress(dispersion: 2), .atMost(0.10)),
        ("holidays", "two annotated holiday weeks", Stress(holidayVolume: 0.4), .atMost(0.10)),
        ("gaps", "one week in twenty missing", Stress(missing: 0.05), .atMost(0.10)),
        ("memory", "every level remembers with 0.5", Stress(memory: 0.5), .atMost(0.15)),
        (
            "together", "the first four together",
            Stress(outliers: 0.1, dispersion: 2, missing: 0.05, holidayVolume: 0.4), .information
        ),
    ]

    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        try kinds.map { kind in
            let name = "stress-\(kind.name)"
            let suite = Suite.named(
                name,
                (1...laboratory.count(280)).map {
                    History(name: teamName($0), suite: name, weeks: 27, stress: kind.stress)
                }, annotations: kind.stress.annotations)
            let reports = [try laboratory.moves(suite)]
            let coached = reports.perReport { Double($0.count(where: \.isCoached)) }
            return Line(
                "A4", "calm reports with anything coached, \(kind.what)", kind.must,
                reports.perReport { $0.contains(where: \.isCoached) ? 1 : 0 },
                beside: "coached in a report: \(Line.Unit.number.text(coached.value))")
        }
    }
}
