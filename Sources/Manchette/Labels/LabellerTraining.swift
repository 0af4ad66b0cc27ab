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
    /// Index of the block taken for the headline, or -1.
    package var headline = -1
    /// Feature rows, one behind the other.
    package var features: [Float] = []

    /// Names of the features, in column order.
    package static var featureNames: [String] { FeatureTable.names }

    /// Reads a page as the labeller does.
    package init(tree: NodeTable, url: String?, tables: [Int8]) {
        let table = BlockBuilder.blocks(of: tree)
        let hints = PageHints(provisional: tree)
        let size = 2 * TokenEncoder.slots
        let encoder = TokenEncoder(tables: tables.count == size ? tables : [Int8](repeating: 0, count: size))
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: encoder)
        texts = table.blocks.indices.map { table.string($0) }
        tags = table.blocks.map { tree.name(of: $0.tag) }
        headline = features.headline
        self.features = features.values
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
            wordTokens.append(range.count <= 14 ? features.words[range].map { Int(TokenEncoder.mixed($0) & mask) } : [])
        }
    }
}

extension PageHints {
    /// Title and description as the head says them, until the claims are read.
    init(provisional tree: NodeTable) {
        for row in tree.nodes.indices where tree.nodes[row].kind == .element {
            switch tree.nodes[row].tag {
            case .title: titles.append(tree.textContent(of: row))
            case .meta:
                let name = tree.attributeString(row, .property) ?? tree.attributeString(row, .name) ?? ""
                guard let content = tree.attributeString(row, .content) else { continue }
                if name == "og:title" || name == "twitter:title" { titles.append(content) }
                if name == "og:description" || name == "description" { descriptions.append(content) }
            case .body: return
            default: break
            }
        }
    }

    init() {}
}
