package import HTMLTree

/// What the training tool sees of a page as a whole: what its kind is decided from.
package struct PageTraining {
    /// One number for each of ``featureNames``.
    package var features: [Float]
    /// Slots of the page's words, by the name of their place.
    package var slots: [String: [Int]] = [:]

    /// Names of the features, in column order.
    package static var featureNames: [String] { PageFeatures.names }
    /// The places that words stand in, in the order of the table of their weights.
    package static var places: [String] { PageWords.Place.allCases.map { "\($0)" } }
    /// Bytes of the table of weights.
    package static var tableSize: Int { PageWords.tableSize }

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
        let weights =
            tables.count == PageTraining.tableSize ? tables : [Int8](repeating: 0, count: PageTraining.tableSize)
        let words = PageWords(
            page, result.features, language: Pipeline.language(of: &page))
        features =
            PageFeatures(
                page, result.features, phrases: result.phrases, words: words, weights: ByteTable(copying: weights)
            ).values
        for place in PageWords.Place.allCases { slots["\(place)"] = words.slots(of: place) }
    }
}
