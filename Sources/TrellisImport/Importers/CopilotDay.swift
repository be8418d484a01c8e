import TrellisModel

/// What is read of one day of Copilot metrics, in any generation.
struct CopilotDay {
    let day: Day
    private(set) var accepted = 0
    private(set) var suggested = 0
    /// People active on the day; 0 when the export does not say.
    private(set) var dailyUsers = 0
    /// People active in the seven days that end with the day.
    private(set) var weeklyUsers: Int?
    /// Only in rows by user: read to count distinct people.
    private(set) var account: String?

    /// - Returns: `nil` when the record is no such day.
    init?(_ record: borrowing JSONValue) {
        guard let day = (record.text("day") ?? record.text("date")).flatMap({ Day($0) }) else {
            return nil
        }
        self.day = day
        if record.has("total_suggestions_count") {
            readUsage(record)
        } else if record.has("copilot_ide_code_completions") || record.has("total_engaged_users") {
            readMetrics(record)
        } else if record.has("code_generation_activity_count") || record.has("daily_active_users") {
            readReport(record)
        } else {
            return nil
        }
        // Counts a report cannot mean; a day's total of a whole company stays far below.
        guard accepted >= 0, suggested >= 0, accepted < 1 << 40, suggested < 1 << 40 else {
            return nil
        }
    }

    /// The oldest generation, until March 2025.
    private mutating func readUsage(_ record: borrowing JSONValue) {
        suggested = record.integer("total_suggestions_count") ?? 0
        accepted = record.integer("total_acceptances_count") ?? 0
        dailyUsers = record.integer("total_active_users") ?? 0
    }

    /// The second generation, closed in April 2026: counts by editor, model and language.
    private mutating func readMetrics(_ record: borrowing JSONValue) {
        dailyUsers = record.integer("total_active_users") ?? 0
        record.each("copilot_ide_code_completions", "editors") { editor in
            editor.each("models") { model in
                model.each("languages") { language in
                    suggested &+= language.integer("total_code_suggestions") ?? 0
                    accepted &+= language.integer("total_code_acceptances") ?? 0
                }
            }
        }
    }

    /// The current generation. Only completions are offered to be accepted or not; an agent's edits
    /// are generated without that choice, so they are left out where features are told apart.
    private mutating func readReport(_ record: borrowing JSONValue) {
        dailyUsers = record.integer("daily_active_users") ?? 0
        weeklyUsers = record.integer("weekly_active_users")
        account = record.text("user_login") ?? record.integer("user_id").map { "user \($0)" }
        let tellsFeaturesApart = record.each("totals_by_feature") { feature in
            guard feature.text("feature") == "code_completion" else { return }
            suggested &+= feature.integer("code_generation_activity_count") ?? 0
            accepted &+= feature.integer("code_acceptance_activity_count") ?? 0
        }
        guard !tellsFeaturesApart else { return }
        suggested = record.integer("code_generation_activity_count") ?? 0
        accepted = record.integer("code_acceptance_activity_count") ?? 0
    }
}
