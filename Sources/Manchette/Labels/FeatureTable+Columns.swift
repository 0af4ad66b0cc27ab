import HTMLTree

/// What the columns of a page share.
extension FeatureTable {
    /// Sums over the page that single columns are held against.
    struct Context {
        var isProse: [Bool]
        var linkShare: [Float]
        var logWords: [Float]
        /// Sums of words, prose words and link words up to each block.
        var wordSums: [Float]
        var proseSums: [Float]
        var linkSums: [Float]
        var totalWords: Float
        var totalProse: Float
        /// Container with the highest read score, and that score.
        var top: Int32
        var maximumRead: Float
        var titleShare: [Float]
        var descriptionShare: [Float]
        var bodyShare: [Float]
        var hasArticleBody: Bool
        var copies: [Float]
        var earlierCopies: [Float]
        /// Blocks of the same design, their words and prose words.
        var designs: HashIndex<(blocks: Float, words: Float, prose: Float)>
        var designOf: [UInt32]
        var lexicon: [TokenEncoder.Encoding]
        /// Encoding of each container's path from the root.
        var farEncoding: [TokenEncoder.Encoding]
        /// Nearest block before that looks like a title of what follows.
        var headingBefore: [Int]
        /// By container: the nearest element around it that holds the headline too, or the container ``top``; -1: none.
        var sharedWithHeadline: [Int32]
        var sharedWithTop: [Int32]
        /// How many blocks, up to 40, lie between a block and the nearest prose before it and behind it.
        var sinceProse: [Float]
        var toProse: [Float]

        init(_ features: FeatureTable, table: BlockTable, hints: PageHints, encoder: TokenEncoder) {
            let blocks = table.blocks
            let count = blocks.count
            isProse = blocks.indices.map { FeatureTable.isProse(features.statistics[$0], blocks[$0]) }
            linkShare = blocks.map { Float($0.linkBytes) / Float(max(1, $0.text.count)) }
            logWords = features.statistics.map { FeatureTable.log2(1 + $0.words) }
            wordSums = [0]
            proseSums = [0]
            linkSums = [0]
            for index in 0..<count {
                let words = features.statistics[index].words
                wordSums.append(wordSums[index] + words)
                proseSums.append(proseSums[index] + (isProse[index] ? words : 0))
                linkSums.append(linkSums[index] + words * linkShare[index])
            }
            totalWords = max(1, wordSums[count])
            totalProse = max(1, proseSums[count])
            top = -1
            maximumRead = 0
            for (index, container) in features.containers.containers.enumerated() where container.read > maximumRead {
                maximumRead = container.read
                top = Int32(index)
            }
            let titles = hints.titles.map { WordSet($0) }
            let descriptions = hints.descriptions.map { WordSet($0) }
            let body = hints.articleBody.flatMap { $0.utf8.count > 200 ? Shingles($0) : nil }
            hasArticleBody = body != nil
            titleShare = []
            descriptionShare = []
            bodyShare = []
            for index in 0..<count {
                let own = features.words[features.wordRanges[index]]
                titleShare.append(own.count > 60 ? 0 : titles.reduce(0) { max($0, $1.share(of: own)) })
                descriptionShare.append(own.count > 120 ? 0 : descriptions.reduce(0) { max($0, $1.share(of: own)) })
                bodyShare.append(body?.share(of: own) ?? 0)
            }
            var seen = HashIndex<Float>(capacity: count, filler: 0)
            earlierCopies = []
            for statistics in features.statistics {
                let before = seen[statistics.hash] ?? 0
                earlierCopies.append(before)
                seen.insert(before + 1, for: statistics.hash)
            }
            copies = features.statistics.map { seen[$0.hash] ?? 1 }
            designs = HashIndex(capacity: 64, filler: (0, 0, 0))
            designOf = []
            for index in 0..<count {
                let container = Int(features.containers.ofBlock[index])
                var design: UInt32 = 0
                if container >= 0 {
                    let own = features.containers.containers[container]
                    design = own.design
                    if own.parent >= 0 {
                        design = design &* 31 &+ features.containers.containers[Int(own.parent)].design
                    }
                }
                designOf.append(design)
                var sums = designs[UInt64(design)] ?? (0, 0, 0)
                sums.blocks += 1
                sums.words += features.statistics[index].words
                if isProse[index] { sums.prose += features.statistics[index].words }
                designs.insert(sums, for: UInt64(design))
            }
            lexicon = []
            for index in 0..<count {
                var encoding = TokenEncoder.Encoding()
                let range = features.wordRanges[index]
                if range.count <= 14 {
                    for word in features.words[range] { encoding.add(encoder.lexicon(TokenEncoder.mixed(word))) }
                }
                lexicon.append(encoding)
            }
            farEncoding = []
            for container in features.containers.containers {
                var encoding = container.encoding
                if container.parent >= 0 { encoding.add(farEncoding[Int(container.parent)]) }
                farEncoding.append(encoding)
            }
            headingBefore = []
            var heading = -1
            for index in 0..<count {
                headingBefore.append(heading)
                let isTitle =
                    blocks[index].traits.contains(.inHeading)
                    || blocks[index].strongBytes * 10 > Int32(blocks[index].text.count) * 8
                if isTitle, features.statistics[index].words <= 14, index != features.headline { heading = index }
            }
            sharedWithHeadline =
                features.headline >= 0
                ? features.containers.shared(with: features.containers.ofBlock[features.headline]) : []
            sharedWithTop = top >= 0 ? features.containers.shared(with: top) : []
            sinceProse = Context.distances(isProse)
            toProse = Context.distances(isProse.reversed()).reversed()
        }

