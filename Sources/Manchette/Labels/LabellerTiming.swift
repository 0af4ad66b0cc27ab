package import HTMLTree

/// A page up to the labeller, for measuring what the labeller alone takes.
package struct LabellerTiming {
    private let tree: NodeTable
    private let table: BlockTable
    private let hints: PageHints
    private let language: String?
    private let rows: FeatureRows?
    private let model: LabelModel?

    /// Reads a page's claims and blocks, and writes the rows of a page whose rows are kept.
    package init(tree: NodeTable) {
        self.tree = tree
        let claims = ClaimReader.claims(in: tree, url: nil)
        table = BlockBuilder.blocks(of: tree)
        hints = PageHints(claims: claims)
        language = PageHints.language(claims)
        guard let model = LabelModel.pages, table.blocks.count <= FeatureRows.mostKept else {
            rows = nil
            self.model = nil
            return
        }
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: model.encoder)
        let rows = FeatureRows(
            features, table: table, hints: hints, encoder: model.encoder,
            phrases: PhraseHits.hits(in: table, features.statistics, language: language, userPhrases: nil))
        rows.eachBatch { _, _ in }
        self.rows = rows
        self.model = rows.isComparable ? model : LabelModel.briefs ?? model
    }

    /// How many blocks ``infer()`` asks the trees about: none of a page so large that its rows are not kept.
    package var blocksOfRows: Int { rows == nil ? 0 : table.blocks.count }

    /// Asks the trees of body and roles about rows that are there; how many blocks they take for the body.
    package func infer() -> Int {
        guard let rows, let model else { return 0 }
        return RoleChances(rows: rows, model: model).body.count { $0 > Labeller.bodyThreshold }
    }

    /// How many blocks the page has.
    package var blocks: Int { table.blocks.count }

    /// Labels the blocks as the pipeline does; how many of them are of the body.
    package func label() -> Int {
        Labeller.label(tree: tree, blocks: table, hints: hints, language: language)
            .labels.count { $0.role.isBody }
    }
}
