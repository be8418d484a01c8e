import ArgumentParser
import TrellisRetro

/// What kind of meeting a retro is written for.
struct MeetingOptions: ParsableArguments {
    @Option(
        help: """
            Minutes in one room, or on a screen with breaks and writing first, or over five working \
            days in writing.
            """)
    var agenda: AgendaPreset?
    @Option(help: "One subject over the last 13 weeks, instead of everything since the last retro.")
    var about: RetroSubject?

    /// - Returns: `nil` for the team's usual one.
    func form(in settings: Settings) -> AgendaForm? {
        agenda.map { $0.form(minutes: settings.minutes) }
    }
}

extension AgendaPreset: ExpressibleByArgument {}

extension RetroSubject: ExpressibleByArgument {}
