import Foundation
package import TrellisModel

/// What a library held when it was last locked: `trellis.lock.json`.
package struct LibraryLock: Sendable, Equatable {
    package static let name = "trellis.lock.json"

    /// One playbook.
    package struct Entry: Sendable, Equatable {
        package let revision: Int
        package let updated: Day
        /// Of what a machine goes by; wording leaves it as it is.
        let pattern: String
        /// Of the whole page.
        let text: String
    }

    /// By the playbook's id.
    package let entries: [String: Entry]

    package init(entries: [String: Entry]) { self.entries = entries }

    /// The lock of these pages, each of which has to be readable.
    ///
    /// - Throws: Everything that is wrong with any of them.
    package init(
        of files: [LintFile], signatures: [TestSignature]
    ) throws(Problems<DocumentProblem>) {
        var entries: [String: Entry] = [:], problems: [DocumentProblem] = []
        for file in files {
            do {
                let text = try file.content.get()
                let playbook = try PlaybookReader.read(
                    text: text, path: file.path,
                    origin: Playbook.Origin(isBundled: false, path: file.path),
                    signatures: signatures)
                guard entries[playbook.id] == nil else {
                    problems.append(
                        DocumentProblem(
                            file: file.path, "the id '\(playbook.id)' is taken by another page",
                            help: "rename one of the two"))
                    continue
                }
                entries[playbook.id] = Self.entry(playbook, text)
            } catch let problem as DocumentProblem {
                problems.append(problem)
            } catch let found as Problems<DocumentProblem> {
                problems += found.problems
            } catch {
                problems.append(DocumentProblem(file: file.path, "\(error)"))
            }
        }
        if let found = Problems(problems) { throw found }
        self.entries = entries
    }

    private static func entry(_ playbook: Playbook, _ text: String) -> Entry? {
        guard let parts = FrontMatter.split(text),
            let node = try? YAMLDocument.read(parts.yaml, file: "", limits: .playbook)
        else { return nil }
        return Entry(
            revision: playbook.revision, updated: playbook.updated,
            pattern: PatternDigest.ofPattern(node), text: PatternDigest.ofText(text))
    }

    /// The file: sorted by id, one line a playbook, so that a change shows as a changed line.
    package var json: String {
        let lines = entries.sorted { $0.key < $1.key }.map { id, entry in
            "    \"\(id)\": {\"revision\": \(entry.revision), \"updated\": \"\(entry.updated)\", "
                + "\"pattern\": \"\(entry.pattern)\", \"text\": \"\(entry.text)\"}"
        }
        return """
            {
              "schema": "trellis/lock@1",
              "playbooks": {
            \(lines.joined(separator: ",\n"))
              }
            }

            """
    }
}

/// What differs between two locks of a library.
extension LibraryLock {
    /// What nobody may lock: a pattern that changed under a revision that did not, or a date that
    /// went back.
    package func refusals(after old: LibraryLock) -> [(id: String, words: String)] {
        entries.sorted { $0.key < $1.key }.flatMap { id, entry in
            old.entries[id].map { entry.refusals(after: $0).map { (id, $0.words) } } ?? []
        }
    }

    /// In words, one for each playbook that another lock tells otherwise, sorted by id.
    package func differences(from old: LibraryLock) -> [(id: String, words: String)] {
        Set(entries.keys).union(old.entries.keys).sorted().compactMap { id in
            guard let new = entries[id] else { return (id, "is gone") }
            guard let old = old.entries[id] else { return (id, "is new, revision \(new.revision)") }
            guard new != old else { return nil }
            return new.revision == old.revision
                ? (id, "its text changed")
                : (id, "revision \(old.revision) became \(new.revision)")
        }
    }
}

extension LibraryLock.Entry {
    enum Refusal {
        case pattern(words: String, next: Int)
        case date(words: String)

        var words: String {
            switch self {
            case .pattern(let words, let next): "\(words); write 'revision: \(next)'"
            case .date(let words): words
            }
        }
    }

    func refusals(after old: Self) -> [Refusal] {
        var found: [Refusal] = []
        if revision < old.revision {
            found.append(
                .pattern(
                    words: "revision \(revision) is below the locked \(old.revision)",
                    next: pattern == old.pattern ? old.revision : old.revision + 1))
        } else if pattern != old.pattern, revision == old.revision {
            found.append(
                .pattern(
                    words: "the pattern changed, and revision \(revision) did not",
                    next: revision + 1))
        }
        if updated < old.updated {
            found.append(
                .date(words: "'updated' is \(updated), and \(old.updated) was locked before"))
        }
        return found
    }
}
