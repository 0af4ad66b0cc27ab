/// Which field the `name` or `property` of a `meta` element speaks of.
enum MetaNames {
    /// The field of a name, by the name in lower case with `:` and `_` and `-` as `.`.
    static func field(of name: String) -> Claim.Field? { fields[name.utf8.reduce(FNV.empty, add)] }

    /// Whether something may be read from a meta of this name, or of one of these names: false for most that have no field.
    static func mayMean(_ name: Span<UInt8>) -> Bool {
        guard name.count > 0 else { return false }
        var hash = FNV.empty
        for index in name.indices {
            if name[index] == UInt8(ascii: " ") { return true }
            hash = add(hash, name[index])
        }
        if fields[hash] != nil { return true }
        // "og:image:width", "twitter:label1"; dates behind a publisher's own word.
        let start = (name[0] | 0x20, name.count > 1 ? name[1] | 0x20 : 0)
        if start == (UInt8(ascii: "o"), UInt8(ascii: "g")) || start == (UInt8(ascii: "t"), UInt8(ascii: "w")) {
            return true
        }
        return name.containsIgnoringSpaceAndCase("publi") || name.containsIgnoringSpaceAndCase("modified")
    }

    /// The field of a date's name that a publisher puts a word of its own before: "xy-published-date".
    static func dateField(ofPrefixed canonical: String) -> Claim.Field? {
        guard canonical.range(of: ".publi") != nil || canonical.range(of: ".modified") != nil,
            let dot = canonical.firstIndex(ofByte: UInt8(ascii: ".")),
            canonical.utf8.distance(from: canonical.startIndex, to: dot) <= 12
        else { return nil }
        let found = field(of: String(canonical[canonical.index(after: dot)...]))
        return found == .published || found == .modified ? found : nil
    }

    /// The form in which names are compared: vocabularies write the same name with `:`, `.`, `_` and `-`.
    static func canonical(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "):
                bytes.append(UInt8(ascii: "."))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a of a name in the form in which names are compared.
    private static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        let canonical: UInt8 =
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: ".")
            default: byte
            }
        return FNV.mix(hash, canonical)
    }

    private static let fields: HashIndex<Claim.Field> = {
        var table = HashIndex<Claim.Field>(capacity: 512, filler: .headline)
        for (field, names) in lists {
            let names = UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount)
            names.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
                line.forEachPiece(separatedBy: UInt8(ascii: " ")) { name in
                    table.insert(field, for: name.reduce(FNV.empty, add))
                }
            }
        }
        return table
    }()

    private static let lists: [(Claim.Field, StaticString)] = [
        (
            .headline,
            """
            og.title twitter.title dc.title dcterms.title parsely.title sailthru.title title article.title headline hdl
            cxenseparse.title citation.title lp.title article.headline mediator.title dable.title rnews.headline
            """
        ),
        (
            .author,
            """
            author authors article.author og.article.author og.author dc.creator dcterms.creator dc.contributor
            parsely.author sailthru.author cxenseparse.author article.author.name byl byline citation.author
            mediator.author creator dable.author shareaholic.article.author.name rnews.author article.byline
            vr.author author.name authorname
            """
        ),
        (
            .published,
            """
            article.published.time og.article.published.time article.published og.published.time published.time
            datepublished date.published date pubdate pub.date publishdate publish.date publication.date
            publicationdate published.date publisheddate publishedat published dc.date dc.date.issued dc.date.created
            dcterms.date dcterms.created dcterms.issued dcterms.available dc.date.published dc.issued dc.created
            parsely.pub.date sailthru.date cxenseparse.recs.publishtime cxenseparse.publishtime ptime displaydate
            article.date.original originalpublicationdate timestamp citation.date citation.publication.date
            citation.online.date rnews.datepublished article.created date.created creation.date created og.pubdate
            bt.pubdate gentime vr.published.time shareaholic.article.published.time article.publicationdate
            analyticsattributes.articledate release.date og.release.date video.release.date mediator.published.time
            article.publish.date article.date lp.article.published datecreated firstpublished sort.date
            """
        ),
        (
            .modified,
            """
            article.modified.time og.article.modified.time article.modified og.updated.time og.modified.time
            modified.time datemodified date.modified dc.date.modified dcterms.modified dc.modified last.modified
            lastmod lastmodified revised updated.time modificationdate modification.date article.updated
            date.updated article.updated.time utime lastupdate last.updated shareaholic.article.modified.time
            """
        ),
        (
            .section,
            """
            article.section og.article.section og.section parsely.section section category cxenseparse.category
            rubrique cxenseparse.section mediator.theme subsection article.section.name page.section
            sailthru.section lp.section channel
            """
        ),
        (
            .tag,
            """
            keywords news.keywords article.tag og.article.tag og.video.tag video.tag parsely.tags sailthru.tags
            cxenseparse.keywords cxenseparse.tag dc.subject dcterms.subject dc.keywords tags tag
            shareaholic.keywords keyword
            """
        ),
        (
            .description,
            """
            description og.description twitter.description dc.description dcterms.description sailthru.description
            dcterms.abstract abstract cxenseparse.description article.description citation.abstract
            """
        ),
        (.kicker, "kicker article.kicker overline"),
        (
            .site,
            """
            og.site.name application.name apple.mobile.web.app.title al.android.app.name al.iphone.app.name
            dc.source cxenseparse.sitename twitter.app.name.iphone
            """
        ),
        (
            .publisher,
            "dc.publisher dcterms.publisher publisher article.publisher og.article.publisher citation.publisher"
        ),
        (.url, "og.url twitter.url parsely.link dc.source.uri sailthru.url cxenseparse.url"),
        (.language, "og.locale content.language dc.language dcterms.language language og.article.language lang"),
        (
            .image,
            """
            og.image og.image.url og.image.secure.url twitter.image twitter.image.src thumbnail thumbnailurl
            sailthru.image.full parsely.image.url cxenseparse.image cxenseparse.recs.image
            """
        ),
        (.kind, "og.type parsely.type cxenseparse.pagetype"),
        (
            .identifier,
            """
            article.id dc.identifier dcterms.identifier parsely.post.id cxenseparse.recs.articleid
            cxenseparse.articleid articleid content.id
            """
        ),
        (
            .isAccessibleForFree,
            "article.content.tier og.article.content.tier content.tier article.access isaccessibleforfree"
        ),
        (.wordCount, "article.word.count wordcount"),
        (.webcode, "webcode article.webcode"),
    ]
}
