import Foundation
import TestSupport
import Testing

@Suite("Pictures of a retro that is renewed")
struct KeptPictureTests {
    private static let retro = "demo/retros/2026-03-16-harbour"

    private static func update(_ more: [String], in scratch: Scratch) throws -> Binary.Result {
        try Binary.run(
            ["retro", "update", "retros/2026-03-16-harbour.md"] + more,
            in: "\(scratch.path)/demo")
    }

    @Test("stay where the words beside them stay, and a page of before is named")
    func kept() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["demo", "--out", "\(scratch.path)/demo"]).status == 0)
        // The numbers of two blocks are those of before, and one of the two was reworded.
        let marker =
            /(trellis:begin (?:match ai-suggestion-rework|followup [a-z0-9]{5})) h=[0-9a-f]{8}/
        let written = try scratch.read("\(Self.retro).md")
        let old = written.replacing(marker) { "\($0.1) h=00000000" }
            .replacing(", calm", with: "")
            .replacing(/(?s)<!-- trellis:begin calm .*?trellis:end calm -->\n/, with: "")
        #expect(old != written)
        try scratch.write(old, to: "\(Self.retro).md")
        let pictures = try #require(
            old.firstMatch(of: /\]\((2026-03-16-harbour\/followup-.{5}\.svg)\)/))
        let followUp = "demo/retros/\(pictures.1)"
        let names = ["ai-suggestion-rework", "ai-speed-without-outcome"].map {
            "\(Self.retro)/\($0).svg"
        }
        for name in names + [followUp] { try scratch.write("of before", to: name) }

        let run = try Self.update([], in: scratch)
        #expect(run.status == 0 && run.output.contains("1 added"), "\(run.output)\(run.errors)")
        #expect(try scratch.read(names[0]) == "of before")
        #expect(try scratch.read(followUp) == "of before")
        #expect(try scratch.read(names[1]).hasPrefix("<svg"))
        let page = "retros/2026-03-16-harbour"
        #expect(
            run.errors.contains(
                "\(page).html shows the document as it was; 'trellis retro render \(page).md'"),
            "\(run.errors)")

        // One that somebody took away is drawn again, and so is what was taken out of the document.
        try FileManager.default.removeItem(atPath: "\(scratch.path)/\(names[0])")
        let again = try scratch.read("\(Self.retro).md")
            .replacing(", calm", with: "")
            .replacing(/(?s)<!-- trellis:begin calm .*?trellis:end calm -->\n/, with: "")
        try scratch.write(again, to: "\(Self.retro).md")
        #expect(try Self.update([], in: scratch).output.contains("1 added"))
        #expect(try scratch.read(names[0]).hasPrefix("<svg"))
        #expect(try scratch.read(followUp) == "of before")

        #expect(try Self.update(["--take"], in: scratch).status == 0)
        #expect(try scratch.read(names[0]).hasPrefix("<svg"))
        #expect(try scratch.read(followUp).hasPrefix("<svg"))
    }
}
