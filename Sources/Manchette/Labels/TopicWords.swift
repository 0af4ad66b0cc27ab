/// Which words the blocks of a page share.
///
/// An article comes back to the words of its headline and of its subject from beginning to end; what stands around it
/// speaks of other things. That is lexical cohesion (Morris and Hirst 1991; Hearst's TextTiling 1997), here of a block with
/// the page's headline, with its running text, with the blocks near by, and of whole elements. No list of words is asked,
/// so it holds in every language.
struct TopicWords {
    /// One for each block.
    private(set) var blocks: [BlockMeasures] = []
    /// One for each container.
    private(set) var containers: [ContainerMeasures] = []

    /// Whether there is running text enough for what does not come back to say something.
    private(set) var isComparable = false

    /// What the words of a block say; all are -1 for a block without any.
    struct BlockMeasures {
        /// How many words of the headline it has, and which share of the headline's and of its own words that is; -1 for
        /// the headline and where there is none.
        var titleWords: Float = -1
        var titleCoverage: Float = -1
        var titleShare: Float = -1
        /// Mean logarithm of how many other blocks of running text have its words, and the share of words that any has.
        var recurrence: Float = -1
        var recurring: Float = -1
        /// Share of its words that the nearest blocks of running text have, on both sides and behind it.
        var near: Float = -1
        var after: Float = -1
        /// Different words by words.
        var variety: Float = -1
        /// Share of the words of the heading before that it has.
        var headingCoverage: Float = -1
        /// How many of the page's leading words it has, and the mean weight of its words as such.
        var leadingWords: Float = -1
        var leadingWeight: Float = -1
        /// Share of its words that no block before it has, and that any other block has.
        var new: Float = -1
        var shared: Float = -1
    }

    /// What the words of all blocks in a container say.
    struct ContainerMeasures {
        /// Share of the headline's words that stand in it, the headline itself apart.
        var titleCoverage: Float = 0
        /// Share of the page's leading words that stand in it.
        var leadingCoverage: Float = 0
        /// How many of its words, block by block, are leading words.
        var leadingShare: Float = 0
    }

    /// So many words, those that most blocks of running text have, are a page's leading words.
    private static let leadingWords = 20
    /// A block of fewer words is not taken for running text here.
    private static let fewestProseWords = 8
    /// So many blocks of running text can be compared with each other.
    private static let fewestProseBlocks = 6
    /// Words behind so many different ones are not read: no page that people read has more.
    private static let mostWords = 1 << 17
    /// So many blocks of running text on each side are near.
    private static let nearBlocks: Int32 = 4

    /// Whether the words were read; else all measures are those of blocks and containers without any.
    let isRead: Bool

    /// Reads the topic words of a page's blocks.
    ///
    /// - Parameters:
    ///   - hashes: ``FeatureTable/topics``; where nobody else holds them, the words' numbers take their place.
    ///   - isAsked: whether anything asks for them on a page that is comparable, or that is not.
    init(
        _ features: FeatureTable, _ measures: [FeatureContext.BlockMeasures], words hashes: consuming [UInt32],
        isAsked: (_ isComparable: Bool) -> Bool = { _ in true }
    ) {
        let isProse = features.topicRanges.indices.map { TopicWords.isProse($0, features, measures[$0]) }
        isComparable = isProse.count { $0 } >= TopicWords.fewestProseBlocks
        isRead = isAsked(isComparable)
        guard isRead else {
            blocks = [BlockMeasures](repeating: BlockMeasures(), count: features.topicRanges.count)
            containers = [ContainerMeasures](
                repeating: ContainerMeasures(), count: features.containers.containers.count)
            return
        }
        var words = Vocabulary(hashes, features.topicRanges, isProse)
        words.chooseTitle(features.headline)
        words.chooseLeading(TopicWords.leadingWords)
        let added = readBlocks(features, measures, words)
        readNeighbours(words)
        readContainers(features, words, added)
    }

    /// Whether a block is running text that others are compared with.
    private static func isProse(
        _ block: Int, _ features: FeatureTable, _ measures: FeatureContext.BlockMeasures
    ) -> Bool {
        let range = features.topicRanges[block]
        // Two ideograms that stand together count as a word; one of other scripts has as much to say as two.
        let count = max(range.count / 2, range.count &- Int(features.statistics[block].cjk) / 2)
        return count >= fewestProseWords && measures.linkShare < 0.5 && block != features.headline
    }

    // MARK: Words

    /// The different words of a page, numbered, and which block has which.
    private struct Vocabulary {
        /// What is known of a word.
        struct Word {
            /// The blocks, and the blocks of running text, that have it.
            var blocks: Int32 = 0
            var prose: Int32 = 0
            var firstBlock: Int32
            var lastBlock: Int32 = -1
            /// A bit for each of the headline's first 64 words and for each leading word; 0: none.
            var title: UInt64 = 0
            var leading: UInt32 = 0
        }

