/// Accounts that are programs.
struct BotList: Sendable {
    /// Patterns of the workspace, lower case; `*` stands for any letters at its end or beginning.
    private let patterns: [String]

    init(_ patterns: [String] = []) { self.patterns = patterns.map { $0.lowercased() } }

    /// Bots that keep dependencies current; their updates are counted, not their work.
    static let dependencyBots = ["dependabot", "renovate", "depfu", "snyk-bot", "greenkeeper"]

    private static let known: Set<String> = [
        "github-actions", "web-flow", "copilot-swe-agent", "copilot", "codecov", "codecov-io",
        "mergify", "bors", "k8s-ci-robot", "pre-commit-ci", "allcontributors",
        "semantic-release-bot",
        "gitlab-bot", "jenkins", "sonarcloud", "coderabbitai", "github-merge-queue",
    ]

    /// - Parameter account: A login or an e-mail address, lower case.
    func contains(_ account: String) -> Bool {
        let login = account.split(separator: "@").first.map(String.init) ?? account
        // GitHub writes apps as `name[bot]`, `app/name`, and `123+name[bot]@users.noreply…`.
        if login.hasSuffix("[bot]") || login.hasPrefix("app/") || login.hasSuffix("-bot") {
            return true
        }
        if Self.known.contains(login) || Self.dependencyBots.contains(login) { return true }
        return patterns.contains { pattern in
            Self.matches(account, pattern) || Self.matches(login, pattern)
        }
    }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        switch (pattern.hasPrefix("*"), pattern.hasSuffix("*")) {
        case (true, true): text.contains(pattern.dropFirst().dropLast())
        case (true, false): text.hasSuffix(pattern.dropFirst())
        case (false, true): text.hasPrefix(pattern.dropLast())
        case (false, false): text == pattern
        }
    }
}
