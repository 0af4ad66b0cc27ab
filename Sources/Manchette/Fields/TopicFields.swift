import HTMLTree

/// The rubric: the page's own section claim, or its breadcrumbs.
enum SectionField {
    /// The rubric.
    static func read(_ page: FieldPage, headline: String?) -> FieldValue<String>? {
        let title = SiteNames.fold(headline ?? "")
        let titles = ([headline].compactMap { $0 } + page.claims(.headline).map(\.value)).map {
            TextSimilarity.words($0)
        }
        var best: (claim: Claim, score: Double)?
        var rejected: [Article.RejectedClaim] = []
        let claims = page.claims(.section).filter { !isTitle($0.value, among: titles) }.flatMap { claim in
            parts(of: claim.value).prefix(mostParts).map { part in
                Claim(.section, part, source: claim.source, row: claim.row, details: claim.details)
            }
        }
        for claim in claims {
            guard let score = score(claim, page, title: title), !isTitle(claim.value, among: titles) else { continue }
            rejected.append(Article.RejectedClaim(claim.value, source: claim.source, score: score))
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (claim, score) }
        }
        guard let best else { return nil }
        return FieldValue(
            value: best.claim.value, source: best.claim.source, confidence: best.score,
            rejected: rejected.filter { $0.value != best.claim.value })
    }

    /// The most rubrics that are joined in one claim.
    private static let mostParts = 20

    /// The rubrics of a claim that joins several, the first one first.
    ///
    /// Joined are "World,Politics", "World, Politics, Europe" and `["World","Politics"]`; a rubric with a comma of its own
    /// has one, with a space behind it.
    static func parts(of value: String) -> [String] {
        if value.hasPrefix("["), value.hasSuffix("]") {
            return value.split(separator: ",").map { ClaimText.fold(Array($0.filter { !"[]\"".contains($0) }.utf8)) }
                .filter { !$0.isEmpty }
        }
        // "Politique > Élections": the last is the article's own.
        if value.range(of: " > ") != nil {
            return value.split(separator: ">").suffix(1).map { ClaimText.fold($0) }.filter { !$0.isEmpty }
        }
        let pieces = value.split(separator: ",", omittingEmptySubsequences: true)
        guard pieces.count > 1 else { return [value] }
        let isTight = pieces.dropFirst().contains { $0.first?.isWhitespace == false }
        // "College of Behavioral, Social and Health Sciences": a sentence's list ends with a joining word.
        let isPhrase = pieces.last.map { (piece: Substring) -> Bool in
            let words = piece.split(separator: " ")
            return words.dropLast().contains {
                FieldWords.shared.conjunctions.contains($0) && $0.first?.isUppercase != true
            }
        }
        guard isTight || pieces.count > 2, isPhrase != true else { return [value] }
        return pieces.map { ClaimText.fold($0) }.filter { !$0.isEmpty }
    }

    /// Whether a breadcrumb is the article's own title, as the page or a claim has it.
    private static func isTitle(_ value: String, among titles: [[SmallWord]]) -> Bool {
        let words = TextSimilarity.words(value)
        return words.count > 2
            && titles.contains { TextSimilarity.dice(words, $0) > 0.6 || words.count > 3 && words.starts(with: $0) }
    }

    private static func score(_ claim: Claim, _ page: FieldPage, title: String) -> Double? {
        let form = SiteNames.fold(claim.value)
        guard !form.isEmpty, form != title, claim.value.utf8.count < 60, !page.words.noSections.contains(claim.value),
            claim.value.range(of: "://") == nil,
            !page.words.home.contains(claim.value), !page.sites.isExactly(claim.value)
        else { return nil }
        if claim.source.hasSuffix("BreadcrumbList") {
            // The last breadcrumb before the article itself is its rubric; its own title is often cut short.
            if title.hasPrefix(form), form.utf8.count > 20 { return nil }
            let position = Double(claim.details["position"] ?? "") ?? 1
            return 0.6 + 0.01 * min(position, 9)
        }
        if claim.source == "json-ld:articleSection" { return 0.9 }
        if claim.source.range(of: "article:section") != nil { return 0.88 }
        if claim.source.hasPrefix("microdata:") { return isInSentence(claim, page) ? nil : 0.7 }
        return 0.65
    }

    /// Whether a claim is made by some words of a sentence.
    private static func isInSentence(_ claim: Claim, _ page: FieldPage) -> Bool {
        let row = claim.row
        guard row >= 0 else { return false }
        return page.body.contains { block in
            let entry = page.page.blocks.blocks[block]
            return entry.owner <= row && entry.lastRow >= row && page.length(block) > 3 * claim.value.utf8.count + 40
        }
    }
}

