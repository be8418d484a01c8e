import TrellisModel

/// TR003: a block ends that did not begin.
struct EndWithoutBegin: RetroRule {
    let code = "TR003"
    let level = LintLevel.error
    let title = "a block ends that did not begin"
    let page = """
        Trellis finds its own parts of the document between '<!-- trellis:begin KIND -->' and \
        '<!-- trellis:end KIND -->', each alone on its line, and writes nowhere else. An end alone \
        says that a line was lost, perhaps with the words beside it.
        """
    let avoid = [
        """
        Something to watch.

        <!-- trellis:end watch -->
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
