import Foundation
import TrellisModel

/// Five hundred retros with five thousand actions, beside `cat` on the same files; and one retro that
/// is renewed.
///
/// The retros are the example's own, under the names of twenty teams and the days of a year; below
/// *Actions* each has ten lines as people write them, half of them from a playbook.
enum ManyRetros {
    private static let teams = 20
    private static let retrosPerTeam = 25
    private static let actionsPerRetro = 10

    static func run(_ trellis: String, in folder: String) throws {
        let workspace = "\(folder)/many-retros"
        guard Usage(of: [trellis, "demo", "--out", workspace], output: "\(folder)/demo.txt") != nil
        else { return print("retros: the demo failed") }
        let start = Stopwatch.median([trellis, "--version"])
        let renewal = Stopwatch.median(
            [trellis, "retro", "update", "retros/2026-03-16-harbour.md", "-C", workspace])
        tell("retro update on one file, after start-up", renewal - start, bar: 50)

        let page = try String(
            contentsOfFile: "\(workspace)/retros/2026-03-16-harbour.md", encoding: .utf8)
        let syncing = [trellis, "actions", "sync", "-C", workspace]
        var adopting: [Double] = []
        for _ in 0..<5 {
            try write(page, to: "\(workspace)/retros")
            // People's documents lie on the disk already, and nobody adopts them twice in a few
            // seconds: ext4 looks through all inodes deleted in the last five before it makes one.
            sync()
            Thread.sleep(forTimeInterval: 6)
            adopting.append(Stopwatch.time(syncing))
        }
        tell(
            "actions sync that adopts \(teams * retrosPerTeam * actionsPerRetro) lines",
            adopting.sorted()[2], bar: 1000)
        let cat = ["sh", "-c", "cat \(workspace)/retros/*.md"]
        tell(
            "actions sync with nothing to do", Stopwatch.median(syncing), bar: 1000,
            beside: Stopwatch.median(cat))
        tell(
            "actions list", Stopwatch.median([trellis, "actions", "list", "-C", workspace]),
            bar: 1000)
        tell(
            "retro update on one file of \(teams * retrosPerTeam), after start-up",
            Stopwatch.median(
                [trellis, "retro", "update", "retros/2026-03-16-harbour.md", "-C", workspace])
                - start, bar: nil)
    }

    private static func tell(
        _ name: String, _ milliseconds: Double, bar: Double?, beside cat: Double? = nil
    ) {
        let ratio = cat.map { ", \(Stopwatch.text(milliseconds / $0)) × cat on the same files" }
        let most = bar.map { ", at most \(Stopwatch.text($0)) ms" }
        print("\(name): \(Stopwatch.text(milliseconds)) ms\(ratio ?? "")\(most ?? "")")
    }

    private static func write(_ page: String, to folder: String) throws {
        for team in 0..<teams {
            // The example's own team is the one that has numbers.
            let name = team == 0 ? "harbour" : "team-\(team)"
            for number in 0..<retrosPerTeam {
                let held = HalfYear.today.advanced(by: -14 * number)
                let lines = (0..<actionsPerRetro).map { action in
                    let from =
                        action % 2 == 0
                        ? " from:pr-size-creep#find-the-first-slice-in-refinement" : ""
                    let box = number == 0 ? " " : action % 3 == 0 ? "/" : "x"
                    return "- [\(box)] Try number \(action) of \(held) in \(name) @facilitator "
                        + "due:\(held.advanced(by: 14))\(from)"
                }
                let text =
                    page
                    .replacing("team: harbour", with: "team: \(name)")
                    .replacing("held: \(HalfYear.today)", with: "held: \(held)")
                    .replacing(
                        "## Keep, change, try",
                        with: lines.joined(separator: "\n") + "\n\n## Keep, change, try")
                try text.write(
                    toFile: "\(folder)/\(held)-\(name).md", atomically: false, encoding: .utf8)
            }
        }
    }
}
