import Foundation
import TrellisModel

/// The merged pull requests of a public project: a list with the header `date,pr,add,del,…`.
struct MergedList {
    let project: String
    /// Each Monday, and the lines added and deleted by every pull request merged in its week, in
    /// the order of the list.
    let weeks: [Day: [Double]]

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// - Throws: ``Unreadable``, when a column is missing or a row cannot be read.
    init(project: String, text: String) throws {
        self.project = project
        let lines = text.split(whereSeparator: \.isNewline)
        let names = lines.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        guard let date = names.firstIndex(of: "date"), let add = names.firstIndex(of: "add"),
            let del = names.firstIndex(of: "del")
        else { throw Unreadable(description: "\(project): the header lacks date, add or del") }
        var weeks: [Day: [Double]] = [:]
        for (index, line) in lines.enumerated().dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == names.count, let day = Day(cells[date].prefix(10)),
                let added = Double(cells[add]), let deleted = Double(cells[del])
            else { throw Unreadable(description: "\(project), row \(index + 1): \(line)") }
            weeks[day.monday, default: []].append(added + deleted)
        }
        self.weeks = weeks
    }

    /// Every `.csv` of a folder, by name.
    static func all(in folder: String) throws -> [MergedList] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".csv") }.sorted()
        guard !files.isEmpty else { throw Unreadable(description: "no list in \(folder)") }
        return try files.map { file in
            try MergedList(
                project: String(file.dropLast(4)),
                text: String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
        }
    }
}
