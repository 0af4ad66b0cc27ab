/// Cuts off a title what is not the title: the site's name, its sections, badges.
struct TitleCleaner: Sendable {
    let sites: SiteNames
    let sections: Set<String>
    let badges: [[String]]

    /// What separates a title from a site's name.
    private static let separators = [
        " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " // ", " › ", " ‹ ", " ▷ ", " ⋆ ", "| ", " |",
        " : ", " / ", ", ", ": ",
        " > ", " < ", " ~ ", " – ", " @ ",
    ]

    /// The title without the names of the site and its sections at either end.
    func clean(_ title: String) -> String {
        var rest = title
        for _ in 0..<4 {
            guard let shorter = cuttingOnce(rest), shorter != rest else { break }
            rest = shorter
        }
        return trimmingBadges(rest)
    }

    private func cuttingOnce(_ title: String) -> String? {
        for separator in Self.separators {
            let isWeak = separator == ", " || separator == ": " || separator == " : "
            if let place = Self.last(separator, in: title) {
                let tail = String(title[place.upperBound...])
                let head = String(title[..<place.lowerBound])
                if isCut(tail, isWeak: isWeak, isTail: true), !TextSimilarity.words(head).isEmpty {
                    return Self.trim(head)
                }
            }
            if let place = title.range(of: separator) {
                let head = String(title[..<place.lowerBound])
                let tail = String(title[place.upperBound...])
                if isCut(head, isWeak: isWeak, isTail: false), TextSimilarity.words(tail).count > 1 {
                    return Self.trim(tail)
                }
            }
        }
        return nil
    }

    /// Whether what stands before or behind a separator is a name of the site, or behind a strong one a section's.
    private func isCut(_ part: String, isWeak: Bool, isTail: Bool) -> Bool {
        if isWeak { return sites.isExactly(part) && (isTail || part.utf8.count > 6) }
        if sites.contains(part) { return true }
        return isTail && sections.contains(SiteNames.fold(part))
    }

    /// The title without badges such as "Réservé aux abonnés" at either end, when more than two words are left.
    private func trimmingBadges(_ title: String) -> String {
        let words = TextSimilarity.words(title)
        for badge in badges where words.count > badge.count + 2 {
            if words.starts(with: badge), let rest = Self.dropping(badge.count, of: title, fromEnd: false) {
                // A badge stands apart: one that runs on into the title is part of it.
                if badge.count > 1 { return rest }
            }
            if badge.count > 1, words.suffix(badge.count).elementsEqual(badge),
                let rest = Self.dropping(badge.count, of: title, fromEnd: true)
            {
                return rest
            }
        }
        return title
    }

    private static func dropping(_ count: Int, of title: String, fromEnd: Bool) -> String? {
        let parts = title.split(separator: " ")
        var left = count
        var kept = parts[...]
        while left > 0, let part = fromEnd ? kept.last : kept.first {
            left -= max(1, TextSimilarity.words(String(part)).count)
            if fromEnd { kept.removeLast() } else { kept.removeFirst() }
        }
        return left == 0 ? trim(kept.joined(separator: " ")) : nil
    }

    private static func last(_ separator: String, in title: String) -> Range<String.Index>? {
        var found: Range<String.Index>?
        var rest = title[...]
        while let place = rest.range(of: separator) {
            found = place
            rest = rest[place.upperBound...]
        }
        return found
    }

    private static func trim(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, last.isWhitespace || "|-–—·•»:/".contains(last) { rest.removeLast() }
        while let first = rest.first, first.isWhitespace || "|–—·•:/".contains(first) { rest.removeFirst() }
        return String(rest)
    }

    /// The tail of a document title behind a text that it begins with: most often the site's name.
    static func tail(of title: String, behind headline: String) -> String? {
        guard headline.utf8.count > 10, title.hasPrefix(headline) else { return nil }
        let rest = title.dropFirst(headline.count)
        guard let first = rest.first(where: { !$0.isWhitespace }), "|-–—·•»:/".contains(first) else { return nil }
        let tail = trim(String(rest))
        let words = TextSimilarity.words(tail).count
        return words > 0 && words <= 5 ? tail : nil
    }
}
