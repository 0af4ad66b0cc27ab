import HTMLTree

/// What is counted and measured of a page's blocks for the labeller: a row for each block, a column for each feature of
/// ``names``.
struct FeatureTable {
    /// Block that is most like the page's title; -1 when there is none.
    var headline = -1
    /// Counts of each block's text.
    var statistics: [TextStatistics] = []
    var containers: ContainerTable
    /// The words of all blocks, folded hashes, one block behind the other.
    var words: [UInt32] = []
    /// Where each block's words are.
    var wordRanges = PieceRanges()
    /// The words that a block can be about, folded hashes, of each block the first ``mostTopics``; ``FeatureRows`` take them.
    var topics: [UInt32] = []
    /// Where each block's topic words are.
    var topicRanges = PieceRanges()
    /// The words of the page's titles.
    let titles: WordSets
    /// By block of few words: the greatest of the shares of its words that are in each title.
    private(set) var titleShares: [Float] = []

    static let names: [String] = [
        ownNames, tagNames, positionNames, hintNames, levelNames, readNames, neighbourNames, encodingNames, roleNames,
        phraseNames, pageNames, courseNames, topicNames, wordingNames,
    ].flatMap { $0 }
    /// How many columns there are, without a look at their names, which are only for people.
    static let count: Int = {
        let parts: [Int] = [
            ownNames.count, tagNames.count, positionNames.count, hintNames.count, levels * levelMeasures.count,
            readNames.count, neighbours.count * neighbourMeasures.count, windowNames.count, encodingNames.count,
            2 * TokenEncoder.roles, phraseCount, pageNames.count, levels, courseMeasures.count, topicMeasures.count,
            topicLevels * topicLevelMeasures.count, wordingNames.count,
        ]
        return parts.reduce(0, +)
    }()

    /// The columns that are read from the words of all blocks, the last ones.
    static var wordColumns: Range<Int> {
        let count = topicMeasures.count + topicLevels * topicLevelMeasures.count + wordingNames.count
        return (FeatureTable.count - count)..<FeatureTable.count
    }

    /// Counts and measures a page's blocks; the rows themselves are ``FeatureRows``'.
    init(tree: NodeTable?, table: BlockTable, hints: PageHints, encoder: TokenEncoder) {
        containers = ContainerTable(tree: tree, blocks: table.blocks)
        titles = WordSets(hints.titles)
        readText(table)
        measureContainers(tree, table, encoder)
        findHeadline(table)
    }

    // MARK: Counting

    private mutating func readText(_ table: BlockTable) {
        statistics.reserveCapacity(table.blocks.count)
        wordRanges.reserveCapacity(table.blocks.count)
        // Two words of a block have a byte between them: so much is room for all. Words of hardly any page are that short;
        // first there is room for half as many, then for all that are left.
        func most(_ blocks: ArraySlice<Block>) -> Int { blocks.reduce(0) { $0 + $1.text.count / 2 + 1 } }
        var room = most(table.blocks[...]) / 2 + FeatureTable.fewestRoom
        // Half of a page's words at most are topics. Room that is not used costs nothing, but what comes later takes it in
        // the place of memory that was used; room that grows is there twice.
        var topicRoom = room / 2
        topicRanges.reserveCapacity(table.blocks.count)
        table.bytes.withUnsafeBufferPointer { bytes in
            while statistics.count < table.blocks.count {
                words = [UInt32](unsafeUninitializedCapacity: room) { words, count in
                    topics = [UInt32](unsafeUninitializedCapacity: topicRoom) { topics, topicCount in
                        count = words.update(fromContentsOf: self.words)
                        topicCount = topics.update(fromContentsOf: self.topics)
                        for block in table.blocks[statistics.count...] {
                            let most = block.text.count / 2 &+ 1
                            if words.count &- count < most { break }
                            // Short blocks that were joined are about nothing together.
                            let isJoined = block.traits.contains(.joined)
                            let lastTopic = topicCount &+ (isJoined ? 0 : min(most, FeatureTable.mostTopics))
                            if topics.count < lastTopic { break }
                            statistics.append(
                                TextStatistics(bytes.piece(block.text)) { word in
                                    words[count] = word
                                    count &+= 1
                                } topic: { word in
                                    if topicCount < lastTopic {
                                        topics[topicCount] = word
                                        topicCount &+= 1
                                    }
                                })
                            wordRanges.append(upTo: count)
                            topicRanges.append(upTo: topicCount)
                        }
                    }
                }
                let left = most(table.blocks[statistics.count...])
                room = words.count + left
                topicRoom = topics.count + left
            }
        }
    }

