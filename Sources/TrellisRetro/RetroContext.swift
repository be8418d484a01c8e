import TrellisModel

/// What people noted beside the numbers: the calendar, objections, and their answers.
struct RetroContext {
    let facts: RetroFacts
    private var words: RetroWords { facts.words }

    /// Weeks that the pictures of a retro show at least.
    private static let weeks = 26

    /// None where nothing was noted.
    var lists: [RetroView.Context] {
        [
            (facts.words[.contextCalendar], calendar), (facts.words[.contextAnswers], answers),
        ].compactMap {
            $1.isEmpty
                ? nil
                : RetroView.Context(heading: $0, items: $1.map { RetroView.Sentence(text: $0) })
        }
    }

    private var calendar: [String] {
        let end = facts.held.advanced(by: -1)
        let days = facts.held.monday.advanced(by: -7 * Self.weeks)...end
        return facts.annotations.filter { $0.days.overlaps(days) }.map { note in
            let effect: RetroWord? =
                note.kind.takesDaysOut
                ? .contextExcluded : note.kind.declaresChange ? .contextChange : nil
            return words(
                .contextNote,
                [
                    "days": words.days(note.days), "kind": words.kind(note.kind),
                    "note": PlainText.markdown(note.note).closed,
                ]) + (effect.map { " *\(words[$0])*" } ?? "")
        }
    }

    private var answers: [String] {
        facts.answered.compactMap { challenge in
            guard let answer = challenge.answer else { return nil }
            let title = facts.matches.first { $0.playbook.id == challenge.playbook }?.playbook.title
            return words(
                .contextAnswered,
                [
                    "title": title ?? challenge.playbook, "day": words.day(challenge.day),
                    "because": PlainText.markdown(challenge.because).closed,
                    "answered": words.day(answer.day),
                    "answer": PlainText.markdown(answer.text).closed,
                ])
        }
    }

    static func standing(_ challenge: Challenge, words: RetroWords = .english) -> String {
        words(
            .contextContested,
            [
                "day": words.day(challenge.day),
                "because": PlainText.markdown(challenge.because).closed,
            ])
    }
}

/// Text that people gave elsewhere, in a Markdown document.
enum PlainText {
    /// It shows as it was given: no sign of it is markup, and it stays in its line.
    ///
    /// Source: CommonMark 0.31.2, section 2.4, backslash escapes.
    static func markdown(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "!":
                out += "\\"
                out.unicodeScalars.append(scalar)
            case _ where isControl(scalar): out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// With a full stop, unless it ends like a sentence already.
    fileprivate var closed: String {
        last.map { ".!?…".contains($0) } ?? true ? self : self + "."
    }
}
