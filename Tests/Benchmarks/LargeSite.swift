import Foundation

/// A site of 1,000 playbooks of 8 KiB, beside `cmark-gfm` on the same text in one process.
///
/// The pages are the bundled ones, again and again under other names, lying flat and without tests,
/// each filled up with prose.
enum LargeSite {
    private static let pages = 1000
    private static let size = 8 << 10

    static func run(_ trellis: String, in folder: String) throws {
        let workspace = "\(folder)/large-site"
        let page = "\(workspace)/playbooks/flaky-tests-500.md"
        let text = "\(folder)/all.md"
        try write(to: "\(workspace)/playbooks", all: text)
        let render = ["cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "strikethrough", text]

        var whole: [Double] = [], one: [Double] = [], memory = 0.0
        for round in 0..<7 {
            let rival = Stopwatch.time(render) / 1000
            // A folder of its own: the file system looks long for a place just after many files went.
            let build = [trellis, "site", "build", "-C", workspace, "--out", "site-\(round)"]
            guard let fresh = Usage(of: build, output: "\(folder)/site.txt") else {
                return print("site: the build failed")
            }
            try append("\nOne more sentence, in round \(round).\n", to: page)
            guard let again = Usage(of: build, output: "\(folder)/site.txt") else {
                return print("site: the second build failed")
            }
            // The first round warms the files.
            guard round > 0 else { continue }
            whole.append(fresh.seconds / rival)
            one.append(again.seconds / rival)
            memory = max(memory, fresh.megabytes, again.megabytes)
        }
        tell("site of \(pages) playbooks from nothing", whole, bar: 6)
        tell("the same after one changed file", one, bar: 0.6)
        print("largest memory: \(Stopwatch.text(memory)) MB, at most 150")
    }

    private static func tell(_ name: String, _ ratios: [Double], bar: Double) {
        let sorted = ratios.sorted()
        print(
            "\(name): \(Stopwatch.text(sorted[sorted.count / 2])) × cmark-gfm on the same text "
                + "(\(Stopwatch.text(sorted[0])) to \(Stopwatch.text(sorted[sorted.count - 1])) in "
                + "\(sorted.count) pairs), at most \(Stopwatch.text(bar)) ×")
    }

    private static func write(to folder: String, all: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let sources = (try? FileManager.default.subpathsOfDirectory(atPath: "playbooks")) ?? []
        let bundled = try sources.filter { $0.hasSuffix(".md") }.sorted().map { path in
            let name = (path.split(separator: "/").last ?? "").dropLast(3)
            return (String(name), try String(contentsOfFile: "playbooks/\(path)", encoding: .utf8))
        }
        var everything = ""
        for number in 0..<pages where !bundled.isEmpty {
            let isChanged = number == 500
            let (id, text) =
                isChanged
                ? bundled.first { $0.0 == "flaky-tests" } ?? bundled[0]
                : bundled[number % bundled.count]
            let page = filled(text.replacing("id: \(id)\n", with: "id: \(id)-\(number)\n"), number)
            try page.write(
                toFile: "\(folder)/\(id)-\(number).md", atomically: false, encoding: .utf8)
            everything += page
        }
        try everything.write(toFile: all, atomically: false, encoding: .utf8)
    }

    private static func filled(_ text: String, _ number: Int) -> String {
        var page = text
        while page.utf8.count < size {
            page +=
                "\nPage \(number) says **a little more** about `this`, with a [link](#likely-causes).\n"
        }
        return page
    }

    private static func append(_ text: String, to path: String) throws {
        let old = try String(contentsOfFile: path, encoding: .utf8)
        try (old + text).write(toFile: path, atomically: false, encoding: .utf8)
    }
}
