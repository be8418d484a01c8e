import TestSupport
import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("The agenda")
struct AgendaTests {
    private static let held = Day(number: 20_528)
    private static let lengths = Array(AgendaForm.lengths)
    private static let forms: [AgendaForm] =
        AgendaPreset.allCases.map { $0.form(minutes: nil) }
        + lengths.map { .room(minutes: $0) } + lengths.map { .remote(minutes: $0) }

    private func agendas(of form: AgendaForm) -> [(topics: Int, agenda: Agenda)] {
        (0...4).flatMap { count in
            [false, true].map { hasActions in
                (
                    count,
                    Agenda(
                        form, held: Self.held, topics: (0..<count).map { "topic \($0)" },
                        hasActions: hasActions)
                )
            }
        }
    }

    @Test("adds up to what it says, with no part too short", arguments: forms)
    func sum(form: AgendaForm) {
        for (topics, agenda) in agendas(of: form) {
            let minutes = agenda.items.map(\.minutes)
            #expect(minutes.reduce(0, +) == form.minutes, "\(form), \(topics) topics")
            #expect(minutes.allSatisfy { $0 >= Agenda.shortestItem }, "\(form), \(minutes)")
        }
    }

    @Test("gives every topic its time, and brings no more than it has room for", arguments: forms)
    func topics(form: AgendaForm) {
        for hasActions in [false, true] {
            let room = Agenda.room(in: form, hasActions: hasActions)
            #expect((1...Agenda.mostTopics).contains(room))
            for count in 0...4 {
                let items = Agenda(
                    form, held: Self.held, topics: (0..<count).map { "topic \($0)" },
                    hasActions: hasActions
                ).items
                let topics = items.filter { $0.what.hasPrefix("topic") }
                #expect(topics.count == min(count, room))
                #expect(topics.allSatisfy { $0.minutes >= (form == .async ? 4 : 8) })
                #expect(items.contains { $0.what.contains("actions went") } == hasActions)
            }
        }
    }

    @Test(
        "has room for as many topics as a facilitator would take",
        arguments: [
            (AgendaForm.room(minutes: 30), 1, 2), (.room(minutes: 60), 3, 3),
            (.room(minutes: 90), 3, 3), (.remote(minutes: 60), 3, 3), (.remote(minutes: 30), 1, 1),
            (.async, 3, 3),
        ])
    func room(form: AgendaForm, withActions: Int, without: Int) {
        #expect(Agenda.room(in: form, hasActions: true) == withActions)
        #expect(Agenda.room(in: form, hasActions: false) == without)
    }

    @Test("rests on a screen before people tire, and writes before it speaks")
    func remote() throws {
        for minutes in 45...240 {
            for (_, agenda) in agendas(of: .remote(minutes: minutes)) {
                let items = agenda.items.map(\.what)
                let write = try #require(items.firstIndex { $0.contains("in silence") })
                let rest = try #require(items.firstIndex { $0.contains("away from the screen") })
                #expect(write == 1 && rest > write && rest < items.count - 2)
            }
        }
        let hour = Agenda(
            .remote(minutes: 60), held: Self.held, topics: ["a", "b", "c"], hasActions: true)
        #expect(hour.items.map(\.minutes) == [4, 6, 8, 9, 8, 5, 8, 8, 4])
    }

    @Test("in writing takes five working days in order, each with something to do")
    func days() throws {
        for offset in 0..<7 {
            let held = Self.held.advanced(by: offset)
            let items = Agenda(.async, held: held, topics: ["a"], hasActions: true).items
            let days = items.compactMap(\.by)
            #expect(days.count == items.count && days == days.sorted())
            #expect(Set(days).count == 5)
            #expect(days.allSatisfy { $0.weekday != .sat && $0.weekday != .sun && $0 >= held })
            #expect(items.allSatisfy { $0.who?.isEmpty == false })
            #expect(items.last?.what.contains("Closing call") == true)
        }
    }

    @Test("is spelled in the front matter and read back", arguments: forms)
    func spelling(form: AgendaForm) { #expect(AgendaForm("\(form)") == form) }

    @Test(
        "is not read from what names no form",
        arguments: ["", "29", "241", "sixty", "remote 10", "async 60", "remote 60 min", "-60"])
    func unreadable(text: String) { #expect(AgendaForm(text) == nil) }
}
