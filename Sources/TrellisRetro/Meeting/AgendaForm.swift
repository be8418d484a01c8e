/// How a team meets: in one room, on a screen, or over some days in writing.
package enum AgendaForm: Sendable, Equatable {
    /// Length of the meeting in minutes.
    case room(minutes: Int)
    case remote(minutes: Int)
    /// Five working days with a short call at their end.
    case async

    /// The shortest and the longest meeting, in minutes.
    package static let lengths = 30...240
    package static let usualMinutes = 60

    /// What everybody gives, in minutes.
    package var minutes: Int {
        switch self {
        case .room(let minutes), .remote(let minutes): minutes
        case .async: Self.usualMinutes
        }
    }
}

/// A form by the word that people choose it with.
package enum AgendaPreset: String, Sendable, CaseIterable {
    case thirty = "30"
    case sixty = "60"
    case ninety = "90"
    case remote, async

    /// Whether another length can be asked for: the others say theirs.
    package var takesMinutes: Bool { self == .remote }

    /// - Parameter minutes: The length that the team usually takes; `nil` for none of its own.
    package func form(minutes: Int?) -> AgendaForm {
        switch self {
        case .thirty: .room(minutes: 30)
        case .sixty: .room(minutes: 60)
        case .ninety: .room(minutes: 90)
        case .remote: .remote(minutes: minutes ?? AgendaForm.usualMinutes)
        case .async: .async
        }
    }
}

extension AgendaForm: CustomStringConvertible {
    /// As the front matter of a retro spells it: `60`, `remote 45`, `async`.
    package var description: String {
        switch self {
        case .room(let minutes): "\(minutes)"
        case .remote(let minutes): "remote \(minutes)"
        case .async: "async"
        }
    }

    /// - Returns: `nil` for what names no form, or a length outside of ``lengths``.
    package init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ")
        func minutes(_ word: String) -> Int? {
            Int(word).flatMap { Self.lengths.contains($0) ? $0 : nil }
        }
        switch (words.first.map { String($0) }, words.count) {
        case ("async"?, 1): self = .async
        case ("remote"?, 1): self = .remote(minutes: Self.usualMinutes)
        case ("remote"?, 2):
            guard let length = minutes(String(words[1])) else { return nil }
            self = .remote(minutes: length)
        case (let word?, 1):
            guard let length = minutes(word) else { return nil }
            self = .room(minutes: length)
        default: return nil
        }
    }
}
