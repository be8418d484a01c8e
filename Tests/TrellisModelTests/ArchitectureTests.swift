import Foundation
import TestSupport
import Testing

/// What the package's target graph cannot say.
@Suite("The architecture")
struct ArchitectureTests {
    private func sources(_ target: String) throws -> [(name: String, text: String)] {
        try Repository.files(below: "Sources/\(target)").filter { $0.hasSuffix(".swift") }.map {
            ($0, try Repository.text("Sources/\(target)/\($0)"))
        }
    }

    @Test(
        "the model and the detectors know no files, no clock and no locale",
        arguments: [
            "TrellisModel", "TrellisDetect", "TrellisLanguage",
        ])
    func pure(target: String) throws {
        for (name, text) in try sources(target) {
            #expect(!text.contains("import Foundation"), "\(target)/\(name)")
        }
    }

    @Test("no stage imports a stage")
    func floors() throws {
        let allowed: [String: Set<String>] = [
            "TrellisModel": [], "TrellisImport": ["TrellisModel"], "TrellisStore": ["TrellisModel"],
            "TrellisDetect": ["TrellisModel"], "TrellisPicture": ["TrellisModel"],
            "TrellisMarkdown": [], "TrellisLanguage": ["TrellisModel"],
            "TrellisPlaybooks": ["TrellisModel", "TrellisMarkdown", "TrellisLanguage"],
            "TrellisRetro": [
                "TrellisModel", "TrellisMarkdown", "TrellisPicture", "TrellisLanguage",
            ],
            "TrellisSite": ["TrellisModel", "TrellisMarkdown", "TrellisPicture"],
        ]
        for (target, known) in allowed {
            for (name, text) in try sources(target) {
                let imported = text.split(separator: "\n").compactMap { line -> String? in
                    guard
                        line.hasPrefix("import Trellis") || line.hasPrefix("package import Trellis")
                    else { return nil }
                    return line.split(separator: " ").last.map(String.init)
                }
                #expect(known.isSuperset(of: imported), "\(target)/\(name)")
            }
        }
    }

    @Test("only one file looks at the clock, and none breaks its word with a trap")
    func clock() throws {
        for target in try FileManager.default.contentsOfDirectory(
            atPath: Repository.path("Sources"))
        where target.hasPrefix("Trellis") || target == "trellis" {
            for (name, text) in try sources(target) {
                #expect(!text.contains("try!") && !text.contains("as! "), "\(target)/\(name)")
                if name != "Clock.swift" { #expect(!text.contains("Date()"), "\(target)/\(name)") }
                #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 400)
            }
        }
    }
}
