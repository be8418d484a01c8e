import Foundation

/// A suite, imported into workspaces of a few dozen teams each, and into two at least, so that two
/// can work at once.
struct Workspaces {
    let suite: Suite
    private let program: Program
    private let folders: [String]
    private static let mostEach = 40

    /// Writes the files, makes the workspaces and imports.
    init(_ suite: Suite, with program: Program, in root: String) throws {
        self.suite = suite
        self.program = program
        let each = max(1, min(Self.mostEach, (suite.teams.count + 1) / 2))
        let shards = stride(from: 0, to: suite.teams.count, by: each).map {
            suite.teams[$0..<min($0 + each, suite.teams.count)]
        }
        folders = shards.indices.map { "\(root)/\(suite.name)/\($0)" }
        let teams = Dictionary(
            zip(folders, shards.map { $0.map(\.name) }), uniquingKeysWith: { first, _ in first })
        for (folder, teams) in zip(folders, shards) {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try Self.write(suite.csv(of: teams), to: "\(folder)/numbers.csv")
        }
        try program.run(
            folders.map {
                .init(
                    arguments: ["init", "-C", $0, "--public-data", "--team", Self.placeholder],
                    output: "\($0)/init.txt")
            })
        for folder in folders {
            for (path, text) in suite.playbooks.sorted(by: { $0.key < $1.key }) {
                let file = "\(folder)/playbooks/\(path)"
                try FileManager.default.createDirectory(
                    at: URL(filePath: file).deletingLastPathComponent(),
                    withIntermediateDirectories: true)
                try Self.write(text, to: file)
            }
            for (name, text) in suite.retros.sorted(by: { $0.key < $1.key })
            where (teams[folder] ?? []).contains(where: { name.hasSuffix("-\($0).md") }) {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/retros", withIntermediateDirectories: true)
                try Self.write(text, to: "\(folder)/retros/\(name)")
            }
            if let notes = suite.annotations {
                try Self.write(notes, to: "\(folder)/annotations.yml")
            }
        }
        try program.run(
            folders.map {
                .init(
                    arguments: ["import", "aggregates", "\($0)/numbers.csv", "-C", $0],
                    output: "\($0)/import.txt")
            })
        for folder in folders {
            try FileManager.default.removeItem(atPath: "\(folder)/numbers.csv")
        }
    }

    /// The team that `init` asks for; it has no numbers.
    static let placeholder = "nobody"

    /// What `command --format json` prints, one file a workspace.
    ///
    /// - Parameter strict: Whether `trellis.yml` says `strict: true` for this look.
    func look(_ command: [String], ago: Int = 0, strict: Bool = false) throws -> [Data] {
        if strict { try setStrict(true) }
        defer { if strict { try? setStrict(false) } }
        let asOf = "\(Weeks.look(ago: ago))"
        let calls = folders.map {
            Program.Call(
                arguments: command + ["--format", "json", "-C", $0, "--as-of", asOf],
                output: "\($0)/look.json")
        }
        try program.run(calls)
        return try calls.map { try Data(contentsOf: URL(filePath: $0.output)) }
    }

    private func setStrict(_ isStrict: Bool) throws {
        let line = "\nstrict: true\n"
        for folder in folders {
            let file = "\(folder)/trellis.yml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try Self.write(isStrict ? text + line : text.replacing(line, with: ""), to: file)
        }
    }

    private static func write(_ text: String, to file: String) throws {
        try text.write(toFile: file, atomically: false, encoding: .utf8)
    }
}
