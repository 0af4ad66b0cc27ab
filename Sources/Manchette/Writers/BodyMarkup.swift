/// What a markup language calls the parts of a body; HTML and TEI differ in nothing else there.
struct BodyMarkup {
    /// An element's tags.
    struct Element {
        var start: String
        var end: String

        init(_ start: String, _ end: String) { (self.start, self.end) = (start, end) }

        /// An element without attributes.
        init(_ name: String) { self.init("<\(name)>", "</\(name)>") }
    }

    let quotation: Element
    let code: Element
    let lineBreak: String
    /// A list's item, and the number that it has of its own.
    let item: @Sendable (_ number: Int?) -> Element
    let row: Element
    let cell: Element
    let list: @Sendable (_ isOrdered: Bool) -> Element
    /// The name of a heading's element.
    let heading: @Sendable (BodyBlock) -> String
    let strong: Element
    let emphasis: Element
    /// The name of a link's element and of the attribute with its address, and that address; nil where there is no link.
    let link: @Sendable (_ url: String?) -> (name: String, attribute: String, target: String?)?
    let figure: @Sendable (inout MarkupEmitter, Article.Image) -> Void
}

extension MarkupEmitter {
    /// Writes a part of a body.
    mutating func part(_ part: BodyOutline, in language: BodyMarkup, images: [String: Article.Image]) {
        switch part {
        case .list(let items): list(items, in: language)
        case .quotation(let blocks):
            markup(language.quotation.start + "\n")
            for block in blocks { paragraph("p", block, in: language) }
            markup(language.quotation.end + "\n")
        case .block(let block):
            switch block.kind {
            case .paragraph, .listItem, .blockQuote: paragraph("p", block, in: language)
            case .heading: paragraph(language.heading(block), block, in: language)
            case .code:
                markup(language.code.start)
                characters(block.text)
                markup(language.code.end + "\n")
            case .table: table(block, in: language)
            case .figure:
                guard let url = block.url else { return }
                language.figure(
                    &self, images[url] ?? Article.Image(url: url, caption: block.text.isEmpty ? nil : block.text))
            case .embed:
                guard let url = block.url, let link = language.link(url) else { return }
                markup("<p>")
                open(link.name, [link.attribute: link.target])
                characters(block.text.isEmpty ? url : block.text)
                close(link.name)
                markup("</p>\n")
            }
        }
    }

    private mutating func paragraph(_ name: String, _ block: BodyBlock, in language: BodyMarkup) {
        open(name)
        inlines(of: block, in: language)
        close(name)
        markup("\n")
    }

    private mutating func inlines(of block: BodyBlock, in language: BodyMarkup) {
        let runs = InlineRuns(block)
        for event in runs.events {
            switch event {
            case .characters(let range):
                for (index, line) in runs.text[range]
                    .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
                {
                    if index > 0 { markup(language.lineBreak) }
                    characters(line)
                }
            case .open(let inline):
                switch inline.kind {
                case .strong: markup(language.strong.start)
                case .emphasis: markup(language.emphasis.start)
                case .code: open("code")
                case .link:
                    if let link = language.link(inline.url) { open(link.name, [link.attribute: link.target]) }
                }
            case .close(let inline):
                switch inline.kind {
                case .strong: markup(language.strong.end)
                case .emphasis: markup(language.emphasis.end)
                case .code: close("code")
                case .link: if let link = language.link(inline.url) { close(link.name) }
                }
            }
        }
    }

    private mutating func list(_ items: ArraySlice<BodyBlock>, in language: BodyMarkup) {
        for step in ListStep.steps(for: items) {
            switch step {
            case .openList(let ordered): markup(language.list(ordered).start + "\n")
            case .closeList(let ordered): markup(language.list(ordered).end + "\n")
            case .openItem(let item, let number):
                markup(language.item(number).start)
                inlines(of: item, in: language)
            case .closeItem: markup(language.item(nil).end + "\n")
            }
        }
    }

    private mutating func table(_ block: BodyBlock, in language: BodyMarkup) {
        markup("<table>\n")
        for row in block.tableRows {
            markup(language.row.start)
            for cell in row {
                markup(language.cell.start)
                characters(String(cell))
                markup(language.cell.end)
            }
            markup(language.row.end + "\n")
        }
        markup("</table>\n")
    }
}
