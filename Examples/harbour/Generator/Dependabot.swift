import TrellisModel

/// The pull requests of the bot that raises versions: a few a week, and once a flood.
struct Dependabot {
    private var random = Random(.dependabot)
    private var versions: [[Int]] = []

    private static let packages = [
        "@playwright/test", "@testing-library/react", "@types/node", "@types/react", "autoprefixer",
        "axios", "chart.js", "clsx", "commander", "concurrently", "cross-env", "cssnano",
        "date-fns",
        "dayjs", "dotenv", "esbuild", "eslint", "eslint-plugin-import", "eslint-plugin-react",
        "fast-glob", "globals", "husky", "i18next", "immer", "jest", "jsdom", "lint-staged",
        "lodash-es", "mitt", "msw", "nanoid", "npm-run-all2", "postcss", "prettier", "react",
        "react-dom", "react-hook-form", "react-i18next", "react-router", "rollup", "sass", "sharp",
        "stylelint", "swr", "terser", "ts-jest", "tslib", "typescript", "vite", "vitest", "zod",
        "zustand",
    ]

    static func pullRequests() -> [PullRequest] {
        var bot = Dependabot()
        bot.versions = packages.map { _ in
            [bot.random.within(1...9), bot.random.below(30), bot.random.below(12)]
        }
        return Story.weeks.flatMap { week in bot.pullRequests(week: week) }
    }

    private mutating func pullRequests(week: Int) -> [PullRequest] {
        let isFlood = week == Story.floodWeek
        let count =
            isFlood ? 45 : Story.holidayWeeks.contains(week) ? 2 : random.within(2...4)
        let chosen = random.shuffled(Array(Self.packages.indices)).prefix(count)
        return chosen.enumerated().map { index, package in
            var pull = bump(package, week: week, order: index)
            let isMerged = isFlood || random.chance(0.92)
            close(&pull, week: week, isMerged: isMerged)
            return pull
        }
    }

    /// The bot looks for new versions on Monday, early in the morning.
    private mutating func bump(_ package: Int, week: Int, order: Int) -> PullRequest {
        let old = versions[package]
        versions[package] =
            random.chance(0.6) ? [old[0], old[1], old[2] + 1] : [old[0], old[1] + 1, 0]
        let (from, to) = (text(old), text(versions[package]))
        let name = Self.packages[package]
        let files = [
            lines("package-lock.json", random.within(3...24)), lines("package.json", 1),
        ]
        let created = Moment(
            day: Story.monday(of: week), second: 5 * 3600 + 40 * order + random.below(30))
        return PullRequest(
            author: .dependabot, created: created,
            size: files.reduce(0) { $0 + $1.added + $1.deleted },
            title: "Bump \(name) from \(from) to \(to)",
            body: "Bumps \(name) from \(from) to \(to).\n", files: files,
            labels: ["dependencies", "javascript"])
    }

    /// Somebody looks at it within the first four days, or a newer version takes its place.
    private mutating func close(_ pull: inout PullRequest, week: Int, isMerged: Bool) {
        let days = Story.holidayWeeks.contains(week) ? 2 : 4
        let day = Story.monday(of: week).advanced(by: random.below(days))
        let approved = Moment(day: day, second: random.within(30_600...64_800))
        pull.closed = approved.adding(seconds: random.within(60...1800))
        guard isMerged else { return }
        let person = random.pick(Story.crew(week: week))
        pull.merged = pull.closed
        pull.reviews = [
            PullRequest.Review(
                login: Author.person(person).login, time: approved, isApproval: true)
        ]
    }

    private func lines(_ path: String, _ count: Int) -> FileChange {
        FileChange(path: path, added: count, deleted: count)
    }

    private func text(_ version: [Int]) -> String {
        version.map(String.init).joined(separator: ".")
    }
}
