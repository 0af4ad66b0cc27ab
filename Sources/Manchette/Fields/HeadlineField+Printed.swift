import HTMLTree

/// The titles that a page prints, and the best of them.
extension HeadlineField {
    private static let headingTags: [TagID] = [.h1, .h2, .h3, .h4, .h5, .h6]
    /// Most texts of a page that are held against the claims.
    private static let mostTitles = 600

    /// The best of the printed titles that are not the site's; of several that are as good the first.
    ///
    /// Most texts of a page cannot be it by their place alone, and are not read: those that are best as a rule come first.
    func bestPrinted() -> PrintedTitle? {
        let titles = places()
        let trust = claimed.reduce(0) { max($0, $1.trust) }
        var best: PrintedTitle?
        func offer(_ title: PrintedTitle) {
            if let best, mostOfPlace(title) + 4 * trust < best.score - Self.roundingError { return }
            if title.level == 0, !mayBeTitle(title.blocks.lowerBound) { return }
            guard let found = scored(title, least: best?.score ?? -.infinity) else { return }
            if let best, found.score < best.score { return }
            if let best, found.score == best.score, found.blocks.lowerBound > best.blocks.lowerBound { return }
            if !isSiteTail(found, among: titles) { best = found }
        }
        for title in titles where title.level == 1 { offer(title) }
        for title in titles where title.level > 1 { offer(title) }
        for title in titles where title.level == 0 { offer(title) }
        return best
    }

    /// What sums of the same numbers in another order differ by, and more.
    private static let roundingError = 1e-9

    /// The texts of a page that may be a title by their place and length, in document order.
    private func places() -> [PrintedTitle] {
        var titles: [PrintedTitle] = []
        var block = 0
        let lengths = claimed.map(\.text.utf8.count)
        let shortest = max(8, (lengths.min() ?? 0) / 3)
        let longest = (lengths.max() ?? 0) * 3
        let count = page.count
        titles.reserveCapacity(min(count, Self.mostTitles))
        while block < count, titles.count < Self.mostTitles {
            if page.traits(block).contains(.inHeading), let row = page.ancestor(of: block, in: Self.headingTags) {
                // A heading of several blocks (line breaks, kickers in it) is one title.
                var end = block + 1
                while end < count, page.ancestor(of: end, in: Self.headingTags) == row { end += 1 }
                titles.append(PrintedTitle(blocks: block..<end, level: level(of: row), row: row))
                block = end
                continue
            }
            let length = page.length(block)
            if length >= shortest, length <= longest, !page.isOutside(block) {
                titles.append(PrintedTitle(blocks: block..<(block + 1), level: 0, row: page.owner(block)))
            }
            block += 1
        }
        return titles
    }

    /// The blocks whose text is a title's: of a heading those that are not an advertiser's label, if there are others.
    func ownBlocks(of title: PrintedTitle) -> [Int] {
        let own = title.blocks.filter { !isLabelOfAdvertiser($0) }
        return own.isEmpty ? Array(title.blocks) : own
    }

    /// A title as it is printed.
    ///
    /// Most that are looked at are another article's, of which no string is made.
    func text(of title: PrintedTitle) -> String {
        if title.blocks.count == 1 { return page.text(title.blocks.lowerBound) }
        return ownBlocks(of: title).map(page.text).joined(separator: " ")
    }

    /// The bytes of a title as it is printed.
    func withBytes<R>(of title: PrintedTitle, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        if title.blocks.count == 1 { return page.withBytes(title.blocks.lowerBound, body) }
        var text = text(of: title)
        return text.withUTF8(body)
    }

    /// Whether a block of a heading is the label of who pays for the page: "Sponsored by".
    private func isLabelOfAdvertiser(_ block: Int) -> Bool {
        page.role(block) == .noise(.advertisement) && page.labels[block].reason != .model
    }

    private func level(of row: Int) -> Int {
        guard let tree = page.tree else { return 0 }
        switch tree.nodes[row].tag {
        case .h1: return 1
        case .h2: return 2
        case .h3: return 3
        case .h4: return 4
        case .h5: return 5
        default: return 6
        }
    }

    /// What a text that is no heading must have of a claim to be the title.
    private static let leastLikeness = 0.6

    private func mayBeTitle(_ block: Int) -> Bool {
        page.withBytes(block) { text in
            filter.mayBeLike(text, atLeast: Self.leastLikeness) { cleaner.mayBeCut(text) }
        }
    }

