package import HTMLTree

/// What the training tool sees of a page: the same blocks and features that the labeller reads at run time.
package struct LabellerTraining {
    /// Text of each block.
    package var texts: [String] = []
    /// Tag name of each block's owner.
    package var tags: [String] = []
    /// Container of each block.
    package var containerOfBlock: [Int] = []
    /// Parent of each container.
    package var containerParents: [Int] = []
    /// Slots in the structure table that each container's class words fall in.
    package var containerTokens: [[Int]] = []
    /// Slots in the lexicon that each short block's words fall in; empty for long blocks.
    package var wordTokens: [[Int]] = []
    /// What ``BlockWording`` looks up of each block.
    package var wordingKeys: [[UInt32]] = []
    /// Index of the block taken for the headline, or -1.
    package var headline = -1
    /// Feature rows, one behind the other.
    package var features: [Float] = []

    /// Names of the features, in column order.
    package static var featureNames: [String] { FeatureTable.names }

    /// Reads a text dump as the labeller does.
    package init(text: [UInt8], language: String?, tables: [Int8]) {
        let table = TextBlockBuilder.blocks(of: text)
        let encoder = TokenEncoder(ByteTable(copying: tables)) ?? .blank
        let hints = PageHints(claims: [])
        let features = FeatureTable(tree: nil, table: table, hints: hints, encoder: encoder)
        let rows = FeatureRows(
            features, table: table, hints: hints, encoder: encoder,
            phrases: PhraseHits.hits(in: table, features.statistics, language: language, userPhrases: nil))
        texts = table.blocks.indices.map { table.string($0) }
        self.features = rows.all
    }

    /// Reads a page as the labeller does.
    package init(tree: NodeTable, url: String?, tables: [Int8]) {
        let table = BlockBuilder.blocks(of: tree)
        let claims = ClaimReader.claims(in: tree, url: url)
        let hints = PageHints(claims: claims)
        let encoder = TokenEncoder(ByteTable(copying: tables)) ?? .blank
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: encoder)
        let rows = FeatureRows(
            features, table: table, hints: hints, encoder: encoder,
            phrases: PhraseHits.hits(
                in: table, features.statistics, language: PageHints.language(claims), userPhrases: nil))
        texts = table.blocks.indices.map { table.string($0) }
        tags = table.blocks.map { tree.name(of: $0.tag) }
        headline = features.headline
        self.features = rows.all
        containerOfBlock = features.containers.ofBlock.map { Int($0) }
        containerParents = features.containers.containers.map { Int($0.parent) }
        let mask = UInt32(TokenEncoder.slots - 1)
        for container in features.containers.containers {
            var slots: [Int] = []
            for index in tree.nodes[Int(container.row)].attributeRows {
                let attribute = tree.attributes[index]
                guard let salt = FeatureTable.salt(attribute.name) else { continue }
                tree.withBytes(attribute.value) { value in
                    TokenEncoder.tokens(in: value, salt: salt) { slots.append(Int($0 & mask)) }
                }
            }
            containerTokens.append(slots)
        }
        for range in features.wordRanges {
            var keys: [UInt32] = []
            features.words[range].withUnsafeBufferPointer { words in BlockWording.keys(words) { keys.append($0) } }
            wordingKeys.append(keys)
            wordTokens.append(
                range.count <= FeatureTable.fewWords
                    ? features.words[range].map { Int(TokenEncoder.mixed($0) & mask) } : [])
        }
    }
}
