import HTMLTree

/// Keywords: what the page links as tags near its text, or claims.
enum TagsField {
    /// The keywords, and the blocks that print them.
    static func read(
        _ page: FieldPage, anchor: PageAnchor, authors: [Article.Author] = []
    ) -> (value: FieldValue<[String]>?, blocks: [Int]) {
        let writers = Set(authors.map { AuthorNames.key($0.name) })
        let dates = page.dates
        // The claimed titles, to which a site's name may have been added, and the printed one.
        let titles =
            page.claims(.headline).map { TextSimilarity.lettersKey($0.value).key }
            + (anchor.headline.map { [TextSimilarity.lettersKey(page.text($0)).key] } ?? [])
        var sources: [(source: String, tags: [String], trust: Double)] = []
        for claim in page.claims(.tag) where claim.value.utf8.count < 80 {
            if claim.source == "dom:rel-tag" { continue }
            if let index = sources.firstIndex(where: { $0.source == claim.source }) {
                sources[index].tags.append(claim.value)
            } else {
                sources.append((claim.source, [claim.value], trust(claim.source)))
            }
        }
        let printed = printed(page, anchor: anchor)
        // The categories of a blog stand in the article's footer too: what the page claims says more.
        let isFooter = !printed.blocks.contains { !page.isOutside($0) }
        if !printed.tags.isEmpty { sources.append(("dom:tags", printed.tags, isFooter ? 0.7 : 0.95)) }
        for index in sources.indices {
            let tags = TagForm.withoutPlaceholders(
                withoutPrefixes(TagForm.withoutHousekeeping(sources[index].tags, page.words)))
            sources[index].tags = tags.filter {
                !isNoTag($0, writers: writers, dates: dates, isNamed: !authors.isEmpty) && !isTitle($0, among: titles)
            }
        }
        let descriptions = page.claims(.description).map { page.words(of: $0.value) }
        let headlines = page.claims(.headline).map { page.words(of: $0.value) }
        let usable = sources.filter { source in
            guard source.tags.count <= 60, !source.tags.isEmpty, !isSentence(source.tags, among: descriptions),
                !isTitleInWords(source.tags, among: headlines, page)
            else { return false }
            return source.source.hasPrefix("meta:") && source.source.hasSuffix("keywords")
                ? !KeywordCheck.areForeign(source.tags, page, anchor)
                : !KeywordCheck.areAddress(source.tags, page)
                    && !(source.source == "dom:tags" && KeywordCheck.isCloud(source.tags, page, anchor))
        }
        // Where the links are no keywords of the article, their blocks are none of its tags.
        let isPrinted = printed.tags.isEmpty || usable.contains { $0.source == "dom:tags" }
        let blocks = isPrinted ? printed.blocks : []
        guard let best = usable.max(by: { $0.trust < $1.trust }) else { return (nil, blocks) }
        var seen: Set<String> = []
        let tags = best.tags.filter { !page.sites.isExactly($0) && seen.insert($0.lowercased()).inserted }
        guard !tags.isEmpty else { return (nil, blocks) }
        let rejected = usable.filter { $0.source != best.source }.map {
            Article.RejectedClaim($0.tags.joined(separator: ", "), source: $0.source, score: $0.trust)
        }
        return (
            FieldValue(value: tags, source: best.source, confidence: best.trust, rejected: rejected), blocks
        )
    }

    /// Whether keywords are the pieces of a description that was cut at its commas.
    private static func isSentence(_ tags: [String], among descriptions: [[SmallWord]]) -> Bool {
        let lists = tags.map { TextSimilarity.words($0) }
        guard lists.contains(where: { $0.count > 5 }) else { return false }
        let start = lists.joined().prefix(sentenceStart)
        return start.count == sentenceStart && descriptions.contains { $0.starts(with: start) }
    }

    /// Whether keywords are the words of the title, one by one and in its order.
    private static func isTitleInWords(
        _ tags: [String], among headlines: [[SmallWord]], _ page: FieldPage
    ) -> Bool {
        guard tags.count > 3 else { return false }
        let lists = tags.map { TextSimilarity.words($0) }
        guard lists.allSatisfy({ $0.count < 3 }) else { return false }
        let words = lists.joined()
        if headlines.contains(where: { TagForm.areWords(lists, of: $0, page) }) { return true }
        return headlines.contains { title in
            // Some of its words are what it is about; most of them are the title.
            guard words.count * 10 >= title.count * 6 else { return false }
            var place = 0
            return words.allSatisfy { word in
                guard let next = title[place...].firstIndex(of: word) else { return false }
                place = next + 1
                return true
            }
        }
    }

    /// So many words that begin a description are no chance.
    private static let sentenceStart = 8