    /// A title with its score; nil for what is none, or surely scores less than so much.
    func scored(_ title: PrintedTitle, least: Double = -.infinity) -> PrintedTitle? {
        var title = title
        if title.level > 0, let count = withBytes(of: title, wordsOfStranger) {
            guard count > 0, mostOfPlace(title) >= least - Self.roundingError else { return nil }
            title.score = placeScore(title, words: count)
            return title
        }
        let words = TextSimilarity.words(cleaner.clean(text(of: title)))
        guard !words.isEmpty, words.count < Self.mostWords else { return nil }
        for (index, claim) in claimed.enumerated() {
            // The same words of a source that is trusted more say it already.
            if claimed.contains(where: { $0.trust > claim.trust && $0.words == claim.words })
                || claimed[..<index].contains(where: { $0.trust == claim.trust && $0.words == claim.words })
            {
                continue
            }
            // Dice's coefficient, and the share of the shorter one's words that the longer one holds.
            let common = Double(TextSimilarity.common(words, claim.words))
            let dice = 2 * common / Double(words.count + claim.words.count)
            // A printed title that holds the whole claim, or a claim cut short, says the same.
            let (shorter, longer) = (min(words.count, claim.words.count), max(words.count, claim.words.count))
            let contained =
                shorter > (title.level == 0 ? 3 : 2) && longer <= 3 * shorter + 4 ? common / Double(shorter) : 0
            // A sentence that goes on where the claim ends is a standfirst, however it is set.
            let isStandfirst =
                contained > dice && words.count >= claim.words.count + Self.wordsBeyondTitle && endsSentence(title)
            title.likeness = max(title.likeness, claim.trust * max(dice, isStandfirst ? 0 : contained * 0.85))
        }
        if title.level == 0, title.likeness < Self.leastLikeness { return nil }
        // Of a claim of two words a line of three is another one's.
        if title.level == 0, words.count < 4, !claimed.contains(where: { $0.words == words }) { return nil }
        title.score = 4 * title.likeness + placeScore(title, words: words.count)
        return title
    }

    /// So many words more than a claimed title has no title, but a sentence.
    static let wordsBeyondTitle = 6

    /// Whether a printed title ends with a full stop.
    func endsSentence(_ title: PrintedTitle) -> Bool {
        withBytes(of: title) { $0.last == UInt8(ascii: ".") && !$0.ends(with: "...") }
    }

    /// How many words a heading has that holds none of any claim's, as most do, and of which nothing is cut; nil for others.
    private func wordsOfStranger(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let count = filter.wordsOfStranger(text), count < Self.mostWords, !cleaner.mayBeCut(text) else {
            return nil
        }
        return count
    }

    /// A title has fewer words.
    private static let mostWords = 80

    /// What the place of a title is worth, without what its elements are called and what it says.
    private func plainPlaceScore(_ title: PrintedTitle) -> Double {
        var score = Self.scoreOfLevel(title.level)
        let first = title.blocks.lowerBound
        let traits = page.traits(first)
        if let start = page.body.first {
            if first < start { score += start - first <= 15 ? 0.7 : 0.2 } else { score -= first == start ? 0 : 1 }
        }
        if !traits.isDisjoint(with: [.inNavigation, .inFooter, .inDialog]) { score -= 1.5 }
        if traits.contains(.inAside) { score -= 0.7 }
        if traits.contains(.hidden) { score -= 0.6 }
        if !traits.isDisjoint(with: [.inListItem, .inTable]) { score -= 0.4 }
        return score
    }

    private static func scoreOfLevel(_ level: Int) -> Double {
        switch level {
        case 1: 1.2
        case 2: 0.5
        case 3: 0.25
        case 4: 0.1
        default: 0
        }
    }

    /// Whether what an element is called may say that it is a title.
    private func mayBeNamed(_ title: PrintedTitle) -> Bool { title.level != 1 && title.level < 4 }

    /// The most that the place of a title may be worth, told without its text and its names.
    private func mostOfPlace(_ title: PrintedTitle) -> Double {
        var score = plainPlaceScore(title)
        if page.linkShare(title.blocks.lowerBound) > 0.8 { score -= 0.6 }
        if mayBeNamed(title) { score += 0.4 }
        if case .headline? = page.role(title.blocks.lowerBound) { score += 0.4 }
        return score
    }

    private func placeScore(_ title: PrintedTitle, words: Int) -> Double {
        var score = plainPlaceScore(title)
        let first = title.blocks.lowerBound
        if page.linkShare(first) > 0.8 { score -= isLogo(title) ? 2 : 0.6 }
        if withBytes(of: title, { sites.isExactly($0) }) { score -= 3 }
        if words < 2 { score -= 0.5 }
        if mayBeNamed(title), page.names(.title, first, levels: 2) { score += 0.4 }
        if title.level > 0, page.names(.breadcrumb, first, levels: 3, maximumRows: 60) { score -= 1.2 }
        if case .headline? = page.role(first) { score += 0.4 }
        return score
    }
}
