import Foundation

/// Times the release binary, and the engine in it, beside things that everybody can time too.
@main
enum Bench {
    static let usage = """
        usage: trellis-bench BINARY [commands] [series] [site] [retros] [teams] [markdown]

          commands  whole commands, beside a program or a git command; a minute
          series    one series in the engine, beside Python packages; seconds
          site      1,000 playbooks as a site, beside cmark-gfm; half a minute
          retros    500 retros with 5,000 actions, beside cat; half a minute
          teams     match on up to 10,000 teams; about six minutes
          markdown  hostile Markdown, as large as is rendered; seconds

        Without a word, all of them.
        """

    static func main() throws {
        var arguments = CommandLine.arguments.dropFirst()
        if arguments.first == Usage.word {
            Usage.relay(Array(arguments.dropFirst()))
            return
        }
        let parts = ["commands", "series", "site", "retros", "teams", "markdown"]
        guard let binary = arguments.popFirst(), !binary.hasPrefix("-"),
            arguments.allSatisfy({ parts.contains($0) })
        else {
            print(usage)
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "trellis-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        for part in parts where arguments.isEmpty || arguments.contains(part) {
            switch part {
            case "commands": try WholeCommands.run(binary, in: folder.path)
            case "series": try OneSeries.run(in: folder.path)
            case "site": try LargeSite.run(binary, in: folder.path)
            case "retros": try ManyRetros.run(binary, in: folder.path)
            case "markdown": MarkdownTimes.run()
            default: try ManyTeams.run(binary, in: folder.path)
            }
        }
    }
}
