/// The site's name.
enum SiteField {
    /// The name.
    static func read(_ page: FieldPage, headline: String?) -> FieldValue<String>? {
        var best: (value: String, source: String, score: Double)?
        for claim in page.claims where claim.field == .site || claim.field == .publisher {
            guard claim.details["alternative"] == nil, claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"),
                claim.value.utf8.count < 80, claim.details["type"] != "person"
            else { continue }
            if isPageTitle(claim, page) { continue }
            let score: Double
            switch claim.source {
            case "meta:og:site_name": score = 0.95
            case "json-ld:WebSite.name": score = 0.85
            case "json-ld:publisher": score = 0.8
            default: score = claim.field == .site ? 0.6 : 0.55
            }
            if best.map({ score > $0.score }) ?? true { best = (claim.value, claim.source, score) }
        }
        if best == nil, let headline, let title = page.claims.first(where: { $0.source == "dom:title" })?.value,
            let tail = TitleCleaner.tail(of: title, behind: headline),
            let name = siteName(in: tail.text, isWeak: tail.isWeak, page)
        {
            best = (name, "dom:title", 0.4)
        }
        return best.map { FieldValue(value: $0.value, source: $0.source, confidence: $0.score) }
    }

    /// Whether what is claimed as the site's name is this page's title.
    private static func isPageTitle(_ claim: Claim, _ page: FieldPage) -> Bool {
        TextSimilarity.count(claim.value[...]) > 4
            && page.claims.contains { $0.field == .headline && $0.value == claim.value }
            && page.claims.contains {
                $0.field == .headline && $0.value != claim.value && claim.value.hasPrefix($0.value)
            }
    }

    /// The longest that stands behind a title with the site's name, in bytes, and the most words of what is told to be the
    /// name by its place alone.
    private static let (longestTail, mostWordsOfName) = (200, 5)

    /// The site's name in what stands behind a title: of "Mer - Gazette" the part that is the domain's, the one that is an
    /// address, or the last, and of "Gazette - Toutes les nouvelles des quais de Lorient" the one before its slogan.
    ///
    /// Behind a colon titles go on.
    private static func siteName(in tail: String, isWeak: Bool, _ page: FieldPage) -> String? {
        guard tail.utf8.count < longestTail else { return nil }
        let names = TitleCleaner.parts(of: tail).map { String($0.drop { "-|–· ".contains($0) }) }.filter { !$0.isEmpty }
        let sizes = names.map { TextSimilarity.count($0[...]) }
        for (name, size) in zip(names, sizes) where size <= mostWordsOfName {
            if page.sites.isDomain(name) || page.sites.isExactly(name) { return name }
        }
        if isWeak { return nil }
        if let address = names.first(where: isAddress) { return address }
        if sizes.reduce(0, +) <= mostWordsOfName { return names.last }
        return names.count == 2 && sizes[0] <= mostWordsOfName && sizes[1] > mostWordsOfName ? names[0] : nil
    }

    /// Whether a part of a title is a host's name: "gazette.example".
    private static func isAddress(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...3).contains(labels.count), let last = labels.last, last.utf8.count > 1 else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty && label.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
        } && last.utf8.allSatisfy { $0 &- 0x61 < 26 }
    }
}
