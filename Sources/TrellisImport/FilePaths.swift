/// What a path in a repository tells about the lines in it.
struct PathKind: Sendable {
    /// Whether the lines were written by a program or by somebody else: lock files, vendored code,
    /// build output and generated sources. They are left out of a change's size.
    let isGenerated: Bool
    /// Whether a shared touch of this file says nothing about two changes belonging together.
    let isCommonGround: Bool

    init(of path: String) {
        let parts = path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map {
            String($0) ?? ""
        }
        let name = parts.last ?? ""
        isGenerated =
            Self.isGenerated(name)
            || parts.dropLast().contains { Self.folders.contains($0) }
        isCommonGround =
            isGenerated || name.hasPrefix("changelog") || name.hasPrefix("changes.")
            || name.hasPrefix("release")
    }

    private static func isGenerated(_ name: String) -> Bool {
        if lockFiles.contains(name) || endings.contains(where: { name.hasSuffix($0) }) {
            return true
        }
        // `parser.generated.swift` and `parser_generated.go`.
        let words = name.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        return words.dropFirst().dropLast().contains { $0.elementsEqual("generated".utf8) }
    }

    private static let lockFiles: Set<String> = [
        "package-lock.json", "pnpm-lock.yaml", "npm-shrinkwrap.json", "go.sum", "package.resolved",
        "gradle.lockfile",
    ]
    private static let endings = [
        ".lock", ".min.js", ".min.css", ".pb.go", ".pb.swift", "_pb2.py", "_pb2_grpc.py",
        ".g.dart", ".freezed.dart", ".designer.cs", ".snap", ".map",
    ]
    private static let folders: Set<String> = [
        "vendor", "node_modules", "third_party", "thirdparty", "dist", "generated",
        "__snapshots__", "__generated__",
    ]
}
