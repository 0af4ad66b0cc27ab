/// Writes an article as JSON of schema `manchette/1`: UTF-8, keys in the order of ``Article/Field``, no escaped slashes.
///
/// Fields without a value are left out; `authors`, `tags`, `body`, `images` and `noise` are always there.
public enum JSONWriter {
    /// Appends one object, without a line end.
    ///
    /// - Parameters:
    ///   - article: what is written.
    ///   - fields: the fields wanted; nil for all. The caller's `id` is always there when it has one.
    ///   - pretty: indented by two spaces, instead of on one line.
    ///   - noise: whether the noise is written.
    ///   - provenance: whether it is written where each field came from, of the fields that are wanted.
    ///   - output: what the object is appended to.
    public static func write(
        _ article: Article, fields: Set<Article.Field>? = nil, pretty: Bool = false, noise: Bool = true,
        provenance: Bool = false, into output: inout [UInt8]
    ) {
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = JSONEmitter(appendingTo: moved, room: expectedSize(of: article), pretty: pretty)
        moved = []
        emitter.beginObject()
        for field in Article.Field.allCases {
            switch field {
            case .id: break
            case .noise where !noise, .provenance where !provenance: continue
            case .provenance:
                if let fields {
                    emitter.provenance(article.provenance(of: fields))
                    continue
                }
            default: if let fields, !fields.contains(field) { continue }
            }
            emitter.write(field, of: article)
        }
        emitter.endObject()
        output = emitter.take()
    }
}

extension JSONWriter {
    /// Bytes that an article takes in all likelihood, and little more: room for a large one is a large part of all memory
    /// that its page takes, and growing takes twice as much.
    private static func expectedSize(of article: Article) -> Int {
        let text = article.text.utf8.count
        let noise = article.noise.reduce(0) { $0 + $1.text.utf8.count + 200 }
        let annotations = (article.quotes ?? []).count * 400 + (article.entities ?? []).count * 200
        // The text stands in the body too, in blocks; what is escaped takes a byte more.
        return 2 * text + text / 16 + article.body.count * 80 + noise + annotations + 4096
    }
}

extension Article {
    /// Where these fields came from, all where `provenance` is one of them; the text came from where the body did.
    package func provenance(of fields: Set<Field>) -> [String: Provenance] {
        if fields.contains(.provenance) { return provenance }
        return provenance.filter { name, _ in
            guard let field = Field(rawValue: name) else { return false }
            return fields.contains(field) || field == .body && fields.contains(.text)
        }
    }
}

extension JSONEmitter {
    /// One field of an article, if it has a value.
    fileprivate mutating func write(_ field: Article.Field, of article: Article) {
        let name = field.rawValue
        switch field {
        case .id: member(named: name, article.id)
        case .source: source(article.source)
        case .url: member(named: name, article.url)
        case .canonicalURL: member(named: name, article.canonicalURL)
        case .site: member(named: name, article.site)
        case .kind: member(named: name, article.kind.rawValue)
        case .language: member(named: name, article.language)
        case .kicker: member(named: name, article.kicker)
        case .headline: member(named: name, article.headline)
        case .lead: member(named: name, article.lead)
        case .authors: member(named: name, each: article.authors) { $0.author($1) }
        case .published: member(named: name, article.published)
        case .modified: member(named: name, article.modified)
        case .section: member(named: name, article.section)
        case .tags: member(named: name, each: article.tags) { $0.string($1) }
        case .webcode: member(named: name, article.webcode)
        case .access: access(article.access)
        case .body: member(named: name, each: article.body) { $0.block($1) }
        case .text: member(named: name, article.text)
        case .images: member(named: name, each: article.images) { $0.image($1) }
        case .quotes: if let quotes = article.quotes { member(named: name, each: quotes) { $0.quote($1) } }
        case .entities: if let entities = article.entities { member(named: name, each: entities) { $0.entity($1) } }
        case .dates: if let dates = article.dates { member(named: name, each: dates) { $0.temporalExpression($1) } }
        case .noise: member(named: name, each: article.noise) { $0.noise($1) }
        case .confidence:
            key(named: name)
            object { emitter in
                for (field, value) in Self.inFieldOrder(article.confidence) {
                    emitter.key(named: field)
                    emitter.share(value)
                }
            }
        case .provenance: provenance(article.provenance)
        case .duplicateOf:
            guard let duplicate = article.duplicateOf else { return }
            key(named: name)
            object {
                $0.member("id", duplicate.id)
                $0.key("similarity")
                $0.share(duplicate.similarity)
            }
        case .singlePageLink: member(named: name, article.singlePageLink)
        case .nextPageLink: member(named: name, article.nextPageLink)
        case .warnings: if !article.warnings.isEmpty { member(named: name, each: article.warnings) { $0.string($1) } }
        }
    }

