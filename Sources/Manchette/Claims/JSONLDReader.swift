import HTMLTree

/// Reads the claims of a page's JSON-LD blocks.
///
/// One node of all blocks is the page's article (see ``JSONLDGraph``); other articles, such as those of related lists,
/// make no claims.
struct JSONLDReader {
    private let graph: JSONLDGraph
    private var claims: [Claim] = []

    /// The claims of all blocks of a page.
    ///
    /// - Parameters:
    ///   - blocks: the blocks' bytes, with the row of each one's element.
    ///   - addresses: the page's own addresses (given, canonical), to tell its article from others.
    ///   - titles: what else the page calls its article.
    /// - Returns: the claims, the article's first.
    static func claims(blocks: [(row: Int32, bytes: [UInt8])], addresses: [String], titles: [String]) -> [Claim] {
        guard !blocks.isEmpty else { return [] }
        var values: [JSONValue] = []
        for block in blocks { values += TolerantJSONParser.values(in: block.bytes) }
        var reader = JSONLDReader(graph: JSONLDGraph(values))
        let row = blocks[0].row
        let article = reader.graph.article(addresses: addresses, titles: titles)
        if let article { reader.readArticle(article, prefix: "json-ld:") }
        for page in reader.graph.pages where page != article {
            reader.readPage(page, isAlone: article == nil, addresses: addresses)
        }
        reader.readBreadcrumbs()
        reader.readSite()
        return reader.claims.map {
            var claim = $0
            claim.row = row
            return claim
        }
    }

    private init(graph: JSONLDGraph) { self.graph = graph }

    // MARK: Nodes

    private mutating func readArticle(_ index: Int, prefix: String) {
        let node = graph.nodes[index].value
        let type = graph.nodes[index].types.first ?? ""
        let details = ["type": type]
        add(.kind, .string(type), prefix + "@type", details)
        add(.headline, node["headline"], prefix + "headline", details)
        if type == "videoobject" || node["headline"] == nil { add(.headline, node["name"], prefix + "name", details) }
        for title in node["alternativeHeadline"]?.elements ?? [] {
            add(.headline, title, prefix + "alternativeHeadline", details.merging(["alternative": "1"]) { $1 })
        }
        add(.description, node["description"], prefix + "description", details)
        add(.description, node["abstract"], prefix + "abstract", details)
        add(.published, node["datePublished"], prefix + "datePublished", details)
        add(.published, node["uploadDate"], prefix + "uploadDate", details)
        add(.published, node["dateCreated"], prefix + "dateCreated", details)
        add(.modified, node["dateModified"], prefix + "dateModified", details)
        for section in node["articleSection"]?.elements ?? [] {
            add(.section, section, prefix + "articleSection", details)
        }
        let isPosting = StructuredTypes.postings.contains(type)
        // What is asked is the page's text; the page around it has no author.
        let question = type == "qapage" ? node["mainEntity"]?.elements.first.map(graph.resolved) : nil
        let author = node["author"] ?? question?["author"]
        readAuthors(author, prefix + "author", isPosting: isPosting)
        if author == nil { readAuthors(node["creator"], prefix + "creator", isPosting: isPosting) }
        readKeywords(node["keywords"], prefix + "keywords")
        readImages(node["image"], prefix + "image")
        if node["image"] == nil { readImages(node["thumbnailUrl"], prefix + "thumbnailUrl") }
        readPublisher(node["publisher"], prefix + "publisher")
        add(.language, node["inLanguage"], prefix + "inLanguage", details)
        add(.wordCount, node["wordCount"], prefix + "wordCount", details)
        add(.articleBody, node["articleBody"], prefix + "articleBody", details)
        add(.url, node["url"], prefix + "url", details)
        if let page = node["mainEntityOfPage"] {
            add(.url, page.isObject ? page["@id"] ?? page["url"] : page, prefix + "mainEntityOfPage", details)
        }
        add(
            .identifier, node["identifier"]?.isObject == true ? node["identifier"]?["value"] : node["identifier"],
            prefix + "identifier", details)
        readAccess(node, prefix)
    }

    /// A `WebPage` beside the article: its dates and language, and its access.
    private mutating func readPage(_ index: Int, isAlone: Bool, addresses: [String]) {
        let node = graph.nodes[index].value
        let prefix = "json-ld:WebPage."
        let details = ["type": "webpage"]
        add(.headline, node["headline"] ?? node["name"], prefix + "name", details)
        add(.description, node["description"], prefix + "description", details)
        add(.published, node["datePublished"], prefix + "datePublished", details)
        add(.modified, node["dateModified"], prefix + "dateModified", details)
        add(.language, node["inLanguage"], prefix + "inLanguage", details)
        if isAlone { readAuthors(node["author"], prefix + "author") }
        readPublisher(node["publisher"], prefix + "publisher")
        readAccess(node, prefix)
    }

    private mutating func readAccess(_ node: JSONValue, _ prefix: String) {
        if let free = node["isAccessibleForFree"]?.truth {
            claims.append(Claim(.isAccessibleForFree, free ? "true" : "false", source: prefix + "isAccessibleForFree"))
        }
        for part in node["hasPart"]?.elements ?? [] {
            guard let free = part["isAccessibleForFree"]?.truth, !free else { continue }
            var details: [String: String] = [:]
            if let selector = part["cssSelector"]?.elements.first?.text { details["cssSelector"] = selector }
            claims.append(
                Claim(.isAccessibleForFree, "false", source: prefix + "hasPart.isAccessibleForFree", details: details))
        }
    }

