import HTMLTree

/// The numbers that a page's kind is decided from: what the labels, the claims and the address say of the page as a whole.
struct PageFeatures {
    /// One number for each of ``names``.
    private(set) var values: [Float] = []

    static let names: [String] =
        claimNames + addressNames + bodyNames + roleNames + [
            "page words", "page blocks", "page prose share", "page link share",
        ]
        + wordNames + ["all words"]
    static let count =
        claimNames.count + addressNames.count + bodyNames.count + LabelModel.TrainedRole.allCases.count
        + phraseSumNames.count + 4 + PageWords.Place.allCases.count + 1

    private static let claimNames = [
        "news type", "text type", "blog type", "forum type", "product type", "list type", "video type", "site type",
        "other type",
        "og article", "og website", "og product", "og video", "published", "author", "section", "article body",
        "lead claim",
    ]
    private static let addressNames = [
        "path depth", "longest slug", "digits in path", "date in path", "query", "is root",
    ]
    private static let bodyNames = [
        "body words", "body blocks", "words per block", "body share", "list share", "heading share", "table share",
        "code share",
        "link share of body", "function words of body", "body spread", "body designs", "question marks",
        "body certainty",
        "blocks before body", "headline", "headline to body", "list links", "body prose",
    ]
    private static let roleNames =
        LabelModel.TrainedRole.allCases.map { "share of \($0)" } + phraseSumNames
    private static let phraseSumNames = [
        "phrases of walls", "phrases of comments", "phrases of related", "phrases of live blogs",
    ]

    private static let wordNames = PageWords.Place.allCases.map { "words of \($0)" }

    /// - Parameter weights: of the page's words (``PageWords``).
    init(_ page: Page, _ features: FeatureTable, phrases: [PhraseHits], words: PageWords, weights: ByteTable) {
        values.reserveCapacity(PageFeatures.count)
        readClaims(page.claims)
        readAddress(page)
        readBody(page, features)
        readRoles(page, features, phrases)
        readPage(page, features)
        let scores = PageWords.Place.allCases.map { words.score($0, weights: weights) }
        values += scores
        values.append(scores.reduce(0, +))
    }

    // MARK: Claims

