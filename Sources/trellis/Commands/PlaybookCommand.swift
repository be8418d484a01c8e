import ArgumentParser

/// `trellis playbook`: the library.
struct PlaybookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook",
        abstract: "Look at the library of playbooks, test it, lint it and add to it.",
        subcommands: [
            PlaybookList.self, PlaybookShow.self, PlaybookTest.self, PlaybookLint.self,
            PlaybookLock.self, PlaybookNew.self, PlaybookPromote.self,
            PlaybookOutcomes.self,
        ])
}
