/// Writes an article as a news item of IPTC's ninjs 3.0.
///
/// ninjs wants whole date-times with a zone: a date that the page gives less precisely is left out.
public enum NinjsWriter {
    /// Appends one object, without a line end.
    public static func write(_ article: Article, pretty: Bool = false, into output: inout [UInt8]) {
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = JSONEmitter(appendingTo: moved, pretty: pretty)
        moved = []
        emitter.object { $0.newsItem(article) }
        output = emitter.take()
    }

    /// An address for the item: the page's own, or one made of the text, the same for the same text.
    static func uri(of article: Article) -> String {
        if let url = article.canonicalURL ?? article.url { return url }
        let hash = (article.id ?? article.text).utf8.reduce(FNV.empty, FNV.mix)
        return "urn:x-manchette:" + String(hash, radix: 16)
    }
}

extension JSONEmitter {
    fileprivate mutating func newsItem(_ article: Article) {
        let uri = NinjsWriter.uri(of: article)
        member("uri", uri)
        key("standard")
        object {
            $0.member("name", "ninjs")
            $0.member("version", "3.0")
            $0.member("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json")
        }
        member("type", article.kind == .video ? "video" : "text")
        member("representationType", article.access.truncated ? "partial" : "full")
        member("versionCreated", WholeTime.dateTime(article.modified ?? article.published))
        member("contentCreated", WholeTime.dateTime(article.published))
        member("language", article.language)
        headlines(article)
        if let lead = article.lead {
            member("descriptions", each: CollectionOfOne(lead)) { $0.text($1, role: "lead") }
        }
        if !article.authors.isEmpty { member("by", article.authors.map(\.name).joined(separator: ", ")) }
        if let site = article.site {
            member("infoSources", each: CollectionOfOne(site)) { emitter, name in
                emitter.object { $0.member("name", name) }
            }
        }
        subjects(article)
        entities(article.entities ?? [])
        bodies(article)
        associations(article)
        if let webcode = article.webcode {
            member("altIds", each: CollectionOfOne(webcode)) { emitter, code in
                emitter.object {
                    $0.member("role", "webcode")
                    $0.member("value", code)
                }
            }
        }
    }

    private mutating func text(_ value: String, role: String) {
        object {
            $0.member("role", role)
            $0.member("contentType", "text/plain")
            $0.member("value", value)
        }
    }

    private mutating func headlines(_ article: Article) {
        let headlines = [("kicker", article.kicker), ("main", article.headline)]
            .compactMap { role, value in value.map { (role, $0) } }
        guard !headlines.isEmpty else { return }
        member("headlines", each: headlines) { $0.text($1.1, role: $1.0) }
    }

    private mutating func subjects(_ article: Article) {
        let names = (article.section.map { [$0] } ?? []) + article.tags
        guard !names.isEmpty else { return }
        member("subjects", each: names) { emitter, name in
            emitter.object {
                $0.member("name", name)
                $0.member("rel", "about")
            }
        }
    }

    private mutating func entities(_ entities: [Entity]) {
        let members: [(StaticString, Entity.Kind)] = [
            ("people", .person), ("organisations", .organization), ("places", .location), ("events", .event),
            ("objects", .product),
        ]
        for (name, kind) in members {
            let named = entities.filter { $0.type == kind }
            guard !named.isEmpty else { continue }
            member(name, each: named) { emitter, entity in
                emitter.object {
                    $0.member("name", entity.name)
                    $0.member("rel", "mentions")
                }
            }
        }
    }

    private mutating func bodies(_ article: Article) {
        guard !article.text.isEmpty else { return }
        member("bodies", each: CollectionOfOne(article.text)) { emitter, text in
            emitter.object {
                $0.member("role", "main")
                $0.member("contentType", "text/plain")
                $0.member("charCount", text.unicodeScalars.count)
                $0.member("value", text)
            }
        }
    }

    private mutating func associations(_ article: Article) {
        guard !article.images.isEmpty else { return }
        member("associations", each: article.images.enumerated()) { emitter, entry in
            let (number, image) = entry
            emitter.object {
                $0.member("name", "picture \(number + 1)")
                $0.member("uri", image.url)
                $0.member("type", "picture")
                if let caption = image.caption {
                    $0.member("descriptions", each: CollectionOfOne(caption)) { $0.text($1, role: "caption") }
                }
                $0.member("by", image.credit)
                $0.member("renditions", each: CollectionOfOne(image)) { emitter, image in
                    emitter.object {
                        $0.member("name", "main")
                        $0.member("href", image.url)
                        $0.member("width", image.width)
                        $0.member("height", image.height)
                    }
                }
            }
        }
    }
}
