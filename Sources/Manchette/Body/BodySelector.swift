/// Stage 6: chooses the blocks that make up the body, wherever they stand.
struct BodySelector {
    /// Fewest words that are a body without looking at weaker blocks.
    static let enoughWords: Float = 40

    /// The body of a page, and the labels with what the choice changed.
    ///
    /// - Parameter enough: The chance that stands at one half on the scale of ``Label/bodyScore``.
    static func select(
        _ table: BlockTable, labels: inout [Label], headline: Int, features: FeatureTable,
        enough: Float = Labeller.bodyThreshold
    ) -> BodySelection {
        let statistics = features.statistics
        var selection = BodySelection()
        selection.headline = headline >= 0 ? headline : nil
        // Text that begins without a headline begins with its body: nothing marks a standfirst there.
        selection.lead = table.source == .text && headline < 0 ? [] : lead(labels)
        var chosen = labels.indices.filter { labels[$0].role.isBody }
        if chosen.reduce(0, { $0 + statistics[$1].words }) < enoughWords {
            chosen = weaker(labels, statistics, lead: selection.lead)
        }
        dropCopies(&chosen, &labels, statistics)
        dropPullQuotes(&chosen, &labels, table, features)
        for index in labels.indices
        where labels[index].role == .lead && !selection.lead.contains(index) && !chosen.contains(index) {
            if labels[index].bodyScore > Labeller.bodyThreshold {
                labels[index].role = .body
                chosen.append(index)
            } else {
                labels[index].becomeNoise()
            }
        }
        chosen.removeAll { selection.lead.contains($0) }
        if chosen.isEmpty {
            // A standfirst stands before a text; without one, it is the text.
            swap(&chosen, &selection.lead)
        }
        chosen.sort()
        for index in chosen where !labels[index].role.isBody { labels[index].role = .body }
        selection.blocks = chosen
        selection.kicker = kicker(labels)
        selection.confidence = confidence(labels, chosen: chosen, statistics, enough: enough)
        return selection
    }

    /// The F1 that the body can be expected to have.
    private static func confidence(
        _ labels: [Label], chosen: [Int], _ statistics: [TextStatistics], enough: Float
    ) -> Double {
        var isChosen = [Bool](repeating: false, count: labels.count)
        for index in chosen { isChosen[index] = true }
        let chances = labels.indices.map { index in
            // A headline is no text that is missed.
            labels[index].role == .headline && !isChosen[index]
                ? 0 : ExpectedF1.plain(labels[index].bodyScore, on: enough)
        }
        return ExpectedF1.of(isChosen, chances, words: statistics.map(\.words))
    }

    /// The best blocks of a page that has few good ones: half of the best probability is enough.
    private static func weaker(_ labels: [Label], _ statistics: [TextStatistics], lead: [Int]) -> [Int] {
        var best: Float = 0
        for label in labels where label.role != .headline { best = max(best, label.bodyScore) }
        guard best > 0.05 else { return labels.indices.filter { labels[$0].role.isBody } }
        return labels.indices.filter {
            labels[$0].bodyScore >= best / 2 && labels[$0].role != .headline && !lead.contains($0)
                && !isSurelyNoise(labels[$0])
        }
    }

    /// Takes back a body that is links alone: beside a film or a picture that is all its page tells, the titles of others
    /// are the likeliest text there is, and none of the page's own.
    ///
    /// For pages that are taken for an article; what other pages have to tell may be links. Sentences are text, linked as
    /// they may be as a whole.
    static func dropLinks(
        _ selection: inout BodySelection, labels: inout [Label], _ table: BlockTable, _ statistics: [TextStatistics]
    ) {
        let isLinks = selection.blocks.allSatisfy { index in
            let block = table.blocks[index]
            return Float(block.linkBytes) >= shareOfLink * Float(block.text.count)
                && (statistics[index].sentenceEnds == 0 || statistics[index].words < wordsOfASentence)
        }
        guard isLinks, !selection.blocks.isEmpty else { return }
        for index in selection.blocks {
            labels[index].role = .noise(.related)
            labels[index].score = 1 - labels[index].bodyScore
            labels[index].reason = .rule("no text but links")
        }
        selection.blocks = []
        selection.confidence = 0
    }

