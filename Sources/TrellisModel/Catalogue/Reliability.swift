extension MetricCatalogue {
    static let reliability: [Metric] = [
        Metric(
            "incidents.opened", "Incidents", .incidents, .count, grain: .day, hurts: .up,
            layer: .outcome,
            formula: "root incidents that began on the day, in the team's time zone: the first of "
                + "a service within 24 hours; later ones belong to it",
            charter: Charter(
                question: "When do our services hurt the people who use them?",
                misses: "Trouble that nobody recorded.",
                misread: "Fewer records are not fewer incidents.",
                informs: ["release habits", "on-call practice"])),
        Metric(
            "incidents.repeat.share", "Incidents of a kind seen before", .share, .share,
            hurts: .up, layer: .outcome,
            formula: "incidents marked as a repeat, of all incidents of the week",
            charter: Charter(
                question: "Do we meet the same trouble again?",
                misses: "Repeats that nobody linked.",
                misread: "A rise can mean that linking got better.",
                informs: ["what to repair first"])),
        Metric(
            "incidents.after_deploy.share", "Incidents soon after a deployment", .share, .share,
            hurts: .up, layer: .outcome,
            formula: "incidents that began within 24 hours after a deployment of the service",
            charter: Charter(
                question: "Does trouble follow releases?",
                misses: "Slow effects.",
                misread: "With many deployments, most hours are soon after one.",
                informs: ["release habits"])),
        Metric(
            "alerts.count", "Alerts", .alerts, .count, hurts: .up,
            formula: "alerts raised in the week",
            charter: Charter(
                question: "How loud is our monitoring?",
                misses: "What an alert asked for.",
                misread: "Silence can be a broken sensor.",
                informs: ["alert design"])),
        Metric(
            "alerts.actionable.share", "Alerts that needed somebody", .share, .share, hurts: .down,
            formula: "alerts that led to an action, of all alerts",
            charter: Charter(
                question: "When it rings, is there something to do?",
                misses: "Looking, which is an action too.",
                misread: "It depends on what people mark.",
                informs: ["alert design"])),
        Metric(
            "budget.remaining.share", "Error budget left", .share, .level(quantile: 0.5),
            hurts: .down, layer: .guardrail,
            formula: "share of the service's error budget left at the end of the week",
            charter: Charter(
                question: "How much room for risk is left?",
                misses: "Objectives that do not match what users feel.",
                misread: "A full budget can mean a soft objective.",
                informs: ["release habits", "planning"])),
        Metric(
            "pages.count", "Pages", .pages, .count, hurts: .up, layer: .guardrail, floor: 0.35,
            formula: "pages sent in the week, by service",
            charter: Charter(
                question: "How often does on-call interrupt somebody's life?",
                misses: "How long each one took.",
                misread: "It counts a service's pages, not a person's.",
                informs: ["on-call practice", "alert design"])),
        Metric(
            "pages.after_hours.share", "Pages out of hours", .share, .share, hurts: .up,
            layer: .guardrail,
            formula: "pages outside the team's working hours, of all pages of the week",
            charter: Charter(
                question: "How much of on-call falls into evenings and nights?",
                misses: "Who was woken; that is on purpose.",
                misread: "With few pages a single night moves it far.",
                informs: ["on-call practice", "alert design"])),
    ]
}
