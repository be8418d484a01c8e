// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "trellis",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // Floor 0: the values, and one module for each C library.
        .target(name: "TrellisModel"),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),

        // Floor 1: stages that know one thing each.
        .target(
            name: "TrellisImport", dependencies: ["TrellisModel", "CExpat", "CSimdJSON", "CZlib"]),
        .target(
            name: "TrellisStore",
            dependencies: [
                "TrellisModel",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "TrellisDetect", dependencies: ["TrellisModel"]),
        .target(name: "TrellisPicture", dependencies: ["TrellisModel"]),
        .target(name: "TrellisMarkdown", dependencies: ["CCMark"]),
        .target(name: "TrellisLanguage", dependencies: ["TrellisModel"]),

        // Floor 2: stages that write for people.
        .target(
            name: "TrellisPlaybooks",
            dependencies: [
                "TrellisModel", "TrellisMarkdown", "TrellisLanguage",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "TrellisRetro",
            dependencies: [
                "TrellisModel", "TrellisMarkdown", "TrellisPicture", "TrellisLanguage",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "TrellisSite",
            dependencies: [
                "TrellisModel", "TrellisMarkdown", "TrellisPicture",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),

        // Floor 3: the only place where stages meet.
        .executableTarget(
            name: "trellis",
            dependencies: [
                "TrellisModel", "TrellisImport", "TrellisStore", "TrellisDetect", "TrellisPicture",
                "TrellisMarkdown", "TrellisLanguage", "TrellisPlaybooks", "TrellisRetro",
                "TrellisSite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "harbour-example", dependencies: ["TrellisModel"],
            path: "Examples/harbour/Generator"),

        .executableTarget(
            name: "trellis-critical-values", dependencies: ["TrellisDetect", "TrellisModel"],
            path: "Tests/CriticalValues"),
        .executableTarget(
            name: "trellis-bench",
            dependencies: ["TrellisDetect", "TrellisMarkdown", "TrellisModel"],
            path: "Tests/Benchmarks", exclude: ["rivals.py", "weekly-sizes"]),
        .executableTarget(
            name: "trellis-accuracy", dependencies: ["TrellisModel"], path: "Tests/Accuracy"),

        // Tests mirror the stages.
        .target(name: "TestSupport", dependencies: ["TrellisModel"], path: "Tests/TestSupport"),
        .testTarget(name: "TrellisModelTests", dependencies: ["TrellisModel", "TestSupport"]),
        .testTarget(
            name: "TrellisImportTests",
            dependencies: ["TrellisImport", "TrellisModel", "TestSupport"]),
        .testTarget(
            name: "TrellisStoreTests",
            dependencies: [
                "TrellisStore", "TrellisModel", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "TrellisDetectTests",
            dependencies: [
                "TrellisDetect", "TrellisModel", "TestSupport", "trellis-critical-values",
            ]),
        .testTarget(
            name: "TrellisPictureTests", dependencies: ["TrellisPicture", "TrellisModel"]),
        .testTarget(
            name: "TrellisMarkdownTests",
            dependencies: ["TrellisMarkdown", "TestSupport", "trellis-bench"]),
        .testTarget(
            name: "TrellisLanguageTests",
            dependencies: ["TrellisLanguage", "TrellisPlaybooks", "TrellisModel", "TestSupport"]),
        .testTarget(
            name: "TrellisPlaybooksTests",
            dependencies: [
                "TrellisPlaybooks", "TrellisDetect", "TrellisLanguage", "TrellisModel",
                "TestSupport",
            ],
            exclude: ["Lint/Pages"]),
        .testTarget(
            name: "TrellisRetroTests",
            dependencies: [
                "TrellisRetro", "TrellisPlaybooks", "TrellisLanguage", "TrellisMarkdown",
                "TrellisModel", "TestSupport",
            ]),
        .testTarget(
            name: "TrellisSiteTests",
            dependencies: ["TrellisSite", "TrellisMarkdown", "TrellisModel", "TestSupport"]),
        .testTarget(
            name: "TrellisEndToEndTests",
            dependencies: [
                "TestSupport", "TrellisModel", "TrellisLanguage", "TrellisPlaybooks",
                "TrellisRetro", "trellis", "harbour-example", "trellis-accuracy",
            ],
            exclude: ["Snapshots"]),
    ],
    cxxLanguageStandard: .cxx17
)

// The same rules for every Swift target: nothing unsafe unmarked, nothing leaked through an
// import, no warning left for later.
for target in package.targets where ![.system, .plugin].contains(target.type) {
    guard !target.name.hasPrefix("C") else { continue }
    target.swiftSettings = [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