    /// Titles that end with a stop or a question mark are shorter.
    private static let wordsOfASentence: Float = 18

    /// A block that is a link may have a mark beside it.
    private static let shareOfLink: Float = 0.9

    /// Whether a label stands however short the rest is: words of the trade or the caller's rule gave it.
    private static func isSurelyNoise(_ label: Label) -> Bool {
        guard case .noise = label.role else { return label.role == .unseen }
        return label.reason != .model
    }

    /// Fewest words that do not stand twice in a text by chance.
    private static let wordsOfACopy: Float = 12

    /// Takes out long blocks that stand in the body already, and the cross-heads that were repeated along with them:
    /// pages print the text twice, once for each screen size.
    private static func dropCopies(_ chosen: inout [Int], _ labels: inout [Label], _ statistics: [TextStatistics]) {
        // Nearly all pages have none: told by the order of the hashes, which takes less than a table of them.
        let hashes = chosen.compactMap { statistics[$0].words >= wordsOfACopy ? statistics[$0].hash : nil }.sorted()
        guard zip(hashes, hashes.dropFirst()).contains(where: { $0 == $1 }) else { return }
        var seen: Set<UInt64> = []
        var isCopy = chosen.map { index in
            statistics[index].words >= wordsOfACopy && !seen.insert(statistics[index].hash).inserted
        }
        // Short ones go with a copy beside them: the nearest long block before or behind.
        var seenShort: Set<UInt64> = []
        var isBehindCopy = false
        var repeated: [Int] = []
        for (position, index) in chosen.enumerated() {
            if statistics[index].words >= wordsOfACopy {
                isBehindCopy = isCopy[position]
                if isBehindCopy { for short in repeated { isCopy[short] = true } }
                repeated = []
            } else if !seenShort.insert(statistics[index].hash).inserted {
                isCopy[position] = isBehindCopy
                repeated.append(position)
            }
        }
        for (position, index) in chosen.enumerated() where isCopy[position] {
            labels[index].role = .noise(.duplicate)
            labels[index].reason = .rule("stands in the body already")
        }
        chosen = zip(chosen, isCopy).filter { !$0.1 }.map(\.0)
    }

    /// A pull quote has so many words.
    private static let pullQuoteWords: ClosedRange<Float> = 5...40

    /// Takes out paragraphs that only repeat, word for word, a part of a longer one: what a page sets large between them.
    private static func dropPullQuotes(
        _ chosen: inout [Int], _ labels: inout [Label], _ table: BlockTable, _ features: FeatureTable
    ) {
        let isCandidate = chosen.map { index in
            let traits = table.blocks[index].traits
            return pullQuoteWords.contains(features.statistics[index].words) && labels[index].role != .heading
                && (traits.isDisjoint(with: [.inListItem, .inTable, .preformatted]) || traits.contains(.inBlockQuote))
        }
        let suspects = suspects(chosen, isCandidate, features)
        guard !suspects.isEmpty else { return }
        let places = places(ofRunsIn: suspects, chosen, table, features)
        var repeated: Set<Int> = []
        for index in suspects {
            var start: (block: Int, offset: Int)?
            var follows = true
            eachRun(features, index) { _, offset, run in
                let place = places[run()] ?? (-1, 0)
                if offset == 0 { start = place.block >= 0 ? place : nil }
                if let start, place.block == start.block, place.offset == start.offset + offset { return }
                follows = false
            }
            guard let start, follows, start.block != index,
                features.statistics[start.block].words > 1.3 * features.statistics[index].words
            else { continue }
            repeated.insert(index)
        }
        for index in repeated {
            labels[index].role = .noise(.duplicate)
            labels[index].reason = .rule("repeats a part of the body")
        }
        chosen.removeAll { repeated.contains($0) }
    }

