extension RetroWords {
    /// When an incident did what.
    static let timelineTexts: [RetroWord: String] = [
        .timelineTitle: "Incident {id}: timeline",
        .timelinePromise:
            "From exports of incidents and deployments, and nothing else. It names nobody, and a "
            + "deployment that came before is not thereby a cause.",
        .timelineService: "Service: {service}.",
        .timelineZone: "Times are in {zone}.",
        .timelineExercise: "The export marks this incident as an exercise.",
        .timelineWhen: "What happened when",
        .timelineAround: "Deployments around it",
        .timelineQuestions: "Questions for the postmortem",
        .timelineLead:
            "What we agree to try, one line each: a role, and a date. Fewer finish better.",
        .timelineBackMoved:
            "Moved to the Actions of the next retro, they come back there until they are done.",
        .timelineBackHere:
            "While this page lies in retros/, they come back in the team's retros until they are "
            + "done.",
        .timelineStep: "Step",
        .timelineAt: "When",
        .timelineSince: "Since the step before",
        .timelineSource: "Read from",
        .timelineDeployed: "Change deployed (the nearest before)",
        .timelineStepSymptoms: "Symptoms began",
        .timelineStepDetected: "Detected",
        .timelineStepAcknowledged: "Acknowledged",
        .timelineStepMitigated: "Mitigated",
        .timelineStepRestored: "Restored",
        .timelinePointSymptoms: "symptoms began",
        .timelinePointDetected: "detected",
        .timelinePointAcknowledged: "acknowledged",
        .timelinePointMitigated: "mitigated",
        .timelinePointRestored: "restored",
        .timelineMissing: "not in the export",
        .timelineNone: "none in the 24 hours before",
        .timelineDeployments: "deployments",
        .timelineEarlier: "{span} earlier",
        .timelineSpanDetected: "From symptoms to detection",
        .timelineSpanAcknowledged: "From detection to acknowledgement",
        .timelineSpanMitigated: "From detection to mitigation",
        .timelineSpanRestored: "From detection to restoration",
        .timelineSpanWhole: "From symptoms to restoration",
        .timelineDisorder:
            "Some steps are out of order in the exports. Clocks may differ, or a time was entered "
            + "later.",
        .timelineUnknown: "No deployments are in the exports that were read.",
        .timelineUnnamed:
            "The export does not say which service it was, so no deployment is set beside it. "
            + "`--service NAME` names it.",
        .timelineElsewhere:
            "No deployment in the exports is of {names}. Where they call it something else, "
            + "`--service NAME` says so.",
        .timelineKnown: "The exports hold deployments of {names} from {from} to {to}.",
        .timelineBefore: "{before} in the 24 hours before the first sign.",
        .timelineDuring:
            "{before} in the 24 hours before the first sign, {during} between it and restoration.",
        .timelineAfter:
            "{before} in the 24 hours before the first sign, {during} in the 24 hours after it.",
        .timelineBeforeNone: "None",
        .timelineSign: "From the first sign",
        .timelineOutcome: "Outcome",
        .timelineCommit: "Commit",
        .timelineAgo: "{span} before",
        .timelineNearest: "{span} before: the nearest",
        .timelineLater: "{span} after",
        .timelineFailed: "failed",
        .timelineReverted: "rolled back",
        .timelineSucceeded: "succeeded",
    ]
}
