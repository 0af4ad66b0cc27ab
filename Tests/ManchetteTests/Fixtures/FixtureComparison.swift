@testable import Manchette

/// Field by field: where an article differs from its gold.
struct FixtureComparison {
    /// Field and what is wrong with it.
    private(set) var differences: [(field: String, detail: String)] = []
    private let article: Article
    private let gold: Gold
    private let checked: Set<String>

    init(_ article: Article, _ fixture: Fixture) {
        self.article = article
        gold = fixture.gold
        checked = fixture.checked
        compare("kind", article.kind.rawValue, gold.kind.rawValue)
        // The region (de-CH) is the page's word, not the text's.
        compare("language", article.language.map { String($0.prefix { $0 != "-" }) }, gold.language)
        compare("kicker", article.kicker, gold.kicker)
        compare("headline", article.headline, gold.headline)
        compare("lead", article.lead, gold.lead)
        compare("published", article.published, gold.published)
        compare("modified", article.modified, gold.modified)
        compare("section", article.section, gold.section)
        compare("webcode", article.webcode, gold.webcode)
        compareLists("tags", article.tags, gold.tags)
        compareAuthors()
        compareAccess()
        compareBody()
        compareImages()
        compareNoise()
        compareAnnotations()
    }

    var fields: Set<String> { Set(differences.map(\.field)) }

    private mutating func compare(_ field: String, _ value: String?, _ wanted: String?) {
        if checked.contains(field), Self.plain(value) != Self.plain(wanted) {
            differences.append((field, "is \(value ?? "nil"), should be \(wanted ?? "nil")"))
        }
    }

    private mutating func compareLists(_ field: String, _ value: [String], _ wanted: [String]?) {
        guard checked.contains(field), let wanted, Set(value) != Set(wanted) else { return }
        differences.append((field, "is \(value), should be \(wanted)"))
    }

    private mutating func compareAuthors() {
        guard checked.contains("authors"), let wanted = gold.authors else { return }
        compareLists("authors", article.authors.map(\.name), wanted.map(\.name))
        for author in wanted where author.role != nil || author.organization != nil {
            if let same = article.authors.first(where: { $0.name == author.name }), same != author {
                differences.append(("authors", "is \(same), should be \(author)"))
            }
        }
    }

    private mutating func compareAccess() {
        guard checked.contains("access"), let wanted = gold.access else { return }
        // A page that is silent about access may be called unknown as well as free.
        let isState =
            article.access.state == wanted.state || (wanted.state == .free && article.access.state == .unknown)
        if !isState {
            differences.append(("access.state", "is \(article.access.state), should be \(wanted.state)"))
        }
        if article.access.truncated != wanted.truncated {
            differences.append(("access.truncated", "is \(article.access.truncated)"))
        }
        if abs((article.access.remaining ?? -1) - (wanted.remaining ?? -1)) > 0.001 {
            let value = article.access.remaining.map { "\($0)" } ?? "nil"
            differences.append(
                ("access.remaining", "is \(value), should be \(wanted.remaining.map { "\($0)" } ?? "nil")"))
        }
    }

    private mutating func compareBody() {
        guard checked.contains("body"), let wanted = gold.body else { return }
        let blocks = article.body.filter { $0.kind != .figure && $0.kind != .embed }
        let texts = blocks.map { Self.plain($0.text) }
        let wantedTexts = wanted.map { Self.plain($0.text) }
        for text in wantedTexts where !texts.contains(text) { differences.append(("body", "misses “\(text ?? "")”")) }
        for text in texts where !wantedTexts.contains(text) {
            differences.append(("body", "has “\(text ?? "")” too much"))
        }
        if fields.contains("body") { return }
        if texts != wantedTexts { differences.append(("body", "order or number differs")) }
        for (block, wanted) in zip(blocks, wanted) where block.kind != wanted.kind {
            differences.append(("body.kinds", "“\(wanted.text.prefix(40))” is \(block.kind), not \(wanted.kind)"))
        }
    }

