import TrellisModel
import TrellisPlaybooks

/// What `trellis.yml` says about single playbooks.
extension Workspace {
    /// - Parameter library: Untuned.
    /// - Throws: ``Problems`` with everything under `tuning` that no playbook knows, or that lies
    ///   outside its bounds.
    func validateTuning(against library: Library) throws {
        let problems = ProblemList(file: path("trellis.yml"))
        let ids = library.playbooks.map(\.id)
        for (id, lines) in settings.tuningLines {
            guard let playbook = library[id] else {
                problems.add(
                    line: lines.own, field: "tuning.\(id)", "no playbook has the id '\(id)'",
                    help: Spelling.nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
                        ?? "'trellis playbook list' lists them")
                continue
            }
            for (name, value) in settings.tuning[id] ?? [:] {
                check(name, value, of: playbook, at: lines.parameters[name], problems)
            }
        }
        if let found = Problems(problems.problems) { throw found }
    }

    private func check(
        _ name: String, _ value: Double, of playbook: Playbook, at line: Int?,
        _ problems: ProblemList
    ) {
        let field = "tuning.\(playbook.id).\(name)"
        guard let parameter = playbook.params.first(where: { $0.name == name }) else {
            let names = playbook.params.map(\.name)
            problems.add(
                line: line, field: field, "'\(playbook.id)' has no parameter '\(name)'",
                help: Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
                    ?? (names.isEmpty
                        ? "it has none; 'off: true' with a reason and a date turns it off"
                        : "one of: \(names.joined(separator: ", "))"))
            return
        }
        let bounds = parameter.bounds
        guard !bounds.contains(value) else { return }
        let (low, high) = (
            PlaybookSummary.number(bounds.lowerBound), PlaybookSummary.number(bounds.upperBound)
        )
        problems.add(
            line: line, field: field,
            "\(PlaybookSummary.number(value)) is outside \(low) to \(high)",
            help: "choose a value from \(low) to \(high): \(parameter.help)")
    }

    /// Tells about playbooks that were turned off until a day that is over.
    func tellWhatEnded(in library: Library) {
        for (id, until) in settings.off.sorted(by: { $0.key < $1.key }) where until < today {
            guard library[id] != nil else { continue }
            Output.note(
                "'\(id)' was turned off until \(until), and is looked at again. If it is still to be "
                    + "left out, give trellis.yml another date.")
        }
    }
}
