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

    /// In a table.
    func incident(_ step: IncidentTrace.Step) -> String {
        switch step {
        case .symptoms: self[.timelineStepSymptoms]
        case .detected: self[.timelineStepDetected]
        case .acknowledged: self[.timelineStepAcknowledged]
        case .mitigated: self[.timelineStepMitigated]
        case .restored: self[.timelineStepRestored]
        }
    }

    /// In a sentence: between this point and another.
    func point(_ step: IncidentTrace.Step) -> String {
        switch step {
        case .symptoms: self[.timelinePointSymptoms]
        case .detected: self[.timelinePointDetected]
        case .acknowledged: self[.timelinePointAcknowledged]
        case .mitigated: self[.timelinePointMitigated]
        case .restored: self[.timelinePointRestored]
        }
    }

    func outcome(_ outcome: DeploymentTrace.Outcome) -> String {
        switch outcome {
        case .failed: self[.timelineFailed]
        case .rolledBack: self[.timelineReverted]
        case .succeeded: self[.timelineSucceeded]
        }
    }

    /// `3 of 5 teams`, `at least 4 of 5 teams`, `at most one of 5 teams`.
    func teams(_ count: GroupCount) -> String {
        guard count.isCommon else {
            return self(.leadershipCountMost, ["teams": "\(count.teams)"])
        }
        return self(
            count.told.count > 1 ? .leadershipCountLeast : .leadershipCount,
            ["count": "\(count.told.lowerBound)", "teams": "\(count.teams)"])
    }

    /// The name of a group; those that nobody declared have one in each language.
    package func group(_ name: String) -> String {
        switch name {
        case TeamGroups.others: self[.leadershipOthers]
        case TeamGroups.everybody: self[.leadershipEverybody]
        default: name
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
