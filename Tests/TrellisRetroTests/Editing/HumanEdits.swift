import TrellisModel

/// What people, editors and formatters do to a document between two runs.
struct HumanEdits {
    var lines: [String]
    var ends = "\n"
    var hasFinalEnd = true
    var hasMark = false

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    var text: String {
        (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: ends) + (hasFinalEnd ? ends : "")
    }

    private static let pasted: [[String]] = [
        ["We talked about the checkout test for a while."],
        ["- [ ] Look at the nightly build together"],
        ["- [ ] Look at the nightly build together @platform due:2026-04-01"],
        ["* [x] Étendre le délai des tests 🚀 @équipe", "  - und noch ein Satz dazu"],
        ["1. [ ] يراجع الفريق طلبات الدمج 📅 2026-04-03"],
        ["- [ ] Call `split --by id:a1b2c` on it"], ["- [ ] An open `code span"],
        ["- [/] テストを分ける [due:: 2026-04-03] ^b2c3d"], ["+ [-] Nicht jetzt -> 2026-05-01"],
        ["```", "- [ ] not a task", "<!-- trellis:begin watch -->", "```"],
        ["> - [ ] quoted, so only said", "> ## Actions"], ["| a | b |", "|---|:-:|", "| 1 | 2 |"],
        ["### A heading of ours", "", "Text under it."], ["<!-- a comment of somebody -->"],
        ["\t- [ ] indented by a tab"], ["---"], ["~~~ text", "## Actions", "~~~"], [""], ["", ""],
        ["- [-] Not this one, because we move house"], ["because of the move"],
        ["- [-] Pas maintenant @équipe for:a7k2q", "  porque não", "\tand more of it"],
        ["- [ ] Two reviewers each morning @lead for:pr-size-creep"],
        ["  - [ ] Indented support @lead due:2026-04-03 for:ys3ta"],
        ["- [ ] <b>Bold</b> & \"quoted\" \\*stars\\*  "], ["- Trust check: supported 6 of 7"],
    ]

    /// One edit; none of them moves or removes a marker.
    mutating func edit(_ random: inout SplitMix64) {
        let body =
            (lines.firstIndex(of: "# " + (lines.first { $0.hasPrefix("# ") } ?? "").dropFirst(2))
                ?? 12) + 1
        let index = Int.random(in: body..<max(body + 1, lines.count), using: &random)
        guard lines.indices.contains(index) else { return }
        switch Int.random(in: 0..<14, using: &random) {
        case 0...3:
            lines.insert(contentsOf: Self.pasted.randomElement(using: &random) ?? [], at: index)
        case 4 where !isMarker(index): lines.remove(at: index)
        case 5: tick(from: index, &random)
        case 6 where !isMarker(index): lines[index] = "  " + lines[index]
        case 7: reword(from: index, &random)
        case 8: move(from: index)
        case 9: ends = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        case 10: hasFinalEnd.toggle()
        case 11: format(&random)
        case 12 where index + 1 < lines.count && !isMarker(index) && !isMarker(index + 1):
            lines.swapAt(index, index + 1)
        case 13: hasMark.toggle()
        default: break
        }
    }

    private func isMarker(_ index: Int) -> Bool { lines[index].hasPrefix("<!-- trellis:") }

    private func task(from index: Int) -> Int? {
        lines.indices[index...].first { lines[$0].contains("[ ] ") || lines[$0].contains("[x] ") }
    }

    private mutating func tick(from index: Int, _ random: inout SplitMix64) {
        guard let task = task(from: index) else { return }
        let box = ["[x] ", "[ ] ", "[/] ", "[-] "].randomElement(using: &random) ?? "[ ] "
        lines[task] = lines[task].replacing("[ ] ", with: box)
        if Bool.random(using: &random) { lines[task] = lines[task].replacing("@___", with: "@us") }
    }

    private mutating func reword(from index: Int, _ random: inout SplitMix64) {
        guard
            let line = lines.indices[index...].first(where: { !isMarker($0) && !lines[$0].isEmpty })
        else { return }
        lines[line] += [" and more", " 🙂", " ×", "\t", "  "].randomElement(using: &random) ?? ""
    }

    /// An offer is moved down to the actions.
    private mutating func move(from index: Int) {
        guard let task = lines.indices[index...].first(where: { lines[$0].contains("@___") }),
            let place = lines.firstIndex(of: "## Actions"), place > task
        else { return }
        lines.insert(lines.remove(at: task), at: place + 1)
    }

    /// As `prettier` and `mdformat` lay a document out.
    private mutating func format(_ random: inout SplitMix64) {
        let bullet = ["-", "*", "+"].randomElement(using: &random) ?? "-"
        for index in lines.indices where !isMarker(index) {
            if lines[index].hasPrefix("- ") { lines[index] = bullet + lines[index].dropFirst() }
            if lines[index].hasPrefix("| -") {
                lines[index] = lines[index].replacing("--", with: "-")
            }
            lines[index] = lines[index].replacing("*Actions*", with: "_Actions_")
        }
    }
}
