import HTMLTree

/// What the columns of a page share: sums and measures that single blocks are held against.
struct FeatureContext {
    /// What is measured of each block, and one behind the last with the sums of all.
    var blocks: [BlockMeasures] = []
    /// What is measured of each container.
    var containers: [ContainerMeasures] = []
    var designs: [DesignMeasures] = []
    var page = PageMeasures()

    /// What is measured of a block before its row is written.
    struct BlockMeasures {
        var logWords: Float = 0
        var linkShare: Float = 0
        /// 1 for running text.
        var prose: Float = 0
        /// 1 in a heading.
        var heading: Float = 0
        var container: Int32 = -1
        var design: UInt32 = 0
        /// Index in ``FeatureContext/designs``.
        var designIndex: Int32 = 0
        /// Sums of words, prose words and link words before the block.
        var wordsBefore: Float = 0
        var proseBefore: Float = 0
        var linksBefore: Float = 0
        var titleShare: Float = 0
        var descriptionShare: Float = 0
        var bodyShare: Float = 0
        var copies: Float = 0
        var earlierCopies: Float = 0
        /// What the words of a short block say.
        var lexicon = TokenEncoder.Encoding()
        /// Nearest block before that looks like a title of what follows; -1: none.
        var headingBefore: Int32 = -1
        /// How many blocks, up to 40, lie between the block and the nearest prose before it and behind it.
        var sinceProse: Float = 40
        var toProse: Float = 40
    }

    /// What is measured of a container for all rows below it.
    struct ContainerMeasures {
        /// The numbers of ``FeatureTable/levelMeasures``, and the logarithm of its siblings.
        var level = SIMD8<Float>()
        /// Encoding of its path from the root.
        var path = TokenEncoder.Encoding()
        /// The nearest element around it that holds the headline too, or the container ``PageMeasures/top``; -1: none.
        var withHeadline: Int32 = -1
        var withTop: Int32 = -1
    }

    /// What is measured of all blocks of one design.
    struct DesignMeasures {
        var blocks: Float = 0
        var words: Float = 0
        var prose: Float = 0
        var logBlocks: Float = 0
        var logWordsPerBlock: Float = 0
        var proseShare: Float = 0
    }

    /// What is the same for all blocks.
    struct PageMeasures {
        var blocks: Float = 0
        var words: Float = 0
        var prose: Float = 0
        /// Container with the highest read score, and that score.
        var top: Int32 = -1
        var maximumRead: Float = 0
        var logMaximumRead: Float = 0
        var topProseShare: Float = 0
        var hasArticleBody: Float = 0
        var logWords: Float = 0
        var logBlocks: Float = 0
        var proseShare: Float = 0
        var linkShare: Float = 0
    }

    init(_ features: FeatureTable, table: BlockTable, hints: PageHints, encoder: TokenEncoder) {
        blocks = [BlockMeasures](repeating: BlockMeasures(), count: table.blocks.count + 1)
        containers = [ContainerMeasures](repeating: ContainerMeasures(), count: features.containers.containers.count)
        measureBlocks(features, table)
        measureDesigns(features.statistics)
        measureContainers(features)
        compare(features, hints)
        countCopies(features.statistics)
        readWords(features, encoder)
        findHeadings(features, table)
        measureDistances()
    }

    private mutating func measureBlocks(_ features: FeatureTable, _ table: BlockTable) {
        var words: Float = 0
        var prose: Float = 0
        var links: Float = 0
        for (index, block) in table.blocks.enumerated() {
            let count = features.statistics[index]
            let isProse = FeatureTable.isProse(count, block)
            var measures = BlockMeasures()
            measures.logWords = FeatureTable.log2(1 + count.words)
            measures.linkShare = Float(block.linkBytes) / Float(max(1, block.text.count))
            measures.prose = isProse ? 1 : 0
            measures.heading = block.traits.contains(.inHeading) ? 1 : 0
            measures.container = features.containers.ofBlock[index]
            measures.design = FeatureContext.design(measures.container, features.containers.containers)
            measures.wordsBefore = words
            measures.proseBefore = prose
            measures.linksBefore = links
            words += count.words
            prose += isProse ? count.words : 0
            links += count.words * measures.linkShare
            blocks[index] = measures
        }
        blocks[table.blocks.count].wordsBefore = words
        blocks[table.blocks.count].proseBefore = prose
        blocks[table.blocks.count].linksBefore = links
        page.blocks = Float(table.blocks.count)
        page.words = max(1, words)
        page.prose = max(1, prose)
        page.logWords = FeatureTable.log2(page.words)
        page.logBlocks = FeatureTable.log2(page.blocks)
        page.proseShare = page.prose / page.words
        page.linkShare = links / page.words
    }

    private mutating func measureDesigns(_ statistics: [TextStatistics]) {
        var known = HashIndex<Int32>(capacity: 64, filler: 0)
        for index in statistics.indices {
            let key = UInt64(blocks[index].design)
            let design = known[key] ?? Int32(truncatingIfNeeded: designs.count)
            if design == Int32(truncatingIfNeeded: designs.count) {
                designs.append(DesignMeasures())
                known.insert(design, for: key)
            }
            blocks[index].designIndex = design
            designs[Int(design)].blocks += 1
            designs[Int(design)].words += statistics[index].words
            if blocks[index].prose > 0 { designs[Int(design)].prose += statistics[index].words }
        }
        for index in designs.indices {
            let sums = designs[index]
            designs[index].logBlocks = FeatureTable.log2(sums.blocks)
            designs[index].logWordsPerBlock = FeatureTable.log2(1 + sums.words / sums.blocks)
            designs[index].proseShare = sums.prose / max(1, sums.words)
        }
    }