    /// The candidates whose first five words may stand in another of the chosen blocks.
    private static func suspects(_ chosen: [Int], _ isCandidate: [Bool], _ features: FeatureTable) -> [Int] {
        /// The candidate that begins with a run, the last of several, and whether the run stands elsewhere.
        var firsts = HashIndex<(index: Int, isElsewhere: Bool)>(capacity: 32, filler: (-1, false))
        var filter = WordFilter()
        var runs: [(run: UInt64, index: Int)] = []
        for (position, index) in chosen.enumerated() where isCandidate[position] {
            eachRun(features, index, most: 1) { word, _, run in
                let run = run()
                firsts.insert((index, firsts[run] != nil), for: run)
                runs.append((run, index))
                filter.insert(word)
            }
        }
        for index in chosen where !runs.isEmpty && features.statistics[index].words > pullQuoteWords.lowerBound {
            eachRun(features, index) { word, _, run in
                guard filter.mayContain(word) else { return }
                let run = run()
                guard let first = firsts[run], first.index != index, !first.isElsewhere else { return }
                firsts.insert((first.index, true), for: run)
            }
        }
        return runs.compactMap { firsts[$0.run]?.isElsewhere == true ? $0.index : nil }
    }

    /// Where each run of five words of some blocks stands first in the chosen ones, as a block and a place in it.
    private static func places(
        ofRunsIn suspects: [Int], _ chosen: [Int], _ table: BlockTable, _ features: FeatureTable
    ) -> HashIndex<(block: Int, offset: Int)> {
        let words = suspects.reduce(0) { $0 + features.wordRanges[$1].count }
        var places = HashIndex<(block: Int, offset: Int)>(capacity: words, filler: (-1, 0))
        var filter = WordFilter()
        for index in suspects {
            eachRun(features, index) { word, _, run in
                places.insert((-1, 0), for: run())
                filter.insert(word)
            }
        }
        // What is set apart repeats a paragraph, wherever that stands.
        let isSetApart = { !table.blocks[$0].traits.isDisjoint(with: [.inBlockQuote, .inAside]) }
        let order = chosen.filter { !isSetApart($0) } + chosen.filter(isSetApart)
        for index in order where features.statistics[index].words > pullQuoteWords.lowerBound {
            eachRun(features, index) { word, offset, run in
                guard filter.mayContain(word) else { return }
                let run = run()
                if let place = places[run], place.block < 0 { places.insert((index, offset), for: run) }
            }
        }
        return places
    }

    /// Gives each five words in a row of a block, as far as so many: the first of them, and the hash of all.
    @inline(__always)
    private static func eachRun(
        _ features: FeatureTable, _ index: Int, most: Int = .max,
        _ body: (_ word: UInt32, _ offset: Int, _ run: () -> UInt64) -> Void
    ) {
        features.words.withUnsafeBufferPointer { words in
            let own = UnsafeBufferPointer(rebasing: words[features.wordRanges[index]])
            guard own.count >= 5 else { return }
            for start in 0..<min(most, own.count - 4) {
                body(own[start], start) {
                    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                    for place in start..<(start + 5) { hash = (hash ^ UInt64(own[place])) &* 0x9E37_79B9_7F4A_7C15 }
                    return hash
                }
            }
        }
    }

    /// The standfirst: the surest lead block, and what goes on behind it.
    private static func lead(_ labels: [Label]) -> [Int] {
        let candidates = labels.indices.filter { labels[$0].role == .lead }
        guard let first = candidates.max(by: { labels[$0].score < labels[$1].score }) else { return [] }
        var run = [first]
        var next = first + 1
        while candidates.contains(next) {
            run.append(next)
            next += 1
        }
        return run
    }

    private static func kicker(_ labels: [Label]) -> Int? {
        labels.indices.filter { labels[$0].role == .kicker }.max { labels[$0].score < labels[$1].score }
    }
}
