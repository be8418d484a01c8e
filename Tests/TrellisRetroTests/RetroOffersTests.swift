import Testing
import TrellisModel

@testable import TrellisRetro

@Suite("What a retro offers")
struct RetroOffersTests {
    @Test("is what its match blocks are about, and not what stands in code")
    func blocks() {
        let text = """
            <!-- trellis:begin match two h=01234567 -->
            <!-- trellis:end match two -->
              <!--  trellis:begin  match one -->
            <!-- trellis:begin match two -->
            <!-- trellis:begin matches three -->
            <!-- trellis:begin match Not_an_id -->
            <!-- trellis:begin match -->
            <!-- trellis:begin watch -->
            ```
            <!-- trellis:begin match four -->
            ```
            match five
            """
        for text in [text, text.replacing("\n", with: "\r\n")] {
            #expect(RetroOffers.playbooks(in: text.lines) == ["one", "two"])
        }
        #expect(RetroOffers.playbooks(in: []).isEmpty)
    }
}
