import Testing
import TrellisModel

@Suite("Context that people note")
struct ContextTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("an annotation concerns its team, and of a service that service alone")
    func scope() throws {
        let (ours, theirs) = (try #require(TeamID("ours")), try #require(TeamID("theirs")))
        let days = try day("2026-03-02")...day("2026-03-08")
        func note(_ team: TeamID?, _ service: String?) -> Annotation {
            Annotation(days: days, kind: .freeze, note: "n", team: team, service: service)
        }
        let whole = Scope(team: ours), api = Scope(team: ours, service: "api")
        for (note, concernsWhole, concernsAPI) in [
            (note(nil, nil), true, true), (note(ours, nil), true, true),
            (note(theirs, nil), false, false), (note(nil, "api"), false, true),
            (note(ours, "api"), false, true), (note(ours, "web"), false, false),
            (note(theirs, "api"), false, false),
        ] {
            #expect(note.concerns(whole) == concernsWhole, "\(note)")
            #expect(note.concerns(api) == concernsAPI, "\(note)")
        }
    }

    @Test("an objection stands from its day until its answer's")
    func open() throws {
        let team = try #require(TeamID("ours"))
        let answer = Challenge.Answer(day: try day("2026-03-12"), text: "seen")
        func challenge(_ answer: Challenge.Answer?) throws -> Challenge {
            Challenge(
                id: "a7k2q", team: team, playbook: "p", day: try day("2026-03-02"), because: "b",
                answer: answer)
        }
        for (date, isOpen) in [
            ("2026-03-01", false), ("2026-03-02", true), ("2026-03-11", true),
            ("2026-03-12", false), ("2026-04-01", false),
        ] {
            #expect(try challenge(answer).isOpen(on: day(date)) == isOpen, "\(date)")
        }
        #expect(try challenge(nil).isOpen(on: day("2027-01-01")))
    }

    @Test("an answer is told in the first retro after it, and once")
    func told() throws {
        let challenge = Challenge(
            id: "a7k2q", team: try #require(TeamID("ours")), playbook: "p",
            day: try day("2026-03-02"), because: "b",
            answer: Challenge.Answer(day: try day("2026-03-12"), text: "seen"))
        let retros = try ["2026-03-02", "2026-03-12", "2026-03-16", "2026-03-30"].map(day)
        let told = retros.filter { held in
            challenge.isTold(on: held, after: retros.filter { $0 < held })
        }
        #expect(told.map(\.description) == ["2026-03-16"])
    }
}
