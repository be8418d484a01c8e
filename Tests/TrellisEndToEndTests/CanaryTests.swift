import Foundation
import TestSupport
import Testing

/// A name that stands in every place where an export can name a person, and in every free text.
/// It may appear in no byte that the product writes.
@Suite("A person's name")
struct CanaryTests {
    static let canary = "canary-quetzal"

    @Test("appears nowhere after every import, retro and page")
    func nowhere() throws {
        let name = Self.canary
        let scratch = try Scratch()
        try scratch.write(
            """
            schema: trellis/workspace@1
            timezone: Europe/Berlin
            as-of: 2026-03-16
            teams:
              - {name: harbour, repositories: [a/b], services: [api]}
            aliases: aliases.yml

            """, to: "trellis.yml")
        try scratch.write("\(name)@example.org: \(name)\n", to: "aliases.yml")
        try plant(name, in: scratch)
        var printed = ""
        for arguments in Self.imports {
            for format in [[], ["--format", "json"]] {
                let run = try Binary.run(["import"] + arguments + format, in: scratch.path)
                #expect(run.status == 0, "\(arguments) \(run.errors)")
                printed += run.output + run.errors
            }
        }
        for arguments in [
            ["match"], ["match", "--format", "json"], ["metrics"], ["metrics", "--format", "json"],
            ["retro", "timeline", "--incident", "P1", "incidents.json", "deploys.csv"],
            [
                "retro", "timeline", "--incident", "P1", "incidents.json", "deploys.csv", "-o",
                "retros/2026-03-05-api.md",
            ],
            ["retro", "new"], ["retro", "new", "--format", "html"], ["site", "build"],
            ["privacy", "report"], ["actions", "list"], ["playbook", "outcomes"],
        ] {
            let run = try Binary.run(arguments, in: scratch.path)
            #expect(run.status == 0, "\(arguments) \(run.errors)")
            printed += run.output + run.errors
        }
        // Errors must not quote a person either.
        let broken = try Binary.run(
            ["import", "github-pulls", "broken.json", "--repository", "a/b", "--strict"],
            in: scratch.path)
        #expect(broken.status == 65)
        printed += broken.output + broken.errors

        #expect(!printed.lowercased().contains("quetzal"), "\(printed)")
        let planted = Set(try scratch.contents().filter { $0.value.contains(name) }.keys)
        #expect(planted == Self.plantedFiles)
    }

    private static let imports = [
        ["github-pulls", "pulls.json", "--repository", "a/b"], ["github-pulls", "rest.json"],
        ["github-runs", "runs.json"], ["github-jobs", "jobs.json", "--repository", "a/b"],
        ["junit", "2026-03-03.xml", "--repository", "a/b"], ["incidents", "incidents.json"],
        ["incidents", "incidents.csv"], ["deploys", "deploys.csv"],
        ["copilot", "users.json", "--team", "harbour"],
        ["git", "git.log", "--repository", "a/b"],
    ]

    private static let plantedFiles: Set<String> = [
        "aliases.yml", "broken.json", "pulls.json", "rest.json", "runs.json", "jobs.json",
        "2026-03-03.xml",
        "incidents.json", "incidents.csv", "deploys.csv", "users.json", "git.log",
    ]

    /// One week of everything, with the name in every string that could hold one.
    private func plant(_ name: String, in scratch: Scratch) throws {
        let pulls = (1...12).map { number in
            """
            {"number":\(number),"title":"\(name)","body":"\(name)","createdAt":"2026-03-0\(2 + number % 5)T08:00:00Z",
            "mergedAt":"2026-03-0\(2 + number % 5)T18:00:00Z","closedAt":null,"state":"MERGED","isDraft":false,
            "additions":\(number * 9),"deletions":3,"changedFiles":1,"headRefName":"\(name)/fix",
            "author":{"login":"\(name)-\(number % 6)","name":"\(name)"},"labels":[{"name":"\(name)"}],
            "files":[{"path":"src/\(name).swift","additions":5,"deletions":1}],
            "reviews":[{"author":{"login":"\(name)-\(number % 5 + 1)"},"submittedAt":"2026-03-0\(2 + number % 5)T12:00:00Z","state":"APPROVED","body":"\(name)"}]}
            """
        }
        try scratch.write("[\(pulls.joined(separator: ",\n"))]", to: "pulls.json")
        try scratch.write(
            "[{\"number\":1,\"createdAt\":\"\(name)\",\"isDraft\":false}, {\"\(name)\":}]",
            to: "broken.json")
        try scratch.write(
            """
            [{"number":90,"title":"\(name)","user":{"login":"\(name)","type":"User"},"created_at":"2026-03-03T08:00:00Z","merged_at":"2026-03-03T09:00:00Z","draft":false,"base":{"repo":{"full_name":"a/b"}}}]
            """, to: "rest.json")
        try scratch.write(
            """
            {"total_count":1,"workflow_runs":[{"id":7,"name":"\(name)","display_title":"\(name)","head_branch":"\(name)/x","run_attempt":1,"status":"completed","conclusion":"success","created_at":"2026-03-03T08:00:00Z","run_started_at":"2026-03-03T08:00:00Z","updated_at":"2026-03-03T08:09:00Z","actor":{"login":"\(name)"},"repository":{"full_name":"a/b","owner":{"login":"\(name)"}}}]}
            """, to: "runs.json")
        try scratch.write(
            """
            {"jobs":[{"id":1,"run_id":7,"run_attempt":1,"name":"\(name)","status":"completed","conclusion":"success","created_at":"2026-03-03T08:00:00Z","started_at":"2026-03-03T08:01:00Z","completed_at":"2026-03-03T08:02:00Z","runner_name":"\(name)","steps":[{"name":"\(name)"}]}]}
            """, to: "jobs.json")
        try scratch.write(
            """
            <testsuite name="\(name)" hostname="\(name)"><testcase name="\(name)" classname="\(name)"><flakyFailure message="\(name)">\(name)</flakyFailure><system-out>\(name)</system-out></testcase></testsuite>
            """, to: "2026-03-03.xml")
        try scratch.write(
            """
            {"incidents":[{"id":"P1","incident_number":1,"title":"\(name)","status":"resolved","created_at":"2026-03-03T08:00:00Z","resolved_at":"2026-03-03T09:00:00Z","urgency":"high","service":{"summary":"api"},"assignments":[{"assignee":{"summary":"\(name)"}}]}]}
            """, to: "incidents.json")
        try scratch.write(
            "started_at,resolved_at,service,severity,owner\n2026-03-03T08:00:00Z,2026-03-03T09:00:00Z,api,high,\(name)\n",
            to: "incidents.csv")
        try scratch.write(
            "deployed_at,service,status,deployed_by\n2026-03-03T08:00:00Z,api,success,\(name)\n",
            to: "deploys.csv")
        try scratch.write(
            """
            {"day_totals":[{"day":"2026-03-03","user_login":"\(name)","user_id":1,"code_generation_activity_count":10,"code_acceptance_activity_count":3}]}
            """, to: "users.json")
        let commits = (1...12).map { number in
            "\u{1e}\(String(repeating: "\(number % 10)", count: 38))\(9 + number)\u{1f}p\u{1f}2026-03-0\(2 + number % 5)T18:00:00+01:00"
                + "\u{1f}\(name)-\(number % 6)@example.org\u{1f}Ask \(name) (#\(number))\u{1f}Signed-off-by: \(name)\n"
                + "Co-authored-by: Copilot <\(name)@example.org>\u{1f}\n5\t1\tsrc/\(name).swift\n"
        }
        try scratch.write(commits.joined(separator: "\n"), to: "git.log")
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