/// Keywords: what the page links as tags near its text, or claims.
enum TagsField {
    /// The keywords, and the blocks that print them.
    static func read(
        _ page: FieldPage, anchor: PageAnchor, authors: [Article.Author] = []
    ) -> (value: FieldValue<[String]>?, blocks: [Int]) {
        let writers = Set(authors.map { AuthorNames.key($0.name) })
        let dates = page.dates
        let titles = Set(page.claims(.headline).map { SiteNames.fold($0.value) })
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
        if !printed.tags.isEmpty { sources.append(("dom:tags", printed.tags, 0.95)) }
        for index in sources.indices {
            sources[index].tags = withoutPrefixes(sources[index].tags)
            sources[index].tags.removeAll {
                isNoTag($0, writers: writers, dates: dates, isNamed: !authors.isEmpty) || isTitle($0, among: titles)
            }
        }
        let descriptions = page.claims(.description).map { TextSimilarity.words($0.value) }
        let headlines = page.claims(.headline).map { TextSimilarity.words($0.value) }
        let usable = sources.filter { source in
            guard source.tags.count <= 60, !source.tags.isEmpty, !isSentence(source.tags, among: descriptions),
                !isTitleInWords(source.tags, among: headlines)
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
    private static func isTitleInWords(_ tags: [String], among headlines: [[SmallWord]]) -> Bool {
        guard tags.count > 3 else { return false }
        let lists = tags.map { TextSimilarity.words($0) }
        guard lists.allSatisfy({ $0.count < 3 }) else { return false }
        let words = lists.joined()
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
        // What a template left to be filled in: "[node:field_tags]", "{{tag}}".
        if tag.hasPrefix("["), tag.hasSuffix("]"), tag.utf8.contains(where: { $0 == 0x3A || $0 == 0x5F }) {
            return true
        }
        if tag.hasPrefix("{{") { return true }
        guard tag.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return tag.range(of: "://") != nil }
        if tag.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return tag.utf8.count > 4 }
        return dates.dates(in: tag).contains { $0.precision >= .day && !$0.isYearInferred }
            || tag.range(of: "://") != nil
    }

    /// Whether a keyword is the article's title; that of an article about one thing may be its name.
    private static func isTitle(_ tag: String, among titles: Set<String>) -> Bool {
        tag.split(separator: " ", maxSplits: 4).count > 4 && titles.contains(SiteNames.fold(tag))
    }