    /// The design of a block: that of its own element and of the one around it.
    private static func design(_ container: Int32, _ containers: [ContainerTable.Container]) -> UInt32 {
        guard container >= 0 else { return 0 }
        let design = containers[Int(container)].design
        let parent = containers[Int(container)].parent
        return parent >= 0 ? design &* 31 &+ containers[Int(parent)].design : design
    }

    private mutating func measureContainers(_ features: FeatureTable) {
        let table = features.containers
        for index in table.containers.indices where table.containers[index].read > page.maximumRead {
            page.maximumRead = table.containers[index].read
            page.top = Int32(truncatingIfNeeded: index)
        }
        page.logMaximumRead = FeatureTable.log2(1 + page.maximumRead)
        if page.top >= 0 { page.topProseShare = table.containers[Int(page.top)].proseWords / page.prose }
        let withHeadline = features.headline >= 0 ? table.shared(with: table.ofBlock[features.headline]) : []
        let withTop = page.top >= 0 ? table.shared(with: page.top) : []
        table.containers.withUnsafeBufferPointer { containers in
            for index in containers.indices {
                let parent = containers[index].parent
                self.containers[index].level = level(containers[index])
                self.containers[index].path = containers[index].encoding
                if parent >= 0 { self.containers[index].path.add(self.containers[Int(parent)].path) }
                if features.headline >= 0 { self.containers[index].withHeadline = withHeadline[index] }
                if page.top >= 0 { self.containers[index].withTop = withTop[index] }
            }
        }
    }

    @inline(__always)
    private func level(_ sums: ContainerTable.Container) -> SIMD8<Float> {
        let words = max(1, sums.words)
        return SIMD8(
            FeatureTable.log2(1 + sums.words), sums.words / page.words, FeatureTable.log2(1 + sums.proseWords),
            sums.proseWords / words, sums.linkWords / words, FeatureTable.log2(sums.blocks),
            page.maximumRead > 0 ? sums.read / page.maximumRead : 0, FeatureTable.log2(sums.siblings))
    }

    /// How much of each block stands in the page's titles, descriptions and text.
    private mutating func compare(_ features: FeatureTable, _ hints: PageHints) {
        let descriptions = WordSets(hints.descriptions)
        let body = hints.articleBody.flatMap { $0.utf8.count > 200 ? Shingles($0) : nil }
        page.hasArticleBody = body == nil ? 0 : 1
        features.words.withUnsafeBufferPointer { words in
            for (index, range) in features.wordRanges.enumerated() {
                let own = UnsafeBufferPointer(rebasing: words[range])
                blocks[index].titleShare = features.titleShares[index]
                if own.count <= 120 { blocks[index].descriptionShare = descriptions.greatestShare(of: own) }
                if let body { blocks[index].bodyShare = body.share(of: own) }
            }
        }
    }

    private mutating func countCopies(_ statistics: [TextStatistics]) {
        var seen = HashIndex<Float>(capacity: statistics.count, filler: 0)
        for index in statistics.indices {
            var before: Float = 0
            seen.update(statistics[index].hash) { copies in
                before = copies
                copies += 1
            }
            blocks[index].earlierCopies = before
        }
        for index in statistics.indices { blocks[index].copies = seen[statistics[index].hash] ?? 1 }
    }

    private mutating func readWords(_ features: FeatureTable, _ encoder: TokenEncoder) {
        for (index, range) in features.wordRanges.enumerated() where range.count <= FeatureTable.fewWords {
            var encoding = TokenEncoder.Encoding()
            for word in range { encoding.add(encoder.lexicon(TokenEncoder.mixed(features.words[word]))) }
            blocks[index].lexicon = encoding
        }
    }

    private mutating func findHeadings(_ features: FeatureTable, _ table: BlockTable) {
        var heading: Int32 = -1
        for (index, block) in table.blocks.enumerated() {
            blocks[index].headingBefore = heading
            let isTitle =
                block.traits.contains(.inHeading)
                || block.strongBytes &* 10 > Int32(truncatingIfNeeded: block.text.count) &* 8
            if isTitle, features.statistics[index].words <= 14, index != features.headline {
                heading = Int32(truncatingIfNeeded: index)
            }
        }
    }

    private mutating func measureDistances() {
        var distance: Float = 40
        for index in 0..<(blocks.count - 1) {
            blocks[index].sinceProse = distance
            distance = blocks[index].prose > 0 ? 0 : min(40, distance + 1)
        }
        distance = 40
        for index in (0..<(blocks.count - 1)).reversed() {
            blocks[index].toProse = distance
            distance = blocks[index].prose > 0 ? 0 : min(40, distance + 1)
        }
    }
}

/// The four-word shingles of a text.
struct Shingles {
    private var hashes: HashIndex<Bool>

    init(_ text: String) {
        var words: [UInt32] = []
        var text = text
        text.withUTF8 { bytes in _ = TextStatistics(bytes) { words.append($0) } }
        hashes = HashIndex(capacity: words.count, filler: false)
        words.withUnsafeBufferPointer { words in Shingles.each(words) { hashes.insert(true, for: $0) } }
    }

    func share(of words: UnsafeBufferPointer<UInt32>) -> Float {
        var all: Float = 0
        var hits: Float = 0
        Shingles.each(words) {
            all += 1
            if hashes[$0] != nil { hits += 1 }
        }
        return all > 0 ? hits / all : 0
    }

    private static func each(_ words: UnsafeBufferPointer<UInt32>, _ body: (UInt64) -> Void) {
        guard words.count >= 4 else { return }
        for index in 0...(words.count - 4) {
            var hash = UInt64(words[index])
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 1])
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 2])
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 3])
            body(hash)
        }
    }
}
