import TrellisModel

/// TR001: a block begins and does not end.
struct BeginWithoutEnd: RetroRule {
    let code = "TR001"
    let level = LintLevel.error
    let title = "a block begins and does not end"
    let page = """
        Trellis finds its own parts of the document between '<!-- trellis:begin KIND -->' and \
        '<!-- trellis:end KIND -->', each alone on its line, and writes nowhere else. Without the \
        end it cannot tell your words from its own, so it would write nothing.
        """
    let avoid = [
        """
        <!-- trellis:begin watch -->

        Something to watch.
        """
    ]
    let prefer = [
        """
        <!-- trellis:begin watch -->

        Something to watch.

        <!-- trellis:end watch -->
        """
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] { faults(in: retro) }
}
