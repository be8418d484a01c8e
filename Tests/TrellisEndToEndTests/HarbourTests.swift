import Foundation
import TestSupport
import Testing

@Suite("The bundled example")
struct HarbourTests {
    @Test("is what its generator writes")
    func regenerated() throws {
        let scratch = try Scratch()
        let run = try Binary.run([scratch.path], of: "harbour-example")
        #expect(run.status == 0, "\(run.errors)")
        let committed = try Repository.files(below: "Examples/harbour/exports")
        let written = try FileManager.default.subpathsOfDirectory(atPath: "\(scratch.path)/exports")
        #expect(committed.count == written.filter { $0.contains(".") }.count)
        for name in committed {
            let old = try Data(
                contentsOf: URL(filePath: Repository.path("Examples/harbour/exports/\(name)")))
            let new = try Data(contentsOf: URL(filePath: "\(scratch.path)/exports/\(name)"))
            #expect(old == new, "\(name)")
        }
    }
}
