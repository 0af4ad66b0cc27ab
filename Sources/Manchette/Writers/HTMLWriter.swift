/// Writes an article as a small HTML page of its own: no scripts, no styles, only addresses that fetch.
public enum HTMLWriter {
    /// Appends a whole HTML document.
    public static func write(_ article: Article, into output: inout [UInt8]) {
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = MarkupEmitter(appendingTo: moved)
        moved = []
        emitter.markup("<!DOCTYPE html>\n")
        emitter.open("html", ["lang": article.language])
        emitter.markup("\n<head>\n<meta charset=\"utf-8\">\n")
        emitter.element("title", article.headline ?? article.site ?? "")
        if let url = article.canonicalURL ?? article.url, LinkSafety.isFollowable(url) {
            emitter.open("link", ["rel": "canonical", "href": url])
            emitter.markup("\n")
        }
        emitter.markup("</head>\n<body>\n<article>\n")
        emitter.articleHeader(article)
        for image in article.imagesOutsideBody { emitter.figure(image) }
        let images = article.imagesByURL
        for part in BodyOutline.parts(of: article.body) { emitter.part(part, images: images) }
        emitter.markup("</article>\n</body>\n</html>\n")
        output = emitter.bytes
    }
}

extension MarkupEmitter {
    fileprivate mutating func articleHeader(_ article: Article) {
        markup("<header>\n")
        if let kicker = article.kicker { element("p", kicker, ["class": "kicker"]) }
        if let headline = article.headline { element("h1", headline) }
        if let lead = article.lead { element("p", lead, ["class": "lead"]) }
        if !article.authors.isEmpty {
            element("p", article.authors.map(\.name).joined(separator: ", "), ["class": "byline"])
        }
        if let published = article.published { element("time", published, ["datetime": published]) }
        markup("</header>\n")
    }

    fileprivate mutating func part(_ part: BodyOutline, images: [String: Article.Image]) {
        switch part {
        case .list(let items): list(items)
        case .quotation(let blocks):
            markup("<blockquote>\n")
            for block in blocks { paragraph("p", block) }
            markup("</blockquote>\n")
        case .block(let block):
            switch block.kind {
            case .paragraph, .listItem, .blockQuote: paragraph("p", block)
            case .heading: paragraph("h\(min(max(block.level ?? 2, 2), 6))", block)
            case .code:
                markup("<pre><code>")
                characters(block.text)
                markup("</code></pre>\n")
            case .table: table(block)
            case .figure:
                guard let url = block.url else { return }
                figure(images[url] ?? Article.Image(url: url, caption: block.text.isEmpty ? nil : block.text))
            case .embed:
                guard let url = block.url, LinkSafety.isFollowable(url) else { return }
                markup("<p>")
                open("a", ["href": url])
                characters(block.text.isEmpty ? url : block.text)
                markup("</a></p>\n")
            }
        }
    }

    private mutating func paragraph(_ name: String, _ block: BodyBlock) {
        open(name)
        inlines(of: block)
        close(name)
        markup("\n")
    }

    private mutating func inlines(of block: BodyBlock) {
        let runs = InlineRuns(block)
        for event in runs.events {
            switch event {
            case .characters(let range):
                for (index, line) in runs.text[range]
                    .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
                {
                    if index > 0 { markup("<br>") }
                    characters(line)
                }
            case .open(let inline):
                switch inline.kind {
                case .strong: open("strong")
                case .emphasis: open("em")
                case .code: open("code")
                case .link: if let url = Self.target(of: inline) { open("a", ["href": url]) }
                }
            case .close(let inline):
                switch inline.kind {
                case .strong: close("strong")
                case .emphasis: close("em")
                case .code: close("code")
                case .link: if Self.target(of: inline) != nil { close("a") }
                }
            }
        }
    }

    private static func target(of inline: BodyBlock.Inline) -> String? {
        inline.url.flatMap { LinkSafety.isFollowable($0) ? $0 : nil }
    }

    private mutating func list(_ items: ArraySlice<BodyBlock>) {
        for step in ListStep.steps(for: items) {
            switch step {
            case .openList(let ordered): markup(ordered ? "<ol>\n" : "<ul>\n")
            case .closeList(let ordered): markup(ordered ? "</ol>\n" : "</ul>\n")
            case .openItem(let item):
                markup("<li>")
                inlines(of: item)
            case .closeItem: markup("</li>\n")
            }
        }
    }

    private mutating func table(_ block: BodyBlock) {
        markup("<table>\n")
        for row in block.tableRows {
            markup("<tr>")
            for cell in row {
                markup("<td>")
                characters(String(cell))
                markup("</td>")
            }
            markup("</tr>\n")
        }
        markup("</table>\n")
    }

    fileprivate mutating func figure(_ image: Article.Image) {
        guard LinkSafety.isFollowable(image.url) else { return }
        markup("<figure>")
        open(
            "img",
            [
                "src": image.url, "alt": image.caption ?? "", "width": image.width.map(String.init),
                "height": image.height.map(String.init),
            ])
        let words = [image.caption, image.credit].compactMap { $0 }.filter { !$0.isEmpty }
        if !words.isEmpty {
            markup("<figcaption>")
            characters(words.joined(separator: " — "))
            markup("</figcaption>")
        }
        markup("</figure>\n")
    }
}
