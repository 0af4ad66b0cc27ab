import DumpReading
import Manchette
import SQLite

/// The statements that fill the tables of an SQLite output.
struct SQLiteTables {
    private let writing: ArticleFormat.Options
    private let article: Statement
    private let author: Statement
    private let tag: Statement
    private let quote: Statement
    private let entity: Statement
    private let date: Statement
    private let noise: Statement
    private let error: Statement
    private let fingerprint: Statement
    private let run: Statement

    init(_ database: Database, writing: ArticleFormat.Options) throws(SQLiteError) {
        self.writing = writing
        func insertion(_ table: String, _ values: Int) throws(SQLiteError) -> Statement {
            let marks = repeatElement("?", count: values).joined(separator: ", ")
            return try database.prepare("INSERT INTO \(table) VALUES (\(marks))")
        }
        article = try insertion("articles", 33)
        author = try insertion("authors", 5)
        tag = try insertion("tags", 3)
        quote = try insertion("quotes", 9)
        entity = try insertion("entities", 8)
        date = try insertion("dates", 7)
        noise = try insertion("noise", 6)
        error = try insertion("errors", 8)
        fingerprint = try insertion("fingerprints (record)", 1)
        run = try database.prepare("UPDATE run SET items = ?, complete = ?, input = ?")
    }

    /// Whether a field is written.
    private func has(_ field: Article.Field) -> Bool {
        switch field {
        case .noise where !writing.noise: false
        // Of the fields that are written.
        case .provenance: writing.provenance
        default: writing.fields?.contains(field) ?? true
        }
    }

    private func text(_ value: String?, _ field: Article.Field) -> SQLValue { has(field) ? SQLValue(value) : .null }

    func insert(_ item: BatchArticle, number: Int) throws(SQLiteError) {
        let article = item.article
        try self.article.run(
            head(article, number) + content(article) + origin(article, duplicate: item.duplicateNumber))
        let key = SQLValue.integer(number)
        if has(.authors) {
            for (position, author) in article.authors.enumerated() {
                try self.author.run([
                    key, .integer(position), .text(author.name), SQLValue(author.role), SQLValue(author.organization),
                ])
            }
        }
        if has(.tags) {
            for (position, tag) in article.tags.enumerated() {
                try self.tag.run([key, .integer(position), .text(tag)])
            }
        }
        if has(.noise) {
            for (position, noise) in article.noise.enumerated() {
                try self.noise.run([
                    key, .integer(position), .text(noise.class.rawValue), .text(noise.text), .integer(noise.position),
                    .text(noise.reason),
                ])
            }
        }
        try insertAnnotations(article, key)
    }

    private func insertAnnotations(_ article: Article, _ key: SQLValue) throws(SQLiteError) {
        for (position, quote) in (has(.quotes) ? article.quotes ?? [] : []).enumerated() {
            try self.quote.run([
                key, .integer(position), .text(quote.text), SQLValue(quote.speaker), SQLValue(quote.speakerRole),
                SQLValue(quote.cue), .text(quote.kind.rawValue), .integer(quote.range.lowerBound),
                .integer(quote.range.upperBound),
            ])
        }
        for (position, entity) in (has(.entities) ? article.entities ?? [] : []).enumerated() {
            try self.entity.run([
                key, .integer(position), .text(entity.name), .text(entity.type.rawValue),
                .integer(entity.mentions.count), Self.json(entity.aliases) { $0.string($1) },
                Self.json(entity.mentions) { $0.range($1) }, .real(Self.rounded(entity.confidence)),
            ])
        }
        for (position, date) in (has(.dates) ? article.dates ?? [] : []).enumerated() {
            try self.date.run([
                key, .integer(position), .text(date.text), .text(date.value), .text(date.type.rawValue),
                .integer(date.range.lowerBound), .integer(date.range.upperBound),
            ])
        }
    }

    /// `number` to `webcode`.
    private func head(_ article: Article, _ number: Int) -> [SQLValue] {
        [
            .integer(number), SQLValue(article.id), text(article.url, .url), text(article.canonicalURL, .canonicalURL),
            text(article.site, .site), text(article.kind.rawValue, .kind), text(article.language, .language),
            text(article.kicker, .kicker), text(article.headline, .headline), text(article.lead, .lead),
            text(article.published, .published), text(article.modified, .modified), text(article.section, .section),
            text(article.webcode, .webcode),
        ]
    }

    /// `access` to `images`.
    private func content(_ article: Article) -> [SQLValue] {
        [
            text(article.access.state.rawValue, .access),
            has(.access) ? SQLValue(article.access.truncated) : .null,
            has(.access) ? SQLValue(article.access.remaining) : .null,
            text(article.text, .text),
            has(.body) ? Self.json(article.body) { $0.block($1) } : .null,
            has(.images) ? Self.json(article.images) { $0.image($1) } : .null,
        ]
    }

    /// `source_kind` to `warnings`.
    private func origin(_ article: Article, duplicate: Int?) -> [SQLValue] {
        let source = has(.source)
        return [
            text(article.source.kind.rawValue, .source), text(article.source.path, .source),
            text(article.source.record, .source), source ? .integer(article.source.bytes) : .null,
            text(article.source.encoding, .source),
            has(.confidence) ? SQLValue(article.confidence["body"].map(Self.rounded)) : .null,
            has(.confidence) ? Self.member(.confidence, of: article) : .null,
            has(.provenance) ? provenance(article) : .null,
            has(.duplicateOf) ? SQLValue(duplicate) : .null,
            has(.duplicateOf) ? SQLValue(article.duplicateOf.map { Self.rounded($0.similarity) }) : .null,
            text(article.singlePageLink, .singlePageLink), text(article.nextPageLink, .nextPageLink),
            has(.warnings) && !article.warnings.isEmpty ? Self.json(article.warnings) { $0.string($1) } : .null,
        ]
    }

    func insert(_ fault: BatchFault, number: Int) throws(SQLiteError) {
        try error.run([
            .integer(number), SQLValue(fault.id), .text(fault.place.file), SQLValue(fault.place.entry),
            SQLValue(fault.place.line), SQLValue(fault.place.offset), .text(fault.code), .text(fault.message),
        ])
    }

    func keep(_ record: [UInt8]) throws(SQLiteError) { try fingerprint.run([.blob(record)]) }

    func note(items: Int, isComplete: Bool, input: UInt64?) throws(SQLiteError) {
        try run.run([.integer(items), SQLValue(isComplete), SQLValue(input.map(String.init))])
    }

    // MARK: Values

    /// To three decimals, as JSON has them.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// A JSON array of what the closure writes.
    private static func json<Element>(_ elements: [Element], _ write: (inout JSONEmitter, Element) -> Void) -> SQLValue
    {
        var emitter = JSONEmitter()
        emitter.beginArray()
        for element in elements { write(&emitter, element) }
        emitter.endArray()
        return .text(String(decoding: emitter.take(), as: UTF8.self))
    }

    private func provenance(_ article: Article) -> SQLValue {
        var article = article
        if let fields = writing.fields { article.provenance = article.provenance(of: fields) }
        return Self.member(.provenance, of: article)
    }

    /// An object with one field of an article.
    private static func member(_ field: Article.Field, of article: Article) -> SQLValue {
        var anonymous = article
        anonymous.id = nil
        var bytes: [UInt8] = []
        JSONWriter.write(anonymous, fields: [field], provenance: field == .provenance, into: &bytes)
        // {"confidence":{…}}
        let value = bytes.dropFirst(field.rawValue.utf8.count + 4).dropLast()
        return .text(String(decoding: value, as: UTF8.self))
    }
}
