package import TrellisModel

/// The retro in a chat: what it is about, what became of last time's actions, and where it lies.
///
/// Source of the limit: Slack, "Block Kit": 50 blocks a message.
struct SlackMessage {
    static let mostBlocks = 50
    /// A notification shows less; the rest is for readers without the blocks.
    static let longestFallback = 300
    /// Actions that are told; the document has all of them.
    static let mostActions = 10

    let view: RetroView
    let carried: [RetroFacts.Carried]
    let held: Day
    /// The document's path, and its address on the site where there is one.
    let path: String
    let address: String?
    var words = RetroWords.english

    var json: JSON {
        let title = words(.slackTitle, ["title": view.title, "day": words.day(held)])
        let blocks =
            [
                SlackBlock.header(title),
                SlackBlock.section(
                    "\(SlackText.data(about, most: 500))\n"
                        + SlackText.data(words[.slackPromise], most: 500)),
            ] + patterns + actions + [SlackBlock.section("*\(own(.slackDocument))* \(link)")]
        return .object([
            ("text", .text(SlackText.data(fallback(title), most: Self.longestFallback))),
            ("blocks", .list(Array(blocks.prefix(Self.mostBlocks)))),
        ])
    }

    private var about: String {
        words(.slackAbout, ["period": view.period, "minutes": "\(view.minutes)"])
            + (view.isPublicData ? " \(words[.slackPublic])" : "")
    }

    /// A few words of the document's own.
    private func own(_ word: RetroWord, _ values: [String: String] = [:]) -> String {
        SlackText.data(words(word, values), most: 100)
    }

    private func fallback(_ title: String) -> String {
        let count = view.matches.count
        let patterns =
            count == 0
            ? words[.slackPatternsNone]
            : words(count, one: .slackPatternsOne, other: .slackPatternsOther)
        let actions = words(carried.count, one: .slackActionsOne, other: .slackActionsOther)
        return words(.slackFallback, ["title": title, "patterns": patterns, "actions": actions])
    }

    private var patterns: [JSON] {
        guard !view.matches.isEmpty else {
            return [
                SlackBlock.section(
                    SlackText.data(SlackText.withoutMarkdown(view.quiet.lead), most: 900))
            ]
        }
        return view.matches.prefix(Agenda.mostTopics).map { match in
            let says = SlackText.withoutMarkdown(match.says.first?.text ?? match.summary)
            let question = match.prompts.first.map {
                "\n_\(own(.slackOpen))_ \(SlackText.data(SlackText.withoutMarkdown($0.text), most: 900))"
            }
            return SlackBlock.section(
                "*\(SlackText.data(match.title, most: 300))*\n"
                    + "\(SlackText.data(says, most: 900))\(question ?? "")")
        }
    }

    private var actions: [JSON] {
        guard !carried.isEmpty else { return [] }
        let lines = carried.prefix(Self.mostActions).map { carried in
            let text = SlackText.withoutMarkdown(carried.action.text)
            return "• \(SlackText.data(text, most: 200)): \(state(of: carried))"
        }
        let more = carried.count - lines.count
        return [
            SlackBlock.section(
                (["*\(own(.slackLast))*"] + lines
                    + (more > 0 ? ["• \(own(.slackMore, ["count": "\(more)"]))"] : []))
                    .joined(separator: "\n"))
        ]
    }

    /// Past its day an open action is waiting, not late.
    private func state(of carried: RetroFacts.Carried) -> String {
        let action = carried.action
        let isWaiting =
            action.isOpen
            && action.due.map { $0 < held } ?? false
        let state: RetroWord =
            switch action.state {
            case _ where isWaiting: .slackStateWaiting
            case .open: .slackStateOpen
            case .started: .slackStateStarted
            case .done: .slackStateDone
            case .dropped: .slackStateDropped
            }
        let number: RetroWord? =
            switch carried.followUp?.verdict {
            case .moved: .slackMoved
            case .held: .slackHeld
            case .movedAtACost: .slackCost
            case .notEnoughData: .slackUnknown
            case .notYet: .slackEarly
            case nil: nil
            }
        let said = [state, number].compactMap(\.self).map { words[$0] }.joined(separator: "; ")
        return SlackText.data(said, most: 70)
    }

    private var link: String {
        let name = SlackText.data(path, most: 400)
        // Nothing that could end the link, or begin another, is an address.
        guard let address, address.utf8.count <= 1000,
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>|&".utf8.contains($0) })
        else { return "`\(name)`" }
        return "<\(address)|\(name)>"
    }
}

extension RetroWriter {
    /// A message in Slack's Block Kit.
    ///
    /// - Parameters:
    ///   - path: Where the document lies, relative to the workspace.
    ///   - address: Of its page on the site; `nil` where the site has no address.
    package func slack(_ facts: RetroFacts, path: String, address: String?) -> JSON {
        SlackMessage(
            view: view(of: facts, pictureFolder: "").view, carried: facts.carried,
            held: facts.held, path: path, address: address, words: words
        ).json
    }
}
