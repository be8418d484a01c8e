import Foundation
import TrellisModel

/// One week's pull requests in one number, as `Tests/Benchmarks/weekly-sizes` reduces a whole list.
struct WeeklySize {
    let period: Day
    /// The geometric mean of the lines added and deleted, each at least 1.
    let value: Double
    let n: Int

    /// - Returns: `nil` for a week without any.
    init?(_ sizes: [Double], period: Day) {
        guard !sizes.isEmpty else { return nil }
        self.period = period
        n = sizes.count
        value = exp(sizes.reduce(0) { $0 + log(max($1, 1)) } / Double(n))
    }

    /// Whether the two agree in the six decimals that the script prints.
    func agrees(with other: WeeklySize) -> Bool {
        period == other.period && n == other.n && abs(value - other.value) < 1e-6
    }
}

extension WeeklySize {
    /// What the script makes of a list in a file, oldest week first.
    ///
    /// - Throws: ``MergedList/Unreadable``, when the script fails or prints another kind of row.
    static func scripted(file: String) throws -> [WeeklySize] {
        let process = Process(), output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [script, "team"]
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw MergedList.Unreadable(description: "weekly-sizes failed")
        }
        return try String(decoding: printed, as: UTF8.self).split(separator: "\n").dropFirst().map {
            let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 5, cells[2] == "pr.size.typical", let period = Day(cells[0]),
                let value = Double(cells[3]), let n = Int(cells[4])
            else { throw MergedList.Unreadable(description: "weekly-sizes printed '\($0)'") }
            return WeeklySize(period: period, value: value, n: n)
        }
    }

    private init(period: Day, value: Double, n: Int) {
        self.period = period
        self.value = value
        self.n = n
    }

    /// In the checkout that this was built in.
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Benchmarks/weekly-sizes").standardized.path
}

extension MergedList {
    /// The whole list reduced, oldest week first.
    var weekly: [WeeklySize] {
        weeks.sorted { $0.key < $1.key }.compactMap { WeeklySize($1, period: $0) }
    }
}