    private mutating func compareImages() {
        guard checked.contains("images"), let wanted = gold.images else { return }
        for image in wanted {
            guard let same = article.images.first(where: { $0.url.prefix { $0 != "?" } == image.url }) else {
                differences.append(("images", "misses \(image.url)"))
                continue
            }
            if Self.plain(same.caption) != Self.plain(image.caption) {
                differences.append(
                    ("images.caption", "is \(same.caption ?? "nil"), should be \(image.caption ?? "nil")"))
            }
            if Self.credit(same.credit) != Self.credit(image.credit) {
                differences.append(("images.credit", "is \(same.credit ?? "nil"), should be \(image.credit ?? "nil")"))
            }
        }
        for image in article.images where !wanted.contains(where: { image.url.hasPrefix($0.url) }) {
            differences.append(("images", "has \(image.url) too much"))
        }
    }

    private mutating func compareNoise() {
        let lines = Set(
            (article.body.map(\.text) + [article.lead, article.kicker].compactMap(\.self)).compactMap { Self.plain($0) }
        )
        let gold = self.gold.noise ?? [:]
        var wanted = Set((self.gold.body ?? []).compactMap { Self.plain($0.text) })
        // A tag may be the kicker, too.
        for field in [self.gold.kicker, self.gold.lead, self.gold.headline] {
            if let field = Self.plain(field) { wanted.insert(field) }
        }
        for text in gold.values.joined() + (self.gold.absent ?? []) {
            // Short words may well stand in a sentence; longer ones may stand nowhere.
            let text = Self.plain(text) ?? ""
            let isInside = text.unicodeScalars.count >= 24 && !wanted.contains { $0.contains(text) }
            if (lines.contains(text) && !wanted.contains(text)) || (isInside && lines.contains { $0.contains(text) }) {
                differences.append(("noise.text", "“\(text)” stands in the article"))
            }
        }
        for (name, texts) in gold.sorted(by: { $0.key < $1.key }) {
            let labelled = article.noise.filter { $0.class.rawValue == name }.compactMap { Self.plain($0.text) }
            for text in texts.compactMap({ Self.plain($0) })
            where !labelled.contains(where: { $0.contains(text) || (text.contains($0) && $0.count * 2 >= text.count) })
            {
                let other = article.noise.first { Self.plain($0.text)?.contains(text) == true }?.class.rawValue
                differences.append(("noise.\(name)", "“\(text)” is \(other ?? "not in the noise")"))
            }
        }
    }

    private mutating func compareAnnotations() {
        if checked.contains("quotes"), let found = article.quotes {
            for quote in gold.quotes ?? [] {
                guard let same = found.first(where: { Self.plain($0.text) == Self.plain(quote.text) }) else {
                    differences.append(("quotes", "misses “\(quote.text)”"))
                    continue
                }
                if same.speaker != quote.speaker {
                    let text = "“\(quote.text.prefix(30))” by \(same.speaker ?? "nil"), not \(quote.speaker ?? "nil")"
                    differences.append(("quotes.speaker", text))
                }
            }
        }
        if checked.contains("entities"), let found = article.entities {
            for entity in gold.entities ?? []
            where !found.contains(where: { $0.name == entity.name && $0.type == entity.type }) {
                differences.append(("entities", "misses \(entity.name)"))
            }
        }
    }

    /// Typographic spaces as spaces: which of them are kept is the normaliser's matter, and tested there.
    private static func plain(_ text: String?) -> String? {
        text.map { text in
            let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
            return String(String.UnicodeScalarView(text.unicodeScalars.map { spaces.contains($0) ? " " : $0 }))
        }
    }

    /// A credit without its label, brackets and sign, which may stay or go.
    private static func credit(_ text: String?) -> String? {
        guard var credit = plain(text) else { return nil }
        credit = credit.trimmingCharacters { "()©. ".contains($0) }
        for label in ["Source:", "Source :", "Quelle:", "Foto:", "Foto di", "foto", "fot.", "Photo by", "Photograph:"]
        where credit.hasPrefix(label) {
            credit = credit.dropFirst(label.count).description.trimmingCharacters { $0 == " " }
        }
        return credit
    }
}

extension String {
    /// Without the characters at both ends that a test names.
    fileprivate func trimmingCharacters(where drop: (Character) -> Bool) -> String {
        var part = self[...]
        while let first = part.first, drop(first) { part.removeFirst() }
        while let last = part.last, drop(last) { part.removeLast() }
        return String(part)
    }
}