        /// How many blocks, up to 40, lie between each block and the nearest prose before it.
        private static func distances(_ isProse: [Bool]) -> [Float] {
            var distance: Float = 40
            return isProse.map { prose in
                defer { distance = prose ? 0 : min(40, distance + 1) }
                return distance
            }
        }
    }

    /// The four-word shingles of a text.
    struct Shingles {
        private var hashes: Set<UInt64> = []

        init(_ text: String) {
            var words: [UInt32] = []
            var text = text
            text.withUTF8 { bytes in _ = TextStatistics(bytes) { words.append($0) } }
            Shingles.each(words[...]) { hashes.insert($0) }
        }

        func share(of words: ArraySlice<UInt32>) -> Float {
            var all: Float = 0
            var hits: Float = 0
            Shingles.each(words) {
                all += 1
                if hashes.contains($0) { hits += 1 }
            }
            return all > 0 ? hits / all : 0
        }

        static func each(_ words: ArraySlice<UInt32>, _ body: (UInt64) -> Void) {
            guard words.count >= 4 else { return }
            var index = words.startIndex
            while index + 3 < words.endIndex {
                var hash = UInt64(words[index])
                hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 1])
                hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 2])
                hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[index + 3])
                body(hash)
                index += 1
            }
        }
    }

    // MARK: Own text

    static let ownNames = [
        "words", "letters per word", "sentence ends", "commas", "ends with stop", "ends with colon",
        "ends with ellipsis",
        "starts upper", "starts lower", "starts with digit", "upper share", "digit share", "capitalised share",
        "link share",
        "strong share", "emphasis share", "function words", "cjk share", "quotation marks", "question marks",
        "separators",
        "at signs", "copyright", "words per sentence", "links",
    ]

    mutating func appendOwn(_ index: Int, _ table: BlockTable) {
        let count = statistics[index]
        let block = table.blocks[index]
        let bytes = Float(max(1, block.text.count))
        let letters = max(1, count.letters)
        let words = max(1, count.words)
        values.append(FeatureTable.log2(1 + count.words))
        values.append(letters / words)
        values.append(count.sentenceEnds)
        values.append(count.commas)
        values.append(count.endsWithStop ? 1 : 0)
        values.append(count.endsWithColon ? 1 : 0)
        values.append(count.endsWithEllipsis ? 1 : 0)
        values.append(count.startsUpper ? 1 : 0)
        values.append(count.startsLower ? 1 : 0)
        values.append(count.startsWithDigit ? 1 : 0)
        values.append(count.upper / letters)
        values.append(count.digits / letters)
        values.append(count.capitalised / words)
        values.append(Float(block.linkBytes) / bytes)
        values.append(Float(block.strongBytes) / bytes)
        values.append(Float(block.emphasisBytes) / bytes)
        values.append(count.functionWords / words)
        values.append(count.cjk / letters)
        values.append(count.quotationMarks)
        values.append(count.questionMarks)
        values.append(count.separators)
        values.append(count.atSigns)
        values.append(count.copyright)
        values.append(count.words / max(1, count.sentenceEnds))
        var links: Float = 0
        for run in block.runs where table.runs[run].kind == .link { links += 1 }
        values.append(links)
    }

    // MARK: Tags

    static let tagNames = [
        "paragraph", "heading level", "list item", "cell", "plain div", "in list", "in block quote", "in table",
        "in figure",
        "in caption", "in navigation", "in aside", "in footer", "in header", "in form", "in article", "in main",
        "hidden",
        "in button", "after break", "gap before", "in time", "preformatted", "in address", "in details", "in dialog",
        "in ordered list", "after image", "before image", "block before is before image",
    ]

    mutating func appendTag(_ index: Int, _ table: BlockTable) {
        let block = table.blocks[index]
        values.append(block.tag == .p ? 1 : 0)
        values.append(Float(FeatureTable.headingLevel(block.tag)))
        values.append(block.tag == .li || block.tag == .dd || block.tag == .dt ? 1 : 0)
        values.append(block.tag == .td || block.tag == .th ? 1 : 0)
        values.append(block.tag == .div || block.tag == .section || block.tag == .article ? 1 : 0)
        let traits: [Block.Traits] = [
            .inListItem, .inBlockQuote, .inTable, .inFigure, .inCaption, .inNavigation, .inAside, .inFooter, .inHeader,
            .inForm,
            .inArticle, .inMain, .hidden, .inButton, .afterBreak, .gapBefore, .inTime, .preformatted, .inAddress,
            .inDetails,
            .inDialog, .inOrderedList,
        ]
        for trait in traits { values.append(block.traits.contains(trait) ? 1 : 0) }
        values.append(block.traits.contains(.afterImage) ? 1 : 0)
        values.append(block.traits.contains(.beforeImage) ? 1 : 0)
        values.append(index > 0 && table.blocks[index - 1].traits.contains(.beforeImage) ? 1 : 0)
    }

    /// 1…6 for `h1`…`h6`, 0 for anything else.
    static func headingLevel(_ tag: TagID) -> Int {
        switch tag {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }

    // MARK: Position

    static let positionNames = [
        "block position", "word position", "prose position", "words to headline", "blocks to headline",
        "before headline",
        "is headline", "headline ancestor words", "headline ancestor share", "headline ancestor depth", "depth",
        "heading before distance", "heading before lexicon", "prose before", "prose after", "blocks since prose",
        "blocks to prose", "blocks from the start", "blocks to the end",
    ]

    mutating func appendPosition(_ index: Int, _ table: BlockTable, _ context: Context) {
        let count = Float(table.blocks.count)
        let container = containers.ofBlock[index]
        values.append(Float(index) / count)
        values.append(context.wordSums[index] / context.totalWords)
        values.append(context.proseSums[index] / context.totalProse)
        if headline >= 0 {
            let distance = context.wordSums[index] - context.wordSums[headline]
            values.append(distance < 0 ? -FeatureTable.log2(1 - distance) : FeatureTable.log2(1 + distance))
            let blocks = Float(index - headline)
            values.append(blocks < 0 ? -FeatureTable.log2(1 - blocks) : FeatureTable.log2(1 + blocks))
            values.append(index < headline ? 1 : 0)
            values.append(index == headline ? 1 : 0)
            let common = container >= 0 ? context.sharedWithHeadline[Int(container)] : -1
            if common >= 0 {
                let ancestor = containers.containers[Int(common)]
                values.append(FeatureTable.log2(1 + ancestor.words))
                values.append(ancestor.words / context.totalWords)
                values.append(Float(containers.containers[Int(container)].depth - ancestor.depth))
            } else {
                values.append(contentsOf: [0, 1, 20])
            }
        } else {
            values.append(contentsOf: [-20, -20, -1, 0, 0, 1, 20])
        }
        values.append(container >= 0 ? Float(containers.containers[Int(container)].depth) : 0)
        let heading = context.headingBefore[index]
        values.append(heading < 0 ? 12 : FeatureTable.log2(Float(index - heading)))
        values.append(heading < 0 ? 0 : context.lexicon[heading].mean)
        values.append(FeatureTable.log2(1 + context.proseSums[index]))
        values.append(FeatureTable.log2(1 + context.totalProse - context.proseSums[index + 1]))
        values.append(FeatureTable.log2(1 + context.sinceProse[index]))
        values.append(FeatureTable.log2(1 + context.toProse[index]))
        values.append(FeatureTable.log2(1 + Float(index)))
        values.append(FeatureTable.log2(count - Float(index)))
    }

    // MARK: Hints

    static let hintNames = [
        "title share", "description share", "article body share", "has article body", "copies", "earlier copies",
    ]

    mutating func appendHints(_ index: Int, _ context: Context) {
        values.append(context.titleShare[index])
        values.append(context.descriptionShare[index])
        values.append(context.bodyShare[index])
        values.append(context.hasArticleBody ? 1 : 0)
        values.append(context.copies[index])
        values.append(context.earlierCopies[index])
    }

    // MARK: Containers

    static let levels = 6
    static let levelMeasures = ["words", "page share", "prose", "prose share", "link share", "blocks", "read share"]
    static let levelNames = (0..<levels).flatMap { level in levelMeasures.map { "container \(level) \($0)" } }

    mutating func appendLevels(_ index: Int, _ context: Context) {
        var container = containers.ofBlock[index]
        var level = 0
        var lastBlocks: Float = -1
        while level < FeatureTable.levels, container >= 0 {
            let sums = containers.containers[Int(container)]
            container = sums.parent
            // An element around the same blocks says nothing new.
            if sums.blocks == lastBlocks { continue }
            lastBlocks = sums.blocks
            appendLevel(sums, context)
            level += 1
        }
        while level < FeatureTable.levels {
            values.append(contentsOf: [-1, -1, -1, -1, -1, -1, -1])
            level += 1
        }
    }

    private mutating func appendLevel(_ sums: ContainerTable.Container, _ context: Context) {
        let words = max(1, sums.words)
        values.append(FeatureTable.log2(1 + sums.words))
        values.append(sums.words / context.totalWords)
        values.append(FeatureTable.log2(1 + sums.proseWords))
        values.append(sums.proseWords / words)
        values.append(sums.linkWords / words)
        values.append(FeatureTable.log2(sums.blocks))
        values.append(context.maximumRead > 0 ? sums.read / context.maximumRead : 0)
    }

    static let readNames = [
        "maximum read", "in top", "top distance", "top prose share", "own read", "blocks of design",
        "words of design", "prose share of design",
    ]

    mutating func appendRead(_ index: Int, _ context: Context) {
        let container = containers.ofBlock[index]
        values.append(FeatureTable.log2(1 + context.maximumRead))
        if context.top >= 0, container >= 0 {
            let common = context.sharedWithTop[Int(container)]
            values.append(common == context.top ? 1 : 0)
            let depth = common >= 0 ? containers.containers[Int(common)].depth : 0
            values.append(
                common == context.top
                    ? -Float(containers.containers[Int(container)].depth - depth)
                    : Float(containers.containers[Int(context.top)].depth - depth))
            values.append(containers.containers[Int(context.top)].proseWords / context.totalProse)
        } else {
            values.append(contentsOf: [0, 20, 0])
        }
        values.append(container >= 0 ? FeatureTable.log2(1 + containers.containers[Int(container)].read) : 0)
        let design = context.designs[UInt64(context.designOf[index])] ?? (1, 0, 0)
        values.append(FeatureTable.log2(design.blocks))
        values.append(FeatureTable.log2(1 + design.words / design.blocks))
        values.append(design.prose / max(1, design.words))
    }

    // MARK: Neighbours

    static let neighbours = [-3, -2, -1, 1, 2, 3]
    static let neighbourMeasures = ["words", "link share", "prose", "heading", "same container", "same design"]
    static let windowNames = ["prose share ±5", "link share ±5", "prose share ±12", "link share ±12", "words ±5"]
    static let neighbourNames =
        neighbours.flatMap { offset in neighbourMeasures.map { "block \(offset) \($0)" } } + windowNames

    mutating func appendNeighbours(_ index: Int, _ table: BlockTable, _ context: Context) {
        let blocks = table.blocks
        for offset in FeatureTable.neighbours {
            let other = index + offset
            guard other >= 0, other < blocks.count else {
                values.append(contentsOf: repeatElement(-1, count: 6))
                continue
            }
            values.append(context.logWords[other])
            values.append(context.linkShare[other])
            values.append(context.isProse[other] ? 1 : 0)
            values.append(blocks[other].traits.contains(.inHeading) ? 1 : 0)
            values.append(containers.ofBlock[other] == containers.ofBlock[index] ? 1 : 0)
            values.append(context.designOf[other] == context.designOf[index] ? 1 : 0)
        }
        for width in [5, 12] {
            let from = max(0, index - width)
            let to = min(blocks.count, index + width + 1)
            let words = max(1, context.wordSums[to] - context.wordSums[from])
            values.append((context.proseSums[to] - context.proseSums[from]) / words)
            values.append((context.linkSums[to] - context.linkSums[from]) / words)
            if width == 12 {
                let near = max(0, index - 5)
                values.append(
                    FeatureTable.log2(1 + context.wordSums[min(blocks.count, index + 6)] - context.wordSums[near]))
            }
        }
    }

    // MARK: Encodings

    static let encodingNames =
        (0..<3).flatMap { level in ["mean", "minimum", "maximum"].map { "class words \(level) \($0)" } }
        + ["class words far mean", "class words far minimum", "class words far maximum", "class words near mean"]
        + ["text words mean", "text words minimum", "text words maximum"]
        + ["text words mean before", "text words mean after", "class words mean before", "class words mean after"]

    mutating func appendEncodings(_ index: Int, _ context: Context) {
        var container = containers.ofBlock[index]
        var near = TokenEncoder.Encoding()
        for _ in 0..<3 {
            let encoding = container >= 0 ? containers.containers[Int(container)].encoding : TokenEncoder.Encoding()
            near.add(encoding)
            append(encoding)
            container = container >= 0 ? containers.containers[Int(container)].parent : -1
        }
        append(container >= 0 ? context.farEncoding[Int(container)] : TokenEncoder.Encoding())
        values.append(near.mean)
        append(context.lexicon[index])
        values.append(index > 0 ? context.lexicon[index - 1].mean : 0)
        values.append(index + 1 < context.lexicon.count ? context.lexicon[index + 1].mean : 0)
        values.append(index > 0 ? ownEncoding(index - 1).mean : 0)
        values.append(index + 1 < context.lexicon.count ? ownEncoding(index + 1).mean : 0)
    }

    private func ownEncoding(_ index: Int) -> TokenEncoder.Encoding {
        let container = containers.ofBlock[index]
        return container >= 0 ? containers.containers[Int(container)].encoding : TokenEncoder.Encoding()
    }

    private mutating func append(_ encoding: TokenEncoder.Encoding) {
        values.append(encoding.mean)
        values.append(encoding.minimum)
        values.append(encoding.maximum)
    }

    // MARK: Roles

    static let roleNames =
        LabelModel.TrainedRole.allCases.dropFirst().map { "class words for \($0)" }
        + LabelModel.TrainedRole.allCases.dropFirst().map { "text words for \($0)" }

    mutating func appendRoles(_ index: Int, _ context: Context, _ encoder: TokenEncoder) {
        var container = containers.ofBlock[index]
        var odds = SIMD16<Float>(repeating: 0)
        var count: Float = 0
        for level in 0..<4 where container >= 0 {
            let own = containers.containers[Int(container)]
            // The nearer element says more.
            let weight: Float = level < 2 ? 1 : 0.5
            let words = containers.roleWords[Int(own.roleWords)]
            odds += words.odds * weight
            count += words.count * weight
            container = own.parent
        }
        odds /= 16 * max(1, count)
        for role in 0..<TokenEncoder.roles { values.append(odds[role]) }
        var words = SIMD16<Float>(repeating: 0)
        let range = wordRanges[index]
        if range.count <= 14 {
            for word in self.words[range] { words += encoder.roleOdds(TokenEncoder.mixed(word), kind: 1) }
            words /= 16 * Float(max(1, range.count))
        }
        for role in 0..<TokenEncoder.roles { values.append(words[role]) }
    }

    // MARK: Phrases

    static let phraseNames =
        PhraseClass.allCases.map { "phrase of \($0)" }
        + ["noise phrase before", "noise phrase after"]
        + PhraseClass.allCases.filter { $0.noise != nil }.map { "heading's phrase of \($0)" }

    static let phraseCount = PhraseClass.allCases.count + 2 + PhraseClass.allCases.count { $0.noise != nil }

    mutating func appendPhrases(_ index: Int, _ context: Context, _ phrases: [PhraseHits]) {
        appendScores(phrases[index].scores, of: FeatureTable.everyClass)
        values.append(index > 0 ? phrases[index - 1].strongestNoise : 0)
        values.append(index + 1 < phrases.count ? phrases[index + 1].strongestNoise : 0)
        let heading = context.headingBefore[index]
        appendScores(
            heading >= 0 && index - heading < 40 ? phrases[heading].scores : [], of: FeatureTable.noiseClasses)
    }

    private static let everyClass = PhraseClass.allCases.map { Int($0.rawValue) }
    private static let noiseClasses = PhraseClass.allCases.filter { $0.noise != nil }.map { Int($0.rawValue) }

    private mutating func appendScores(_ scores: [Float], of classes: [Int]) {
        if scores.isEmpty {
            for _ in classes { values.append(0) }
        } else {
            for index in classes { values.append(scores[index]) }
        }
    }

    // MARK: Page

    static let pageNames = ["page words", "page blocks", "page prose share", "page link share", "page has headline"]

    mutating func appendPage(_ index: Int, _ context: Context) {
        values.append(FeatureTable.log2(context.totalWords))
        values.append(FeatureTable.log2(Float(context.logWords.count)))
        values.append(context.totalProse / context.totalWords)
        values.append(context.linkSums[context.linkSums.count - 1] / context.totalWords)
        values.append(headline >= 0 ? 1 : 0)
    }
}
