/// What a path in a repository tells about the lines in it.
enum FilePaths {
    /// Whether the lines were written by a program or by somebody else: lock files, vendored code,
    /// build output and generated sources. They are left out of a change's size.
    static func isGenerated(_ path: String) -> Bool {
        let lower = path.lowercased()
        let name = lower.split(separator: "/").last.map(String.init) ?? lower
        if lockFiles.contains(name) || name.hasSuffix(".lock") { return true }
        if endings.contains(where: { name.hasSuffix($0) }) { return true }
        if name.contains(".generated.") || name.contains("_generated.") { return true }
        return lower.split(separator: "/").dropLast().contains { folders.contains(String($0)) }
    }

    /// Whether a shared touch of this file says nothing about two changes belonging together.
    static func isCommonGround(_ path: String) -> Bool {
        let name = path.lowercased().split(separator: "/").last.map(String.init) ?? ""
        return isGenerated(path) || name.hasPrefix("changelog") || name.hasPrefix("changes.")
            || name.hasPrefix("release")
    }

    private static let lockFiles: Set<String> = [
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "npm-shrinkwrap.json", "go.sum",
        "cargo.lock", "composer.lock", "gemfile.lock", "poetry.lock", "uv.lock", "podfile.lock",
        "package.resolved", "gradle.lockfile", "flake.lock", "mix.lock", "pubspec.lock",
    ]
    private static let endings = [
        ".min.js", ".min.css", ".pb.go", ".pb.swift", "_pb2.py", "_pb2_grpc.py", ".g.dart",
        ".freezed.dart", ".designer.cs", ".snap", ".map",
    ]
    private static let folders: Set<String> = [
        "vendor", "node_modules", "third_party", "thirdparty", "dist", "generated",
        "__snapshots__", "__generated__",
    ]
}
