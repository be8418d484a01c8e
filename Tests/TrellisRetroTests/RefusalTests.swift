import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What the team said no to")
struct RefusalTests {
    private static let offers = """
        - [ ] Cut it @___ from:size#cut id:b1111
        - [ ] Name it @___ from:size#name id:b2222
        """

    static func retro(_ held: String = "2026-03-16", offers: String = "", actions: String = "")
        -> String
    {
        """
        ---
        schema: trellis/retro@1
        team: harbour
        held: \(held)
        ---

        <!-- trellis:begin match size -->

        \(offers)

        <!-- trellis:end match size -->

        ## Actions

        \(actions)

        """
    }

    private func refusals(_ retros: String..., on day: String, days: Int = 56) throws -> Refusals {
        Refusals(
            from: try retros.enumerated().map {
                try RetroDocument(reading: $1, path: "\($0).md")
            }, days: days, at: try #require(Day(day)))
    }

    private func rest(
        _ offers: String, actions: String = "", on day: String = "2026-04-06"
    ) throws -> Refusals.Rest? {
        try refusals(Self.retro(offers: offers, actions: actions), on: day)
            .rest(of: "size", offering: ["cut", "name"])
    }

    private let cut = Action.Origin(playbook: "size", anchor: "cut")
    private let name = Action.Origin(playbook: "size", anchor: "name")

    @Test("an offer rests alone while others of its playbook are open")
    func oneOffer() throws {
        let offers = Self.offers.replacing("- [ ] Cut it", with: "- [-] Cut it, because we move")
        let refusals = try refusals(Self.retro(offers: offers), on: "2026-04-06")
        let rest = try #require(refusals.rest(of: cut))
        #expect(rest.because == "because we move" && rest.since == Day("2026-03-16"))
        // Eight weeks of seven days after 16 March, by a printed calendar.
        #expect(rest.until == Day("2026-05-11"))
        #expect(refusals.rest(of: name) == nil)
        #expect(refusals.rest(of: "size", offering: ["cut", "name"]) == nil)
        #expect(refusals.rest(of: "other", offering: ["cut"]) == nil)
    }

    @Test("a playbook rests when none of its offers is left, and one reason is enough")
    func allOffers() throws {
        let all = Self.offers.replacing("[ ]", with: "[-]")
        #expect(try rest(all) == nil)
        let one = try rest(all.replacing("Cut it", with: "Cut it, because we move"))
        #expect(one?.because == "because we move")
        let below = all.replacing("b1111", with: "b1111\n  because we move")
            .replacing("Name it", with: "Name it, weil es teuer ist")
        #expect(try rest(below)?.because == "because we move, and weil es teuer ist")
        // What was agreed of it keeps it at the table; what another playbook offers does not.
        let why = all.replacing("Cut it", with: "Cut it, because we move")
        #expect(try rest(why, actions: "- [ ] Slice it @us from:size#slice id:c3333") == nil)
        #expect(try rest(why, actions: "- [ ] Slice it @us from:tests#slice id:c3333") != nil)
    }

    @Test("a line of one's own in the block speaks for the whole playbook")
    func whole() throws {
        let line = "\n- [-] Not this one, because we move"
        #expect(try rest(Self.offers + line)?.because == "because we move")
        #expect(try rest(Self.offers + "\n- [-] Not this one") == nil)
        #expect(try rest(Self.offers + "\n- [ ] Not this one, because we move") == nil)
        #expect(try rest(Self.offers, actions: line) == nil)
    }

    @Test("ends by itself on its day, and begins again with the next refusal")
    func end() throws {
        let line = Self.offers + "\n- [-] Not this one, because we move"
        #expect(try rest(line, on: "2026-05-10") != nil)
        #expect(try rest(line, on: "2026-05-11") == nil)
        let again = try refusals(
            Self.retro(offers: line),
            Self.retro("2026-05-11", offers: line.replacing("we move", with: "of June")),
            on: "2026-05-18")
        #expect(again.rest(of: "size", offering: [])?.because == "because of June")
        let none = try refusals(Self.retro(offers: line), on: "2026-03-17", days: 0)
        #expect(none.rest(of: "size", offering: ["cut"]) == nil)
    }

    @Test("an experiment that was refused later rests from that retro on, and not while it is open")
    func later() throws {
        let action = "- [ ] Cut it @us from:size#cut id:a7k2q"
        let refused = "- [-] Cut it, because we move @us from:size#cut id:a7k2q"
        func rest(_ second: String, _ third: String) throws -> Refusals.Rest? {
            try refusals(
                Self.retro(actions: action), Self.retro("2026-03-30", actions: second),
                Self.retro("2026-04-13", actions: third), on: "2026-04-27"
            ).rest(of: cut)
        }
        #expect(try rest(refused, refused)?.since == Day("2026-03-30"))
        // Opened again by a retro that knew; a box that was struck since its day stays so.
        #expect(try rest("\(refused) done:2026-03-30", action) == nil)
        #expect(try rest(refused, action)?.since == Day("2026-03-30"))
        #expect(try rest(action, action.replacing("[ ]", with: "[-]")) == nil)
    }

    @Test("a playbook whose offers rest one by one comes back with the first of them")
    func oneByOne() throws {
        let refusals = try refusals(
            Self.retro(
                offers: Self.offers.replacing("- [ ] Cut it", with: "- [-] Cut it, because a")),
            Self.retro(
                "2026-03-30",
                offers: Self.offers.replacing("- [ ] Name it", with: "- [-] Name it, because b")),
            on: "2026-04-06")
        let rest = refusals.rest(of: "size", offering: ["cut", "name"])
        #expect(rest?.until == Day("2026-05-11") && rest?.because == "because a")
    }

    @Test("a refused offer is no action, and is told all the same")
    func offers() throws {
        let text = Self.retro(
            offers: Self.offers.replacing("- [ ] Cut it", with: "- [-] Cut it, because we move")
                + "\n- [-] Not this one, because of May")
        let retro = try RetroDocument(reading: text, path: "r.md")
        #expect(retro.actions.isEmpty && retro.unadopted.isEmpty)
        #expect(retro.refused.map(\.what) == ["Cut it", "Not this one"])
        #expect(retro.refused.first?.id == "b1111")
        #expect(retro.refused.last?.from == Action.Origin(playbook: "size", anchor: nil))
        let taken = text.replacing(
            "## Actions\n", with: "## Actions\n\n- [ ] Cut it @us from:size#cut id:b1111")
        let both = try RetroDocument(reading: taken, path: "r.md")
        #expect(both.actions.map(\.id) == ["b1111"] && both.refused.map(\.what) == ["Not this one"])
    }
}
