import HTMLTree

// The columns of a block's row, part after part: their names, and what writes them.

// MARK: Own text

extension FeatureTable {
    static let ownNames = [
        "words", "letters per word", "sentence ends", "commas", "ends with stop", "ends with colon",
        "ends with ellipsis",
        "starts upper", "starts lower", "starts with digit", "upper share", "digit share", "capitalised share",
        "link share",
        "strong share", "emphasis share", "function words", "cjk share", "quotation marks", "question marks",
        "separators",
        "at signs", "copyright", "words per sentence", "links",
    ]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendOwn(_ index: Int) {
        let count = statistics[index]
        let block = blocks[index]
        let bytes = Float(max(1, block.text.count))
        let letters = max(1, count.letters)
        let words = max(1, count.words)
        var links: Float = 0
        for run in block.runs where runs[run].kind == .link { links += 1 }
        row.write(25) { cells in
            cells.append(measures[index].logWords)
            cells.append(letters / words)
            cells.append(count.sentenceEnds)
            cells.append(count.commas)
            cells.append(count.endsWithStop)
            cells.append(count.endsWithColon)
            cells.append(count.endsWithEllipsis)
            cells.append(count.startsUpper)
            cells.append(count.startsLower)
            cells.append(count.startsWithDigit)
            cells.append(count.upper / letters)
            cells.append(count.digits / letters)
            cells.append(count.capitalised / words)
            cells.append(Float(block.linkBytes) / bytes)
            cells.append(Float(block.strongBytes) / bytes)
            cells.append(Float(block.emphasisBytes) / bytes)
            cells.append(count.functionWords / words)
            cells.append(count.cjk / letters)
            cells.append(count.quotationMarks)
            cells.append(count.questionMarks)
            cells.append(count.separators)
            cells.append(count.atSigns)
            cells.append(count.copyright)
            cells.append(count.words / max(1, count.sentenceEnds))
            cells.append(links)
        }
    }
}

// MARK: Tags

extension FeatureTable {
    static let tagNames = [
        "paragraph", "heading level", "list item", "cell", "plain div", "in list", "in block quote", "in table",
        "in figure",
        "in caption", "in navigation", "in aside", "in footer", "in header", "in form", "in article", "in main",
        "hidden",
        "in button", "after break", "gap before", "in time", "preformatted", "in address", "in details", "in dialog",
        "in ordered list", "after image", "before image", "block before is before image",
    ]

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
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendTag(_ index: Int) {
        let tag = blocks[index].tag
        let traits = blocks[index].traits
        row.write(30) { cells in
            cells.append(tag == .p)
            cells.append(Float(FeatureTable.headingLevel(tag)))
            cells.append(tag == .li || tag == .dd || tag == .dt)
            cells.append(tag == .td || tag == .th)
            cells.append(tag == .div || tag == .section || tag == .article)
            cells.append(traits.contains(.inListItem))
            cells.append(traits.contains(.inBlockQuote))
            cells.append(traits.contains(.inTable))
            cells.append(traits.contains(.inFigure))
            cells.append(traits.contains(.inCaption))
            cells.append(traits.contains(.inNavigation))
            cells.append(traits.contains(.inAside))
            cells.append(traits.contains(.inFooter))
            cells.append(traits.contains(.inHeader))
            cells.append(traits.contains(.inForm))
            cells.append(traits.contains(.inArticle))
            cells.append(traits.contains(.inMain))
            cells.append(traits.contains(.hidden))
            cells.append(traits.contains(.inButton))
            cells.append(traits.contains(.afterBreak))
            cells.append(traits.contains(.gapBefore))
            cells.append(traits.contains(.inTime))
            cells.append(traits.contains(.preformatted))
            cells.append(traits.contains(.inAddress))
            cells.append(traits.contains(.inDetails))
            cells.append(traits.contains(.inDialog))
            cells.append(traits.contains(.inOrderedList))
            cells.append(traits.contains(.afterImage))
            cells.append(traits.contains(.beforeImage))
            cells.append(index > 0 && blocks[index - 1].traits.contains(.beforeImage))
        }
    }
}

// MARK: Position

