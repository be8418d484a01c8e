/// Teams of several kinds that stand in one suite, numbered through.
struct Crowd<Kind> {
    /// Each kind, and the names of its teams.
    let groups: [(kind: Kind, names: [String])]

    init(_ kinds: [Kind], size: (Kind) -> Int) {
        var last = 0
        groups = kinds.map { kind in
            let first = last + 1
            last += size(kind)
            return (kind, (first..<last + 1).map(teamName))
        }
    }

    /// - Parameter rows: What a team of that kind and name has recorded.
    func teams(_ rows: @escaping (_ kind: Kind, _ name: String) -> [Row]) -> [Suite.Team] {
        groups.flatMap { kind, names in
            names.map { name in Suite.Team(name: name) { rows(kind, name) } }
        }
    }
}

/// `t0001`.
func teamName(_ number: Int) -> String {
    let digits = String(number)
    return "t" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
