import TrellisModel
import TrellisPlaybooks

/// Rates of matches on noise, for people and for programs.
struct NoiseReport {
    let studies: [NoiseStudy]

    var text: String {
        let rows = studies.map { study in
            [
                study.playbook.id, study.playbook.status.rawValue,
                "\(study.matched) of \(study.years)", Self.percent(study.rate),
                "\(Self.percent(study.interval.lowerBound)) to "
                    + Self.percent(study.interval.upperBound),
                study.rateAtLine.map(Self.percent) ?? "", Self.percent(study.watched),
                Self.percent(study.open),
            ]
        }
        let table = Table.text(
            [
                [
                    "playbook", "status", "years with a match", "a year", "95 % interval",
                    "at its line", "watched", "open",
                ]
            ]
                + rows, rightAligned: [2, 3, 4, 5, 6, 7])
        let unfair = studies.filter { !$0.isFair }.map { study in
            "\(study.playbook.id): at \(Self.percent(1 - study.open)) of the weekly looks "
                + (study.judged < NoiseStudy.fairest
                    ? "there was too little to judge"
                    : "another check stood in the way")
                + ", so its rate is not to be relied on."
        }
        return ([table] + unfair).joined(separator: "\n\n")
            + "\n\nYears of simulated teams to which nothing happens, looked at every week; what is held "
            + "against a line\nlies on its quiet side, at most twice away. 'at its line' is the same for "
            + "teams exactly at it,\n'watched' is how many looks watched it, and 'open' at how many a "
            + "match was possible: enough was\nrecorded, and no other check was in its way."
    }

    var json: JSON {
        .object([
            ("schema", .text("trellis/noise@1")),
            (
                "playbooks",
                .list(
                    studies.map { study in
                        .object([
                            ("playbook", .text(study.playbook.id)),
                            ("revision", .integer(study.playbook.revision)),
                            ("years", .integer(study.years)),
                            ("matched", .integer(study.matched)),
                            ("seed", .text(String(study.seed))),
                            ("falseMatchesPerYear", .number(study.rate)),
                            (
                                "interval",
                                .list([
                                    .number(study.interval.lowerBound),
                                    .number(study.interval.upperBound),
                                ])
                            ),
                            ("atLine", .optional(study.rateAtLine)),
                            ("watched", .number(study.watched)),
                            ("judged", .number(study.judged)), ("open", .number(study.open)),
                            ("fair", .flag(study.isFair)),
                        ])
                    })
            ),
        ])
    }

    private static func percent(_ share: Double) -> String {
        "\(Numerals.fixed(share * 100, 1)) %"
    }
}