extension FeatureTable {
    static let positionNames = [
        "block position", "word position", "prose position", "words to headline", "blocks to headline",
        "before headline",
        "is headline", "headline ancestor words", "headline ancestor share", "headline ancestor depth", "depth",
        "heading before distance", "heading before lexicon", "prose before", "prose after", "blocks since prose",
        "blocks to prose", "blocks from the start", "blocks to the end",
    ]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendPosition(_ index: Int) {
        let own = measures[index]
        let container = Int(own.container)
        row.write(19) { cells in
            cells.append(Float(index) / page.blocks)
            cells.append(own.wordsBefore / page.words)
            cells.append(own.proseBefore / page.prose)
            if headline >= 0 {
                let distance = own.wordsBefore - measures[headline].wordsBefore
                cells.append(distance < 0 ? -FeatureTable.log2(1 - distance) : FeatureTable.log2(1 + distance))
                let blocks = Float(index - headline)
                cells.append(blocks < 0 ? -FeatureTable.log2(1 - blocks) : FeatureTable.log2(1 + blocks))
                cells.append(index < headline)
                cells.append(index == headline)
                let common = container >= 0 ? Int(levels[container].withHeadline) : -1
                if common >= 0 {
                    cells.append(levels[common].level[0])
                    cells.append(levels[common].level[1])
                    cells.append(Float(containers[container].depth - containers[common].depth))
                } else {
                    cells.append(0)
                    cells.append(1)
                    cells.append(20)
                }
            } else {
                cells.append(-20, count: 2)
                cells.append(-1)
                cells.append(0, count: 2)
                cells.append(1)
                cells.append(20)
            }
            cells.append(container >= 0 ? Float(containers[container].depth) : 0)
            let heading = Int(own.headingBefore)
            cells.append(heading < 0 ? 12 : FeatureTable.log2(Float(index - heading)))
            cells.append(heading < 0 ? 0 : measures[heading].lexicon.mean)
            cells.append(FeatureTable.log2(1 + own.proseBefore))
            cells.append(FeatureTable.log2(1 + page.prose - measures[index + 1].proseBefore))
            cells.append(FeatureTable.log2(1 + own.sinceProse))
            cells.append(FeatureTable.log2(1 + own.toProse))
            cells.append(FeatureTable.log2(1 + Float(index)))
            cells.append(FeatureTable.log2(page.blocks - Float(index)))
        }
    }
}

// MARK: Hints

extension FeatureTable {
    static let hintNames = [
        "title share", "description share", "article body share", "has article body", "copies", "earlier copies",
    ]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendHints(_ index: Int) {
        row.write(6) { cells in
            cells.append(measures[index].titleShare)
            cells.append(measures[index].descriptionShare)
            cells.append(measures[index].bodyShare)
            cells.append(page.hasArticleBody)
            cells.append(measures[index].copies)
            cells.append(measures[index].earlierCopies)
        }
    }
}

// MARK: Containers

extension FeatureTable {
    static let levels = 6
    static let levelMeasures = ["words", "page share", "prose", "prose share", "link share", "blocks", "read share"]
    static let levelNames = (0..<levels).flatMap { level in levelMeasures.map { "container \(level) \($0)" } }
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendLevels(_ index: Int) {
        var container = Int(measures[index].container)
        row.write(FeatureTable.levels * 7) { cells in
            var level = 0
            var lastBlocks: Float = -1
            while level < FeatureTable.levels, container >= 0 {
                let blocks = containers[container].blocks
                // An element around the same blocks says nothing new.
                if blocks != lastBlocks {
                    lastBlocks = blocks
                    let numbers = levels[container].level
                    for measure in 0..<7 { cells.append(numbers[measure]) }
                    level &+= 1
                }
                container = Int(containers[container].parent)
            }
            cells.append(-1, count: 7 &* (FeatureTable.levels &- level))
        }
    }
}

