/// B1 to B3: how often a true change is found in one report.
enum Power {
    static func coached(_ laboratory: Laboratory) throws -> [Line] {
        try lines("B1", "coached, 26 weeks", 26, laboratory, \.isCoached, \.coached)
    }

    static func listed(_ laboratory: Laboratory) throws -> [Line] {
        try lines("B2", "coached or watched, 26 weeks", 26, laboratory, \.isListed, \.listed)
    }

    static func quarter(_ laboratory: Laboratory) throws -> [Line] {
        try lines(
            "B3", "coached or watched, 13 weeks", 13, laboratory, \.isListed, \.listedInAQuarter)
    }

    private static func lines(
        _ bar: String, _ words: String, _ window: Int, _ laboratory: Laboratory,
        _ isFound: (Move) -> Bool, _ bound: (PlantedTeams) -> Double?
    ) throws -> [Line] {
        try PlantedTeams.found(window: window, laboratory).map { kind, moves in
            let chances = moves.compactMap { $0?.p }
            return Line(
                bar, "\(kind.what), \(words)", bound(kind).map(Line.Must.atLeast) ?? .information,
                Estimate(moves.map { $0.map(isFound) ?? false }),
                beside: chances.middle.map(said) ?? "")
        }
    }

    private static func said(_ p: Double) -> String {
        p < 0.001 ? "median p below 0.001" : "median p \(Line.Unit.number.text(p))"
    }
}
