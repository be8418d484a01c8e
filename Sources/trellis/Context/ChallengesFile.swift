import Foundation
import TrellisModel
import TrellisPlaybooks
import TrellisRetro

/// `challenges.yml`: objections to what a playbook makes of the numbers, and their answers.
enum ChallengesFile {
    static let name = "challenges.yml"
    private static let key = "challenges"

    /// - Throws: ``Problems`` with everything that is wrong with the file.
    static func read(_ text: String, path: String) throws -> [Challenge] {
        var taken: Set<String> = []
        return try ContextFile.entries(key, of: text, path: path) { reader in
            guard let challenge = challenge(reader) else { return nil }
            if !taken.insert(challenge.id).inserted {
                reader.report("id", "'\(challenge.id)' stands twice", help: "rename one of the two")
            }
            return challenge
        }
    }

    /// - Returns: None where there is no file.
    static func all(at path: String) throws -> [Challenge] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try read(try TextFile.configuration(path), path: path)
    }

    private static func file(_ path: String) -> ContextFile {
        ContextFile(
            path: path, key: key,
            about: "Objections to what a playbook makes of the numbers, and their answers.")
    }

    /// Adds an objection behind those that stand there.
    ///
    /// - Returns: It as it stands, and whether it is new: what is objected to in the same words, and
    ///   has no answer yet, is not noted again.
    static func add(
        team: TeamID, playbook: String, day: Day, because: String, at path: String
    ) throws -> (challenge: Challenge, isNew: Bool) {
        var found: Challenge?
        let isNew = try file(path).change { text, addition in
            let known = try text.map { try read($0, path: path) } ?? []
            if let same = known.first(where: {
                $0.team == team && $0.playbook == playbook && $0.because == because
                    && ($0.answer == nil || $0.day == day)
            }) {
                found = same
                return nil
            }
            let id = ActionID.make(
                team: team, held: day, playbook: playbook, key: "challenge",
                taken: Set(known.map(\.id)))
            found = Challenge(
                id: id, team: team, playbook: playbook, day: day, because: because, answer: nil)
            return try addition.appending(
                [
                    ("id", id), ("team", team.description), ("playbook", playbook),
                    ("date", day.description), ("because", because),
                ], to: key)
        } check: { text in
            try read(text, path: path).contains { $0 == found }
        }
        guard let found else {
            throw ContextFile.Refusal(path: path, summary: "nothing was noted", help: nil)
        }
        return (found, isNew)
    }

    /// Adds an answer to one objection.
    ///
    /// - Returns: The objection with its answer, and whether the answer is new.
    static func answer(
        _ id: String, with answer: Challenge.Answer, at path: String
    ) throws -> (challenge: Challenge, isNew: Bool) {
        let known = try all(at: path)
        guard let index = known.firstIndex(where: { $0.id == id }) else {
            throw UnknownChallenge(id: id, known: known.map(\.id), path: path)
        }
        let challenge = known[index]
        if let old = challenge.answer {
            guard old.text == answer.text else { throw Answered(challenge: challenge, path: path) }
            return (challenge, false)
        }
        let done = Challenge(
            id: id, team: challenge.team, playbook: challenge.playbook, day: challenge.day,
            because: challenge.because, answer: answer)
        _ = try file(path).change { _, addition in
            try addition.extending(
                entryAt: index, of: key,
                with: [("answered", answer.day.description), ("answer", answer.text)])
        } check: { text in
            try read(text, path: path).contains(done)
        }
        return (done, true)
    }

    private static func challenge(_ reader: YAMLReader) -> Challenge? {
        let id = reader.text("id", max: 5)
        let team = reader.team("team")
        let playbook = reader.text("playbook", max: 63)
        let day = reader.day("date")
        let because = reader.text("because", max: ContextFile.longest)
        let answered = reader.day("answered", isRequired: false)
        let answer = reader.text("answer", max: ContextFile.longest, isRequired: false)
        reader.rejectUnknownKeys()
        if (answered == nil) != (answer == nil) {
            reader.report(
                "answer", "an answer has a text and a day",
                help: "write 'answered: 2026-03-16' and 'answer: …', or neither")
        }
        guard let id, let team, let playbook, let day, let because else { return nil }
        guard ActionID.isValid(id) else {
            reader.report("id", "'\(id)' is not five letters and digits, a letter first")
            return nil
        }
        return Challenge(
            id: id, team: team, playbook: playbook, day: day, because: because,
            answer: answered.flatMap { day in answer.map { Challenge.Answer(day: day, text: $0) } })
    }

    private struct UnknownChallenge: HelpfulError {
        let id: String
        let known: [String]
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String { "there is no objection '\(id)'" }
        var help: String? {
            Spelling.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
                ?? "'trellis challenge list' lists them"
        }
        var status: ExitStatus { .notFound }
    }

    private struct Answered: HelpfulError {
        let challenge: Challenge
        let path: String

        var location: SourceLocation? { SourceLocation(file: path) }
        var summary: String {
            "'\(challenge.id)' was answered on \(challenge.answer?.day.description ?? "")"
        }
        var help: String? {
            "edit the answer in the file, or note a new objection with 'trellis challenge'"
        }
        var status: ExitStatus { .wrongUsage }
    }
}

extension Workspace {
    /// Of all teams, as they stand in the file.
    func challenges() throws -> [Challenge] {
        try ChallengesFile.all(at: path(ChallengesFile.name))
    }
}

/// An objection in words.
enum ChallengeWords {
    /// That a match is contested.
    static func standing(_ challenge: Challenge) -> String {
        "Contested since \(challenge.day.words): \(challenge.because)"
    }
}
