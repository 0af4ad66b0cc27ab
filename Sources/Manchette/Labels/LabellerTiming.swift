package import HTMLTree

/// A page up to the labeller, for measuring what the labeller alone takes.
package struct LabellerTiming {
    private let tree: NodeTable
    private let table: BlockTable
    private let hints: PageHints
    private let language: String?

    /// Reads a page's claims and blocks.
    package init(tree: NodeTable) {
        self.tree = tree
        let claims = ClaimReader.claims(in: tree, url: nil)
        table = BlockBuilder.blocks(of: tree)
        hints = PageHints(claims: claims)
        language = PageHints.language(claims)
    }

    /// How many blocks the page has.
    package var blocks: Int { table.blocks.count }

    /// Labels the blocks as the pipeline does; how many of them are of the body.
    package func label() -> Int {
        Labeller.label(tree: tree, blocks: table, hints: hints, language: language)
            .labels.count { $0.role.isBody }
    }
}
