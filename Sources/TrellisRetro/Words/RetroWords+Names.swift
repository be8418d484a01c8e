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

    /// With the unit: `212 lines`, `3.2 h`, `14 %`.
    func quantity(_ value: Double, _ unit: Metric.Unit) -> String {
        Numerals.quantity(value, unit) { self.unit($0, isOne: $1) }
    }

    /// What stands behind a number.
    func unit(_ unit: Metric.Unit, isOne: Bool = false) -> String {
        switch unit {
        case .share: "%"
        case .hours: self[.unitHours]
        case .minutes: self[.unitMinutes]
        case .lines: self[isOne ? .unitLinesOne : .unitLinesOther]
        case .days: self[isOne ? .unitDaysOne : .unitDaysOther]
        case .changes: self[isOne ? .unitChangesOne : .unitChangesOther]
        case .pulls: self[isOne ? .unitPullsOne : .unitPullsOther]
        case .weeksOfWork: self[isOne ? .unitWeeksOne : .unitWeeksOther]
        case .deployments: self[isOne ? .unitDeploymentsOne : .unitDeploymentsOther]
        case .incidents: self[isOne ? .unitIncidentsOne : .unitIncidentsOther]
        case .updates: self[isOne ? .unitUpdatesOne : .unitUpdatesOther]
        case .findings: self[isOne ? .unitFindingsOne : .unitFindingsOther]
        case .alerts: self[isOne ? .unitAlertsOne : .unitAlertsOther]
        case .pages: self[isOne ? .unitPagesOne : .unitPagesOther]
        case .defects: self[isOne ? .unitDefectsOne : .unitDefectsOther]
        case .items: self[isOne ? .unitItemsOne : .unitItemsOther]
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
