import TestSupport
import Testing
import TrellisModel

@Suite("The catalogue")
struct CatalogueTests {
    @Test("has no id twice, and every metric says what it is and is not for")
    func charters() {
        #expect(Set(MetricCatalogue.all.map(\.id)).count == MetricCatalogue.all.count)
        for metric in MetricCatalogue.all {
            #expect(!metric.title.isEmpty && !metric.formula.isEmpty, "\(metric.id)")
            let charter = metric.charter
            #expect(charter.question.hasSuffix("?"), "\(metric.id)")
            #expect(!charter.misses.isEmpty && !charter.misread.isEmpty, "\(metric.id)")
            #expect(!charter.informs.isEmpty, "\(metric.id)")
            #expect(Set(charter.informs).isDisjoint(with: Charter.mustNotInform), "\(metric.id)")
        }
    }

    @Test(
        "holds every id of the contract",
        arguments: [
            "pr.size.typical", "review.queue.open", "deploys.count", "recovery.typical",
            "tests.flaky.share", "rework.share", "incidents.opened", "budget.remaining.share",
            "ai.accepted.share", "trust.supported.share", "actions.incident.finished.share",
        ])
    func contract(id: String) { #expect(MetricCatalogue.metric(id) != nil) }

    @Test("finds the nearest name for a slip of the finger")
    func nearest() {
        #expect(MetricCatalogue.nearest(to: "pr.size.tipical") == "pr.size.typical")
        #expect(MetricCatalogue.nearest(to: "weather") == nil)
    }
}

@Suite("The privacy policy")
struct PrivacyPolicyTests {
    private func cell(
        _ id: String, people: Int?, n: Int = 20, heaviest: (Double, Double)? = (0.2, 0.2)
    ) throws -> Cell {
        Cell(
            scope: Scope(team: try #require(TeamID("harbour"))),
            slice: MetricSlice(try #require(MetricCatalogue.metric(id))),
            start: try #require(Day("2026-03-02")), value: 3, n: n, people: people,
            heaviest: heaviest.map { (first: $0.0, second: $0.1) }, coveredDays: 7)
    }

    private func reason(_ decision: PrivacyPolicy.Decision) -> Withheld.Reason? {
        guard case .withhold(let withheld) = decision else { return nil }
        return withheld.reason
    }

    @Test("needs five people behind people's work, and no setting lowers that")
    func floor() throws {
        for setting in [0, 1, 5] {
            let policy = PrivacyPolicy(minimumPeople: setting)
            #expect(reason(policy.decide(try cell("pr.size.typical", people: 4))) == .people)
            #expect(reason(policy.decide(try cell("pr.size.typical", people: nil))) == .people)
            #expect(reason(policy.decide(try cell("pr.size.typical", people: 5))) == nil)
        }
        let strict = PrivacyPolicy(minimumPeople: 8)
        #expect(reason(strict.decide(try cell("pr.size.typical", people: 7))) == .people)
    }

    @Test("asks nothing about people for builds and incidents")
    func events() throws {
        #expect(reason(PrivacyPolicy().decide(try cell("ci.duration.p90", people: nil))) == nil)
        #expect(reason(PrivacyPolicy().decide(try cell("incidents.opened", people: nil))) == nil)
    }

    @Test(
        "withholds a cell that is mostly one person",
        arguments: [
            (0.51, 0.1, true), (0.5, 0.1, false), (0.5, 0.46, true), (0.48, 0.48, true),
            (0.4, 0.3, false),
        ])
    func dominance(first: Double, second: Double, isWithheld: Bool) throws {
        let cell = try cell("pr.merged.count", people: 6, heaviest: (first, second))
        #expect(reason(PrivacyPolicy().decide(cell)) == (isWithheld ? .dominance : nil))
    }

    @Test("needs eight items for a typical value")
    func samples() throws {
        #expect(
            reason(PrivacyPolicy().decide(try cell("pr.size.typical", people: 6, n: 7))) == .samples
        )
        #expect(reason(PrivacyPolicy().decide(try cell("pr.size.typical", people: 6, n: 8))) == nil)
    }

    @Test("lets no withheld segment follow from the total and the others")
    func complement() throws {
        func rework(_ segment: String?, people: Int, n: Int) throws -> Cell {
            var cell = try cell("rework.share", people: people, n: n)
            cell.slice = MetricSlice(cell.slice.metric, segment: segment)
            return cell
        }
        let cells = [
            try rework(nil, people: 8, n: 30), try rework("cohort=assisted", people: 3, n: 10),
            try rework("cohort=other", people: 6, n: 20),
        ]
        let withTotal = PrivacyPolicy().decide(cells).map(reason)
        #expect(withTotal == [nil, .people, .people])
        // Without the total nothing can be taken away from it.
        #expect(PrivacyPolicy().decide(Array(cells.dropFirst())).map(reason) == [.people, nil])
        #expect(PrivacyPolicy(isPublicData: true).decide(cells).map(reason) == [nil, nil, nil])
    }

    @Test("opens its gates for public data only")
    func publicData() throws {
        let policy = PrivacyPolicy(isPublicData: true)
        #expect(reason(policy.decide(try cell("pr.size.typical", people: nil, n: 1))) == nil)
    }
}

@Suite("Numbers for people")
struct NumeralsTests {
    @Test(
        "have fixed decimals",
        arguments: [
            (0.0, 2, "0.00"), (1.005, 2, "1.00"), (-0.04, 1, "0.0"), (-2.5, 1, "−2.5"),
            (1234.5, 0, "1234"),
            (0.07, 2, "0.07"), (.nan, 1, "–"), (1e300, 0, "–"),
        ])
    func fixed(value: Double, decimals: Int, text: String) {
        #expect(Numerals.fixed(value, decimals) == text)
    }

    @Test(
        "have their thousands apart",
        arguments: [
            (0.0, "0"), (999, "999"), (12_500, "12,500"), (-1e6, "−1,000,000"), (.infinity, "–"),
        ])
    func grouped(value: Double, text: String) {
        #expect(Numerals.grouped(value) == text)
    }

    @Test(
        "are read as programs write them",
        arguments: [
            ("20.002460458048898", 20.002460458048898), ("1e3", 1000), (".5", 0.5), ("5.", 5),
            ("nan", nil), ("inf", nil), ("0x10", nil), ("", nil), ("1 2", nil), ("1e999", nil),
        ] as [(String, Double?)])
    func written(text: String, value: Double?) {
        #expect(Double(written: text) == value)
    }

    @Test("carry their unit")
    func quantity() {
        #expect(Numerals.quantity(212.4, .lines) == "212 lines")
        #expect(Numerals.quantity(3.24, .hours) == "3.2 h")
        #expect(Numerals.quantity(0.275, .share) == "28 %")
        #expect(Numerals.quantity(0.042, .share) == "4.2 %")
    }
}
