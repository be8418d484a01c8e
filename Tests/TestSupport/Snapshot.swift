import Foundation
package import Testing

/// Compares text with `Snapshots/<name>` next to the test file.
///
/// `TRELLIS_RECORD=1 swift test` writes the file instead and fails, so that a recording run is
/// never mistaken for a passing one. Read the difference with git before committing it.
package func expectSnapshot(
    _ actual: String, _ name: String, file: StaticString = #filePath,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let snapshot = URL(filePath: "\(file)").deletingLastPathComponent()
        .appending(components: "Snapshots", name)
    if ProcessInfo.processInfo.environment["TRELLIS_RECORD"] != nil {
        try FileManager.default.createDirectory(
            at: snapshot.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: snapshot, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: snapshot, encoding: .utf8)
    #expect(
        actual == expected, "\(firstDifference(actual, expected))", sourceLocation: sourceLocation)
}

private func firstDifference(_ actual: String, _ expected: String) -> String {
    let (new, old) = (lines(of: actual), lines(of: expected))
    let line = zip(new, old).prefix { $0 == $1 }.count
    return "line \(line + 1)\n- \(line < old.count ? old[line] : "(end)")\n"
        + "+ \(line < new.count ? new[line] : "(end)")"
}

private func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
}
