/// Which schema.org types stand for what.
enum StructuredTypes {
    /// How well a node of this type stands for a page's article: 0 for types that do not.
    static func articleRank(_ type: String) -> Int { type.isEmpty ? 0 : ranks[type] ?? 0 }

    private static let ranks: [String: Int] = {
        var ranks: [String: Int] = [:]
        for (place, types) in [pageTypes, mediaTypes, textTypes, newsTypes].enumerated() {
            for type in types { ranks[type] = place + 1 }
        }
        return ranks
    }()

    /// Reader contributions: what they hold is never the article's.
    static let contributions: Set<String> = ["comment", "usercomments", "userreview", "answer", "userinteraction"]
    /// Texts that readers put in under the names of their accounts.
    static let postings: Set<String> = ["discussionforumposting", "qapage", "question", "socialmediaposting"]
    /// Types whose elements are other pages.
    static let lists: Set<String> = [
        "itemlist", "collectionpage", "searchresultspage", "sitenavigationelement", "wpheader", "wpfooter",
    ]
    static let organizations: Set<String> = [
        "organization", "newsmediaorganization", "corporation", "localbusiness", "educationalorganization", "ngo",
        "governmentorganization", "onlinebusiness", "brand",
    ]

    private static let newsTypes: Set<String> = [
        "newsarticle", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
        "reviewnewsarticle", "askpublicnewsarticle", "liveblogposting",
    ]
    private static let textTypes: Set<String> = [
        "article", "blogposting", "techarticle", "scholarlyarticle", "report", "advertisercontentarticle",
        "satiricalarticle", "medicalscholarlyarticle", "socialmediaposting", "discussionforumposting", "review",
        "recipe", "howto", "qapage", "medicalwebpage", "claimreview", "criticreview", "interview", "blog",
    ]
    private static let mediaTypes: Set<String> = [
        "videoobject", "podcastepisode", "imagegallery", "mediagallery", "audioobject", "radioepisode", "episode",
        "tvepisode", "photograph", "event", "creativework", "book", "movie",
    ]
    private static let pageTypes: Set<String> = [
        "webpage", "itempage", "aboutpage", "faqpage", "videogallery", "profilepage",
    ]

    /// The last part of a type's name, in lower case: `NewsArticle` of `http://schema.org/NewsArticle`.
    static func local(_ type: String) -> String {
        let cut = type.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") }
        let name = cut.map { type[type.index(after: $0)...] } ?? type[...]
        return name.lowercased()
    }
}
