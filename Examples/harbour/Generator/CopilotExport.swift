import TrellisModel

/// `copilot.ndjson`: one report of the organisation a weekday, in no order of days.
struct CopilotExport {
    private struct Feature {
        let name: String
        let asked: Int
        let generated: Int
        let accepted: Int
    }

    private var random = Random(.copilot)

    /// How often one person asks and is answered on a day, by feature.
    private static let habits = [
        (name: "code_completion", asked: 0, generated: 38.0),
        (name: "chat_panel_ask_mode", asked: 5, generated: 4.0),
        (name: "chat_panel_agent_mode", asked: 3, generated: 6.0),
    ]

    static func text() -> String {
        var export = CopilotExport()
        let reports = Story.weekdays.map { export.report($0).text }
        return export.random.shuffled(reports).joined(separator: "\n") + "\n"
    }

    private mutating func report(_ day: Day) -> JSON {
        let isHoliday = Story.holidayWeeks.contains(Story.week(of: day))
        let active = isHoliday ? 2 : random.within(7...8)
        let features = Self.habits.map { habit in
            let generated = random.poisson(mean: habit.generated * Double(active) / 4) * 4
            return Feature(
                name: habit.name, asked: random.poisson(mean: Double(habit.asked * active)),
                generated: generated,
                accepted: (0..<generated).count { _ in random.chance(0.3) })
        }
        let suggested = total(features, \.generated) * 4 + random.below(200)
        return [
            "day": .string("\(day)"),
            "organization_id": "90210",
            "daily_active_users": .number(active),
            "weekly_active_users": .number(isHoliday ? 3 : random.within(8...9)),
            "monthly_active_users": 9,
            "user_initiated_interaction_count": .number(total(features, \.asked)),
            "code_generation_activity_count": .number(total(features, \.generated)),
            "code_acceptance_activity_count": .number(total(features, \.accepted)),
            "loc_suggested_to_add_sum": .number(suggested),
            "loc_added_sum": .number(suggested * random.within(30...50) / 100),
            "totals_by_feature": .array(
                features.map { feature in
                    [
                        "feature": .string(feature.name),
                        "user_initiated_interaction_count": .number(feature.asked),
                        "code_generation_activity_count": .number(feature.generated),
                        "code_acceptance_activity_count": .number(feature.accepted),
                    ]
                }),
        ]
    }

    private func total(_ features: [Feature], _ count: (Feature) -> Int) -> Int {
        features.reduce(0) { $0 + count($1) }
    }
}
