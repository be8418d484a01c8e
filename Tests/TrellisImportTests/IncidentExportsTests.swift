import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

/// The samples are those of the products' own references, cut short; their times in seconds come
/// from `date -u -d TIME +%s`.
@Suite("What exports tell about one incident")
struct IncidentExportsTests {
    private func result(
        _ id: String, _ files: [(String, String)], names: [String] = [],
        mapping: [String: String] = [:]
    ) throws -> IncidentExports.Result {
        let scratch = try Scratch()
        let paths = try files.map { try scratch.write($0.1, to: $0.0) }
        return try IncidentExports.timeline(of: id, in: paths, names: names, mapping: mapping)
    }

    private func times(_ timeline: IncidentTimeline) -> [IncidentTrace.Step: String] {
        timeline.incident.times.mapValues { "\($0.seconds) \($0.field)" }
    }

    private static let pagerDuty = """
        {"incidents":[{"id":"PT4KHLK","incident_number":1234,"title":"x","status":"resolved",
        "created_at":"2026-03-03T12:00:00Z","resolved_at":"2026-03-03T13:00:00Z","urgency":"high",
        "service":{"id":"PIJ90N7","summary":"api"},
        "acknowledgements":[{"at":"2026-03-03T12:09:00Z"},{"at":"2026-03-03T12:04:00Z"}]},
        {"id":"PT4KHLM","incident_number":1235,"created_at":"2026-03-04T12:00:00Z","urgency":"low"}]}
        """

