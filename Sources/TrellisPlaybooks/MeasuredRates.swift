import Foundation
import TrellisModel

/// How often each playbook of a folder matched in simulated years of teams to which nothing happens.
///
/// It lies beside the playbooks, so that their readers, the list and lint can tell.
package struct MeasuredRates: Sendable, Equatable {
    package static let name = "false-matches.json"
    package static let schema = "trellis/false-matches@1"

    package struct Entry: Sendable, Equatable, Codable {
        /// Of the playbook that was measured.
        package let revision: Int
        package let years: Int
        /// Years with at least one match.
        package let matched: Int
        package let seed: UInt64

        package init(revision: Int, years: Int, matched: Int, seed: UInt64) {
            self.revision = revision
            self.years = years
            self.matched = matched
            self.seed = seed
        }

        /// 0 to 1.
        package var rate: Double { Double(matched) / Double(years) }

        fileprivate var isPossible: Bool {
            revision > 0 && years > 0 && (0...years).contains(matched)
        }
    }

    /// By playbook id.
    package let entries: [String: Entry]

    package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

    /// - Returns: `nil` for a playbook that nobody has measured, or not at this revision.
    package func rate(of id: String, revision: Int) -> Double? {
        entries[id].flatMap { $0.revision == revision ? $0.rate : nil }
    }

    private struct Document: Codable {
        let schema: String
        let playbooks: [String: Entry]
    }

    /// - Parameter path: For messages.
    package static func read(
        _ text: String, path: String
    ) throws(DocumentProblem) -> MeasuredRates {
        let help = "measure again: trellis playbook test --noise 1000 --record"
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.utf8)),
            document.schema == schema
        else { throw DocumentProblem(file: path, "this is no \(schema)", help: help) }
        if let (id, _) = document.playbooks.sorted(by: { $0.key < $1.key })
            .first(where: { !$0.value.isPossible })
        {
            throw DocumentProblem(
                file: path, field: "playbooks.\(id)", "these numbers cannot be", help: help)
        }
        return MeasuredRates(document.playbooks)
    }

    /// The same bytes for the same rates: one line a playbook, by id.
    package var text: String {
        let lines = entries.sorted { $0.key < $1.key }.map { id, entry in
            "    \"\(id)\": {\"revision\": \(entry.revision), \"years\": \(entry.years), "
                + "\"matched\": \(entry.matched), \"seed\": \(entry.seed)}"
        }
        return "{\n  \"schema\": \"\(Self.schema)\",\n  \"playbooks\": {\n"
            + lines.joined(separator: ",\n") + "\n  }\n}\n"
    }
}