        private(set) var words: [Word]
        /// Each block's different words by number, one block behind the other.
        let numbers: [UInt32]
        let ranges: PieceRanges
        let isProse: [Bool]
        var titleCount: Float = 0
        var leadingCount: Float = 0

        /// Numbers words, hashes of which block after block is given.
        init(_ hashes: consuming [UInt32], _ pieces: PieceRanges, _ isProse: [Bool]) {
            self.isProse = isProse
            let most = min(hashes.count, TopicWords.mostWords)
            var known = NumberedWords(most: most)
            var words: [Word] = []
            words.reserveCapacity(min(most, NumberedWords.fewWords))
            var ranges = PieceRanges()
            ranges.reserveCapacity(pieces.count)
            var end = 0
            // A block has at most as many different words as words: what is written has been read.
            hashes.withUnsafeMutableBufferPointer { numbers in
                for (block, range) in pieces.enumerated() {
                    let prose: Int32 = isProse[block] ? 1 : 0
                    let number = Int32(truncatingIfNeeded: block)
                    for place in range {
                        guard let word = known.number(of: numbers[place]) else { continue }
                        if Int(word) == words.count { words.append(Word(firstBlock: number)) }
                        let isNew = words.withUnsafeMutableBufferPointer { words in
                            guard words[Int(word)].lastBlock != number else { return false }
                            words[Int(word)].lastBlock = number
                            words[Int(word)].blocks &+= 1
                            words[Int(word)].prose &+= prose
                            return true
                        }
                        guard isNew else { continue }
                        numbers[end] = UInt32(bitPattern: word)
                        end &+= 1
                    }
                    ranges.append(upTo: end)
                }
            }
            hashes.removeLast(hashes.count - end)
            numbers = hashes
            (self.words, self.ranges) = (words, ranges)
        }

        /// What is counted of the words of a block.
        func sums(of block: Int, _ range: Range<Int>, heading: Int32, _ markedBy: [Int32]) -> Sums {
            let own: Int32 = isProse[block] ? 1 : 0
            let block = Int32(truncatingIfNeeded: block)
            var sums = Sums()
            words.withUnsafeBufferPointer { words in
                numbers.withUnsafeBufferPointer { numbers in
                    markedBy.withUnsafeBufferPointer { markedBy in
                        for place in range {
                            let number = Int(numbers[place])
                            let word = words[number]
                            let others = word.prose &- own
                            if others > 0 {
                                sums.recurrence += FeatureTable.log2(1 + Float(others))
                                sums.recurring += 1
                            }
                            if word.title != 0 {
                                sums.title += 1
                                sums.titleBits |= word.title
                            }
                            if word.leading != 0 {
                                sums.leading += 1
                                sums.leadingWeight += FeatureTable.log2(Float(word.prose))
                                sums.leadingBits |= word.leading
                            }
                            if word.firstBlock == block { sums.new += 1 }
                            if word.blocks > 1 { sums.shared += 1 }
                            if heading >= 0, markedBy[number] == heading { sums.heading += 1 }
                        }
                    }
                }
            }
            return sums
        }

        mutating func chooseTitle(_ headline: Int) {
            guard headline >= 0 else { return }
            for (place, word) in numbers[ranges[headline]].prefix(64).enumerated() {
                words[Int(word)].title = 1 << UInt64(place)
                titleCount += 1
            }
        }

        /// Marks the words that most blocks of running text have, the earlier first where as many have them.
        mutating func chooseLeading(_ count: Int) {
            let most = Int(words.reduce(0) { max($0, $1.prose) })
            guard most > 1 else { return }
            var histogram = [Int](repeating: 0, count: most + 1)
            for word in words { histogram[Int(word.prose)] += 1 }
            var least = most
            var above = 0
            while least > 2, above + histogram[least] < count {
                above += histogram[least]
                least -= 1
            }
            var room = count - above
            var bit: UInt32 = 1
            for index in words.indices where Int(words[index].prose) >= least {
                if Int(words[index].prose) == least {
                    if room <= 0 { continue }
                    room -= 1
                }
                words[index].leading = bit
                bit <<= 1
                leadingCount += 1
            }
        }
    }

    // MARK: Blocks