    /// Topic words of a block that are read: what is left of a page in one block is about the same.
    private static let mostTopics = 4096

    /// Words that there is room for on the smallest page.
    private static let fewestRoom = 1024

    /// Whether a block reads like running text; many short ones in a row do not.
    static func isProse(_ statistics: TextStatistics, _ block: Block) -> Bool {
        statistics.words >= 10 && !block.traits.contains(.joined)
            && Float(block.linkBytes) < 0.5 * Float(block.text.count)
            && (statistics.endsWithStop || statistics.sentenceEnds > 0 || statistics.words > 25)
    }

    private mutating func measureContainers(_ tree: NodeTable?, _ table: BlockTable, _ encoder: TokenEncoder) {
        for (index, block) in table.blocks.enumerated() {
            let count = statistics[index]
            let container = Int(containers.ofBlock[index])
            guard container >= 0 else { continue }
            let linkShare = Float(block.linkBytes) / Float(max(1, block.text.count))
            containers.containers[container].blocks += 1
            containers.containers[container].words += count.words
            containers.containers[container].linkWords += count.words * linkShare
            guard FeatureTable.isProse(count, block) else { continue }
            containers.containers[container].proseWords += count.words
            containers.containers[container].proseBlocks += 1
            // Readability's walk: the element and its parent in full, then a half, a third…
            let credit = (1 + FeatureTable.log2(1 + count.words / 8) + min(3, count.commas)) * (1 - linkShare)
            var ancestor = container
            var level = 0
            while ancestor >= 0, level < 5 {
                containers.containers[ancestor].read += level < 2 ? credit : credit / Float(level)
                ancestor = Int(containers.containers[ancestor].parent)
                level += 1
            }
        }
        containers.sumUp()
        guard let tree else { return }
        readAttributes(tree, encoder)
        containers.countSiblings()
    }

    /// Encodes the words of each element's attributes, once for all elements that have the same.
    private mutating func readAttributes(_ tree: NodeTable, _ encoder: TokenEncoder) {
        // Taken out while its rows are written.
        var rows = containers.containers
        containers.containers = []
        var known = HashIndex<Int32>(capacity: 256, filler: 0)
        rows.withUnsafeMutableBufferPointer { rows in
            tree.nodes.withUnsafeBufferPointer { nodes in
                tree.attributes.withUnsafeBufferPointer { attributes in
                    for index in rows.indices {
                        let own = UnsafeBufferPointer(
                            rebasing: attributes[nodes[Int(rows[index].row)].attributeRows])
                        let key = FeatureTable.key(rows[index].tag, own, tree)
                        if let same = known[key] {
                            rows[index].encoding = rows[Int(same)].encoding
                            rows[index].design = rows[Int(same)].design
                            rows[index].roleWords = rows[Int(same)].roleWords
                        } else {
                            known.insert(Int32(truncatingIfNeeded: index), for: key)
                            encode(own, tree, encoder, into: &rows[index])
                        }
                    }
                }
            }
        }
        containers.containers = rows
    }

    /// A hash of an element's tag and of the attributes whose words are encoded.
    @inline(__always)
    private static func key(_ tag: TagID, _ attributes: UnsafeBufferPointer<Attribute>, _ tree: NodeTable) -> UInt64 {
        var key = UInt64(tag.rawValue) &* 0x9E37_79B9_7F4A_7C15
        for attribute in attributes where salt(attribute.name) != nil {
            key = (key ^ UInt64(attribute.name.rawValue)) &* 0xC2B2_AE3D_27D4_EB4F
            tree.withBytes(attribute.value) { key = ByteHash.hash($0, from: key) }
        }
        return key
    }

