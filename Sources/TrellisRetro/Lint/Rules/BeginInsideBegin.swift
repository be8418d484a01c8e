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

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.markers.blocks.compactMap { block in
            retro.markers.outer(of: block).map { outer in
                finding(
                    retro, block.begin,
                    "the block '\(block.name)' begins inside '\(outer.name)', which began at line "
                        + "\(outer.begin)",
                    help: "move it behind the end of '\(outer.name)'")
            }
        }
    }
}
