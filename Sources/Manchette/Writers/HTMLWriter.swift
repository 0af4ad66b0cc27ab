/// Writes an article as a small HTML page of its own: no scripts, no styles, only addresses that fetch.
public enum HTMLWriter {
    /// Appends a whole HTML document; with `fields` nothing else of the article, `text` means `body`.
    public static func write(
        _ article: Article, fields: Set<Article.Field>? = nil, into output: inout [UInt8]
    ) {
        let article = fields.map { article.reduced(to: $0) } ?? article
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
        for part in BodyOutline.parts(of: article.body) { emitter.part(part, in: .html, images: images) }
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

extension BodyMarkup {
    /// HTML; links only to addresses that fetch.
    fileprivate static let html = BodyMarkup(
        quotation: Element("blockquote"), code: Element("<pre><code>", "</code></pre>"), lineBreak: "<br>",
        item: { Element($0.map { "<li value=\"\($0)\">" } ?? "<li>", "</li>") }, row: Element("tr"),
        cell: Element("td"), list: { Element($0 ? "ol" : "ul") },
        heading: { "h\(min(max($0.level ?? 2, 2), 6))" }, strong: Element("strong"), emphasis: Element("em"),
        link: { url in
            guard let url, LinkSafety.isFollowable(url) else { return nil }
            return ("a", "href", url)
        },
        figure: { $0.figure($1) })
}
