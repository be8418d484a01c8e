extension MetricCatalogue {
    static let quality: [Metric] = [
        Metric(
            "ci.duration.p50", "Usual build time", .minutes, .level(quantile: 0.5), hurts: .up,
            floor: 0.1,
            formula: "median minutes from start to end of completed CI runs",
            charter: Charter(
                question: "How long do we usually wait for an answer?",
                misses: "Waiting for a machine, which is ci.queue.p90.",
                misread: "A faster build that checks less is no gain.",
                informs: ["build investment"])),
        Metric(
            "ci.duration.p90", "Long build time", .minutes, .level(quantile: 0.9), hurts: .up,
            floor: 0.2,
            formula: "90th percentile of minutes of completed CI runs",
            charter: Charter(
                question: "How long do we wait when it is slow?",
                misses: "Runs that were cancelled because they were slow.",
                misread: "It moves with one slow workflow.",
                informs: ["build investment"])),
        Metric(
            "ci.queue.p90", "Wait for a build machine", .minutes, .level(quantile: 0.9),
            hurts: .up,
            formula: "90th percentile of minutes from a job's creation to its start",
            charter: Charter(
                question: "Do our builds wait for machines?",
                misses: "Waiting that people avoid by batching changes.",
                misread: "Queues follow the clock of the whole company.",
                informs: ["build investment"])),
        Metric(
            "ci.failure.share", "Failed builds", .share, .share, hurts: .up,
            formula: "first attempts of completed CI runs that failed or timed out",
            charter: Charter(
                question: "How often does a build say no?",
                misses: "Whether the no was right.",
                misread: "Failing early, on a branch, is what builds are for.",
                informs: ["test investment", "working agreements"])),
        Metric(
            "tests.flaky.share", "Flaky test runs", .share, .share, hurts: .up,
            formula: "runs in which a test or job failed and then passed on the same code, of runs "
                + "in which a retry could tell",
            charter: Charter(
                question: "How often do our tests change their mind?",
                misses: "Flaky tests in runs without retries.",
                misread: "A rise can mean that retries were switched on.",
                informs: ["test investment", "working agreements"])),
        Metric(
            "rework.share", "Reworked changes", .share, .share, hurts: .up, layer: .outcome,
            people: true,
            formula: "merged changes that are reverted, or whose files see a fix or a revert "
                + "within 14 days, of merged changes; by cohort",
            charter: Charter(
                question: "How much of what we merge needs another look soon?",
                misses: "Rework later than 14 days; the reason for it.",
                misread: "Some rework is learning. A difference between cohorts is no cause.",
                informs: ["review habits", "test investment", "assistance practice"])),
        Metric(
            "defects.escaped.count", "Defects found after release", .defects, .count, hurts: .up,
            layer: .outcome,
            formula: "defects reported from production in the week",
            charter: Charter(
                question: "What did the people who use this find before we did?",
                misses: "What they did not report.",
                misread: "More reports can mean more users.",
                informs: ["test investment", "planning"])),
        Metric(
            "findings.opened.count", "Review findings", .findings, .count, hurts: .up,
            formula: "code-analysis findings opened in the week",
            charter: Charter(
                question: "What does analysis tell us again and again?",
                misses: "Everything the rules do not know.",
                misread: "A new rule finds old code.",
                informs: ["maintenance time", "tooling"])),
        Metric(
            "findings.high.count", "Severe findings", .findings, .count, hurts: .up,
            layer: .guardrail,
            formula: "findings of high or critical severity opened in the week",
            charter: Charter(
                question: "Is something serious arriving more often?",
                misses: "Whether it can be reached in production.",
                misread: "Severity is the tool's word, not the team's.",
                informs: ["maintenance time", "security practice"])),
        Metric(
            "findings.age.p75", "Age of open findings", .days, .level(quantile: 0.75), hurts: .up,
            formula: "75th percentile of the age of open findings at the end of the week",
            charter: Charter(
                question: "How long do findings stay open?",
                misses: "Findings accepted on purpose.",
                misread: "Closing the easy ones first makes the rest look older.",
                informs: ["maintenance time"])),
        Metric(
            "findings.repeat.share", "Findings of a kind seen before", .share, .share, hurts: .up,
            formula: "findings whose rule was closed in the same repository before, of all opened",
            charter: Charter(
                question: "Do we meet the same kind of finding again?",
                misses: "The same mistake under another rule.",
                misread: "A template can repeat a finding without anybody typing it.",
                informs: ["tooling", "shared examples"])),
        Metric(
            "coverage.risky.share", "Tests over risky code", .share, .share, hurts: .down,
            formula: "covered lines in the modules that the team calls risky, of their lines",
            charter: Charter(
                question: "Is the code we fear most still under test?",
                misses: "What the tests check.",
                misread: "A covered line can be a line that no assertion looks at.",
                informs: ["test investment"])),
    ]
}
