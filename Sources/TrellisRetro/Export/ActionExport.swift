package import TrellisModel

/// Open actions in the words of other tools. Owners stay in the documents.
package struct ActionExport {
    private let actions: [Action]
    /// What the experiments are about that others make possible, by id.
    private let experiments: [String: String]
    private let title: (TeamID) -> String
    private let playbook: (String) -> String?

    /// - Parameters:
    ///   - actions: In the order in which they are told; those that are closed are left out.
    ///   - title: A team as people write it.
    ///   - playbook: The title of an id; `nil` where there is none.
    package init(
        of actions: [Action], title: @escaping (TeamID) -> String,
        playbook: @escaping (String) -> String?
    ) {
        self.actions = actions.filter(\.isOpen)
        experiments = Dictionary(
            actions.map { ($0.id, $0.what) }, uniquingKeysWith: { first, _ in first })
        self.title = title
        self.playbook = playbook
    }

    package var isEmpty: Bool { actions.isEmpty }

    /// A command of GitHub's `gh` on each line. Nothing is run.
    ///
    /// - Parameter repository: `OWNER/NAME`; without it, that of the folder it is run in.
    package func gitHub(repository: String?) -> String {
        actions.map { action in
            let (title, rest) = Self.issueTitle(words(of: action))
            let repo = repository.map { ["--repo", ShellWord.quoted($0)] } ?? []
            let body = OneLine.of(
                ([rest].compactMap(\.self) + [facts(action)]).joined(separator: " "))
            let words =
                ["gh", "issue", "create"] + repo
                + ["--title", ShellWord.quoted(title), "--body", ShellWord.quoted(body)]
            return words.joined(separator: " ") + "\n"
        }.joined()
    }

    /// A task list, as it may be pasted into another document; by team where there are several.
    package var markdown: String {
        let teams = Set(actions.map(\.mention.team)).sorted()
        return teams.map { team in
            let own = actions.filter { $0.mention.team == team }.map { line($0) + "\n" }.joined()
            return teams.count > 1 ? "## \(OneLine.of(title(team)))\n\n\(own)" : own
        }.joined(separator: "\n")
    }

    /// As RFC 4180 has it, with a header.
    package var csv: String {
        let rows = actions.map { action in
            [
                action.id, action.mention.team.description, action.state.rawValue,
                action.due?.description ?? "", words(of: action),
                action.from?.description ?? "", action.mention.held.description,
                action.mention.retro, action.supports ?? "",
            ]
        }
        return ([["id", "team", "state", "due", "text", "from", "agreed", "retro", "for"]] + rows)
            .map(CSVRow.text).joined()
    }

    /// Its id, where nothing of the text can be shown.
    private func words(of action: Action) -> String {
        let text = OneLine.of(action.text)
        return text.isEmpty ? action.id : text
    }

    private func line(_ action: Action) -> String {
        ActionLine.write(
            action.with(\.text, words(of: action)).with(\.owner, nil).with(\.done, nil)
                .with(\.base, nil))
    }

    private func facts(_ action: Action) -> String {
        let mention = action.mention
        let due = action.due.map { "Due \($0). " } ?? ""
        let book = action.from.map {
            "From the playbook \(playbook($0.playbook).map { "\"\($0)\"" } ?? $0.playbook). "
        }
        let experiment = action.supports.map { id in
            "Makes possible: \(experiments[id].map { "\(OneLine.of($0)) (id:\(id))" } ?? "id:\(id)"). "
        }
        return due + (experiment ?? "")
            + "Agreed by \(title(mention.team)) on \(mention.held), in \(mention.retro). "
            + (book ?? "") + "id:\(action.id)"
    }

    /// What GitHub takes for a title at most, in UTF-16 units as the strictest count.
    private static let longestTitle = 256

    /// - Returns: The title, and the whole text where it does not fit.
    private static func issueTitle(_ text: String) -> (title: String, rest: String?) {
        guard text.utf16.count > longestTitle else { return (text, nil) }
        var title = "", units = 1
        for character in text {
            units += character.utf16.count
            guard units <= longestTitle else { break }
            title.append(character)
        }
        return (title + "…", text)
    }
}
