import HTMLTree

/// Stage 7: weighs what a page claims against what it shows, field by field.
enum FieldReader {
    /// So many fields have a provenance, few pages all of them.
    private static let mostFields = 16

    /// The fields of a page, in the order in which one tells where the next is looked for: the headline gives the place of
    /// by-line and dates, these leave the over-title and the standfirst.
    static func read(_ input: Page) -> Fields {
        let page = FieldPage(input)
        var fields = Fields()
        // Room for all, which they would move to step by step.
        fields.provenance.reserveCapacity(Self.mostFields)
        fields.confidence.reserveCapacity(Self.mostFields)
        let head = fields.readHead(page)
        let anchor = PageAnchor(page, headline: head.blocks)

        let authors = AuthorsField.read(page, anchor: anchor)
        fields.authors = fields.note("authors", authors.value) ?? []
        fields.take(authors.blocks.filter { !anchor.isProse($0) }, as: .byline)

        // An account that puts in what is no article opens a thread.
        let isThread = input.isThreadLike && authors.isAccount
        let dates = DatesField.read(page, anchor: anchor, isThread: isThread)
        fields.published = fields.note("published", dates.published)
        fields.modified = fields.note("modified", dates.modified)
        fields.take(dates.blocks.filter { !anchor.isProse($0) }, as: .dateline)

        fields.take(TextDumpFields.creditedCaptions(of: page), as: .noise(.caption))
        fields.site = fields.note("site", SiteField.read(page, headline: fields.headline))
        fields.readOverTitleAndLead(page, anchor: anchor, head: head)
        fields.takeRepeated(page, anchor: anchor)

        let webcode = WebcodeField.read(page)
        fields.webcode = fields.note("webcode", webcode.value)
        fields.take(webcode.blocks, as: .noise(.tags))
        let tags = TagsField.read(page, anchor: anchor, authors: fields.authors)
        fields.tags = fields.note("tags", tags.value) ?? []
        fields.take(tags.blocks, as: .noise(.tags))
        fields.section = fields.note(
            "section",
            SectionField.read(page, headline: fields.headline, kicker: fields.blocks.first { $0.value == .kicker }?.key)
        )

        let base = AddressFields.base(page)
        fields.url = page.page.url
        fields.base = base
        fields.canonicalURL = fields.note("canonicalURL", AddressFields.canonical(page, base: base))
        let images = ImagesField.read(page, anchor: anchor, base: base)
        fields.images = fields.note("images", images.value) ?? []
        fields.media = images.media
        fields.access = AccessField.read(page, anchor: anchor)
        return fields
    }
}

extension Fields {
    fileprivate mutating func readHead(_ page: FieldPage) -> HeadlineField.Result {
        guard !page.isHTML else {
            let head = HeadlineField.read(page)
            headline = note("headline", head.value)
            if let blocks = head.blocks { take(Array(blocks), as: .headline) }
            return head
        }
        guard let line = TextDumpFields.head(of: page).headline else { return HeadlineField.Result() }
        let source = "text:line \(page.page.blocks.blocks[line].firstRow + 1)"
        let text = TextDumpFields.labelled(line, page.words.titleLabels, page) ?? page.text(line)
        headline = note("headline", FieldValue(value: ClaimText.withoutBreaks(text), source: source, confidence: 0.7))
        take([line], as: .headline)
        return HeadlineField.Result(blocks: line..<(line + 1))
    }

    private func isSite(_ text: String) -> Bool { site.map { SiteNames.fold($0) == SiteNames.fold(text) } ?? false }

    fileprivate mutating func readOverTitleAndLead(_ page: FieldPage, anchor: PageAnchor, head: HeadlineField.Result) {
        if !page.isHTML, let line = TextDumpFields.head(of: page).kicker {
            let source = "text:line \(page.page.blocks.blocks[line].firstRow + 1)"
            kicker = note(
                "kicker", FieldValue(value: ClaimText.withoutBreaks(page.text(line)), source: source, confidence: 0.7))
            take([line], as: .kicker)
        } else if page.isHTML {
            var found = KickerField.read(page, anchor: anchor, inHeading: head.kicker, taken: blocks, authors: authors)
            // The site's name stands over many headlines; some pages say in their title alone that it is one.
            if let text = found.value?.value, isSite(text) { found = (nil, nil) }
            kicker = note("kicker", found.value)
            if let block = found.block { take([block], as: .kicker) }
        }
        let found = LeadField.read(page, anchor: anchor, taken: blocks)
        lead = note("lead", found.value)
        take(found.blocks, as: .lead)
    }

    /// Takes what the text repeats of its head in its first two blocks: headline and standfirst.
    fileprivate mutating func takeRepeated(_ page: FieldPage, anchor: PageAnchor) {
        guard page.isHTML, let headline = anchor.headline, !page.isOfBody(headline) else { return }
        let head = [self.headline, lead].compactMap { $0 }
        let taken = blocks
        let isOpen: (Int) -> Bool = { $0 > headline && taken[$0] == nil }
        var repeated: [Int] = []
        for block in page.body.lazy.filter(isOpen).prefix(2) {
            let first = page.withBytes(block, Self.firstWord)
            let isRepeated = head.contains { text in
                // Most begin with another word, and the rest of them need not be read.
                var text = text
                guard text.withUTF8(Self.firstWord) == first else { return false }
                let words = TextSimilarity.words(text)
                return words.count > 4 && words == page.wordKeys(block)
            }
            if isRepeated { repeated.append(block) }
        }
        guard !repeated.isEmpty, page.body.count(where: isOpen) > repeated.count + 2 else { return }
        take(repeated, as: .noise(.duplicate))
    }

    private static func firstWord(_ text: UnsafeBufferPointer<UInt8>) -> SmallWord? {
        var reader = SmallWordReader(text)
        return reader.next()
    }

    fileprivate mutating func take(_ indices: [Int], as role: Role) {
        for block in indices where blocks[block] == nil { blocks[block] = role }
    }

    /// Keeps where a field's value came from and how sure it is; returns the value.
    fileprivate mutating func note<Value>(_ name: String, _ field: FieldValue<Value>?) -> Value? {
        guard let field else { return nil }
        provenance[name] = field.provenance
        confidence[name] = field.confidence
        return field.value
    }
}
