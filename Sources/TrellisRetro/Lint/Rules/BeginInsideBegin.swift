import TrellisModel

/// TR002: a block begins inside another.
struct BeginInsideBegin: RetroRule {
    let code = "TR002"
    let level = LintLevel.error
    let title = "a block begins inside another"
    let page = """
        Trellis finds its own parts of the document between '<!-- trellis:begin KIND -->' and \
        '<!-- trellis:end KIND -->', each alone on its line, and writes nowhere else. A block \
        inside a block would be written over together with the outer one.
        """
    let avoid = [
        """
        <!-- trellis:begin watch -->

        <!-- trellis:begin unknown -->

        <!-- trellis:end unknown -->

        <!-- trellis:end watch -->
        """
    ]
    let prefer = [
        """
        <!-- trellis:begin watch -->

        <!-- trellis:end watch -->

        <!-- trellis:begin unknown -->

        <!-- trellis:end unknown -->
        """
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] { faults(in: retro) }
}