extension FeatureTable {
    static let readNames = [
        "maximum read", "in top", "top distance", "top prose share", "own read", "blocks of design",
        "words of design", "prose share of design",
    ]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendRead(_ index: Int) {
        let container = Int(measures[index].container)
        let design = designs[Int(measures[index].designIndex)]
        row.write(8) { cells in
            cells.append(page.logMaximumRead)
            if page.top >= 0, container >= 0 {
                let common = levels[container].withTop
                cells.append(common == page.top)
                let depth = common >= 0 ? containers[Int(common)].depth : 0
                cells.append(
                    common == page.top
                        ? -Float(containers[container].depth - depth)
                        : Float(containers[Int(page.top)].depth - depth))
                cells.append(page.topProseShare)
            } else {
                cells.append(0)
                cells.append(20)
                cells.append(0)
            }
            cells.append(container >= 0 ? FeatureTable.log2(1 + containers[container].read) : 0)
            cells.append(design.logBlocks)
            cells.append(design.logWordsPerBlock)
            cells.append(design.proseShare)
        }
    }
}

// MARK: Neighbours

extension FeatureTable {
    static let neighbours = [-3, -2, -1, 1, 2, 3]
    static let neighbourMeasures = ["words", "link share", "prose", "heading", "same container", "same design"]
    static let windowNames = ["prose share ±5", "link share ±5", "prose share ±12", "link share ±12", "words ±5"]
    static let neighbourNames =
        neighbours.flatMap { offset in neighbourMeasures.map { "block \(offset) \($0)" } } + windowNames
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendNeighbours(_ index: Int) {
        appendNeighbour(index, index - 3)
        appendNeighbour(index, index - 2)
        appendNeighbour(index, index - 1)
        appendNeighbour(index, index + 1)
        appendNeighbour(index, index + 2)
        appendNeighbour(index, index + 3)
        let (prose, links, logWords) = window(index, 5)
        let (wideProse, wideLinks, _) = window(index, 12)
        row.write(5) { cells in
            cells.append(prose)
            cells.append(links)
            cells.append(wideProse)
            cells.append(wideLinks)
            cells.append(logWords)
        }
    }

    @inline(__always)
    private mutating func appendNeighbour(_ index: Int, _ other: Int) {
        row.write(6) { cells in
            guard other >= 0, other < blocks.count else {
                cells.append(-1, count: 6)
                return
            }
            cells.append(measures[other].logWords)
            cells.append(measures[other].linkShare)
            cells.append(measures[other].prose)
            cells.append(measures[other].heading)
            cells.append(measures[other].container == measures[index].container)
            cells.append(measures[other].design == measures[index].design)
        }
    }

    /// The shares of prose and links in so many blocks on both sides, and the logarithm of their words.
    @inline(__always)
    private func window(_ index: Int, _ width: Int) -> (prose: Float, links: Float, logWords: Float) {
        let from = measures[max(0, index - width)]
        let to = measures[min(blocks.count, index + width + 1)]
        let words = max(1, to.wordsBefore - from.wordsBefore)
        return (
            (to.proseBefore - from.proseBefore) / words, (to.linksBefore - from.linksBefore) / words,
            FeatureTable.log2(1 + to.wordsBefore - from.wordsBefore)
        )
    }
}

// MARK: Encodings

extension FeatureTable {
    static let encodingNames =
        (0..<3).flatMap { level in ["mean", "minimum", "maximum"].map { "class words \(level) \($0)" } }
        + ["class words far mean", "class words far minimum", "class words far maximum", "class words near mean"]
        + ["text words mean", "text words minimum", "text words maximum"]
        + ["text words mean before", "text words mean after", "class words mean before", "class words mean after"]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendEncodings(_ index: Int) {
        var container = Int(measures[index].container)
        let lexicon = measures[index].lexicon
        let before = index > 0 ? classMean(index - 1) : 0
        let after = index + 1 < blocks.count ? classMean(index + 1) : 0
        row.write(20) { cells in
            var near = TokenEncoder.Encoding()
            for _ in 0..<3 {
                let encoding = container >= 0 ? containers[container].encoding : TokenEncoder.Encoding()
                near.add(encoding)
                cells.append(encoding)
                container = container >= 0 ? Int(containers[container].parent) : -1
            }
            cells.append(container >= 0 ? levels[container].path : TokenEncoder.Encoding())
            cells.append(near.mean)
            cells.append(lexicon)
            cells.append(index > 0 ? measures[index - 1].lexicon.mean : 0)
            cells.append(index + 1 < blocks.count ? measures[index + 1].lexicon.mean : 0)
            cells.append(before)
            cells.append(after)
        }
    }

