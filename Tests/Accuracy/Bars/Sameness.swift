import Foundation

/// D3: whether the same facts give the same verdicts, however they are written down.
enum Sameness {
    static func lines(_ laboratory: Laboratory) throws -> [Line] {
        let count = laboratory.count(40)
        let histories = (1...count).map { number -> History in
            // One half calm, the other with a change each.
            let kind = PlantedTeams.all[number / 2 % PlantedTeams.all.count]
            return History(
                name: teamName(number), suite: "sameness", weeks: 28,
                plants: number % 2 == 0 ? [] : [kind.plant(window: 26)])
        }
        let plain = Suite.named("same-plain", histories)
        var shuffled = Suite.named("same-shuffled", histories)
        shuffled.isShuffled = true
        var scaled = Suite.named("same-scaled", histories)
        scaled.scale = 60
        // The last comes first, so that the order of the teams changes as well.
        let renamed = Suite(
            name: "same-renamed",
            teams: histories.enumerated().map { index, history in
                Suite.Team(name: "squad-\(9999 - index)") { history.rows }
            })
        let names = Dictionary(
            uniqueKeysWithValues: histories.enumerated().map { ("squad-\(9999 - $0)", $1.name) })

        let first = try laboratory.workspaces(plain).look(["moves"])
        let again = try laboratory.workspaces(plain).look(["moves"])
        let usual = try teams(plain, laboratory)
        let other = Dictionary(
            uniqueKeysWithValues: try teams(renamed, laboratory).map { (names[$0] ?? $0, $1) })
        let reordered = try teams(shuffled, laboratory), longer = try teams(scaled, laboratory)
        return [
            line("the same bytes again", zip(first, again).map { $0 == $1 }),
            line("rows in another order", usual.map { isSame($1, reordered[$0] ?? [], within: 0) }),
            line("teams of another name", usual.map { isSame($1, other[$0] ?? [], within: 0) }),
            line(
                "minutes and hours × 60, to nine digits",
                usual.map { isSame($1, longer[$0] ?? [], within: 1e-9) }),
        ]
    }

    private static func line(_ what: String, _ isSame: [Bool]) -> Line {
        Line("D3", "verdicts that change: \(what)", .atMost(0), Estimate(isSame.map { !$0 }))
    }

    /// Team to the whole of what `moves` says of it.
    private static func teams(
        _ suite: Suite, _ laboratory: Laboratory
    ) throws -> [String: [Any]] {
        var teams: [String: [Any]] = [:]
        for data in try laboratory.workspaces(suite).look(["moves"]) {
            let report = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            for team in report?["teams"] as? [[String: Any]] ?? [] {
                guard let name = team["team"] as? String, name != Workspaces.placeholder,
                    let metrics = team["metrics"] as? [Any]
                else { continue }
                teams[name] = metrics
            }
        }
        return teams
    }

    /// Equal, with numbers equal to so much of their size: a logarithm of 60 times a value rounds
    /// otherwise.
    private static func isSame(_ left: Any, _ right: Any, within: Double) -> Bool {
        if let left = left as? [Any], let right = right as? [Any] {
            return left.count == right.count
                && zip(left, right).allSatisfy { isSame($0, $1, within: within) }
        }
        if let left = left as? [String: Any], let right = right as? [String: Any] {
            return left.count == right.count
                && left.allSatisfy { key, value in
                    right[key].map { isSame(value, $0, within: within) } ?? false
                }
        }
        if let left = left as? Double, let right = right as? Double {
            return abs(left - right) <= within * max(abs(left), abs(right))
        }
        if let left = left as? String, let right = right as? String { return left == right }
        return left is NSNull && right is NSNull
    }
}
