/// Writes an article as a TEI P5 document, for text corpora.
///
/// Headline, lead and over-title are in `front`, so that `body` holds what `text` holds; each cross-head opens a `div`.
public enum TEIWriter {
    /// Appends a whole XML document; with `fields` nothing else of the article, `text` means `body`.
    public static func write(
        _ article: Article, fields: Set<Article.Field>? = nil, into output: inout [UInt8]
    ) {
        let article = fields.map { article.reduced(to: $0) } ?? article
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = MarkupEmitter(appendingTo: moved)
        moved = []
        emitter.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        emitter.open("TEI", ["xmlns": "http://www.tei-c.org/ns/1.0"])
        emitter.markup("\n")
        emitter.header(article)
        emitter.open("text", ["xml:lang": article.language])
        emitter.markup("\n")
        emitter.front(article)
        emitter.body(article)
        emitter.markup("</text>\n</TEI>\n")
        output = emitter.bytes
    }
}

extension MarkupEmitter {
    fileprivate mutating func header(_ article: Article) {
        markup("<teiHeader>\n<fileDesc>\n<titleStmt>\n")
        element("title", article.headline ?? "", ["type": "main"])
        if let lead = article.lead { element("title", lead, ["type": "desc"]) }
        for author in article.authors { self.author(author) }
        markup("</titleStmt>\n<publicationStmt>\n")
        if let site = article.site {
            element("publisher", site)
            if let published = article.published {
                date(published)
                markup("\n")
            }
            if let webcode = article.webcode { element("idno", webcode, ["type": "webcode"]) }
        } else {
            markup("<p/>\n")
        }
        markup("</publicationStmt>\n<sourceDesc>\n")
        bibliographicReference(article)
        markup("</sourceDesc>\n</fileDesc>\n")
        profile(article)
        if let modified = article.modified {
            markup("<revisionDesc>\n")
            open("change", ["when": WholeTime.withSeconds(modified)], empty: true)
            markup("\n</revisionDesc>\n")
        }
        markup("</teiHeader>\n")
    }

    private mutating func author(_ author: Article.Author) {
        markup("<author>")
        open("name")
        characters(author.name)
        close("name")
        for words in [author.role, author.organization].compactMap({ $0 }) {
            markup(", ")
            characters(words)
        }
        markup("</author>\n")
    }

    private mutating func bibliographicReference(_ article: Article) {
        markup("<bibl>")
        if let headline = article.headline {
            open("title", ["level": "a"])
            characters(headline)
            close("title")
        }
        if let site = article.site {
            open("title", ["level": "j"])
            characters(site)
            close("title")
        }
        if let published = article.published { date(published) }
        if let url = article.canonicalURL ?? article.url, LinkSafety.isFollowable(url) {
            open("ptr", ["target": Self.pointer(url)], empty: true)
        }
        markup("</bibl>\n")
    }

    /// A date as the page gives it; a reader of `when` wants seconds.
    private mutating func date(_ value: String) {
        open("date", ["when": WholeTime.withSeconds(value)])
        characters(value)
        close("date")
    }

    private mutating func profile(_ article: Article) {
        guard article.language != nil || article.section != nil || !article.tags.isEmpty else { return }
        markup("<profileDesc>\n")
        if let language = article.language {
            markup("<langUsage>")
            open("language", ["ident": language], empty: true)
            markup("</langUsage>\n")
        }
        if article.section != nil || !article.tags.isEmpty {
            markup("<textClass>\n<keywords>\n")
            if let section = article.section { element("term", section, ["type": "section"]) }
            for tag in article.tags { element("term", tag, ["type": "tag"]) }
            markup("</keywords>\n</textClass>\n")
        }
        markup("</profileDesc>\n")
    }

    fileprivate mutating func front(_ article: Article) {
        guard article.headline != nil || article.kicker != nil || article.lead != nil else { return }
        markup("<front>\n")
        if article.kicker != nil || article.headline != nil {
            markup("<docTitle>")
            if let kicker = article.kicker { titlePart(kicker, type: "sup") }
            if let headline = article.headline { titlePart(headline, type: "main") }
            markup("</docTitle>\n")
        }
        if let lead = article.lead {
            open("div", ["type": "lead"])
            open("p")
            characters(lead)
            markup("</p></div>\n")
        }
        markup("</front>\n")
    }

    private mutating func titlePart(_ words: String, type: String) {
        open("titlePart", ["type": type])
        characters(words)
        close("titlePart")
    }

    fileprivate mutating func body(_ article: Article) {
        markup("<body>\n")
        for image in article.imagesOutsideBody { figure(image) }
        let images = article.imagesByURL
        var insideDivision = false
        for part in BodyOutline.parts(of: article.body) {
            if case .block(let block) = part, block.kind == .heading {
                if insideDivision { markup("</div>\n") }
                insideDivision = true
                markup("<div>\n")
            }
            self.part(part, in: .tei, images: images)
        }
        if insideDivision { markup("</div>\n") }
        if article.body.isEmpty { markup("<p/>\n") }
        markup("</body>\n")
    }

    fileprivate mutating func figure(_ image: Article.Image) {
        guard LinkSafety.isFollowable(image.url) else { return }
        markup("<figure>")
        let pixels: (Int) -> String = { "\($0)px" }
        open(
            "graphic",
            ["url": Self.pointer(image.url), "width": image.width.map(pixels), "height": image.height.map(pixels)],
            empty: true)
        if let caption = image.caption, !caption.isEmpty {
            markup("<figDesc>")
            characters(caption)
            markup("</figDesc>")
        }
        if let credit = image.credit, !credit.isEmpty {
            open("p", ["rend": "credit"])
            characters(credit)
            close("p")
        }
        markup("</figure>\n")
    }

    /// An address as TEI's pointers want it: without white space.
    fileprivate static func pointer(_ url: String) -> String {
        guard url.utf8.contains(where: { $0 <= 0x20 }) else { return url }
        return url.unicodeScalars.map { $0.value <= 0x20 ? "%20" : String($0) }.joined()
    }
}

extension BodyMarkup {
    /// TEI P5.
    fileprivate static let tei = BodyMarkup(
        quotation: Element("quote"), code: Element("<p><code>", "</code></p>"), lineBreak: "<lb/>",
        item: { Element($0.map { "<item n=\"\($0)\">" } ?? "<item>", "</item>") }, row: Element("row"),
        cell: Element("cell"),
        list: { Element("<list rend=\"\($0 ? "numbered" : "bulleted")\">", "</list>") }, heading: { _ in "head" },
        strong: Element("<hi rend=\"bold\">", "</hi>"), emphasis: Element("emph"),
        link: { url in
            guard let url, LinkSafety.isFollowable(url) else { return nil }
            return ("ref", "target", MarkupEmitter.pointer(url))
        },
        figure: { $0.figure($1) })
}
