import TestSupport
import Testing
import TrellisModel

@Suite("The timeline of an incident")
struct IncidentTimelineTests {
    private static let noon = 1_772_539_200  // 2026-03-03T12:00:00Z, by `date -u -d`

    private func deployment(_ seconds: Int, of name: String = "api") -> DeploymentTrace {
        DeploymentTrace(seconds: seconds, names: [name], outcome: nil, commit: nil)
    }

    private func incident(service: String? = "API") -> IncidentTrace {
        var incident = IncidentTrace(id: "P1", service: service)
        incident.note(.detected, at: Self.noon, from: "created_at")
        incident.note(.restored, at: Self.noon + 3600, from: "resolved_at")
        return incident
    }

    @Test("looks at the service's deployments of the day before, and of the time until it was over")
    func window() {
        let timeline = IncidentTimeline(
            incident(),
            deployments: [
                deployment(Self.noon + 3600), deployment(Self.noon - 86_400),
                deployment(Self.noon - 86_401), deployment(Self.noon - 60),
                deployment(Self.noon + 3601), deployment(Self.noon - 5, of: "web"),
                deployment(Self.noon - 60),
            ])
        #expect(timeline.before.map(\.seconds) == [Self.noon - 86_400, Self.noon - 60])
        #expect(timeline.nearest?.seconds == Self.noon - 60)
        #expect(timeline.during.map(\.seconds) == [Self.noon + 3600])
        #expect(timeline.knowledge == .of(Self.noon - 86_401...Self.noon + 3601))
    }

    @Test("tells why it has no deployment to show")
    func knowledge() {
        let web = [deployment(Self.noon, of: "web")]
        #expect(IncidentTimeline(incident(), deployments: []).knowledge == .noDeployments)
        #expect(
            IncidentTimeline(incident(service: nil), deployments: web).knowledge == .noService)
        #expect(IncidentTimeline(incident(), deployments: web).knowledge == .noneOfService)
        #expect(
            IncidentTimeline(incident(service: nil), deployments: web, names: ["WEB"]).nearest
                == web.first)
    }

    @Test("the first word about a step counts, and another export fills what is missing")
    func filling() {
        var one = incident(service: nil)
        one.note(.detected, at: 5, from: "later")
        var other = IncidentTrace(id: "P1", service: "api")
        other.note(.detected, at: 7, from: "elsewhere")
        other.note(.acknowledged, at: Self.noon + 60, from: "seconds_to_first_ack")
        one.fill(from: other)
        #expect(one.times[.detected]?.seconds == Self.noon)
        #expect(one.times[.acknowledged]?.field == "seconds_to_first_ack")
        #expect(one.service == "api")
    }

    @Test(
        "lengths of time are told as people tell them",
        arguments: [
            (0, "0 s"), (45, "45 s"), (750, "12 min 30 s"), (3599, "59 min 59 s"), (3600, "1 h"),
            (11_100, "3 h 5 min"), (7_170, "2 h"), (-60, "1 min"), (187_200, "52 h"),
            (345_600, "4 d"), (360_000, "4 d 4 h"),
        ])
    func spans(seconds: Int, words: String) {
        #expect(Numerals.span(seconds: seconds) == words)
    }

    @Test("no length of time is too long to be told")
    func extremes() {
        for seconds in [Int.min, Int.max] {
            #expect(Numerals.span(seconds: seconds).hasSuffix("h"))
        }
    }
}