    /// Whether a keyword says nothing of what the text is about: its author, its day, its number, an address.
    private static func isNoTag(_ tag: String, writers: Set<String>, dates: DateReader, isNamed: Bool) -> Bool {
        let tag = AuthorNames.undoubled(tag)
        if isNamed, writers.contains(AuthorNames.key(tag)) { return true }
        guard tag.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return tag.range(of: "://") != nil }
        if tag.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return tag.utf8.count > 4 }
        // "3 commentaires".
        let words = TextSimilarity.words(tag)
        if words.count == 2, words[0].beginsWithDigit, FieldWords.shared.commentWords.contains(words[1]) { return true }
        return dates.dates(in: tag).contains { $0.precision >= .day && !$0.isYearInferred }
            || tag.range(of: "://") != nil
    }

    /// The longest name, in bytes: what is longer is a sentence, of a script without spaces perhaps.
    private static let longestName = 42

    /// Whether a keyword is the article's title; that of an article about one thing may be its name.
    private static func isTitle(_ tag: String, among titles: [UInt64]) -> Bool {
        (tag.utf8.count > longestName || mayHaveWords(tag) && tag.split(separator: " ", maxSplits: 4).count > 4)
            && titles.contains(TextSimilarity.lettersKey(tag).key)
    }

    /// Whether a keyword has the spaces of five words.
    private static func mayHaveWords(_ tag: String) -> Bool { tag.utf8.count { $0 == 0x20 } >= 4 }

    /// Keywords without the names of their lists, where all have one: "topic/Mer", "section/Port".
    private static func withoutPrefixes(_ tags: [String]) -> [String] {
        func place(_ tag: String) -> String.Index? {
            guard tag.holds(byte: UInt8(ascii: "/")), let slash = tag.firstIndex(of: "/"), slash > tag.startIndex,
                tag.index(after: slash) < tag.endIndex,
                tag[..<slash].allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "-" || $0 == "_") })
            else { return nil }
            return slash
        }
        guard tags.count > 1, tags.allSatisfy({ place($0) != nil }) else { return tags }
        return tags.map { tag in place(tag).map { String(tag[tag.index(after: $0)...]) } ?? tag }
    }

    private static func trust(_ source: String) -> Double {
        if source.range(of: "article:tag") != nil { return 0.9 }
        if source.hasPrefix("json-ld:") { return 0.85 }
        if source == "meta:keywords" { return 0.6 }
        return 0.75
    }

    /// Lines over the headline in which a list of tags may stand.
    private static let linesAbove = 4

    /// Links named as tags near the text, or the line under the label "Tags".
    private static func printed(_ page: FieldPage, anchor: PageAnchor) -> (tags: [String], blocks: [Int]) {
        guard let start = anchor.headline ?? anchor.bodyStart, let end = anchor.bodyEnd else { return ([], []) }
        var tags: [String] = []
        var blocks: [Int] = []
        let linked = page.claims.filter { $0.source == "dom:rel-tag" }
        let tagRows = linked.map { Int($0.row) }
        for block in max(0, start - linesAbove)..<max(start, min(page.count, end + 16))
        where page.length(block) < 300 && (!page.isOutside(block) || isInOwnFooter(block, page, tagRows)) {
            if page.isOutside(block) {
                // Links to the comments and to the page itself stand beside them.
                blocks.append(block)
                tags += linked.filter { isInside(Int($0.row), page, block) }.map(\.value)
                continue
            }
            // Over the headline only a line that is called so.
            if block < start, label(block, page)?.isEmpty ?? true { continue }
            if page.linkShare(block) < 0.5 && page.isOfBody(block) { continue }
            if let hashtags = hashtags(block, page) {
                blocks.append(block)
                tags += hashtags
                continue
            }
            if let label = label(block, page) {
                // "On the same subject" heads tags on some sites and articles on others: its wording has been weighed.
                if case .noise(let kind)? = page.role(block), kind != .tags,
                    label.isEmpty
                        ? page.labels[block].reason != .model && !areChips(behind: block, page)
                        : kind == .related && label.count < 2
                {
                    continue
                }
                let linked = page.isHTML && !label.isEmpty ? page.links(block).map(\.text) : []
                if !linked.isEmpty, areTitles(linked, page) || isTitle(linked) { continue }
                blocks.append(block)
                let links = page.isHTML && label.count == 1 ? links(page, block) : []
                tags += links.count > 1 ? links : label
                if label.isEmpty, let list = list(behind: block, page) {
                    blocks.append(block + 1)
                    tags += list
                } else if label.isEmpty, let items = items(behind: block, page) {
                    blocks += items
                    tags += items.flatMap { Self.links(page, $0) }
                } else if label.isEmpty, block > end {
                    let lines = lines(behind: block, page)
                    blocks += lines
                    tags += lines.map { page.text($0) }
                }
                continue
            }
            guard page.isHTML else { continue }
            let isRel = tagRows.contains { isInside($0, page, block) }
            guard page.linkShare(block) > 0.6 || isRel && isLabelled(block, page) else { continue }
            guard
                isRel
                    || block > (anchor.bodyStart ?? 0) && page.names(.tag, block)
                        && !page.names(.notTag, block)
            else { continue }
            guard !areTitles(page.links(block).map(\.text), page), !isOfTeaser(block, page, anchor) else { continue }
            blocks.append(block)
            tags += links(page, block)
        }
        return (tags.count <= 30 ? tags : [], blocks)
    }

    /// Whether links that call themselves tags stand in the footer of an article rather than in that of the page.
    private static func isInOwnFooter(_ block: Int, _ page: FieldPage, _ tagRows: [Int]) -> Bool {
        let traits = page.traits(block)
        return traits.isSuperset(of: [.inFooter, .inArticle]) && traits.isDisjoint(with: [.inNavigation, .hidden])
            && tagRows.contains { isInside($0, page, block) }
    }

    /// The shortest title of a linked article, in bytes.
    private static let shortestTitle = 30

    /// Whether links to topics stand, among related articles behind the text, beside the title of one of them.
    private static func isOfTeaser(_ block: Int, _ page: FieldPage, _ anchor: PageAnchor) -> Bool {
        func isRelated(_ near: Int) -> Bool {
            guard near < page.count, case .noise(.related)? = page.role(near) else { return false }
            return true
        }
        guard page.isHTML, let end = anchor.bodyEnd, block > end + 1, isRelated(block + 1) else { return false }
        guard page.linkShare(block + 1) > 0.6, page.length(block + 1) >= shortestTitle else { return false }
        // One card holds both.
        var row = page.parent(of: page.owner(block))
        for _ in 0..<levelsOfCard where row > 0 {
            let card = page.blocks(in: row)
            if card.contains(block + 1) { return card.count <= mostBlocksOfCard }
            row = page.parent(of: row)
        }
        return false
    }

    /// How far a line stands inside the card of another article, and the most blocks of one.
    private static let (levelsOfCard, mostBlocksOfCard) = (4, 6)

    /// The most words that keywords have on average and articles' titles have not.
    private static let meanWordsOfChips = 2

    /// Whether several links behind a label are so short that they can be no titles: "Port", "Marine marchande".
    private static func areChips(behind label: Int, _ page: FieldPage) -> Bool {
        if items(behind: label, page) != nil { return true }
        guard page.isHTML, let list = list(behind: label, page), list.count > 1 else { return false }
        return list.reduce(0) { $0 + TextSimilarity.count($1[...]) } <= meanWordsOfChips * list.count
    }

    /// The keywords of the block behind a label that stands alone: its links, or what its commas part.
    private static func list(behind label: Int, _ page: FieldPage) -> [String]? {
        let block = label + 1
        guard block < page.count, page.length(block) < 300, !page.isOutside(block) else { return nil }
        if page.linkShare(block) > 0.6 {
            let found = page.links(block).map(\.text)
            return found.count > 1 && !areTitles(found, page) ? links(page, block) : nil
        }
        guard page.linkShare(block) == 0 else { return nil }
        let text = page.text(block)
        let list = KeywordList.split(text)
        guard list.count > 1, text.last?.isLetter == true || text.last?.isNumber == true,
            list.allSatisfy({ TextSimilarity.count($0[...]) <= 4 })
        else { return nil }
        return list
    }

    /// The items of the list behind a label that stands alone, a short link each: keywords, where they are no titles.
    private static func items(behind label: Int, _ page: FieldPage) -> Range<Int>? {
        let first = label + 1
        guard page.isHTML, first < page.count, let list = page.ancestor(of: first, in: [.ul, .ol], levels: 3) else {
            return nil
        }
        let items = page.blocks(in: list)
        guard items.lowerBound == first, (2...mostLines).contains(items.count),
            items.allSatisfy({ page.length($0) <= longestAlone && page.linkShare($0) > 0.6 && !page.isOutside($0) })
        else { return nil }
        let words = items.reduce(0) { $0 + page.wordKeys($1).count }
        return words <= meanWordsOfChips * items.count ? items : nil
    }

    /// The keywords of a line that is nothing but keywords with the mark that networks set before them: "#port #quai".
    private static func hashtags(_ block: Int, _ page: FieldPage) -> [String]? {
        guard page.isHTML, page.length(block) <= longestLabel * 2,
            page.withBytes(block, { $0.first == UInt8(ascii: "#") })
        else { return nil }
        let pieces = page.text(block).split { $0.isWhitespace || $0 == "," }
        guard pieces.count > 1, pieces.allSatisfy({ $0.first == "#" && $0.dropFirst().contains(where: \.isLetter) })
        else { return nil }
        return pieces.map { ClaimText.fold($0.dropFirst()) }
    }

    /// The most lines of a dump that are keywords, and the most words and bytes of one.
    private static let (mostLines, mostWordsOfLine, longestLine) = (12, 5, 60)

    /// The lines of a dump behind a label that stands alone, one keyword each: up to the next label, or to the empty line
    /// where none stands between the label and the first.
    private static func lines(behind label: Int, _ page: FieldPage) -> Range<Int> {
        let first = label + 1
        guard !page.isHTML, first < page.count else { return first..<first }
        let mayHaveGaps = page.traits(first).contains(.gapBefore)
        var end = first
        while end < page.count, end - first < mostLines, isKeyword(end, page),
            mayHaveGaps || !page.traits(end).contains(.gapBefore)
        {
            end += 1
        }
        return first..<end
    }

    /// Whether a line of a dump may be a keyword: a few words that are no sentence, no day and none of the page's own.
    private static func isKeyword(_ line: Int, _ page: FieldPage) -> Bool {
        guard page.length(line) <= longestLine, !page.isOfBody(line), let last = page.text(line).last,
            last.isLetter || last.isNumber || last == ")"
        else { return false }
        if case .noise(let kind)? = page.role(line), kind != .tags, page.labels[line].reason != .model { return false }
        let words = page.wordKeys(line)
        guard (1...mostWordsOfLine).contains(words.count), words.contains(where: { $0.hasLetter }) else { return false }
        return !page.words.furniture.contains(words)
            && page.page.blocks.bytes.withUnsafeBufferPointer({ bytes in
                page.words.webcodes.place(in: bytes, page.blocks.blocks[line].text) == nil
            })
            && Self.label(line, page) == nil && !page.foundDates(line).contains { $0.precision >= .day }
    }

    /// The most words of a keyword, and of keywords on average; titles of articles have more.
    private static let (mostWords, meanWords) = (9, 5)

    /// The longest keyword that stands alone in its block, in bytes.
    private static let longestAlone = 40

    /// Whether links are titles of articles rather than keywords: they are long, or "Read more" stands among them.
    private static func areTitles(_ links: [String], _ page: FieldPage) -> Bool {
        let lists = links.map { TextSimilarity.words($0) }
        if lists.contains(where: { $0.count > mostWords || $0.count > 1 && page.words.furniture.contains($0) }) {
            return true
        }
        if links.count == 1 { return links[0].utf8.count > longestAlone }
        return lists.reduce(0) { $0 + $1.count } > meanWords * lists.count
    }

    /// Whether the one link behind a label has more words than keywords have.
    private static func isTitle(_ links: [String]) -> Bool {
        links.count == 1 && TextSimilarity.count(links[0][...]) > meanWords
    }

    /// Whether a label stands in front of the links of a line, without a colon: "Étiqueté Port, Quai".
    private static func isLabelled(_ block: Int, _ page: FieldPage) -> Bool {
        guard let first = page.links(block).first?.text, !first.isEmpty else { return false }
        let text = page.text(block)
        guard let start = text.range(of: first)?.lowerBound else { return false }
        return page.words.tags.contains(ClaimText.fold(text[..<start]))
    }

    private static func isInside(_ row: Int, _ page: FieldPage, _ block: Int) -> Bool {
        let entry = page.page.blocks.blocks[block]
        return row >= Int(entry.owner) && row <= Int(entry.lastRow)
    }

    private static func links(_ page: FieldPage, _ block: Int) -> [String] {
        page.links(block).compactMap { link in
            guard !link.address.hasPrefix("#") else { return nil }
            let text = ClaimText.fold(link.text.hasPrefix("#") ? link.text.dropFirst() : link.text[...])
            // The label may be a link too, and so may the offer of an alert.
            guard text.utf8.count > 1, text.utf8.count < 60, !text.hasPrefix("»"), !page.words.tags.contains(text)
            else { return nil }
            return text
        }
    }

    /// Bytes that no label of tags has before its colon.
    private static let longestLabel = 80

    /// The tags of a line "Tags : a, b"; empty for the label alone; nil for other lines.
    private static func label(_ block: Int, _ page: FieldPage) -> [String]? {
        page.withBytes(block) { text in
            if text.count <= page.words.longestTags, page.words.tags.contains(key: SmallWord.key(text)) { return [] }
            let reach = min(longestLabel, text.count)
            let colon = text.first(UInt8(ascii: ":"), from: 0, before: reach)
            guard colon < reach,
                page.words.tags.contains(ClaimText.fold(Array(text.piece(0..<colon))))
            else { return nil }
            return KeywordList.split(text.piece(from: colon + 1).string)
        }
    }
}