    fileprivate mutating func provenance(_ provenance: [String: Article.Provenance]) {
        key(named: Article.Field.provenance.rawValue)
        object { emitter in
            for (field, value) in Self.inFieldOrder(provenance) {
                emitter.key(named: field)
                emitter.provenance(value)
            }
        }
    }

    /// A dictionary by field name in the order of the fields; other names behind them, by alphabet.
    private static func inFieldOrder<Value>(_ values: [String: Value]) -> [(String, Value)] {
        var ordered: [(String, Value)] = []
        ordered.reserveCapacity(values.count)
        // A few: found faster one by one than by a table.
        let unordered = Array(values)
        for field in Article.Field.allCases {
            let name = field.rawValue
            if let entry = unordered.first(where: { $0.key.utf8.count == name.utf8.count && $0.key == name }) {
                ordered.append((name, entry.value))
            }
        }
        if ordered.count < values.count {
            let others = values.filter { Article.Field(rawValue: $0.key) == nil }
            ordered += others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
        return ordered
    }

    private mutating func source(_ source: Article.Source) {
        key("source")
        object {
            $0.member("kind", source.kind.rawValue)
            $0.member("path", source.path)
            $0.member("url", source.url)
            $0.member("record", source.record)
            $0.member("bytes", source.bytes)
            $0.member("encoding", source.encoding)
            $0.member("encodingEvidence", source.encodingEvidence)
        }
    }

    private mutating func author(_ author: Article.Author) {
        object {
            $0.member("name", author.name)
            $0.member("role", author.role)
            $0.member("organization", author.organization)
        }
    }

    private mutating func access(_ access: Article.Access) {
        key("access")
        object {
            $0.member("state", access.state.rawValue)
            $0.member("truncated", access.truncated)
            if let remaining = access.remaining {
                $0.key("remaining")
                $0.share(remaining)
            }
            $0.member("evidence", each: access.evidence) { $0.string($1) }
        }
    }

    package mutating func block(_ block: BodyBlock) {
        object {
            $0.member("kind", block.kind.rawValue)
            $0.member("text", block.text)
            if let range = block.range {
                $0.key("range")
                $0.range(range)
            }
            $0.member("level", block.level)
            $0.member("ordered", block.ordered)
            $0.member("url", block.url)
            if !block.inlines.isEmpty {
                $0.member("inlines", each: block.inlines) { $0.inline($1) }
            }
        }
    }

    private mutating func inline(_ inline: BodyBlock.Inline) {
        object {
            $0.member("kind", inline.kind.rawValue)
            $0.key("range")
            $0.range(inline.range)
            $0.member("url", inline.url)
        }
    }

    package mutating func image(_ image: Article.Image) {
        object {
            $0.member("url", image.url)
            $0.member("caption", image.caption)
            $0.member("credit", image.credit)
            $0.member("width", image.width)
            $0.member("height", image.height)
        }
    }

    private mutating func noise(_ noise: Article.Noise) {
        object {
            $0.member("class", noise.class.rawValue)
            $0.member("text", noise.text)
            $0.member("position", noise.position)
            $0.member("reason", noise.reason)
        }
    }

    private mutating func provenance(_ provenance: Article.Provenance) {
        object {
            $0.member("source", provenance.source)
            if let confidence = provenance.confidence {
                $0.key("confidence")
                $0.share(confidence)
            }
            $0.member("rejected", each: provenance.rejected) { $0.rejectedClaim($1) }
        }
    }
}

extension JSONEmitter {
    fileprivate mutating func rejectedClaim(_ claim: Article.RejectedClaim) {
        object {
            $0.member("value", claim.value)
            $0.member("source", claim.source)
            $0.member("reason", claim.reason)
            if let score = claim.score {
                $0.key("score")
                $0.share(score)
            }
        }
    }
}

/// Annotations, also written by themselves for text that is already clean.
extension JSONEmitter {
    package mutating func quote(_ quote: Quote) {
        object {
            $0.member("text", quote.text)
            $0.member("speaker", quote.speaker)
            $0.member("speakerRole", quote.speakerRole)
            $0.member("cue", quote.cue)
            $0.member("kind", quote.kind.rawValue)
            $0.key("range")
            $0.range(quote.range)
        }
    }

    package mutating func entity(_ entity: Entity) {
        object {
            $0.member("name", entity.name)
            $0.member("type", entity.type.rawValue)
            $0.member("mentions", each: entity.mentions) { $0.range($1) }
            $0.member("count", entity.mentions.count)
            if !entity.aliases.isEmpty {
                $0.member("aliases", each: entity.aliases) { $0.string($1) }
            }
            $0.key("confidence")
            $0.share(entity.confidence)
        }
    }

    package mutating func temporalExpression(_ expression: TemporalExpression) {
        object {
            $0.member("text", expression.text)
            $0.member("value", expression.value)
            $0.member("type", expression.type.rawValue)
            $0.key("range")
            $0.range(expression.range)
        }
    }
}
