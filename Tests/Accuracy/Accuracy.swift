import Foundation

/// Measures the detection engine through the built binary, and holds it against every bar of accuracy.
///
/// The status is 1 when a bar is missed.
@main
enum Accuracy {
    static func main() throws {
        guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
            FileHandle.standardError.write(Data(Options.usage.utf8))
            exit(64)
        }
        guard !options.describes else {
            print(Describe.text())
            return
        }
        let root = options.keep ?? temporaryFolder
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let laboratory = Laboratory(
            binary: options.binary, root: root, scale: options.scale, real: options.real)
        let lines = Bar.all.filter { options.wants($0.name) }.flatMap { bar in
            do {
                laboratory.note("bar \(bar.name)")
                return try bar.measure(laboratory)
            } catch {
                return [Line(bar.name, failed: "\(error)")]
            }
        }
        if options.keep == nil { try? FileManager.default.removeItem(atPath: root) }
        print(Table.text(lines, slack: options.slack))
        let verdicts = lines.map { $0.verdict(slack: options.slack) }
        let missed = verdicts.count { $0 == .missed }, held = verdicts.count { $0 == .pass }
        print("\n\(held) of \(held + missed) figures held; ± is one Monte-Carlo standard error.")
        if options.slack > 0 {
            print("With fewer teams a figure may fall two standard errors short of its bar.")
        }
        if missed > 0 { exit(1) }
    }

    private static var temporaryFolder: String {
        FileManager.default.temporaryDirectory.appending(path: "trellis-accuracy-\(getpid())").path
    }
}
