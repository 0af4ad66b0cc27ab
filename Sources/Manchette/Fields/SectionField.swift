import HTMLTree

/// The rubric: the page's own section claim, or its breadcrumbs.
enum SectionField {
    /// The rubric.
    ///
    /// - Parameter kicker: the block that prints the over-title: it may be the rubric, where no claim names one.
    static func read(_ page: FieldPage, headline: String?, kicker: Int? = nil) -> FieldValue<String>? {
        let title = SiteNames.fold(headline ?? "")
        let titles = ([headline].compactMap { $0 } + page.claims(.headline).map(\.value)).map {
            page.words(of: $0)
        }
        var best: (claim: Claim, score: Double)?
        var rejected: [Article.RejectedClaim] = []
        let claims =
            page.claims(.section).filter { !isTitle($0.value, among: titles) }.flatMap { claim in
                parts(of: claim.value).prefix(mostParts).map { part in
                    Claim(
                        .section, withoutLabel(part, page), source: claim.source, row: claim.row, details: claim.details
                    )
                }
            } + (kicker.flatMap { printed($0, page) }.map { [$0] } ?? []) + trail(page) + filed(page) + labelled(page)
        for claim in claims {
            guard let score = score(claim, page, title: title), !isTitle(claim.value, among: titles) else { continue }
            rejected.append(Article.RejectedClaim(claim.value, source: claim.source, score: score))
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (claim, score) }
        }
        guard let best else { return nil }
        return FieldValue(
            value: spelled(best.claim.value, page), source: best.claim.source, confidence: best.score,
            rejected: rejected.filter { $0.value != best.claim.value })
    }

    /// The line of a dump that is labelled as its rubric: "Rubrique : Mer".
    private static func labelled(_ page: FieldPage) -> [Claim] {
        guard !page.isHTML else { return [] }
        for line in 0..<min(page.count, TextDumpFields.mostLabelledLines) {
            guard let value = TextDumpFields.labelled(line, page.words.sectionLabels, page) else { continue }
            let source = "text:line \(page.page.blocks.blocks[line].firstRow + 1)"
            return [Claim(.section, value, source: source)]
        }
        return []
    }

    /// The rubric that a line by the text says it is filed in: "Publié dans Mer", or a link of WordPress to a category of
    /// its own by the headline.
    private static func filed(_ page: FieldPage) -> [Claim] {
        guard page.isHTML, page.claims(.section).isEmpty, let first = page.body.first, let last = page.body.last else {
            return []
        }
        let categories = page.claims(.tag).filter { $0.details["category"] != nil }
        // Some pages print the headline far behind the text.
        let start = min(page.page.body.headline ?? first, first)
        let from = max(0, start - farthestFiled)
        for block in from..<max(from, min(page.count, last + farthestFiled))
        where page.page.blocks.blocks[block].linkBytes > 0 && page.length(block) < longestFiled
            && (!page.isOutside(block) || page.traits(block).isSuperset(of: [.inFooter, .inArticle]))
        {
            let entry = page.page.blocks.blocks[block]
            // Other articles have their categories too, behind the text.
            let isCategory =
                block <= first && categories.contains { $0.row >= entry.owner && $0.row <= entry.lastRow }
            guard isCategory || isLabelled(block, by: page.words.sectionLabels, page),
                let link = page.links(block).first,
                TextSimilarity.count(link.text[...]) <= mostWordsOfPrinted, !link.text.contains(where: \.isNumber)
            else { continue }
            return [Claim(.section, withoutLabel(link.text, page), source: "dom:category")]
        }
        return []
    }

    /// How far from headline and text the line stands that says where an article is filed, and the most bytes of it.
    private static let (farthestFiled, longestFiled) = (6, 200)

    /// Whether what stands before a line's first link is one of some labels, with a colon behind it or without.
    private static func isLabelled(_ block: Int, by labels: SmallWordSet, _ page: FieldPage) -> Bool {
        let table = page.page.blocks
        let entry = table.blocks[block]
        guard let link = table.runs[entry.runs].first(where: { $0.kind == .link }),
            1...longestLabel ~= link.range.lowerBound
        else { return false }
        return table.bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.piece(entry.text)
            var end = min(Int(link.range.lowerBound), text.count)
            while end > 0, text[end - 1] == UInt8(ascii: ":") || text[end - 1] <= 0x20 { end -= 1 }
            // "Rubrique :", with a space that no line breaks at.
            if end > 1, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { end -= 2 }
            return labels.contains(key: SmallWord.key(text.piece(0..<end)))
        }
    }

    /// The longest label before a link, in bytes.
    private static let longestLabel: Int32 = 60

    /// Whether a block is of the trail: its element is called so, to readers of the page or to those who hear it, or it
    /// begins with the label of one.
    private static func isOfTrail(_ block: Int, _ page: FieldPage) -> Bool {
        if page.names(.breadcrumb, block, levels: levelsOfTrail, maximumRows: rowsOfTrail) { return true }
        if let tree = page.tree, let nav = page.ancestor(of: block, in: [.nav], levels: levelsOfTrail),
            let label = tree.attributeString(nav, .ariaLabel)
        {
            return page.words.trailLabels.contains(ClaimText.fold(label))
        }
        return isLabelledTrail(block, page)
    }

    private static func isLabelledTrail(_ block: Int, _ page: FieldPage) -> Bool {
        page.length(block) < longestFiled && isLabelled(block, by: page.words.trailLabels, page)
    }

    /// The links of the trail of breadcrumbs that is printed in front of the text.
    private static func trail(_ page: FieldPage) -> [Claim] {
        guard page.isHTML, page.claims(.section).isEmpty else { return [] }
        var claims: [Claim] = []
        var beginsAtRoot = false
        let end = min(page.body.first ?? 0, page.count)
        for block in max(0, end - farthestTrail)..<end where page.page.blocks.blocks[block].linkBytes > 0 {
            guard isOfTrail(block, page) else {
                // One trail is enough.
                if claims.isEmpty { continue } else { break }
            }
            if claims.isEmpty, isLabelledTrail(block, page) { beginsAtRoot = true }
            for link in page.links(block) where claims.count < mostParts {
                // A trail begins with the front page; menus and rows of tags are named so too.
                if link.address == "/" || AddressForm.isRoot(link.address) || page.words.home.contains(link.text) {
                    beginsAtRoot = beginsAtRoot || claims.isEmpty
                    continue
                }
                guard beginsAtRoot, !link.address.hasPrefix("#"),
                    TextSimilarity.count(link.text[...]) <= mostWordsOfPrinted,
                    !link.text.contains(where: \.isNumber)
                else { continue }
                var claim = Claim(.section, withoutLabel(link.text, page), source: "dom:breadcrumb")
                claim.details["position"] = String(claims.count + 1)
                claims.append(claim)
            }
        }
        return claims
    }

    /// The most blocks from the trail to the text.
    private static let farthestTrail = 24
    /// How many elements around a link may be named as the trail, and how many rows they have at most.
    private static let (levelsOfTrail, rowsOfTrail) = (5, 60)

    /// The rubric that an over-title is: a link of a few words, or a part of the page's address.
    private static func printed(_ block: Int, _ page: FieldPage) -> Claim? {
        let links = page.links(block).filter {
            !AddressForm.isRoot($0.address) && !$0.address.hasPrefix("#") && !isOwn($0.address, page)
        }
        let text = links.count == 1 ? links[0].text : ClaimText.fold(page.text(block))
        if links.count == 1, isOfArticle(links[0].address, text: text) { return nil }
        guard page.isHTML, (1...mostWordsOfPrinted).contains(TextSimilarity.count(text[...])),
            page.linkShare(block) > 0.8 && links.count == 1 || isOfAddress(text, of: page)
        else { return nil }
        return Claim(.section, withoutLabel(text, page), source: "dom:kicker")
    }

    /// Whether the address of a link is an article's: its last part has the words of a title.
    ///
    /// A rubric's has the words of the link, or little more: "Provence-Alpes-Côte d'Azur".
    private static func isOfArticle(_ address: String, text: String) -> Bool {
        guard let title = AddressForm.title(endingPath: AddressForm.path(address)) else { return false }
        let (slug, form) = (letters(String(title)), letters(text))
        let (short, long) = slug.utf8.count < form.utf8.count ? (slug, form) : (form, slug)
        return 2 * short.utf8.count < long.utf8.count || long.range(of: short) == nil
    }

    /// Whether a link leads to the page that it stands on.
    private static func isOwn(_ address: String, _ page: FieldPage) -> Bool {
        let own = [page.page.url].compactMap { $0 } + page.claims.filter { $0.field == .canonicalURL }.map(\.value)
        guard let base = page.url else { return own.contains(address) }
        let form = AddressForm.comparable(AddressResolver.resolve(address, against: base))
        return own.contains { AddressForm.comparable(AddressResolver.resolve($0, against: base)) == form }
    }

    /// The most words of a rubric that is printed over the headline.
    private static let mostWordsOfPrinted = 5

    /// Whether a rubric is a part of the page's address: "Société" in "/societe/le-port-rouvre".
    private static func isOfAddress(_ text: String, of page: FieldPage) -> Bool {
        guard let url = page.url else { return false }
        let form = letters(text)
        return !form.isEmpty
            && AddressForm.path(url).split(separator: "/").dropLast().contains { letters(String($0)) == form }
    }

    /// A rubric without a mark or a label before it, or a colon behind it: "- Mer", "/ Mer", "Category: Mer", "Mer:".
    ///
    /// Nothing is left of a label alone: "Category:".
    private static func withoutLabel(_ value: String, _ page: FieldPage) -> String {
        var text =
            value.beginsWithLetter ? value[...] : value.drop { "-–—•·|>/# ›».".contains($0) || $0.isWhitespace }
        while !text.endsWithLetter, let last = text.last, ":/|>›»".contains(last) || last.isWhitespace {
            text.removeLast()
        }
        // The name that draws an icon behind it: "Quais keyboard_arrow_right".
        if let space = text.lastIndex(of: " "), isIcon(text[text.index(after: space)...]) { text = text[..<space] }
        if value.last == ":", isLabel(ClaimText.fold(text), page) { return "" }
        guard let colon = text.firstIndex(of: ":"), isLabel(ClaimText.fold(text[..<colon]), page) else {
            return text.isEmpty ? value : String(text)
        }
        return ClaimText.fold(text[text.index(after: colon)...])
    }

    /// Whether a word is the name of an icon as fonts that draw them have it.
    private static func isIcon(_ word: Substring) -> Bool {
        word.utf8.contains(UInt8(ascii: "_")) && word.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == UInt8(ascii: "_") }
    }

    private static func isLabel(_ text: String, _ page: FieldPage) -> Bool {
        page.words.tags.contains(text) || page.words.sectionLabels.contains(text)
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

    /// The rubric as the page writes it, where a claim gives it as addresses have it: "Faits divers" for "faits-divers".
    private static func spelled(_ value: String, _ page: FieldPage) -> String {
        guard isOfAddress(value) else { return value }
        let form = letters(value)
        func isSpelling(_ text: String) -> Bool {
            text.utf8.count < longestSpelling && text.first?.isUppercase == true && text != text.uppercased()
        }
        let claims = page.claims(.section).flatMap { parts(of: $0.value).prefix(mostParts) }
        if let claim = claims.first(where: { isSpelling($0) && letters($0) == form }) { return claim }
        for block in 0..<page.count where page.page.blocks.blocks[block].linkBytes > 0 {
            for link in page.links(block) where isSpelling(link.text) {
                if letters(link.text) == form { return link.text }
                // "Société et politique" links to "/societe-politique/".
                let path = AddressForm.path(link.address).split(separator: "/")
                if path.last.map({ $0 == value }) == true, value.contains("-"),
                    letters(link.text).prefix(samePart) == form.prefix(samePart)
                {
                    return link.text
                }
            }
        }
        return value
    }

    /// The longest rubric that a link may spell, and the letters that it must have in common with the one of an address.
    private static let (longestSpelling, samePart) = (40, 5)

    /// Whether a text has small letters of ASCII, digits and dashes only, as parts of addresses have.
    private static func isOfAddress(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }
    }

    /// Letters and digits without case and accents.
    private static func letters(_ text: String) -> String { TextSimilarity.letters(TextFolding.fold(text)) }

    /// Whether a breadcrumb is the article's own title, as the page or a claim has it.
    private static func isTitle(_ value: String, among titles: [[SmallWord]]) -> Bool {
        let words = TextSimilarity.words(value)
        return words.count > 2
            && titles.contains { TextSimilarity.dice(words, $0) > 0.6 || words.count > 3 && words.starts(with: $0) }
    }

    /// How much sure a rubric is, less where it says nothing of the article.
    private static func score(_ claim: Claim, _ page: FieldPage, title: String) -> Double? {
        trust(claim, page, title: title).map { page.words.generalSections.contains(claim.value) ? $0 / 2 : $0 }
    }

    private static func trust(_ claim: Claim, _ page: FieldPage, title: String) -> Double? {
        let form = SiteNames.fold(claim.value)
        guard !form.isEmpty, form != title, claim.value.utf8.count < 60, !page.words.noSections.contains(claim.value),
            !page.words.noTags.contains(claim.value),
            claim.value.range(of: "://") == nil,
            !page.words.home.contains(claim.value), !page.sites.isExactly(claim.value)
        else { return nil }
        if claim.source.hasSuffix("BreadcrumbList") {
            // The last breadcrumb before the article itself is its rubric; its own title is often cut short.
            if title.hasPrefix(form), form.utf8.count > 20 { return nil }
            let position = Double(claim.details["position"] ?? "") ?? 1
            return 0.6 + 0.01 * min(position, 9)
        }
        if claim.source == "dom:breadcrumb" {
            if title.hasPrefix(form), form.utf8.count > 20 { return nil }
            return 0.52 + 0.01 * min(Double(claim.details["position"] ?? "") ?? 1, 4)
        }
        if claim.source == "dom:kicker" { return 0.5 }
        if claim.source == "dom:category" { return 0.51 }
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
