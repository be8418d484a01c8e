/// Recognises the trailers that coding assistants leave in commit messages.
enum Assistants {
    /// Whether a trailer of the message names an assistant.
    ///
    /// Only whole trailer lines count (`Key: value`), so a sentence about an assistant does not.
    static func haveSigned(_ message: some StringProtocol) -> Bool {
        message.split(whereSeparator: \.isNewline).contains { line in
            guard let colon = line.firstIndex(of: ":") else { return false }
            let key = line[..<colon].lowercased()
            guard keys.contains(key) else { return false }
            let value = line[line.index(after: colon)...].lowercased()
            return names.contains { value.contains($0) }
        }
    }

    private static let keys: Set<String> = [
        "co-authored-by", "assisted-by", "generated-by", "ai-assisted-by", "ai-assistant",
        "generated-with", "created-with",
    ]
    /// The words by which assistants sign, lower case.
    private static let names = [
        "copilot", "claude", "anthropic", "cursor", "aider", "codex", "openai", "chatgpt", "devin",
        "gemini", "windsurf", "codeium", "amazon q", "codewhisperer", "jetbrains ai", "junie",
        "tabnine", "sourcegraph cody", "opencode", "sweep-ai",
    ]
}
