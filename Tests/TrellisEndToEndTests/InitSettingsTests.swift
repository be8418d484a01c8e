import TestSupport
import Testing

@Suite("What init writes")
struct InitSettingsTests {
    private static let keys = ["holidays", "strict", "tuning", "site", "language"]

    @Test("has only commented settings that are read once the sign is removed")
    func commented() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["init", "--team", "harbour"], in: scratch.path).status == 0)
        var isBelow = false
        let lines = try scratch.read("trellis.yml").split(
            separator: "\n", omittingEmptySubsequences: false)
        let settings = lines.map { line -> String in
            let bare = line.dropFirst(2)
            let isKey = line.hasPrefix("# ") && Self.keys.contains { bare.hasPrefix("\($0):") }
            isBelow = isKey || (isBelow && line.hasPrefix("#   "))
            return isBelow ? String(bare) : String(line)
        }.joined(separator: "\n")
        for key in Self.keys { #expect(settings.contains("\n\(key):"), "\(key)") }
        try scratch.write(settings, to: "trellis.yml")
        let run = try Binary.run(["match"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
    }
}
