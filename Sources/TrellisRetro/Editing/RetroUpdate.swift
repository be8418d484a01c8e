package import TrellisModel

/// Renews the managed blocks of a retro, and touches nothing that people wrote.
package struct RetroUpdate {
    /// What becomes of a block that people have reworded.
    package enum Edited: Sendable { case keep, take, both }

    /// What happened to a block.
    package enum Event: Sendable, Equatable {
        case renewed, added, removed, restored
        /// The pattern is no longer there; a line says so.
        case gone
        /// It is there again; the line is taken away.
        case back
        /// People have reworded it, and it would now say something else.
        case kept(diff: [String])
        /// The heading under which it belongs is no longer there.
        case noPlace(heading: String)
    }

    package struct Outcome: Sendable {
        package let text: SourceText
        /// In the order of the document as it would be written now.
        package let events: [(block: String, event: Event)]

        /// Blocks that stay as somebody wrote them although they would now say something else.
        package var kept: [String] {
            events.compactMap { block, event in
                if case .kept = event { block } else { nil }
            }
        }
    }

    private let old: SourceText
    private let edited: Edited
    private let restores: Bool
    private let matching: Set<String>
    private let blocks: RetroBlocks
    private let frontMatter: RetroFrontMatter
    private let ids: Set<String>
    private let words: RetroWords

    private var splices: [Splice] = []
    private var events: [(block: String, event: Event)] = []
    private var known: [String]

    /// - Parameters:
    ///   - fresh: The document as it would be written now.
    ///   - edited: What becomes of a block that people have reworded.
    ///   - restores: Whether blocks come back that people have removed.
    ///   - matching: Ids of the playbooks that match, brought to the table or not.
    ///   - words: Of the document's own language.
    /// - Throws: The markers that have to be mended first.
    package static func outcome(
        of old: SourceText, path: String, fresh: String, edited: Edited = .keep,
        restores: Bool = false, matching: Set<String>, words: RetroWords = .english
    ) throws(Problems<RetroBlocks.Unclear>) -> Outcome {
        var update = try RetroUpdate(
            old, path: path, edited: edited, restores: restores, matching: matching,
            words: words)
        let fresh = FreshRetro(fresh)
        update.run(fresh)
        let bytes = Splice.apply(update.splices, to: old)
        return Outcome(text: SourceText(bytes) ?? old, events: update.events)
    }

    private init(
        _ old: SourceText, path: String, edited: Edited, restores: Bool, matching: Set<String>,
        words: RetroWords
    ) throws(Problems<RetroBlocks.Unclear>) {
        (self.old, self.edited) = (old, edited)
        (self.restores, self.matching, self.words) = (restores, matching, words)
        blocks = try RetroBlocks(old, path: path)
        frontMatter = RetroFrontMatter(old.lines)
        ids = Set(old.lines.compactMap { ActionLine.read($0)?.id })
        known = frontMatter.blocks
    }

    private mutating func run(_ fresh: FreshRetro) {
        for block in fresh.blocks {
            if let own = blocks[block.name] {
                renew(own, with: block.content)
            } else if known.contains(block.name), !restores {
                // Somebody took it out; that is an answer.
                continue
            } else {
                add(block, fresh)
            }
        }
        for own in blocks.blocks where !fresh.names.contains(own.name) {
            leave(own, held: fresh.held)
        }
        known = known.filter { name in
            fresh.names.contains(name) || blocks[name] != nil && !isRemoved(name)
        }
        let present = blocks.blocks.filter { block in
            !known.contains(block.name) && !isRemoved(block.name) && block.kind != "proposed"
        }.map(\.name)
        splices += frontMatter.splices(
            blocks: known + present, inputs: fresh.inputs, library: fresh.library, in: old)
    }

    private func isRemoved(_ name: String) -> Bool {
        events.contains { $0.block == name && $0.event == .removed }
    }

    private mutating func renew(_ own: RetroBlocks.Block, with content: [String]) {
        let elsewhere = ids.subtracting(own.content.compactMap(BlockMerge.id))
        let merged = BlockMerge.merged(
            content, over: own.content, in: own.name, elsewhere: elsewhere)
        // The same words as last time are no news, however they are laid out now.
        if own.isAsWritten
            || ManagedBlock.digest(of: withoutGone(own.content), in: own.name) == own.digest
        {
            guard ManagedBlock.digest(of: merged, in: own.name) != own.digest else { return }
            replace(own, with: merged, .renewed)
        } else if edited == .take {
            replace(own, with: merged, .renewed)
        } else {
            removeGone(from: own)
            guard ManagedBlock.digest(of: content, in: own.name) != own.digest else { return }
            propose(content, merged, beside: own)
        }
    }

    private mutating func propose(
        _ content: [String], _ merged: [String], beside own: RetroBlocks.Block
    ) {
        let name = "proposed \(own.name)"
        // What is a task in the document already is not proposed again.
        let words = BlockMerge.merged(content, over: nil, in: name, elsewhere: ids)
        guard edited == .both else {
            let diff = LineDiff.lines(withoutGone(own.content), merged)
            return events.append((own.name, .kept(diff: diff)))
        }
        if let before = blocks[name] {
            guard before.isAsWritten, ManagedBlock.digest(of: words, in: name) != before.digest
            else { return }
            return replace(before, with: words, .renewed)
        }
        insert(words, as: name, after: own.lines.upperBound - 1)
        events.append((name, .added))
    }

    private mutating func replace(
        _ own: RetroBlocks.Block, with content: [String], _ event: Event
    ) {
        let lines = own.lines.lowerBound..<(own.lines.upperBound - 1)
        let end = old.terminator(lines.lowerBound)
        let text = [ManagedBlock.marker(own.name, over: content)] + content
        splices.append(
            Splice(range: old.span(lines), text: text.map { $0 + end }.joined()))
        events.append((own.name, event))
    }

    /// A block that would not be written today.
    private mutating func leave(_ own: RetroBlocks.Block, held: String) {
        switch own.kind {
        case "match":
            let id = String(own.name.dropFirst("match ".count))
            guard !matching.contains(id) else { return removeGone(from: own) }
            guard !own.content.contains(where: saysGone) else { return }
            let line = words(.matchGone, ["day": held])
            if own.isAsWritten {
                replace(own, with: own.content + [line, ""], .gone)
            } else {
                insertLine(line, before: own.lines.upperBound - 1)
                events.append((own.name, .gone))
            }
        case "watch", "unknown", "calm", "followup", "quiet", "stale", "context", "choice",
            "beside":
            guard own.isAsWritten else { return }
            var lines = own.lines
            let next = lines.upperBound
            if next < old.lines.count, old.lines[next].isEmpty {
                lines = lines.lowerBound..<(next + 1)
            }
            splices.append(Splice(range: old.span(lines), text: ""))
            events.append((own.name, .removed))
        default: return
        }
    }

    /// Whether a line is the one that says so, whatever the day.
    private func saysGone(_ line: String) -> Bool {
        let (line, text) = (line.trimmed, words[.matchGone])
        let head = text.prefix { $0 != "{" }
        guard head.count < text.count else { return line == text }
        guard line.hasPrefix(head) else { return false }
        let day = line.dropFirst(head.count).prefix(10)
        return Day(day) != nil && words(.matchGone, ["day": String(day)]) == line
    }

    /// Where such a line stands, each with the empty line behind it.
    private func gone(in lines: [String]) -> [Range<Int>] {
        lines.indices.filter { saysGone(lines[$0]) }.map { index in
            let next = index + 1
            return index..<(next < lines.count && lines[next].isEmpty ? next + 1 : next)
        }
    }

    private func withoutGone(_ lines: [String]) -> [String] {
        let gone = Set(gone(in: lines).flatMap(\.self))
        return lines.indices.filter { !gone.contains($0) }.map { lines[$0] }
    }

    /// The pattern is there again.
    private mutating func removeGone(from own: RetroBlocks.Block) {
        let gone = gone(in: own.content)
        guard !gone.isEmpty else { return }
        guard !own.isAsWritten else { return replace(own, with: withoutGone(own.content), .back) }
        let first = own.lines.lowerBound + 1
        for lines in gone {
            let place = old.span((first + lines.lowerBound)..<(first + lines.upperBound))
            splices.append(Splice(range: place, text: ""))
        }
        events.append((own.name, .back))
    }

    private mutating func add(_ block: FreshRetro.Block, _ fresh: FreshRetro) {
        let content = BlockMerge.merged(
            block.content, over: nil, in: block.name, elsewhere: ids)
        guard let place = fresh.place(of: block, in: old, blocks) else {
            return events.append((block.name, .noPlace(heading: block.section)))
        }
        let wasKnown = known.contains(block.name)
        switch place {
        case .after(let line): insert(content, as: block.name, after: line)
        case .before(let line): insert(content, as: block.name, before: line)
        }
        if !wasKnown { known.append(block.name) }
        events.append((block.name, wasKnown ? .restored : .added))
    }

    private mutating func insert(_ content: [String], as name: String, after line: Int) {
        let end = old.terminator(line)
        let text = ([""] + ManagedBlock.whole(name, content)).map { end + $0 }.joined()
        let place = old.content(line).upperBound
        splices.append(Splice(range: place..<place, text: text))
    }

    private mutating func insert(_ content: [String], as name: String, before line: Int) {
        let end = old.terminator(line)
        let text = (ManagedBlock.whole(name, content) + [""]).map { $0 + end }.joined()
        let place = old.content(line).lowerBound
        splices.append(Splice(range: place..<place, text: text))
    }

    private mutating func insertLine(_ text: String, before line: Int) {
        let end = old.terminator(line)
        let place = old.content(line).lowerBound
        splices.append(Splice(range: place..<place, text: text + end + end))
    }
}