    private mutating func readClaims(_ claims: [Claim]) {
        var types: Set<String> = []
        var openGraph: Set<String> = []
        for claim in claims where claim.field == .kind {
            if claim.source.hasPrefix("meta") {
                openGraph.insert(claim.value.lowercased())
            } else {
                types.insert(StructuredTypes.local(claim.value))
            }
        }
        func has(_ names: [String]) -> Float { types.contains { names.contains($0) } ? 1 : 0 }
        let known = [
            ["newsarticle", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle", "liveblogposting"],
            ["article", "techarticle", "report", "scholarlyarticle", "recipe", "howto", "review"],
            ["blogposting", "blog"],
            ["discussionforumposting", "qapage", "question", "socialmediaposting"],
            ["product", "offer", "softwareapplication", "service", "localbusiness"],
            ["itemlist", "collectionpage", "searchresultspage"], ["videoobject", "movie", "episode"],
            ["website", "webpage", "aboutpage", "organization", "faqpage"],
        ]
        for names in known { values.append(has(names)) }
        values.append(types.contains { type in !known.contains { $0.contains(type) } } ? 1 : 0)
        values.append(openGraph.contains("article") || openGraph.contains("post") ? 1 : 0)
        values.append(openGraph.contains("website") ? 1 : 0)
        values.append(openGraph.contains { $0.range(of: "product") != nil } ? 1 : 0)
        values.append(openGraph.contains { $0.hasPrefix("video") } ? 1 : 0)
        for field in [Claim.Field.published, .author, .section, .articleBody, .lead] {
            values.append(claims.contains { $0.field == field } ? 1 : 0)
        }
    }

    // MARK: Address

    private mutating func readAddress(_ page: Page) {
        var rest = Array(PageFeatures.address(of: page).utf8)[...]
        if let scheme = rest.firstIndex(of: 0x3A), scheme + 2 < rest.endIndex, rest[scheme + 1] == 0x2F {
            rest = rest[(scheme + 3)...]
        }
        let path = rest.firstIndex(of: 0x2F).map { rest[$0...] } ?? []
        let query = path.firstIndex(of: 0x3F)
        let plain = query.map { path[..<$0] } ?? path
        let parts = plain.split(separator: 0x2F)
        values.append(Float(parts.count))
        values.append(Float(parts.map { $0.split { $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }.count }.max() ?? 0))
        values.append(Float(plain.filter { $0 >= 0x30 && $0 <= 0x39 }.count))
        values.append(page.claims.contains { $0.field == .published && $0.source.hasPrefix("url") } ? 1 : 0)
        values.append(query == nil ? 0 : 1)
        values.append(parts.isEmpty ? 1 : 0)
    }

    // MARK: Body

    private mutating func readBody(_ page: Page, _ features: FeatureTable) {
        let body = page.body.blocks
        let blocks = page.blocks.blocks
        var words: Float = 0
        var links: Float = 0
        var functionWords: Float = 0
        var questions: Float = 0
        var listLinks: Float = 0
        var prose: Float = 0
        var traitWords: [Float] = [0, 0, 0, 0]
        var designs: Set<UInt32> = []
        for index in body {
            let count = features.statistics[index]
            let block = blocks[index]
            let linkShare = Float(block.linkBytes) / Float(max(1, block.text.count))
            words += count.words
            links += count.words * linkShare
            functionWords += count.functionWords
            questions += count.questionMarks
            if linkShare > 0.8 { listLinks += 1 }
            if FeatureTable.isProse(count, block) { prose += count.words }
            if block.traits.contains(.inListItem) { traitWords[0] += count.words }
            if page.labels[index].role == .heading { traitWords[1] += count.words }
            if block.traits.contains(.inTable) { traitWords[2] += count.words }
            if block.traits.contains(.preformatted) { traitWords[3] += count.words }
            let container = features.containers.ofBlock[index]
            if container >= 0 { designs.insert(features.containers.containers[Int(container)].design) }
        }
        let all = features.statistics.reduce(Float(0)) { $0 + $1.words }
        let some = max(1, words)
        values.append(FeatureTable.log2(1 + words))
        values.append(FeatureTable.log2(1 + Float(body.count)))
        values.append(words / Float(max(1, body.count)))
        values.append(words / max(1, all))
        for share in traitWords { values.append(share / some) }
        values.append(links / some)
        values.append(functionWords / some)
        let spread = body.isEmpty ? 0 : Float(body[body.count - 1] - body[0] + 1)
        values.append(spread / Float(max(1, body.count)))
        values.append(Float(designs.count))
        values.append(questions / Float(max(1, body.count)))
        values.append(Float(page.body.confidence))
        values.append(FeatureTable.log2(1 + Float(body.first ?? 0)))
        values.append(features.headline >= 0 ? 1 : 0)
        values.append(
            features.headline >= 0 && !body.isEmpty
                ? FeatureTable.log2(1 + Float(max(0, body[0] - features.headline))) : -1)
        values.append(listLinks / Float(max(1, body.count)))
        values.append(prose / some)
    }

    // MARK: Roles and phrases

    private mutating func readRoles(_ page: Page, _ features: FeatureTable, _ phrases: [PhraseHits]) {
        var counts = [Float](repeating: 0, count: LabelModel.TrainedRole.allCases.count)
        for label in page.labels {
            counts[LabelModel.TrainedRole(label.role).rawValue] += 1
        }
        let all = Float(max(1, page.labels.count))
        for count in counts { values.append(count / all) }
        for kind in [PhraseClass.notAnArticle, .comments, .related, .liveBlog] {
            values.append(phrases.reduce(Float(0)) { max($0, $1[kind]) })
        }
    }

    private mutating func readPage(_ page: Page, _ features: FeatureTable) {
        var words: Float = 0
        var prose: Float = 0
        var links: Float = 0
        for (index, block) in page.blocks.blocks.enumerated() {
            let count = features.statistics[index]
            words += count.words
            links += count.words * Float(block.linkBytes) / Float(max(1, block.text.count))
            if FeatureTable.isProse(count, block) { prose += count.words }
        }
        values.append(FeatureTable.log2(1 + words))
        values.append(FeatureTable.log2(1 + Float(page.blocks.blocks.count)))
        values.append(prose / max(1, words))
        values.append(links / max(1, words))
    }

    /// The address that the page was fetched from, or that it gives itself.
    static func address(of page: Page) -> String {
        page.url ?? page.claims.first { $0.field == .canonicalURL || $0.field == .url }?.value ?? ""
    }
}
