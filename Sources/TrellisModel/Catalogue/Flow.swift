extension MetricCatalogue {
    static let flow: [Metric] = [
        Metric(
            "pr.size.typical", "Typical pull request size", .lines, .item, hurts: .up,
            people: true,
            formula: "geometric mean of lines added plus deleted, per merged pull request; "
                + "generated and vendored files left out where the export shows files",
            charter: Charter(
                question: "Are our changes a size that is comfortable to review?",
                misses: "How hard a change is to understand; a rename can be long and easy.",
                misread: "Small is not good in itself: ten tiny changes can be one idea cut up.",
                informs: ["how we slice work", "review habits", "tooling"])),
        Metric(
            "pr.merged.count", "Merged pull requests", .pulls, .count, hurts: .down,
            layer: .guardrail, people: true,
            formula: "pull requests merged in the week, bots left out",
            charter: Charter(
                question: "Did the flow of changes stay level while we changed something else?",
                misses: "What the changes were worth, and all work that is not a pull request.",
                misread: "It is no measure of output; a week of design has few merges.",
                informs: ["whether an experiment cost flow"])),
        Metric(
            "pr.bulk.share", "Bulk pull requests", .share, .share, hurts: nil, people: true,
            formula: "merged pull requests that are mostly generated or vendored lines, or touch "
                + "more than 100 files, of all merged",
            charter: Charter(
                question: "Do migrations and generated code explain a change in size?",
                misses: "Generated code under names that Trellis does not know.",
                misread: "It excuses a number; it is no number to improve.",
                informs: ["how to read other metrics"])),
        Metric(
            "review.first_response.typical", "Typical time to first review", .hours, .item,
            hurts: .up, people: true,
            formula: "geometric mean of hours from opening to the first review by somebody else, "
                + "bots left out",
            charter: Charter(
                question: "How long does a change wait before somebody looks at it?",
                misses: "Whether the review was any good; drafts shown early on purpose.",
                misread: "A short wait can be a quick nod. Read it with what escapes.",
                informs: ["review capacity", "work in progress", "working agreements"])),
        Metric(
            "review.turnaround.typical", "Typical time from opening to approval", .hours, .item,
            hurts: .up, people: true,
            formula: "geometric mean of hours from opening to the last approval before the merge",
            charter: Charter(
                question: "How long does the whole conversation about a change take?",
                misses: "Who was waiting for whom.",
                misread: "A long conversation can be the most valuable one of the week.",
                informs: ["review capacity", "how we slice work"])),
        Metric(
            "review.queue.open", "Pull requests waiting", .pulls, .queue, hurts: .up,
            formula: "pull requests open at the end of the week; flow=opened and flow=closed count "
                + "what came and went",
            charter: Charter(
                question: "Does more arrive for review than leaves?",
                misses: "Drafts that nobody is meant to review yet.",
                misread: "A queue can be long and quick. Look at its age as well.",
                informs: ["work in progress", "review capacity"])),
        Metric(
            "review.queue.age.p75", "Age of waiting pull requests", .hours, .level(quantile: 0.75),
            hurts: .up,
            formula: "75th percentile of the age of open pull requests at the end of the week",
            charter: Charter(
                question: "Is something lying in the queue for too long?",
                misses: "Changes that are parked on purpose.",
                misread: "One old branch can carry the number in a short queue.",
                informs: ["work in progress", "what to close"])),
        Metric(
            "lead_time.typical", "Typical lead time", .hours, .item, hurts: .up, layer: .outcome,
            people: true,
            formula: "geometric mean of hours from first commit, or opening, to deployed",
            charter: Charter(
                question: "How long until a finished idea reaches the people it is for?",
                misses: "The time before the first commit.",
                misread: "Faster is not better when it is bought with failures.",
                informs: ["release habits", "tooling"])),
        Metric(
            "cycle_time.typical", "Typical time from opening to merge", .hours, .item, hurts: .up,
            layer: .outcome, people: true,
            formula: "geometric mean of hours from opening to merge",
            charter: Charter(
                question: "How long does a change take from being shown to being in?",
                misses: "The work before the pull request was opened.",
                misread: "It mixes waiting and working; the first review tells them apart.",
                informs: ["review habits", "how we slice work"])),
        Metric(
            "wip.open", "Work in progress", .items, .queue, hurts: .up,
            formula: "work items started and not finished at the end of the week",
            charter: Charter(
                question: "How many things are we doing at once?",
                misses: "How large the things are.",
                misread: "It is a team's number; divided by heads it means nothing.",
                informs: ["work in progress limits", "planning"])),
        Metric(
            "work.blocked.share", "Blocked work", .share, .share, hurts: .up,
            formula: "items flagged as blocked at the end of the week, of items in progress",
            charter: Charter(
                question: "How much of our work waits for something outside it?",
                misses: "Waiting that nobody flags.",
                misread: "A rise can mean that people began to flag it.",
                informs: ["what to ask others for"])),
        Metric(
            "interrupts.share", "Unplanned work", .share, .share, hurts: .up,
            formula: "items that were not planned, of items finished in the week",
            charter: Charter(
                question: "How much of the week belongs to what nobody planned?",
                misses: "Interruptions too short to become an item.",
                misread: "Helping others is work; the share says only how it arrives.",
                informs: ["planning", "rotation of support"])),
        Metric(
            "branch.age.p75", "Age of branches", .days, .level(quantile: 0.75), hurts: .up,
            formula: "75th percentile of the age of unmerged branches at the end of the week",
            charter: Charter(
                question: "Are ideas kept apart from each other for long?",
                misses: "Branches that were forgotten and mean nothing.",
                misread: "Old branches may only need deleting.",
                informs: ["how we slice work", "what to close"])),
    ]
}
