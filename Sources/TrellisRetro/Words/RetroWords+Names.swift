import TrellisModel

/// The names of what the model knows.
extension RetroWords {
    func step(_ step: CoachingStep) -> String {
        switch step {
        case .observe: self[.stepObserve]
        case .explore: self[.stepExplore]
        case .align: self[.stepAlign]
        case .support: self[.stepSupport]
        }
    }

    func kind(_ kind: Annotation.Kind) -> String {
        switch kind {
        case .freeze: self[.kindFreeze]
        case .migration: self[.kindMigration]
        case .holiday: self[.kindHoliday]
        case .onboarding: self[.kindOnboarding]
        case .incidentResponse: self[.kindIncident]
        case .policyChange: self[.kindPolicy]
        case .toolingRollout: self[.kindTooling]
        }
    }

    func attention(_ attention: Playbook.Attention) -> String {
        switch attention {
        case .notice: self[.attentionNotice]
        case .discuss: self[.attentionDiscuss]
        case .act: self[.attentionAct]
        }
    }

    /// `two` to `nine` as words, other numbers as digits.
    func number(_ number: Int) -> String {
        let words: [RetroWord] = [
            .number2, .number3, .number4, .number5, .number6, .number7, .number8, .number9,
        ]
        return words.indices.contains(number - 2) ? self[words[number - 2]] : "\(number)"
    }
}
