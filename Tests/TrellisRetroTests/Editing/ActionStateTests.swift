import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

/// The rules are those that ``ActionStanding`` tells; each example is a story of two or three retros.
@Suite("How an action stands, and since when")
struct ActionStateTests {
    private static let held = ["2026-03-02", "2026-03-16", "2026-03-30"]

    private func documents(_ lines: [[String]]) throws -> [ActionSync.Document] {
        try zip(Self.held, lines).map { try ActionSync.Document.made($0, $1) }
    }

    private func changes(
        _ documents: [ActionSync.Document], on today: String
    ) throws -> [ActionSync.Change] {
        let today = try #require(Day(today))
        return ActionSync.changes(in: documents, on: today) { _ in [:] }
    }

    private func after(
        _ documents: [ActionSync.Document], on today: String
    ) throws -> [ActionSync.Document] {
        let changes = try changes(documents, on: today)
        return try documents.map { document in
            guard let new = changes.first(where: { $0.path == document.path })?.new else {
                return document
            }
            return ActionSync.Document(
                path: document.path, source: new,
                retro: try RetroDocument(reading: new.text, path: document.path))
        }
    }

    /// What follows the headings of each document.
    private func lines(_ documents: [ActionSync.Document]) -> [String] {
        documents.map { $0.source.lines.dropFirst(8).joined(separator: "\n").trimmed }
    }

    struct Story: CustomTestStringConvertible {
        let testDescription: String
        let before: [String]
        let after: [String]
        var today = "2026-04-01"

        init(_ name: String, _ before: [String], _ after: [String], on today: String? = nil) {
            (testDescription, self.before, self.after) = (name, before, after)
            if let today { self.today = today }
        }
    }

    static let stories = [
        Story(
            "opened again in the newest: the day goes from both",
            ["- [x] A done:2026-03-10 id:aaaa2", "- [ ] A done:2026-03-10 id:aaaa2"],
            ["- [ ] A id:aaaa2", "- [ ] A id:aaaa2"]),
        Story(
            "carried as open by a retro that knew",
            ["- [x] A done:2026-03-10 id:aaaa2", "- [/] A id:aaaa2"],
            ["- [/] A id:aaaa2", "- [/] A id:aaaa2"]),
        Story(
            "opened again where it was closed after that retro",
            ["- [x] A done:2026-03-20 id:aaaa2", "- [ ] A done:2026-03-20 id:aaaa2"],
            ["- [ ] A id:aaaa2", "- [ ] A id:aaaa2"]),
        Story(
            "opened again in the only retro", ["- [ ] A @us done:2026-03-02 id:aaaa2"],
            ["- [ ] A @us id:aaaa2"]),
        Story(
            "closed, opened again, and closed again",
            ["- [x] A done:2026-03-10 id:aaaa2", "- [ ] A id:aaaa2", "- [x] A id:aaaa2"],
            Array(repeating: "- [x] A id:aaaa2 done:2026-04-01", count: 3).enumerated().map {
                $0.offset == 0 ? "- [x] A done:2026-04-01 id:aaaa2" : $0.element
            }),
        Story(
            "ticked between retros, after a sync had adopted it", ["- [x] A id:aaaa2"],
            ["- [x] A id:aaaa2 done:2026-03-08"], on: "2026-03-08"),
        Story(
            "an offer that was agreed, adopted with its number, and ticked later",
            ["- [x] A @us from:size#cut id:aaaa2 base:200@2026-01-05+8w/n80"],
            ["- [x] A @us from:size#cut id:aaaa2 base:200@2026-01-05+8w/n80 done:2026-03-08"],
            on: "2026-03-08"),
        Story(
            "an offer that was ticked in its retro, before any sync",
            ["- [x] A @us from:size#cut id:aaaa2"],
            ["- [x] A @us from:size#cut id:aaaa2 done:2026-03-02"], on: "2026-03-08"),
        Story(
            "a tick in the older retro, which the newer one does not know",
            ["- [x] A id:aaaa2", "- [ ] A id:aaaa2"],
            ["- [x] A id:aaaa2 done:2026-04-01", "- [x] A id:aaaa2 done:2026-04-01"]),
        Story(
            "the same with its day, after the newer retro",
            ["- [x] A done:2026-03-18 id:aaaa2", "- [/] A id:aaaa2"],
            ["- [x] A done:2026-03-18 id:aaaa2", "- [x] A id:aaaa2 done:2026-03-18"]),
        Story(
            "dropped in the oldest of three",
            ["- [-] A id:aaaa2", "- [ ] A id:aaaa2", "- [ ] A due:2026-04-20 id:aaaa2"],
            [
                "- [-] A id:aaaa2 due:2026-04-20 done:2026-04-01",
                "- [-] A id:aaaa2 due:2026-04-20 done:2026-04-01",
                "- [-] A due:2026-04-20 id:aaaa2 done:2026-04-01",
            ]),
        Story(
            "a day that another tool wrote stays where it is", ["- [ ] A ✅ 2026-03-10 id:aaaa2"],
            ["- [ ] A ✅ 2026-03-10 id:aaaa2"]),
    ]

    @Test(
        "is what the documents say together, and the second time nothing changes",
        arguments: stories)
    func story(_ story: Story) throws {
        let before = try documents(story.before.map { [$0] })
        let after = try after(before, on: story.today)
        #expect(lines(after) == story.after)
        #expect(try changes(after, on: "2026-05-01").isEmpty)
        let list = Action.current(from: after.flatMap(\.retro.actions))
        #expect(list.count == 1 && (list.first?.done == nil) == (list.first?.isOpen == true))
    }

