import Foundation
import TrellisModel
import TrellisPlaybooks

/// Writes the fixes of a lint report into their files.
enum LintRepair {
    /// Each file is written whole or not at all, and only where a line still holds what was found.
    ///
    /// - Returns: What was mended, a line each.
    static func mend(_ report: LintReport) throws -> [String] {
        let fixable = Dictionary(grouping: report.findings.filter { $0.fix != nil }, by: \.file)
        var told: [String] = []
        for (file, findings) in fixable.sorted(by: { $0.key < $1.key }) {
            let fixed = FixedText(try TextFile.read(file), fixes: findings.compactMap(\.fix))
            guard !fixed.applied.isEmpty else { continue }
            // A link stays a link.
            try FileWriter.write(
                fixed.text, to: URL(filePath: file).resolvingSymlinksInPath().path)
            told += findings.compactMap { finding in
                finding.fix.flatMap { fix in
                    fixed.applied.contains(fix)
                        ? "\(file):\(fix.line): mended: '\(fix.old)' is now '\(fix.new)' (\(finding.code))"
                        : nil
                }
            }
        }
        return told
    }
}