    private mutating func encode(
        _ attributes: UnsafeBufferPointer<Attribute>, _ tree: NodeTable, _ encoder: TokenEncoder,
        into container: inout ContainerTable.Container
    ) {
        var design = UInt32(container.tag.rawValue) &* 0x9E37_79B1
        var encoding = TokenEncoder.Encoding()
        var words = ContainerTable.RoleWords()
        for attribute in attributes {
            guard let salt = FeatureTable.salt(attribute.name) else { continue }
            // An attribute has too few words for their sums to leave this type.
            var steps = SIMD16<Int16>()
            tree.withBytes(attribute.value) { value in
                TokenEncoder.tokens(in: value, salt: salt) { token in
                    encoding.add(encoder.structure(token))
                    steps &+= encoder.roleSteps(token, kind: 0)
                    words.count += 1
                    if attribute.name == .class { design = (design ^ token) &* 0x0100_0193 }
                }
            }
            words.odds += SIMD16<Float>(steps)
        }
        container.encoding = encoding
        container.design = design
        guard words.count > 0 else { return }
        container.roleWords = Int32(truncatingIfNeeded: containers.roleWords.count)
        containers.roleWords.append(words)
    }

    /// Which attributes' words are encoded; id and class words share their numbers.
    static func salt(_ name: AttributeID) -> UInt32? {
        switch name {
        case .class, .id: 0
        case .role: 0x51
        case .itemprop: 0x77
        case .property: 0x78
        case .ariaLabel: 0x13
        default: nil
        }
    }

    private mutating func findHeadline(_ table: BlockTable) {
        var best: Float = 0
        titleShares = [Float](repeating: 0, count: table.blocks.count)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.mostTitleWords) { known in
            for (index, block) in table.blocks.enumerated() {
                let count = statistics[index]
                let range = wordRanges[index]
                guard range.count <= FeatureTable.mostTitleWords else { continue }
                let (share, likeness) = words.withUnsafeBufferPointer { words in
                    likenessToTitle(UnsafeBufferPointer(rebasing: words[range]), known)
                }
                titleShares[index] = share
                guard count.words >= 1, count.words <= 45 else { continue }
                let score = headlineScore(block, count, likeness)
                if score > best + 0.01, score > 0.35 {
                    best = score
                    headline = index
                }
            }
        }
    }

    /// How much a block looks like the headline, by how much it is like a title, by its tag and its place.
    private func headlineScore(_ block: Block, _ count: TextStatistics, _ likeness: Float) -> Float {
        var score = likeness
        switch block.tag {
        case .h1: score += 0.5
        case .h2: score += 0.15
        case .h3, .h4: score += 0.05
        default: if block.traits.contains(.inHeading) { score += 0.1 }
        }
        if likeness < 0.3 { score *= block.tag == .h1 && count.words >= 3 ? 0.8 : 0.3 }
        if block.traits.contains(.inNavigation) || block.traits.contains(.inFooter) { score -= 0.3 }
        if block.traits.contains(.hidden) { score -= 0.2 }
        if Float(block.linkBytes) > 0.8 * Float(block.text.count) { score -= 0.15 }
        return score
    }

    /// A block of more words is held against no title.
    private static let mostTitleWords = 60

    /// The greatest share of a block's words that are a title's, and how much they are those of a title.
    ///
    /// - Parameter memory: room for the words of a block that may be in a title: few are, and only these are looked up.
    private func likenessToTitle(
        _ own: UnsafeBufferPointer<UInt32>, _ memory: UnsafeMutableBufferPointer<UInt32>
    ) -> (share: Float, likeness: Float) {
        let known = titles.known(of: own, into: memory)
        if known.isEmpty { return (0, 0) }
        var greatest: Float = 0
        var likeness: Float = 0
        for title in titles.sets {
            let inTitle = title.count(of: known) / Float(own.count)
            guard inTitle > 0 else { continue }
            greatest = max(greatest, inTitle)
            var ofTitle: Float = 0
            for word in title.words where known.contains(word) { ofTitle += 1 }
            ofTitle /= Float(title.words.count)
            // The title tag adds the site's name: what the block lacks weighs less than what it adds.
            likeness = max(likeness, inTitle * (0.4 + 0.6 * ofTitle))
        }
        return (greatest, likeness)
    }

    /// Binary logarithm of a positive number, by its exponent and a straight line inside it: enough for features.
    @inline(__always)
    static func log2(_ value: Float) -> Float {
        guard value > 0 else { return 0 }
        let bits = value.bitPattern
        // Numbers too small for an exponent of their own, and infinity.
        guard bits >= 1 << 23, bits < 0xFF << 23 else { return Float(value.exponent) + value.significand - 1 }
        let significand = Float(bitPattern: bits & 0x7F_FFFF | 127 << 23)
        return Float(Int32(bits >> 23) &- 127) + significand - 1
    }
}
