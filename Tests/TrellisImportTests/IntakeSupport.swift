import Foundation
import TestSupport
import Testing
import TrellisModel

@testable import TrellisImport

/// Reads exports for one team named harbour, as the command line would.
enum Reading {
    static func options(publicData: Bool = false) throws -> IntakeOptions {
        IntakeOptions(
            roster: Roster(
                teams: [
                    Roster.Team(
                        id: try #require(TeamID("harbour")), repositories: ["harbour-team/harbour"],
                        services: ["harbour-api", "harbour-web"])
                ], takesTeamsAsTheyCome: publicData),
            timeZone: try #require(TimeZone(identifier: "Europe/Berlin")),
            policy: PrivacyPolicy(isPublicData: publicData), bots: [], aliases: [:])
    }

    static func file(_ path: String) -> SourceFile {
        SourceFile(path: path, team: TeamID("harbour"), repository: "harbour-team/harbour")
    }

    static func paths(_ source: String, _ paths: [String], options: IntakeOptions) throws
        -> Intake.Result
    {
        try Intake.read(source: source, from: paths.map(file), options: options)
    }

    /// Reads a text as a file of this name, as public data, so that small files give numbers.
    static func text(
        _ source: String, _ text: String, name: String = "export.json",
        change: (inout IntakeOptions) -> Void = { _ in }
    ) throws -> Intake.Result {
        let scratch = try Scratch()
        var options = try options(publicData: true)
        change(&options)
        return try paths(source, [try scratch.write(text, to: name)], options: options)
    }
}

extension Intake.Result {
    /// The cell of a metric in the period that begins on a day.
    func cell(_ id: String, _ segment: String? = nil, on day: String) -> Cell? {
        records.flatMap(\.aggregates).map(\.cell).first {
            $0.slice.metric.id == id && $0.slice.segment == segment && $0.start == Day(day)
        }
    }
}
