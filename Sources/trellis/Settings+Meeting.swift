import TrellisPlaybooks
import TrellisRetro

/// What `trellis.yml` says about the meeting, below `retro`.
///
/// `agenda` is its form, `minutes` its length in one room or on a screen. A form that is a length, or
/// that has none, stands alone.
extension Settings {
    mutating func readMeeting(_ reader: YAMLReader) {
        minutes = reader.integer("minutes", in: AgendaForm.lengths, isRequired: false)
        let words = AgendaPreset.allCases.map(\.rawValue)
        let preset = reader.word("agenda", of: words, isRequired: false)
            .flatMap(AgendaPreset.init)
        if let preset, minutes != nil, !preset.takesMinutes {
            reader.report(
                "minutes", "'agenda: \(preset.rawValue)' says how long it takes",
                help: "keep one of the two")
        }
        agenda =
            preset.map { $0.form(minutes: minutes) }
            ?? .room(minutes: minutes ?? AgendaForm.usualMinutes)
    }
}