    @Test("a line that is ticked when it is first seen has the day of its newest retro")
    func firstSeen() throws {
        let after = try after(try documents([["- [x] A", "- [-] B"]]), on: "2026-03-08")
        let ends = lines(after)[0].split(separator: "\n").map { $0.suffix(15) }
        #expect(ends == ["done:2026-03-02", "done:2026-03-02"])
    }

    @Test("what a sync did is told by what it was")
    func told() throws {
        let one = try changes(
            try documents([["- [x] A", "- [x] B id:aaaa2", "- [ ] C"]]), on: "2026-03-08")
        let only = try #require(one.first)
        #expect(only.adopted.count == 2 && only.adoptedOpen.count == 1)
        #expect(only.dated.count == 2 && only.told.isEmpty && only.openedAgain.isEmpty)
        let two = try changes(
            try documents([
                ["- [ ] A done:2026-03-02 id:aaaa3", "- [ ] B id:aaaa2"],
                ["- [x] B done:2026-03-10 id:aaaa2"],
            ]), on: "2026-03-20")
        #expect(two.map(\.told) == [["aaaa2"]] && two.map(\.openedAgain) == [["aaaa3"]])
    }

    @Test("the numbers of a list are those that a sync would write, and without a day of its own")
    func seen() throws {
        let mentions = try documents([["- [x] A id:aaaa2"], ["- [ ] A id:aaaa2"]])
            .flatMap(\.retro.actions)
        let today = try #require(Day("2026-03-20"))
        #expect(Action.current(from: mentions).map(\.done) == [nil])
        #expect(Action.current(from: mentions, seenOn: today).map(\.done) == [today])
        // A clock that stands before the agreement does not put its end there.
        let early = try #require(Day("2026-01-01"))
        #expect(
            Action.current(from: mentions, seenOn: early).map(\.done) == [Day("2026-03-02")])
    }

    @Test("however the boxes stand, all documents agree after one sync, and no tick is lost")
    func law() throws {
        let boxes = ["[ ]", "[ ]", "[/]", "[x]", "[-]"]
        let days = ["", "", " done:2026-03-10", " done:2026-03-16", " done:2026-03-25"]
        try forAll(count: 400) { random in
            var texts: [[String]] = [[], [], []]
            for index in texts.indices {
                texts[index] = ["aaaa2", "bbbb2", "cccc2"].compactMap { id in
                    guard Int.random(in: 0...3, using: &random) > 0 else { return nil }
                    let box = boxes.randomElement(using: &random) ?? "[ ]"
                    let from = Bool.random(using: &random) ? " from:size#cut" : ""
                    return
                        "- \(box) Try \(id)\(from)\(days.randomElement(using: &random) ?? "") id:\(id)"
                }
            }
            let before = try documents(texts)
            let after = try after(before, on: "2026-04-01")
            let old = Dictionary(grouping: before.flatMap(\.retro.actions), by: \.id)
            let new = Dictionary(grouping: after.flatMap(\.retro.actions), by: \.id)
            let agree = new.values.allSatisfy { mentions in
                Set(mentions.map(\.state)).count == 1 && Set(mentions.map(\.done)).count == 1
                    && mentions.allSatisfy { $0.isOpen == ($0.done == nil) }
            }
            // Where no line says a day, nothing says that it was opened again.
            let kept = old.allSatisfy { id, mentions in
                mentions.contains { $0.done != nil } || !mentions.contains(where: \.isClosed)
                    || new[id]?.allSatisfy(\.isClosed) == true
            }
            return try agree && kept && changes(after, on: "2026-05-01").isEmpty
        }
    }

    @Test("a share of what was finished passes over a day that is no longer true")
    func series() throws {
        let documents = try documents([
            ["- [x] A done:2026-03-10 id:aaaa2", "- [x] B id:aaaa3"],
            ["- [ ] A done:2026-03-10 id:aaaa2", "- [ ] B id:aaaa3"],
        ]).map(\.retro)
        let team = try #require(TeamID("harbour"))
        let end = try #require(Day("2026-12-31"))
        let share = RetroSeries(of: team, in: documents, until: end).all.first
        let days = Day(number: 20_000)...Day(number: 21_000)
        #expect(share?.values(in: days).compactMap(\.self).map(\.value) == [0])
    }
}

@Suite("Taking a token off a line")
struct ActionEditTests {
    @Test(
        "leaves the rest as it was typed",
        arguments: [
            ("- [ ] A done:2026-03-10 id:aaaa2", "- [ ] A id:aaaa2"),
            ("- [ ] A id:aaaa2 done:2026-03-10", "- [ ] A id:aaaa2"),
            ("* [ ]  done:2026-03-10  A  ", "* [ ]   A  "),
            ("- [ ]\tA\tdone:2026-03-10\tB", "- [ ]\tA\tB"),
            ("- [ ] A done:2026-03-10 done:2026-03-11", "- [ ] A"),
            ("- [ ] A `done:2026-03-10`", "- [ ] A `done:2026-03-10`"),
            ("- [ ] A", "- [ ] A"),
        ])
    func remove(line: String, expected: String) {
        var edit = ActionEdit(line[...])
        edit.remove(.done)
        #expect(edit.line == expected)
    }
}
