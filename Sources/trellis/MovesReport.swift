import TrellisDetect
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// Metrics' own verdicts as a table and JSON.
enum MovesReport {
    static func table(_ report: TeamReport) -> String {
        let rows = report.moves.map { move in
            [
                "  \(tier(move))",
                move.slice.description + (move.service.map { " of \($0)" } ?? ""), words(move),
            ]
        }
        let heading =
            report.moves.first.map {
                " · \($0.spans.window.lowerBound) to \($0.spans.window.upperBound), "
                    + "\(report.family.size) question\(report.family.size == 1 ? "" : "s") judged together"
            } ?? ""
        return Terminal.styled(report.team.description, .bold) + heading + "\n"
            + Table.text([["  tier", "metric", "what it says"]] + rows)
    }

    /// As programs spell it.
    static func tier(_ move: MetricMove) -> String { move.tier?.rawValue ?? "unknown" }

    private static func words(_ move: MetricMove) -> String {
        if let reason = move.verdict.truth.reason {
            return "\(reason.rawValue): \(move.verdict.shortfall ?? "")"
        }
        let behind =
            " (\(Numerals.fixed(move.verdict["weeks"] ?? 0, 0)) weeks, n "
            + "\(Numerals.fixed(move.verdict["n"] ?? 0, 0))"
        if let sentence = MoveWords.sentence(move) {
            let seen =
                move.positions >= 2
                ? ", seen \(move.positions) weeks in a row\(move.positions >= Matcher.replay ? " or more" : "")"
                : move.positions == 1 ? ", seen for the first time" : ""
            return sentence + behind + seen + ")"
        }
        return MoveWords.nothing(move) + behind + ")"
    }

    static func json(_ report: TeamReport) -> JSON {
        .object([
            ("team", .text(report.team.description)),
            ("metrics", .list(report.moves.map(metric))),
        ])
    }

    private static func metric(_ move: MetricMove) -> JSON {
        let verdict = move.verdict
        let isFound = move.tier == .match || move.tier == .watch
        func word(_ name: String) -> JSON {
            .optional(isFound ? verdict.words.first { $0.name == name }?.text : nil)
        }
        func number(_ name: String) -> JSON { .optional(verdict[name]) }
        return .object([
            ("metric", .text(move.slice.metric.id)), ("tier", .text(tier(move))),
            ("direction", .optional(move.direction?.rawValue)),
            ("segment", .optional(move.slice.segment)), ("service", .optional(move.service)),
            ("ratio", number("ratio")), ("low", number("low")), ("high", number("high")),
            ("shape", word("shape")), ("since", word("since")), ("weeks", number("weeks")),
            ("n", number("n")), ("p", number("p")),
            ("because", .optional(verdict.truth.reason?.rawValue)), ("visible", number("visible")),
            ("positions", .integer(move.positions)),
        ])
    }
}
