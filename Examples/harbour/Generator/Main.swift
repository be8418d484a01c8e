import Foundation

/// Writes the exports of team harbour into the folder `exports` of the folder that is named.
@main
enum Main {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: harbour-example OUTDIR")
            return
        }
        let exports = URL(filePath: CommandLine.arguments[1]).appending(path: "exports")
        for folder in ["runs", "junit"] {
            try FileManager.default.createDirectory(
                at: exports.appending(path: folder), withIntermediateDirectories: true)
        }
        for (name, text) in files() {
            try Data(text.utf8).write(to: exports.appending(path: name))
        }
    }

    private static func files() -> [(name: String, text: String)] {
        let history = History()
        let runs = RunsExport.texts(history).enumerated()
            .map { (name: "runs/runs-\($0 + 1).json", text: $1) }
        let reports = TestReports.files().map { (name: "junit/\($0.name)", text: $0.text) }
        return runs + reports + [
            (name: "pulls.json", text: PullsExport.text(history)),
            (name: "git.log", text: GitLogExport.text(history)),
            (name: "incidents.json", text: IncidentsExport.text()),
            (name: "deployments.csv", text: DeploymentsExport.text()),
            (name: "copilot.ndjson", text: CopilotExport.text()),
        ]
    }
}