    // MARK: Fields

    private mutating func add(
        _ field: Claim.Field, _ value: JSONValue?, _ source: String, _ details: [String: String] = [:]
    ) {
        guard let first = value?.elements.first else { return }
        let resolved = graph.resolved(first)
        guard let text = resolved.text ?? resolved["@value"]?.text ?? resolved["name"]?.text ?? resolved["@id"]?.text
        else { return }
        let plain = ClaimText.plain(text)
        if !plain.isEmpty { claims.append(Claim(field, plain, source: source, details: details)) }
    }

    private mutating func readAuthors(_ value: JSONValue?, _ source: String, isPosting: Bool = false) {
        for element in value?.elements.prefix(50) ?? [] {
            let author = graph.resolved(element)
            guard let name = author.text ?? author["name"]?.elements.first?.text ?? givenName(author) else { continue }
            let plain = ClaimText.plain(name)
            guard !plain.isEmpty else { continue }
            var details = isPosting ? ["posting": "1"] : [:]
            if let type = author["@type"]?.elements.first?.text { details["type"] = StructuredTypes.local(type) }
            if let role = author["jobTitle"]?.elements.first?.text { details["role"] = ClaimText.plain(role) }
            for key in ["affiliation", "worksFor", "memberOf"] where details["organization"] == nil {
                guard let place = author[key]?.elements.first.map(graph.resolved) else { continue }
                if let name = place.text ?? place["name"]?.text { details["organization"] = ClaimText.plain(name) }
            }
            if let url = (author["url"] ?? author["sameAs"])?.elements.first?.text { details["url"] = url }
            claims.append(Claim(.author, plain, source: source, details: details))
        }
    }

    private func givenName(_ person: JSONValue) -> String? {
        guard let family = person["familyName"]?.text else { return nil }
        return (person["givenName"]?.text).map { $0 + " " + family } ?? family
    }

    private mutating func readKeywords(_ value: JSONValue?, _ source: String) {
        for element in value?.elements.prefix(200) ?? [] {
            let keyword = graph.resolved(element)
            guard let text = keyword.text ?? keyword["name"]?.text else { continue }
            for tag in KeywordList.split(text) { claims.append(Claim(.tag, tag, source: source)) }
        }
    }

    private mutating func readImages(_ value: JSONValue?, _ source: String) {
        for element in value?.elements.prefix(50) ?? [] {
            let image = graph.resolved(element)
            guard let url = image.text ?? (image["url"] ?? image["contentUrl"] ?? image["@id"])?.elements.first?.text
            else { continue }
            var details: [String: String] = [:]
            for (key, name) in [
                ("caption", "caption"), ("description", "caption"), ("creditText", "credit"),
                ("copyrightNotice", "credit"), ("width", "width"), ("height", "height"),
            ]
            where details[name] == nil {
                guard let part = image[key] else { continue }
                if let text = part.text ?? part["value"]?.text ?? part["name"]?.text {
                    details[name] = ClaimText.plain(text)
                }
            }
            if details["credit"] == nil, let author = (image["author"] ?? image["creator"])?.elements.first {
                details["credit"] = (author.text ?? graph.resolved(author)["name"]?.text).map(ClaimText.plain)
            }
            claims.append(Claim(.image, ClaimText.plain(url), source: source, details: details))
        }
    }

    private mutating func readPublisher(_ value: JSONValue?, _ source: String) {
        for element in value?.elements.prefix(3) ?? [] {
            let publisher = graph.resolved(element)
            guard let name = publisher.text ?? publisher["name"]?.elements.first?.text else { continue }
            let plain = ClaimText.plain(name)
            if plain.isEmpty { continue }
            // Who owns a blog: a person, not the site's name.
            let types = (publisher["@type"]?.elements ?? []).compactMap(\.text).map(StructuredTypes.local)
            let isPerson = types == ["person"]
            claims.append(Claim(.publisher, plain, source: source, details: isPerson ? ["type": "person"] : [:]))
        }
    }

    private mutating func readBreadcrumbs() {
        for index in graph.breadcrumbs.prefix(1) {
            let items = graph.nodes[index].value["itemListElement"]?.elements.prefix(20) ?? []
            for (place, element) in items.enumerated() {
                let item = graph.resolved(element)
                guard let name = (item["name"] ?? item["item"]?["name"])?.text else { continue }
                let position = item["position"]?.text ?? String(place + 1)
                let url = item["item"]?.text ?? item["item"]?["@id"]?.text ?? item["item"]?["url"]?.text
                var details = ["position": position, "count": String(items.count)]
                details["url"] = url
                claims.append(
                    Claim(.section, ClaimText.plain(name), source: "json-ld:BreadcrumbList", details: details))
            }
        }
    }

    private mutating func readSite() {
        for index in graph.sites {
            let node = graph.nodes[index]
            add(
                .site, node.value["name"],
                "json-ld:" + (node.types.contains("website") ? "WebSite.name" : "Organization.name"))
            for name in node.value["alternateName"]?.elements.prefix(3) ?? [] {
                add(.site, name, "json-ld:alternateName", ["alternative": "1"])
            }
        }
    }
}
