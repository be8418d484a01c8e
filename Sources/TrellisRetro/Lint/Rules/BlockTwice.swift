import TrellisModel

/// TR004: a block stands twice.
struct BlockTwice: RetroRule {
    let code = "TR004"
    let level = LintLevel.error
    let title = "a block stands twice"
    let page = """
        Trellis finds its own parts of the document between '<!-- trellis:begin KIND -->' and \
        '<!-- trellis:end KIND -->', each alone on its line, and writes nowhere else. When a block \
        was copied, it cannot know which of the two is meant. Keep one, or take the markers off \
        the copy: then it is text of your own.
        """
    let avoid = [
        """
        <!-- trellis:begin watch -->

        <!-- trellis:end watch -->

        <!-- trellis:begin watch -->

        <!-- trellis:end watch -->
        """
    ]
    let prefer = [
        """
        <!-- trellis:begin match flaky-tests -->

        <!-- trellis:end match flaky-tests -->

        <!-- trellis:begin match pr-size-creep -->

        <!-- trellis:end match pr-size-creep -->
        """
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] { faults(in: retro) }
}
