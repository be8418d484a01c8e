import ArgumentParser

/// `trellis actions`: what is open across retros.
struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "See what was agreed in the retros, and what became of it.",
        subcommands: [
            ActionsList.self, ActionsAdd.self, ActionsSync.self, ActionsCalendar.self,
            ActionsExport.self,
        ])
}