    @inline(__always)
    private func classMean(_ index: Int) -> Float {
        let container = Int(measures[index].container)
        return container >= 0 ? containers[container].encoding.mean : 0
    }
}

extension FeatureCells {
    @inline(__always)
    fileprivate mutating func append(_ encoding: TokenEncoder.Encoding) {
        append(encoding.mean)
        append(encoding.minimum)
        append(encoding.maximum)
    }
}

// MARK: Roles

extension FeatureTable {
    static let roleNames =
        LabelModel.TrainedRole.allCases.dropFirst().map { "class words for \($0)" }
        + LabelModel.TrainedRole.allCases.dropFirst().map { "text words for \($0)" }

    /// A block of at most so many words is read word by word.
    static let fewWords = 14
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendRoles(_ index: Int) {
        var container = Int(measures[index].container)
        var odds = SIMD16<Float>(repeating: 0)
        var count: Float = 0
        for level in 0..<4 where container >= 0 {
            // The nearer element says more.
            let weight: Float = level < 2 ? 1 : 0.5
            let number = Int(containers[container].roleWords)
            // Most elements have no words.
            if number > 0 {
                odds += roleWords[number].odds * weight
                count += roleWords[number].count * weight
            }
            container = Int(containers[container].parent)
        }
        odds /= 16 * max(1, count)
        let range = Int(index > 0 ? wordEnds[index - 1] : 0)..<Int(wordEnds[index])
        row.write(32) { cells in
            cells.append(odds)
            if range.count <= FeatureTable.fewWords {
                var sums = SIMD16<Int16>()
                for word in range { sums &+= encoder.roleSteps(TokenEncoder.mixed(words[word]), kind: 1) }
                cells.append(SIMD16<Float>(sums) / (16 * Float(max(1, range.count))))
            } else {
                cells.append(0, count: 16)
            }
        }
    }
}

// MARK: Phrases

extension FeatureTable {
    static let phraseNames =
        PhraseClass.columns.map { "phrase of \($0)" }
        + ["noise phrase before", "noise phrase after"]
        + PhraseClass.columns.filter { $0.noise != nil }.map { "heading's phrase of \($0)" }

    static let phraseCount = PhraseClass.columns.count + 2 + PhraseClass.columns.count { $0.noise != nil }

    fileprivate static let everyClass = PhraseClass.columns.map { Int($0.rawValue) }
    fileprivate static let noiseClasses = PhraseClass.columns.filter { $0.noise != nil }.map { Int($0.rawValue) }
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendPhrases(_ index: Int) {
        appendScores(index, of: FeatureTable.everyClass)
        row.write(2) { cells in
            cells.append(index > 0 ? phrases[index - 1].strongestNoise : 0)
            cells.append(index + 1 < blocks.count ? phrases[index + 1].strongestNoise : 0)
        }
        let heading = Int(measures[index].headingBefore)
        appendScores(heading >= 0 && index - heading < 40 ? heading : -1, of: FeatureTable.noiseClasses)
    }

    /// The scores of a block, of none for -1.
    @inline(__always)
    private mutating func appendScores(_ block: Int, of classes: [Int]) {
        row.write(classes.count) { cells in
            guard block >= 0, !phrases[block].scores.isEmpty else {
                cells.append(0, count: classes.count)
                return
            }
            phrases[block].scores.withUnsafeBufferPointer { scores in
                for index in classes { cells.append(scores[index]) }
            }
        }
    }
}

// MARK: Page

extension FeatureTable {
    static let pageNames = ["page words", "page blocks", "page prose share", "page link share", "page has headline"]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendPage(_ index: Int) {
        row.write(5) { cells in
            cells.append(page.logWords)
            cells.append(page.logBlocks)
            cells.append(page.proseShare)
            cells.append(page.linkShare)
            cells.append(headline >= 0)
        }
    }
}
