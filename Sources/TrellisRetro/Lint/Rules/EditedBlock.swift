import TrellisModel

/// TR010: a block was edited by hand.
struct EditedBlock: RetroRule {
    let code = "TR010"
    let level = LintLevel.suggestion
    let title = "a block was edited by hand"
    let page = """
        The 'h=' of a marker says what stood in the block when Trellis wrote it. Now something \
        else stands there, and nothing is wrong with that: what people wrote is kept. Only the \
        block can no longer be renewed from newer numbers. Taking an offer, ticking a box, naming \
        an owner, another date and other spaces are no edits.
        """
    let avoid = [
        """
        <!-- trellis:begin watch h=048a2cff -->

        We think otherwise.

        <!-- trellis:end watch -->
        """
    ]
    let prefer = [
        """
        <!-- trellis:begin watch h=048a2cff -->

        Something to watch.

        <!-- trellis:end watch -->
        """,
        """
        <!-- trellis:begin watch -->

        Nobody has sealed this.

        <!-- trellis:end watch -->
        """,
    ]

    func findings(in retro: LintedRetro) -> [LintFinding] {
        retro.markers.blocks.filter { retro.isEdited($0) }.map { block in
            finding(
                retro, block.begin, "the block '\(block.name)' was edited since it was written",
                help:
                    "leave it, or move your words to '\(retro.notes)' so that the block can be renewed"
            )
        }
    }
}
