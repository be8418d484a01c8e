import TrellisModel

/// What looks like an action and is none: the natural ways to agree on something that the format
/// does not know. Whoever wrote it believes that it is followed up.
struct UnfollowedLines {
    struct Found: Equatable {
        /// Counted from 1.
        let line: Int
        let message: String
        let help: String
    }

    private(set) var found: [Found] = []
    private let lines: [Substring]
    /// The heading of the section of the actions.
    private let heading: String
    private var place: RetroPlace
    private var headings: [Heading] = []
    /// Tasks that would be followed under the right heading.
    private var strays: [(line: Int, text: String)] = []
    private var hasHeading = false

    private struct Heading {
        let line: Int
        let text: String
        /// Whether what comes back from earlier retros stands below it.
        var isCarried = false
    }

    /// - Parameter lines: All of a retro.
    init(in lines: [Substring]) {
        self.lines = lines
        let front = RetroFrontMatter(lines)
        heading = RetroLanguage(front).actions
        place = RetroPlace(of: lines)
        for index in lines.indices.dropFirst(front.bodyStart) { look(at: index) }
        if hasHeading {
            found += strays.map(outside)
        } else {
            found.append(missingHeading(bodyLine: front.bodyStart + 1))
        }
        found.sort { $0.line < $1.line }
    }

    private mutating func look(at index: Int) {
        let line = lines[index]
        let takes = place.takesActions(at: line)
        guard !place.isCode else { return }
        if line.hasPrefix("##"), place.block.isEmpty {
            let text = line.drop { $0 == "#" }.trimmed
            headings.append(Heading(line: index + 1, text: text))
        }
        if place.isInActions { hasHeading = true }
        if place.block == "carried", let last = headings.indices.last {
            headings[last].isCarried = true
        }
        if let reading = ActionLine.read(line) {
            guard !reading.isPlaceholder else { return }
            if place.isOffer {
                lookAtOffer(reading, at: index)
            } else if !takes, place.block.isEmpty,
                reading.id != nil || reading.owner != nil && reading.due != nil
            {
                strays.append((index + 1, reading.text))
            }
        } else if place.isInActions, place.block.isEmpty, let help = Self.helpForLine(line) {
            found.append(
                Found(line: index + 1, message: Self.message(line.trimmed), help: help))
        }
    }

    /// An offer becomes an action with an owner, or under the heading of the actions.
    private mutating func lookAtOffer(_ reading: ActionLine.Reading, at index: Int) {
        guard reading.owner == nil, reading.state != .dropped else { return }
        let isTicked = reading.state != .open
        let isTaken = (reading.from != nil || reading.id != nil) && !Self.hasBlank(lines[index])
        guard isTicked || isTaken else { return }
        found.append(
            Found(
                line: index + 1, message: Self.message(reading.text, "it has no owner"),
                help: "put '@' and a role in place of '@___', or move the line down to '\(heading)'"
            ))
    }

    /// Whether the place for the owner is as it was written; a formatter may put `\` before signs.
    private static func hasBlank(_ line: Substring) -> Bool {
        line.split(separator: " ").contains { word in
            word.first == "@" && word.contains("_") && word.allSatisfy { "@_\\".contains($0) }
        }
    }

    private func outside(_ stray: (line: Int, text: String)) -> Found {
        let under = headings.last { $0.line < stray.line }
        let place = under.map { "it stands under '\($0.text)'" } ?? "it stands above all headings"
        return Found(
            line: stray.line, message: Self.message(stray.text, place),
            help: "move it down to '\(heading)'")
    }

    private func missingHeading(bodyLine: Int) -> Found {
        let stem = heading.lowercased().dropLast()
        let others = headings.filter { !$0.isCarried }
        let meant =
            others.first { $0.text.lowercased().hasPrefix(stem) || $0.text == RetroPlace.actions }
            ?? others.last { $0.text.lowercased().contains(stem) }
        guard let meant else {
            return Found(
                line: strays.first?.line ?? min(bodyLine, lines.count),
                message: "there is no heading '\(heading)', so what is agreed here is not followed",
                help: "write '## \(heading)' above it")
        }
        return Found(
            line: meant.line,
            message: "the heading is '\(meant.text)' and not '\(heading)', so nothing below it is "
                + "followed", help: "write '## \(heading)'")
    }

    private static func message(_ text: String, _ why: String? = nil) -> String {
        let shown = text.count > 48 ? "\(text.prefix(47).trimmed)…" : text
        return "'\(shown)' looks like an action and is not followed"
            + (why.map { ": \($0)" } ?? "")
    }

    /// - Parameter line: One among the actions that is no task.
    /// - Returns: `nil` for a line that does not look like one.
    private static func helpForLine(_ line: Substring) -> String? {
        // What is indented belongs to the line above it; so does a reason.
        guard let first = line.first, first != " ", first != "\t", !RefusalReason.begins(line),
            TrustCheck(line) == nil
        else { return nil }
        let item = item(line)
        let text = item ?? line
        if text.first == "[" {
            let box = text.dropFirst().prefix { $0 != "]" }
            let rest = text.dropFirst(box.count + 1).dropFirst()
            guard box.count <= 1, rest.first != "(", rest.first != ":",
                rest.contains(where: { $0.isLetter || $0.isNumber })
            else { return nil }
            // A box with a place to fill in behind it.
            if item != nil, " xX/-".contains(box), !box.isEmpty,
                rest.first == " " || rest.first == "\t"
            {
                return nil
            }
            return "begin it with '- [ ] ', with a space in the box and one behind it"
        }
        if text.first.map({ "☐☑☒□◻◽⬜✅✔✓".contains($0) }) == true {
            return "begin it with '- [ ] ' in place of the sign"
        }
        guard let item, item.split(separator: " ").count > 1,
            item.contains(where: \.isLetter)
        else { return nil }
        return "begin it with '- [ ] ', and add '@' and a role"
    }

    /// What stands behind `- `, `* `, `+ ` or `1. `.
    private static func item(_ line: Substring) -> Substring? {
        var rest = line.drop(while: \.isNumber)
        if rest.startIndex == line.startIndex {
            guard let bullet = rest.first, "-*+".contains(bullet) else { return nil }
        } else {
            guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
        }
        rest = rest.dropFirst()
        guard let space = rest.first, space == " " || space == "\t" else { return nil }
        return rest.drop { $0 == " " || $0 == "\t" }
    }
}
