/// All nodes of a page's JSON-LD blocks, with what they are and how they hang together.
struct JSONLDGraph {
    struct Node {
        var value: JSONValue
        /// Local names of `@type`, in lower case.
        var types: [String]
        /// Whether the node stands in a list of other pages, or hangs on another article.
        var isListed: Bool
    }

    private(set) var nodes: [Node] = []
    /// Rows of the nodes that stand for the page itself, rather than its article.
    private(set) var pages: [Int] = []
    private(set) var breadcrumbs: [Int] = []
    private(set) var sites: [Int] = []
    /// Node by `@id`; of several the fullest.
    private var byID: [String: JSONValue] = [:]

    /// Most nodes that are looked at, so that a page cannot take all time.
    private static let maximumNodes = 5000

    init(_ values: [JSONValue]) {
        for value in values { collect(value, isListed: false, depth: 0) }
        for (index, node) in nodes.enumerated() {
            if node.types.contains("breadcrumblist") { breadcrumbs.append(index) }
            if node.isListed { continue }
            if node.types.contains(where: { StructuredTypes.articleRank($0) == 1 }) { pages.append(index) }
            if node.types.contains(where: { $0 == "website" || $0 == "newsmediaorganization" }) { sites.append(index) }
        }
    }

    /// The node that a reference (`{"@id": …}`) points to, or the value itself.
    func resolved(_ value: JSONValue) -> JSONValue {
        guard case .object(let members) = value, members.count <= 2, let id = value["@id"]?.text,
            members.allSatisfy({ $0.key == "@id" || $0.key == "@type" }), let target = byID[id]
        else { return value }
        return target
    }

    // MARK: Collecting

    private mutating func collect(_ value: JSONValue, isListed: Bool, depth: Int) {
        guard depth < 12, nodes.count < Self.maximumNodes else { return }
        switch value {
        case .array(let values):
            for value in values { collect(value, isListed: isListed, depth: depth + 1) }
        case .object(let members):
            let types = (value["@type"]?.elements ?? []).compactMap(\.text).map(StructuredTypes.local)
            if !types.isEmpty { nodes.append(Node(value: value, types: types, isListed: isListed)) }
            remember(value, members: members)
            let isArticle = types.contains { StructuredTypes.articleRank($0) >= 2 }
            let isList = types.contains { StructuredTypes.lists.contains($0) }
            for member in members where member.value.hasParts {
                switch member.key {
                case "@graph": collect(member.value, isListed: isListed, depth: depth + 1)
                // What a page is about, or what is part of it, may be its article; what hangs on an article is not.
                case "mainEntity", "mainEntityOfPage", "article", "primaryEntity":
                    collect(member.value, isListed: isListed || isList, depth: depth + 1)
                case "itemListElement", "hasPart", "relatedLink", "isPartOf", "mentions", "citation", "liveBlogUpdate",
                    "blogPost", "about", "isBasedOn", "review", "subjectOf", "item", "comment", "hasVariant", "video":
                    collect(member.value, isListed: true, depth: depth + 1)
                case "breadcrumb", "author", "publisher", "image", "creator", "primaryImageOfPage":
                    collect(member.value, isListed: isListed || isArticle, depth: depth + 1)
                default: break
                }
            }
        default: break
        }
    }

    private mutating func remember(_ value: JSONValue, members: [JSONValue.Member]) {
        guard let id = value["@id"]?.text else { return }
        if case .object(let known)? = byID[id], known.count >= members.count { return }
        byID[id] = value
    }

    // MARK: The page's article

    /// The node that stands for the page's article: of the articles not listed, the one whose address or headline is the
    /// page's, then the one of the most fitting type, then the first.
    ///
    /// Several articles of one type, none of them the page's by address or headline, are a list: nil.
    func article(addresses: [String], titles: [String]) -> Int? {
        let own = Set(addresses.map(AddressForm.comparable))
        let titleWords = titles.map { TextSimilarity.words($0) }
        var best: (index: Int, score: Double)?
        var plain: [Int: Int] = [:]
        for (index, node) in nodes.enumerated() {
            let rank = node.types.map(StructuredTypes.articleRank).max() ?? 0
            guard rank >= 2 else { continue }
            var score = Double(rank) + (node.isListed ? -6 : 0)
            var isMatched = false
            let claimed = ownAddresses(node.value)
            if claimed.contains(where: own.contains) {
                score += 4
                isMatched = true
            }
            if let title = (node.value["headline"] ?? node.value["name"])?.elements.first?.text {
                let words = TextSimilarity.words(ClaimText.plain(title))
                let likeness = titleWords.map { TextSimilarity.dice($0, words) }.max() ?? 0
                if likeness > 0.6 {
                    score += 3 * likeness
                    isMatched = true
                }
                score += 0.5
            }
            if node.value["datePublished"] != nil { score += 0.5 }
            if !isMatched, !node.isListed { plain[rank, default: 0] += 1 }
            if node.isListed, !isMatched { continue }
            if best.map({ score > $0.score }) ?? true { best = (index, score) }
        }
        guard let best else { return nil }
        let rank = nodes[best.index].types.map(StructuredTypes.articleRank).max() ?? 0
        // A matched node scores above every unmatched one of its type.
        if best.score < Double(rank) + 1.6, plain[rank, default: 0] > 2 { return nil }
        return best.index
    }

    private func ownAddresses(_ node: JSONValue) -> [String] {
        var addresses: [String] = []
        for key in ["url", "mainEntityOfPage", "@id"] {
            for element in node[key]?.elements ?? [] {
                if let text = element.text ?? element["@id"]?.text ?? element["url"]?.text { addresses.append(text) }
            }
        }
        return addresses.map(AddressForm.comparable)
    }
}
