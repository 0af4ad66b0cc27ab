/// Writes an article as JSON-LD with schema.org's terms.
public enum NewsArticleWriter {
    /// Appends one object, without a line end.
    public static func write(_ article: Article, pretty: Bool = false, into output: inout [UInt8]) {
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = JSONEmitter(appendingTo: moved, pretty: pretty)
        moved = []
        emitter.object { $0.newsArticle(article) }
        output = emitter.take()
    }
}

extension JSONEmitter {
    fileprivate mutating func newsArticle(_ article: Article) {
        member("@context", "https://schema.org")
        member("@type", article.kind == .liveBlog ? "LiveBlogPosting" : "NewsArticle")
        let url = article.canonicalURL ?? article.url
        member("@id", url)
        member("url", url)
        member("mainEntityOfPage", url)
        member("identifier", article.webcode)
        member("headline", article.headline)
        member("alternativeHeadline", article.kicker)
        member("abstract", article.lead)
        if !article.authors.isEmpty { member("author", each: article.authors) { $0.author($1, site: article.site) } }
        member("datePublished", article.published)
        member("dateModified", article.modified)
        member("inLanguage", article.language)
        if let site = article.site {
            key("publisher")
            thing("Organization", name: site)
        }
        member("articleSection", article.section)
        if !article.tags.isEmpty { member("keywords", each: article.tags) { $0.string($1) } }
        switch article.access.state {
        case .free: member("isAccessibleForFree", true)
        case .metered, .locked: member("isAccessibleForFree", false)
        case .unknown: break
        }
        if !article.text.isEmpty { member("articleBody", article.text) }
        if !article.images.isEmpty { member("image", each: article.images) { $0.imageObject($1) } }
        if let entities = article.entities, !entities.isEmpty {
            member("mentions", each: entities) { $0.thing(Self.type(of: $1.type), name: $1.name) }
        }
    }

    private mutating func thing(_ type: String, name: String) {
        object {
            $0.member("@type", type)
            $0.member("name", name)
        }
    }

    private mutating func author(_ author: Article.Author, site: String?) {
        object {
            // Whose initials they are nobody can tell.
            if AuthorNames.isOrganization(author.name, site: site) {
                $0.member("@type", "Organization")
            } else if !AuthorNames.isInitials(author.name) {
                $0.member("@type", "Person")
            }
            $0.member("name", author.name)
            $0.member("jobTitle", author.role)
            if let organization = author.organization {
                $0.key("affiliation")
                $0.thing("Organization", name: organization)
            }
        }
    }

    private mutating func imageObject(_ image: Article.Image) {
        object {
            $0.member("@type", "ImageObject")
            $0.member("url", image.url)
            $0.member("caption", image.caption)
            $0.member("creditText", image.credit)
            $0.member("width", image.width)
            $0.member("height", image.height)
        }
    }

    private static func type(of kind: Entity.Kind) -> String {
        switch kind {
        case .person: "Person"
        case .organization: "Organization"
        case .location: "Place"
        case .product: "Product"
        case .event: "Event"
        }
    }
}
