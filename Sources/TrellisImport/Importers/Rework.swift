/// Which changes were soon taken back or mended.
///
/// A change is reworked when, within the window after it came in, a later commit of the main line
/// reverts it, or says that it fixes something and touches one of its files. Lock files, generated
/// files and change logs do not count as shared, and a fix that touches more than
/// ``largestFix`` files says nothing about any one of them.
enum Rework {
    static let windowDays = 14
    static let largestFix = 50

    /// - Parameters:
    ///   - changes: Those asked about.
    ///   - commits: Everything on the main line.
    /// - Returns: The hashes of the reworked changes.
    static func hashes(of changes: [Commit], given commits: [Commit]) -> Set<String> {
        var touches: [String: [Commit]] = [:]
        var byNumber: [Int: Commit] = [:]
        for change in changes.sorted(by: { ($0.time, $0.hash) < ($1.time, $1.hash) }) {
            for file in change.files where !file.kind.isCommonGround {
                touches[file.path, default: []].append(change)
            }
            if let number = change.number { byNumber[number] = change }
        }
        let byHash = Dictionary(
            changes.map { ($0.hash.prefix(7), $0) }, uniquingKeysWith: { first, _ in first })

        var reworked: Set<String> = []
        func note(_ change: Commit?, mendedBy later: Commit) {
            guard let change, change.hash != later.hash,
                (0...windowDays * 86_400).contains(later.time - change.time)
            else { return }
            reworked.insert(change.hash)
        }
        for later in commits {
            if let hash = later.revertedHash { note(byHash[hash.prefix(7)], mendedBy: later) }
            if let number = later.revertedNumber { note(byNumber[number], mendedBy: later) }
            guard later.isFix, later.files.count <= largestFix else { continue }
            for file in later.files {
                // Newest first, so that the search ends at the edge of the window.
                for change in (touches[file.path] ?? []).reversed() {
                    if change.time > later.time { continue }
                    if later.time - change.time > windowDays * 86_400 { break }
                    note(change, mendedBy: later)
                }
            }
        }
        return reworked
    }
}
