import Foundation
import TrellisImport
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// What `trellis.yml` says.
struct Settings {
    var timeZone = TimeZone.gmt
    var asOf: Day?
    var teams: [Team] = []
    /// Teams in groups, for what leadership sees.
    var groups: [Group] = []
    var sources: [Source] = []
    var bots: [String] = []
    /// A file of `account: person` lines, read in memory only.
    var aliases: String?
    var isPublicData = false
    var floor = PrivacyPolicy.floor
    /// Days after a week's end until it is published.
    var publishDelay = 0
    /// Whether fewer false findings are asked for.
    var isStrict = false
    /// Whose public holidays are left out, such as `DE-BE`.
    var region: String?
    var site = SiteSettings()
    /// The form of the meeting.
    var agenda = AgendaForm.room(minutes: AgendaForm.usualMinutes)
    /// The length that the team gave; `nil` where it gave none.
    var minutes: Int?
    /// Days for which a playbook, or an offer of it, is left out after the team refused it.
    var refusedRest = 56
    /// Playbook to parameter to value.
    var tuning: [String: [String: Double]] = [:]
    /// The language of retros.
    var retroLanguage = RetroWords.english.language
    /// The team's own words.
    var language = LanguageAdditions()
    /// Playbooks that are turned off, and until when: for good is argued about again some day.
    var off: [String: Day] = [:]
    /// Where a playbook's tuning stands, and each of its parameters.
    var tuningLines: [String: (own: Int, parameters: [String: Int])] = [:]

    struct Team {
        let id: TeamID
        let title: String
        let repositories: [String]
        let services: [String]
    }

    struct Source {
        let name: String
        let paths: [String]
        let team: TeamID?
        let repository: String?
        let from: Day?
        let to: Day?
        let mapping: [String: String]
    }

    /// - Throws: ``Problems`` with everything that is wrong with the file.
    init(reading text: String, path: String) throws {
        let problems = ProblemList(file: path)
        do throws(DocumentProblem) {
            if let node = try YAMLDocument.read(text, file: path),
                let reader = YAMLReader(node, problems: problems)
            {
                read(reader)
            } else if problems.problems.isEmpty {
                problems.add(
                    line: 1, field: "schema", "the file is empty",
                    help: "run 'trellis init' in an empty folder to see one")
            }
        } catch {
            problems.add(error)
        }
        if let found = Problems(problems.problems) { throw found }
    }

    private mutating func read(_ reader: YAMLReader) {
        _ = reader.word("schema", of: ["trellis/workspace@1"])
        if let name = reader.text("timezone", isRequired: false) {
            // Looking a zone up reads all of them, and most servers have this one.
            if let zone = name == "UTC" ? .gmt : TimeZone(identifier: name) {
                timeZone = zone
            } else {
                reader.report(
                    "timezone", "'\(name)' is not a time zone",
                    help: "write one like Europe/Berlin or UTC")
            }
        }
        asOf = reader.day("as-of", isRequired: false)
        teams = (reader.maps("teams") ?? []).compactMap(Self.team)
        let ids = teams.map(\.id)
        if Set(ids).count < ids.count { reader.report("teams", "a team stands here twice") }
        sources = (reader.maps("sources", isRequired: false) ?? []).compactMap(Self.source)
        bots = reader.texts("bots", isRequired: false) ?? []
        aliases = reader.text("aliases", isRequired: false)
        isPublicData = reader.flag("public-data", isRequired: false) ?? false
        isStrict = reader.flag("strict", isRequired: false) ?? false
        readRegion(reader)
        if let privacy = reader.map("privacy", isRequired: false) {
            floor =
                privacy.integer("floor", in: PrivacyPolicy.floor...1000, isRequired: false) ?? floor
            privacy.rejectUnknownKeys()
        }
        if let publish = reader.map("publish", isRequired: false) {
            publishDelay = publish.integer("delay", in: 0...28, isRequired: false) ?? 0
            publish.rejectUnknownKeys()
        }
        if let retro = reader.map("retro", isRequired: false) {
            readMeeting(retro)
            refusedRest =
                retro.span("refused-rest", in: 0...366, isRequired: false) ?? refusedRest
            retro.rejectUnknownKeys()
        }
        if let map = reader.map("site", isRequired: false) { site = SiteSettings(reading: map) }
        readLanguage(reader)
        readTuning(reader)
        readGroups(reader)
        reader.rejectUnknownKeys()
    }

    private mutating func readRegion(_ reader: YAMLReader) {
        guard let name = reader.text("holidays", isRequired: false) else { return }
        guard !HolidayCalendar.regions.contains(name) else { return region = name }
        reader.report(
            "holidays", "no region '\(name)' is known",
            help: HolidayCalendar.nearest(to: name).map { "did you mean '\($0)'?" }
                ?? "'trellis explain holidays' lists them; annotations.yml takes any other day")
    }

    private static func team(_ reader: YAMLReader) -> Team? {
        let name = reader.text("name", max: 63) ?? ""
        let title = reader.text("title", max: 80, isRequired: false)
        let repositories = reader.texts("repositories", isRequired: false) ?? []
        let services = reader.texts("services", isRequired: false) ?? []
        reader.rejectUnknownKeys()
        guard let id = TeamID(name) else {
            if !name.isEmpty {
                reader.report(
                    "name", "'\(name)' is not a team's short name",
                    help:
                        "use lower-case letters, digits and hyphens, such as '\(Slug.from(name) ?? "payments-core")'; 'title' may hold anything"
                )
            }
            return nil
        }
        return Team(id: id, title: title ?? name, repositories: repositories, services: services)
    }

    private static func source(_ reader: YAMLReader) -> Source? {
        let name = reader.word("source", of: Intake.sources.map(\.name))
        let paths = reader.texts("paths", max: 1000) ?? []
        let team = reader.team("team", isRequired: false)
        let source = Source(
            name: name ?? "", paths: paths, team: team,
            repository: reader.text("repository", isRequired: false),
            from: reader.day("from", isRequired: false), to: reader.day("to", isRequired: false),
            mapping: (reader.map("map", isRequired: false)?.entries ?? []).reduce(into: [:]) {
                $0[$1.key] = $1.value.text
            })
        reader.rejectUnknownKeys()
        if let from = source.from, let to = source.to, from > to {
            reader.report("to", "\(to) is before 'from'")
        }
        return name == nil ? nil : source
    }

    private mutating func readTuning(_ reader: YAMLReader) {
        guard let map = reader.map("tuning", isRequired: false) else { return }
        for playbook in map.keys {
            guard let entry = map.map(playbook) else { continue }
            tuningLines[playbook] = (
                map.line(of: playbook),
                Dictionary(
                    entry.keys.map { ($0, entry.line(of: $0)) }, uniquingKeysWith: { $1 })
            )
            if entry.flag("off", isRequired: false) == true {
                _ = entry.text("reason", max: 400)
                off[playbook] = entry.day("until")
            }
            for key in entry.keys where !["off", "reason", "until"].contains(key) {
                tuning[playbook, default: [:]][key] = entry.number(key)
            }
        }
    }
}