    /// Measures the blocks, and gives what of each is added to the elements around it.
    private mutating func readBlocks(
        _ features: FeatureTable, _ measures: [FeatureContext.BlockMeasures], _ vocabulary: Vocabulary
    ) -> [ContainerSums] {
        blocks = [BlockMeasures](repeating: BlockMeasures(), count: features.topicRanges.count)
        var added = [ContainerSums](repeating: ContainerSums(), count: blocks.count)
        // Which words the heading before has: the last block that marked a word.
        var markedBy = [Int32](repeating: -1, count: vocabulary.words.count)
        var marked: Int32 = -1
        for (index, range) in vocabulary.ranges.enumerated() where !range.isEmpty {
            let heading = measures[index].headingBefore
            if heading >= 0, heading != marked {
                for word in vocabulary.numbers[vocabulary.ranges[Int(heading)]] { markedBy[Int(word)] = heading }
                marked = heading
            }
            let sums = vocabulary.sums(of: index, range, heading: heading, markedBy)
            let words = Float(range.count)
            if vocabulary.titleCount > 0, index != features.headline {
                blocks[index].titleWords = sums.title
                blocks[index].titleCoverage = sums.title / vocabulary.titleCount
                blocks[index].titleShare = sums.title / words
            }
            blocks[index].recurrence = sums.recurrence / words
            blocks[index].recurring = sums.recurring / words
            blocks[index].variety = words / Float(features.topicRanges[index].count)
            blocks[index].leadingWords = sums.leading
            blocks[index].leadingWeight = sums.leadingWeight / words
            blocks[index].new = sums.new / words
            blocks[index].shared = sums.shared / words
            if heading >= 0, !vocabulary.ranges[Int(heading)].isEmpty {
                blocks[index].headingCoverage = sums.heading / Float(vocabulary.ranges[Int(heading)].count)
            }
            added[index] = ContainerSums(
                title: index == features.headline ? 0 : sums.titleBits, leading: sums.leadingBits,
                leadingWords: sums.leading, words: words)
        }
        return added
    }

    /// What is counted of a block's words.
    private struct Sums {
        var title: Float = 0
        var recurrence: Float = 0
        var recurring: Float = 0
        var leading: Float = 0
        var leadingWeight: Float = 0
        var new: Float = 0
        var shared: Float = 0
        var heading: Float = 0
        /// Which words of the headline, and which leading words.
        var titleBits: UInt64 = 0
        var leadingBits: UInt32 = 0
    }

    /// What is summed up of the blocks in a container.
    private struct ContainerSums {
        var title: UInt64 = 0
        var leading: UInt32 = 0
        var leadingWords: Float = 0
        var words: Float = 0
    }

    /// Which share of a block's words stands in the blocks of running text before and behind it.
    private mutating func readNeighbours(_ vocabulary: Vocabulary) {
        // By word: which block of running text had it last, counted from 1 in the direction of reading.
        var seen = [Int32](repeating: Int32.min / 2, count: vocabulary.words.count)
        var isBefore = [Bool](repeating: false, count: vocabulary.numbers.count)
        var passed: Int32 = 0
        for (index, range) in vocabulary.ranges.enumerated() {
            for place in range {
                isBefore[place] = passed &- seen[Int(vocabulary.numbers[place])] < TopicWords.nearBlocks
            }
            guard vocabulary.isProse[index] else { continue }
            passed &+= 1
            for place in range { seen[Int(vocabulary.numbers[place])] = passed }
        }
        for index in seen.indices { seen[index] = Int32.min / 2 }
        passed = 0
        for (index, range) in vocabulary.ranges.enumerated().reversed() {
            var after: Float = 0
            var near: Float = 0
            for place in range {
                let isAfter = passed &- seen[Int(vocabulary.numbers[place])] < TopicWords.nearBlocks
                if isAfter { after += 1 }
                if isAfter || isBefore[place] { near += 1 }
            }
            if !range.isEmpty {
                blocks[index].after = after / Float(range.count)
                blocks[index].near = near / Float(range.count)
            }
            guard vocabulary.isProse[index] else { continue }
            passed &+= 1
            for place in range { seen[Int(vocabulary.numbers[place])] = passed }
        }
    }

    // MARK: Containers

    private mutating func readContainers(
        _ features: FeatureTable, _ vocabulary: Vocabulary, _ added: [ContainerSums]
    ) {
        let table = features.containers
        var sums = [ContainerSums](repeating: ContainerSums(), count: table.containers.count)
        for (index, own) in added.enumerated() where own.words > 0 {
            let container = Int(table.ofBlock[index])
            guard container >= 0 else { continue }
            sums[container].title |= own.title
            sums[container].leading |= own.leading
            sums[container].leadingWords += own.leadingWords
            sums[container].words += own.words
        }
        // Parents stand before their children.
        for index in sums.indices.reversed() {
            let parent = Int(table.containers[index].parent)
            guard parent >= 0 else { continue }
            sums[parent].title |= sums[index].title
            sums[parent].leading |= sums[index].leading
            sums[parent].leadingWords += sums[index].leadingWords
            sums[parent].words += sums[index].words
        }
        containers = sums.map { sums in
            ContainerMeasures(
                titleCoverage: Float(sums.title.nonzeroBitCount) / max(1, vocabulary.titleCount),
                leadingCoverage: Float(sums.leading.nonzeroBitCount) / max(1, vocabulary.leadingCount),
                leadingShare: sums.leadingWords / max(1, sums.words))
        }
    }
}
