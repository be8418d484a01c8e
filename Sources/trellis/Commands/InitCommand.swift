import ArgumentParser
import Foundation
import TrellisModel

/// `trellis init`: a workspace to begin with.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a workspace: a commented trellis.yml and a folder for retros.",
        discussion: """
            In a git repository that repository becomes the first source. Without a terminal it asks \
            nothing.

            Example: trellis init --team harbour
            """)

    @Option(
        name: [.customShort("C"), .long], help: "The folder to make a workspace of.",
        completion: .directory)
    var workspace = "."
    @Option(help: "The team's short name: lower-case letters, digits and hyphens.")
    var team: TeamID?
    @Flag(
        help:
            "Declare public or synthetic data: teams are taken as they come, and no floor of people is applied."
    )
    var publicData = false

    func run() throws {
        let folder = URL(filePath: workspace).standardizedFileURL
        let file = folder.appending(path: "trellis.yml").path
        guard !FileManager.default.fileExists(atPath: file) else { throw AlreadyThere(path: file) }
        let name = chooseTeam(in: folder)
        let isRepository = FileManager.default.fileExists(
            atPath: folder.appending(path: ".git").path)
        try FileWriter.makeFolder(folder.appending(path: "retros").path)
        try FileWriter.write(
            Self.configuration(team: name, isRepository: isRepository, isPublicData: publicData),
            to: file)
        try ignoreStore(in: folder)
        Output.result(
            """
            Made a workspace for the team '\(name)': \(Workspace.shown(file))

            Next:
              trellis import\(isRepository ? "            # reads this repository's history" : " SOURCE PATH…     # 'trellis import --help' lists the sources")
              trellis match
              trellis retro new
            """)
    }

    /// The team's short name: as given, as typed, else after the folder.
    private func chooseTeam(in folder: URL) -> String {
        if let team { return team.description }
        let usual = Slug.from(folder.lastPathComponent) ?? "team"
        guard Terminal.inputIsTerminal else { return usual }
        Output.note("The team's short name [\(usual)]:")
        return readLine().flatMap { Slug.from($0) } ?? usual
    }

    /// Keeps the store out of a team's git: it can be made again, and belongs to nobody's history.
    private func ignoreStore(in folder: URL) throws {
        let path = folder.appending(path: ".gitignore").path
        let line = ".trellis/", ending = UInt8(ascii: "\n")
        guard FileManager.default.fileExists(atPath: path) else {
            return try FileWriter.write("\(line)\n", to: path)
        }
        // By bytes: what stands there need not be UTF-8, and stays as it is.
        let old = FileManager.default.contents(atPath: path).map(Array.init)
        guard let old else {
            return Output.warning("\(Workspace.shown(path)) cannot be read: add '\(line)' to it")
        }
        let lines = String(decoding: old, as: UTF8.self).lines
        guard !lines.contains(where: { $0.trimmed == line }) else { return }
        let gap = old.isEmpty || old.last == ending ? [] : [ending]
        try FileWriter.replace([
            FileWriter.Change(path: path, old: old, new: old + gap + Array("\(line)\n".utf8))
        ])
    }

    private struct AlreadyThere: HelpfulError {
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "there is a workspace here already" }
        var help: String? { "edit trellis.yml, or choose another folder with -C" }
        var status: ExitStatus { .cannotWrite }
    }

    private static func configuration(team: String, isRepository: Bool, isPublicData: Bool)
        -> String
    {
        """
        # A Trellis workspace. Everything here can be changed at any time; importing again applies it.
        schema: trellis/workspace@1

        # Weeks begin on Monday 00:00 here, and this decides on which day an incident began.
        timezone: UTC

        # Whose a record is. While there is one team that lists nothing, everything is its own.
        teams:
          - name: \(team)
            # title: What people call it
            # repositories: [owner/name]
            # services: [checkout]

        # Teams that leadership sees together, three or more at a time: 'trellis retro new --audience leadership'.
        # groups:
        #   Shop: [harbour, lighthouse, pier, quay, slipway]

        # What `trellis import` reads without arguments; 'trellis explain SOURCE' says how to make
        # an export. `from` and `to` say which days it covers whole.
        sources:\(isRepository ? "\n  - {source: git, paths: [.]}" : " []")
        #  - {source: github-pulls, paths: [exports/pulls.json], repository: owner/name}
        #  - {source: incidents, paths: ['exports/incidents-*.json']}

        # Accounts that are programs, beside those that Trellis knows. `*` stands for any letters.
        # bots: ['*-robot']

        # People with several accounts: a file of `account: person` lines. It is read in memory
        # only; keep it out of git.
        # aliases: ../aliases.yml

        \(isPublicData
            ? "# Public or synthetic data: no floor of people, and every document says so.\npublic-data: true"
            : "# Numbers from people's work are shown from this many people up; 5 is the least.\nprivacy:\n  floor: 5")

        # Whose public holidays are left out of every comparison ('trellis explain holidays' lists them).
        # Release freezes and other breaks stand in annotations.yml.
        # holidays: DE-BE

        # Of what is found, on average at most 5 % is chance; 'strict: true' makes that 2 %.
        # strict: true

        # A playbook's numbers, within their bounds, or one that is turned off for a while.
        # tuning:
        #   pr-size-creep: {growth: 1.4}
        #   friday-incidents: {off: true, reason: releases are frozen on Fridays, until: 2027-12-31}

        # The site of playbooks: its title, its address, and where its sources can be edited.
        # site: {title: Our playbooks, base: "https://playbooks.example.org/", edit: "https://git.example.org/playbooks/edit/"}

        # The language of retros (en, de, es, or one of templates/words), words that lint accepts, and
        # further ones that it looks for.
        # language: {name: en, accept: [obviously], TL008: {add: [wizard]}}

        # How long the meeting is, in minutes; or in its place the form of it: 30, 60, 90, remote, async.
        retro:
          minutes: 60
          # agenda: remote
          # refused-rest: 8w             # for how long what was refused is not offered again

        """
    }
}
