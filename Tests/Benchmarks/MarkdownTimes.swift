import TrellisMarkdown

/// The slowest hostile text that is still rendered.
enum MarkdownTimes {
    /// Seconds that any text may take on one core.
    private static let bar = 0.5
    private static let shown = 8

    static func run() {
        var times: [(name: String, bytes: Int, seconds: Double)] = []
        for construct in HostileMarkdown.all {
            let one = largest { construct.text($0) }
            // A bound may hold for a block alone: then as many blocks as a text takes.
            let many = largest { size in
                String(
                    repeating: one + "\n\n", count: max(1, size / max(1, one.utf8.count + 2)))
            }
            for text in [one, many] where !text.isEmpty {
                times.append((construct.name, text.utf8.count, seconds(text)))
            }
        }
        times.sort { $0.seconds > $1.seconds }
        let slowest = times.first?.seconds ?? .nan
        print(
            "markdown: \(HostileMarkdown.all.count) hostile constructs, each as large as is "
                + "rendered; the slowest takes \(Stopwatch.text(slowest)) s, at most "
                + "\(Stopwatch.text(bar)) s\(slowest <= bar ? "" : ": missed")")
        for time in times.prefix(shown) {
            print("  \(Stopwatch.text(time.seconds)) s, \(time.bytes) bytes: \(time.name)")
        }
    }

    /// The largest text that is not refused, to a hundredth of the limit.
    private static func largest(_ make: (Int) -> String) -> String {
        var low = 0, high = Markdown.limit
        var found = ""
        if Markdown.Refusal(of: make(high)) == nil { return make(high) }
        while high - low > Markdown.limit / 100 {
            let middle = (low + high) / 2
            let text = make(middle)
            if Markdown.Refusal(of: text) == nil {
                (low, found) = (middle, text)
            } else {
                high = middle
            }
        }
        return found
    }

    /// The best of three turns, because a machine may do other things meanwhile.
    private static func seconds(_ text: String) -> Double {
        let clock = ContinuousClock()
        let turns = (0..<3).map { _ in
            clock.measure {
                // Used, so that no work can be left out.
                if (try? Markdown.html(text)) == nil { print("markdown: a text was refused") }
            }
        }
        return (turns.min() ?? .zero) / .seconds(1)
    }
}