    @Test("PagerDuty's list, by id and by number", arguments: ["PT4KHLK", "pt4khlk", "1234"])
    func pagerDuty(id: String) throws {
        let timeline = try result(id, [("i.json", Self.pagerDuty)]).timeline
        #expect(timeline.incident.id == "PT4KHLK" && timeline.incident.service == "api")
        #expect(
            times(timeline) == [
                .detected: "1772539200 created_at", .acknowledged: "1772539440 acknowledgements",
                .restored: "1772542800 resolved_at",
            ])
    }

    @Test("one id in two spellings is one incident, and a length of ages is none")
    func spellings() throws {
        let other = """
            {"data":[{"id":"pt4khlk","incident_number":1234,"created_at":"2026-03-03T12:00:00Z",
            "urgency":"low","seconds_to_first_ack":9e99}]}
            """
        let timeline = try result("PT4KHLK", [("i.json", Self.pagerDuty), ("o.json", other)])
            .timeline
        #expect(timeline.incident.id.lowercased() == "pt4khlk")
        #expect(times(timeline)[.acknowledged] == "1772539440 acknowledgements")
    }

    @Test("a mapping to a field that there is not, or twice in one table, is told")
    func mappings() throws {
        let table = [("i.csv", "id,A,B\n1,2026-03-03T12:00:00Z,2026-03-03T13:00:00Z\n")]
        #expect(throws: ImportError.self) {
            try result("1", table, mapping: ["A": "detcted"])
        }
        // Of two columns the first by name, in whatever order they were given.
        let found = try result("1", table, mapping: ["B": "detected", "A": "detected"]).timeline
        #expect(times(found)[.detected] == "1772539200 A")
        #expect(throws: ImportError.mappedTwice("started", ["A", "B"])) {
            var options = try Reading.options()
            options.mapping = ["A": "started", "B": "started"]
            let scratch = try Scratch()
            _ = try Reading.paths(
                "incidents", [try scratch.write(table[0].1, to: "i.csv")], options: options)
        }
    }

    @Test("PagerDuty's analytics count in seconds, and fill what the list leaves open")
    func analytics() throws {
        let analytics = """
            {"data":[{"id":"PT4KHLM","incident_number":1235,"service_name":"api",
            "created_at":"2026-03-04T12:00:00Z","resolved_at":null,"urgency":"low",
            "seconds_to_first_ack":30,"seconds_to_resolve":90}]}
            """
        let timeline = try result("1235", [("i.json", Self.pagerDuty), ("a.json", analytics)])
            .timeline
        #expect(timeline.incident.service == "api")
        #expect(
            times(timeline) == [
                .detected: "1772625600 created_at",
                .acknowledged: "1772625630 seconds_to_first_ack",
                .restored: "1772625690 seconds_to_resolve",
            ])
    }

    @Test("a resolved incident without its time has that of its last change, and says so")
    func guessed() throws {
        let text = """
            [{"id":"A1","created_at":"2026-03-03T12:00:00Z","status":"resolved","urgency":"high",
            "last_status_change_at":"2026-03-03T13:00:00Z"}]
            """
        #expect(
            times(try result("A1", [("i.json", text)]).timeline)[.restored]
                == "1772542800 last_status_change_at")
    }

    @Test("Opsgenie's begin with their impact")
    func opsgenie() throws {
        let text = """
            {"data":[{"id":"70413a06-38d6-4c85-92b8-5ebc900d42e2","tinyId":"1791","status":"closed",
            "createdAt":"2026-03-03T12:00:00Z","impactStartDate":"2026-03-03T11:40:00Z",
            "impactEndDate":"2026-03-03T13:00:00Z","impactedServices":["b"],"serviceId":"s1"}]}
            """
        #expect(
            times(try result("1791", [("i.json", text)]).timeline) == [
                .symptoms: "1772538000 impactStartDate", .detected: "1772539200 createdAt",
                .restored: "1772542800 impactEndDate",
            ])
    }

    @Test("incident.io's name their times themselves, and only known names are read")
    func incidentIO() throws {
        func time(_ name: String, _ value: String) -> String {
            "{\"incident_timestamp\":{\"name\":\"\(name)\"},\"value\":{\"value\":\"\(value)\"}}"
        }
        let values = [
            time("Impact started at", "2026-03-03T11:40:00Z"),
            time("Reported at", "2026-03-03T12:00:00Z"),
            time("Accepted at", "2026-03-03T12:04:00Z"), time("Fixed", "2026-03-03T12:30:00Z"),
            time("Called Canary at", "2026-03-03T12:31:00Z"),
            time("Resolved at", "2026-03-03T13:00:00Z"),
        ].joined(separator: ",")
        let text = """
            {"incidents":[{"id":"01FDAG4SAP5TYPT98WGR2N7W91","reference":"INC-123","mode":"test",
            "created_at":"2026-03-03T12:10:00Z","incident_status":{"name":"Closed"},
            "incident_timestamp_values":[\(values)]}]}
            """
        let timeline = try result("inc-123", [("i.json", text)]).timeline
        #expect(timeline.incident.isExercise)
        #expect(
            times(timeline) == [
                .symptoms: "1772538000 impact started at", .detected: "1772539200 reported at",
                .acknowledged: "1772539440 accepted at", .mitigated: "1772541000 fixed at",
                .restored: "1772542800 resolved at",
            ])
    }

    @Test("any table tells it, under usual names and under mapped ones")
    func tables() throws {
        let usual = """
            Incident ID,Started at,Detected at,Acknowledged at,Mitigated at,Resolved at,Service
            A-1,2026-03-03T11:40:00Z,2026-03-03T12:00:00Z,soon,,2026-03-03T13:00:00Z,api

            """
        let found = try result("A-1", [("i.csv", usual)])
        #expect(
            times(found.timeline) == [
                .symptoms: "1772538000 started_at", .detected: "1772539200 detected_at",
                .restored: "1772542800 resolved_at",
            ])
        #expect(found.warnings.count == 1)
        #expect(
            found.warnings[0].hasSuffix(
                "i.csv:2: acknowledged_at: not a time like 2026-03-02T09:30:00Z"))
        let mapped = try result(
            "T1", [("t.csv", "Nr;Opened;Over\nT1;2026-03-03T12:00:00Z;2026-03-03T13:00:00Z\n")],
            mapping: ["Nr": "id", "Opened": "started", "Over": "resolved"])
        #expect(
            times(mapped.timeline) == [
                .detected: "1772539200 Opened", .restored: "1772542800 Over",
            ])
    }

    @Test("every name under which an import finds the start is a step here")
    func sameColumns() {
        let here = IncidentColumns.usual
        let start = (here["symptoms"] ?? []) + (here["detected"] ?? [])
        #expect(Set(start).isSuperset(of: IncidentsImporter.usualColumns["started"] ?? ["none"]))
    }

    private static let table = """
        deployed_at,service,environment,status,sha
        2026-03-03T11:50:00Z,API,production,success,0123456789abcdef
        2026-03-03T11:55:00Z,API,staging,success,
        2026-03-03T12:20:00Z,api,production,rolled_back,somebody
        never,api,production,success,

        """

    @Test("deployments come from a table or from GitHub, those of production where it is named")
    func deployments() throws {
        let found = try result("1234", [("d.csv", Self.table), ("i.json", Self.pagerDuty)])
        #expect(
            found.timeline.nearest
                == DeploymentTrace(
                    seconds: 1_772_538_600, names: ["api"], outcome: .succeeded, commit: "01234567")
        )
        #expect(found.timeline.during.map(\.outcome) == [.rolledBack])
        #expect(found.timeline.during.map(\.commit) == [nil])
        #expect(found.warnings.count == 1 && found.warnings[0].contains("d.csv:5"))
        let github = """
            [{"id":1,"sha":"a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d","environment":"production",
            "created_at":"2026-03-03T11:50:00Z","repository_url":"https://api.github.com/repos/octo/api",
            "statuses":[{"state":"failure"}]}]
            """
        let other = try result("1234", [("d.json", github), ("i.json", Self.pagerDuty)])
        #expect(
            other.timeline.nearest
                == DeploymentTrace(
                    seconds: 1_772_538_600, names: ["octo/api", "api"], outcome: .failed,
                    commit: "a84d88e7"))
    }

    @Test("an incident that is not there has its nearest name told, or that none is there")
    func unknown() throws {
        let files = [("i.json", Self.pagerDuty)]
        #expect(throws: IncidentError.unknown("pt4khlx", nearest: "PT4KHLK", count: 2)) {
            try result("pt4khlx", files)
        }
        #expect(throws: IncidentError.unknown("zzzzzzzz", nearest: nil, count: 2)) {
            try result("zzzzzzzz", files)
        }
        #expect(throws: IncidentError.noIncidents) { try result("1234", [("d.csv", Self.table)]) }
        #expect(throws: IncidentError.self) {
            try result("1", [("i.csv", "created_at,resolved_at\n2026-03-03T12:00:00Z,\n")])
        }
        #expect(throws: IncidentError.self) { try result("1", [("x.csv", "name,value\na,1\n")]) }
        #expect(throws: IncidentError.self) { try result("1", [("x.json", "[{\"a\":1}]")]) }
        #expect(throws: IncidentError.several("7", ids: ["A1", "A2"])) {
            try result(
                "7",
                [
                    (
                        "i.json",
                        """
                        [{"id":"A1","incident_number":7,"created_at":"2026-03-03T12:00:00Z"},
                        {"id":"A2","incident_number":7,"created_at":"2026-03-03T12:00:00Z"}]
                        """
                    )
                ])
        }
    }

    @Test("a folder's other files are passed over, and bytes of any kind are no crash")
    func folders() throws {
        let scratch = try Scratch()
        try scratch.write(Self.pagerDuty, to: "all/i.json")
        try scratch.write("[{\"a\":1}]", to: "all/pulls.json")
        try scratch.write("name,value\na,1\n", to: "all/x.csv")
        let found = try IncidentExports.timeline(
            of: "1234", in: ["\(scratch.path)/all"], names: [], mapping: [:])
        #expect(found.warnings.isEmpty && found.timeline.knowledge == .noDeployments)
        let sample = Array(Self.pagerDuty.utf8) + Array(Self.table.utf8)
        forAll { random in
            var bytes = sample
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: 0x20...0x7E, using: &random)
            }
            let text = String(
                decoding: bytes.prefix(Int.random(in: 0...bytes.count, using: &random)),
                as: UTF8.self)
            // What is read, or which error says why not, is told by the tests above.
            let read = try? result("1234", [("i.json", text)])
            return read.map { $0.timeline.incident.id == "PT4KHLK" || !$0.warnings.isEmpty } ?? true
        }
    }
}
