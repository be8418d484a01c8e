/// Recognises the trailers that coding assistants leave in commit messages.
enum Assistants {
    /// Whether a trailer of the message names an assistant.
    ///
    /// Only whole trailer lines count (`Key: value`), so a sentence about an assistant does not.
    ///
    /// - Parameter message: UTF-8.
    static func haveSigned(_ message: ArraySlice<UInt8>) -> Bool {
        message.split(separator: .lineFeed).contains { line in
            // No key is longer; most lines of prose end the look here.
            guard let colon = line.prefix(longestKey + 1).firstIndex(of: .colon) else {
                return false
            }
            let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            guard keys.contains(key) else { return false }
            let value = String(decoding: line[colon...], as: UTF8.self).lowercased()
            return names.contains { value.contains($0) }
        }
    }

    private static let keys: Set<String> = [
        "co-authored-by", "assisted-by", "generated-by", "ai-assisted-by", "ai-assistant",
        "generated-with", "created-with",
    ]
    private static let longestKey = keys.map(\.utf8.count).max() ?? 0
    /// The words by which assistants sign, lower case.
    private static let names = [
        "copilot", "claude", "anthropic", "cursor", "aider", "codex", "openai", "chatgpt", "devin",
        "gemini", "windsurf", "codeium", "amazon q", "codewhisperer", "jetbrains ai", "junie",
        "tabnine", "sourcegraph cody", "opencode", "sweep-ai",
    ]
}
