package import HTMLTree

/// What the training tool sees of a page as a whole: what its kind is decided from.
package struct PageTraining {
    /// One number for each of ``featureNames``.
    package var features: [Float]
    /// Slots of the class words and of the title's words.
    package var classSlots: [Int] = []
    package var titleSlots: [Int] = []
    /// Slots of the address's words.
    package var addressSlots: [Int] = []

    /// Names of the features, in column order.
    package static var featureNames: [String] { PageFeatures.names }
    /// Bytes of the word tables.
    package static var tableSize: Int { 3 * PageFeatures.slots }

    /// Reads a page with the shipped labeller.
    package init(tree: NodeTable, url: String?, tables: [Int8]) {
        let claims = ClaimReader.claims(in: tree, url: url)
        let blocks = BlockBuilder.blocks(of: tree)
        let result = Labeller.label(
            tree: tree, blocks: blocks, hints: PageHints(claims: claims), language: PageHints.language(claims))
        var page = Page(
            tree: tree, claims: claims, blocks: blocks, labels: result.labels, body: BodySelection(), language: nil,
            url: url,
            options: ExtractionOptions())
        page.body = BodySelector.select(
            blocks, labels: &page.labels, headline: result.headline, features: result.features)
        let words =
            tables.count == PageTraining.tableSize ? tables : [Int8](repeating: 0, count: PageTraining.tableSize)
        features = PageFeatures(page, result.features, phrases: result.phrases, words: ByteTable(copying: words)).values
        PageFeatures.eachClassWord(page, result.features) { classSlots.append($0) }
        PageFeatures.eachTitleWord(page) { titleSlots.append($0) }
        PageFeatures.eachAddressWord(page) { addressSlots.append($0) }
    }
}
