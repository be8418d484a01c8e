import TrellisModel

/// What the example's people did between their two retros: they agreed on three experiments, finished
/// one, and wrote a note. Their words stand here, because documents are written by people.
enum DemoStory {
    static let firstRetro = Day(number: 20_507)
    static let secondRetro = Day(number: 20_528)

    /// The first document as the team left it: offers moved down to Actions, and ticked.
    static func afterTheMeeting(_ document: String) -> String {
        var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let taken = agreed.compactMap { agreement -> String? in
            guard
                let index = lines.firstIndex(where: {
                    $0.hasPrefix("- [ ] ") && $0.contains("from:\(agreement.playbook)#")
                })
            else { return nil }
            let line = lines.remove(at: index)
            return line.replacing("- [ ]", with: agreement.box)
                .replacing("@___", with: agreement.owner)
                .replacing(" from:", with: agreement.done.map { " done:\($0) from:" } ?? " from:")
        }
        if let actions = lines.firstIndex(of: "## Actions") {
            lines.insert(contentsOf: [""] + taken, at: actions + 3)
        }
        if let notes = lines.firstIndex(of: "### Our notes") {
            lines.insert(
                contentsOf: [
                    "", "The checkout test again. We all rerun it without looking.",
                    "The large pull requests were mostly the new tariff tables.",
                ], at: notes + 1)
        }
        if let trust = lines.firstIndex(where: { $0.hasPrefix("- Trust check:") }) {
            lines[trust] = "- Trust check: supported 7 of 8; safe to say 8 of 8"
        }
        return lines.joined(separator: "\n")
    }

    private static let agreed: [(playbook: String, box: String, owner: String, done: Day?)] = [
        ("flaky-tests", "- [x]", "@platform", Day("2026-02-26")),
        ("pr-size-creep", "- [/]", "@whole-team", nil),
        ("friday-incidents", "- [ ]", "@on-call", nil),
    ]
}