    /// Keywords without the names of their lists, where all have one: "topic/Mer", "section/Port".
    private static func withoutPrefixes(_ tags: [String]) -> [String] {
        func place(_ tag: String) -> String.Index? {
            guard let slash = tag.firstIndex(of: "/"), slash > tag.startIndex, tag.index(after: slash) < tag.endIndex,
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
        let tagRows = page.claims.filter { $0.source == "dom:rel-tag" }.map { Int($0.row) }
        for block in max(0, start - linesAbove)..<max(start, min(page.count, end + 16))
        where page.length(block) < 300 && !page.isOutside(block) {
            // Over the headline only a line that is called so.
            if block < start, label(block, page)?.isEmpty ?? true { continue }
            if page.linkShare(block) < 0.5 && page.isOfBody(block) { continue }
            if let label = label(block, page) {
                // "On the same subject" heads tags on some sites and articles on others: its wording has been weighed.
                if label.isEmpty, case .noise(let kind)? = page.role(block), kind != .tags,
                    page.labels[block].reason != .model
                {
                    continue
                }
                blocks.append(block)
                let links = page.isHTML && label.count == 1 ? links(page, block) : []
                tags += links.count > 1 ? links : label
                if label.isEmpty, let list = list(behind: block, page) {
                    blocks.append(block + 1)
                    tags += list
                }
                continue
            }
            guard page.isHTML, page.linkShare(block) > 0.6 else { continue }
            let isRel = tagRows.contains { isInside($0, page, block) }
            guard
                isRel
                    || block > (anchor.bodyStart ?? 0) && page.names(.tag, block)
                        && !page.names(.notTag, block)
            else { continue }
            guard !areTitles(page.links(block).map(\.text), page) else { continue }
            blocks.append(block)
            tags += links(page, block)
        }
        return (tags.count <= 30 ? tags : [], blocks)
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

    /// The tags of a line "Tags : a, b"; empty for the label alone; nil for other lines.
    private static func label(_ block: Int, _ page: FieldPage) -> [String]? {
        page.withBytes(block) { text in
            // Longer than any label that is a line of its own, or stands before a colon.
            if text.count < 80, page.words.tags.contains(key: SmallWord.key(text)) { return [] }
            guard let colon = text.place(of: UInt8(ascii: ":")), colon < 80,
                page.words.tags.contains(ClaimText.fold(Array(text.piece(0..<colon))))
            else { return nil }
            return KeywordList.split(text.piece(from: colon + 1).string)
        }
    }
}

/// The publisher's own code, told by its label.
enum WebcodeField {
    /// The code, and the blocks that print it and its label.
    static func read(_ page: FieldPage) -> (value: FieldValue<String>?, blocks: [Int]) {
        if let claim = page.claims.first(where: { $0.field == .webcode }), let code = code(in: claim.value) {
            return (FieldValue(value: code, source: claim.source, confidence: 0.9), [])
        }
        let labels = page.words.webcode
        guard !labels.isEmpty else { return (nil, []) }
        let letter = rarestLetter(of: labels)
        for block in 0..<page.count where page.length(block) < 200 && mayHoldLabel(page, block, letter) {
            let text = page.text(block)
            guard let place = labelEnd(in: text, labels) else { continue }
            let source = page.isHTML ? "dom:webcode" : "text:line \(page.page.blocks.blocks[block].firstRow + 1)"
            if let code = code(in: String(text[place...])) {
                let isOwnLine = page.length(block) < 60
                return (FieldValue(value: code, source: source, confidence: 0.95), isOwnLine ? [block] : [])
            }
            // The label on a line of its own: the code is on the next.
            guard ClaimText.fold(Array(text[place...].utf8)).utf8.count <= 1, block + 1 < page.count,
                page.length(block + 1) < 60, let code = code(in: page.text(block + 1))
            else { continue }
            return (FieldValue(value: code, source: source, confidence: 0.95), [block, block + 1])
        }
        return (nil, [])
    }

    /// The letter that all labels hold and that texts hold seldom; nil when there is none, or when one is not all ASCII.
    private static func rarestLetter(of labels: [String]) -> UInt8? {
        guard labels.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
        return "jxqzkywvbgpfhcumldornstaie".utf8.first { letter in labels.allSatisfy { $0.utf8.contains(letter) } }
    }

    /// Whether a label with a code may stand in a block's bytes; without a letter to look for it may stand anywhere.
    private static func mayHoldLabel(_ page: FieldPage, _ block: Int, _ letter: UInt8?) -> Bool {
        // A code has a digit, in the same block or in the next.
        guard page.hasDigit(block) || block + 1 < page.count && page.hasDigit(block + 1) else { return false }
        guard let letter else { return true }
        return page.withBytes(block) { text in
            guard text.holds(letter: letter) else { return false }
            return page.words.webcodes.occur(in: text)
        }
    }

    /// Where the label ends in a text; the longest labels first.
    private static func labelEnd(in text: String, _ labels: [String]) -> String.Index? {
        let folded = text.lowercased()
        guard folded.utf8.count == text.utf8.count else { return nil }
        for label in labels {
            guard let range = folded.range(of: label) else { continue }
            let offset = folded.utf8.distance(from: folded.startIndex, to: range.upperBound)
            // A whole word: "webcodes" is none.
            if range.upperBound < folded.endIndex, folded[range.upperBound].isLetter { continue }
            return text.utf8.index(text.startIndex, offsetBy: offset)
        }
        return nil
    }

    /// The code that a text begins with: letters, digits, `_` and `-`, a digit among them.
    private static func code(in text: String) -> String? {
        let rest = text.drop { !$0.isLetter && !$0.isNumber }
        guard text.utf8.count - rest.utf8.count <= 6 else { return nil }
        let code = rest.prefix { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" || $0 == "-" || $0 == "/" }
        guard (3...32).contains(code.utf8.count), code.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        return String(code)
    }
}

/// The site's name.
enum SiteField {
    /// The name.
    static func read(_ page: FieldPage, headline: String?) -> FieldValue<String>? {
        var best: (value: String, source: String, score: Double)?
        for claim in page.claims where claim.field == .site || claim.field == .publisher {
            guard claim.details["alternative"] == nil, claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"),
                claim.value.utf8.count < 80, claim.details["type"] != "person"
            else { continue }
            if isPageTitle(claim, page) { continue }
            let score: Double
            switch claim.source {
            case "meta:og:site_name": score = 0.95
            case "json-ld:WebSite.name": score = 0.85
            case "json-ld:publisher": score = 0.8
            default: score = claim.field == .site ? 0.6 : 0.55
            }
            if best.map({ score > $0.score }) ?? true { best = (claim.value, claim.source, score) }
        }
        if best == nil, let headline, let title = page.claims.first(where: { $0.source == "dom:title" })?.value,
            let tail = TitleCleaner.tail(of: title, behind: headline), let name = siteName(in: tail, page)
        {
            best = (name, "dom:title", 0.4)
        }
        return best.map { FieldValue(value: $0.value, source: $0.source, confidence: $0.score) }
    }

    /// Whether what is claimed as the site's name is this page's title.
    private static func isPageTitle(_ claim: Claim, _ page: FieldPage) -> Bool {
        TextSimilarity.count(claim.value[...]) > 4
            && page.claims.contains { $0.field == .headline && $0.value == claim.value }
            && page.claims.contains {
                $0.field == .headline && $0.value != claim.value && claim.value.hasPrefix($0.value)
            }
    }

    /// The longest that stands behind a title with the site's name, in bytes.
    private static let longestTail = 200

    /// The site's name in what stands behind a title: of "Mer - Gazette" the part that is the domain's, or the last.
    private static func siteName(in tail: String, _ page: FieldPage) -> String? {
        guard tail.utf8.count < longestTail else { return nil }
        var parts: [Substring] = []
        var rest = tail[...]
        while let mark = [" - ", " | ", " – ", " · "].compactMap({ rest.range(of: $0) }).min(by: {
            $0.lowerBound < $1.lowerBound
        }) {
            parts.append(rest[..<mark.lowerBound])
            rest = rest[mark.upperBound...]
        }
        parts.append(rest)
        let names = parts.map { String($0.drop { "-|–· ".contains($0) }) }.filter { !$0.isEmpty }
        return names.first(where: page.sites.isDomain) ?? names.last
    }
}
