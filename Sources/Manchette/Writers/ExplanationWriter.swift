/// Writes an explanation as one HTML page that needs nothing else: no script, nothing fetched.
public enum ExplanationWriter {
    /// Appends a whole HTML document.
    public static func write(_ explanation: Explanation, into output: inout [UInt8]) {
        var moved: [UInt8] = []
        swap(&moved, &output)
        var emitter = MarkupEmitter(appendingTo: moved)
        moved = []
        let article = explanation.article
        emitter.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        emitter.markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        emitter.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        emitter.element("title", "Explained: \(article.headline ?? article.source.path ?? "a page")")
        emitter.markup("<style>\n\(style)</style>\n</head>\n<body>\n")
        emitter.head(explanation)
        emitter.fields(article)
        emitter.legend(explanation.blocks)
        emitter.markup("<h2>Blocks</h2>\n<ol class=\"blocks\" start=\"0\">\n")
        for block in explanation.blocks { emitter.block(block, language: article.language) }
        emitter.markup("</ol>\n</body>\n</html>\n")
        output = emitter.bytes
    }

    /// A colour for each role, by its hue; what has none is grey.
    ///
    /// The role stands beside it in words.
    private static let hues: KeyValuePairs<String, Int> = [
        "body": 135, "heading": 165, "quote": 185, "headline": 215, "kicker": 235, "lead": 200, "byline": 260,
        "dateline": 280, "caption": 50, "credit": 55, "paywall": 0, "subscription": 10, "newsletter": 20, "related": 35,
        "share": 310, "tags": 300, "advertisement": 350, "promotion": 25, "comments": 325, "authorBio": 270,
        "cookies": 5,
        "legal": 15, "duplicate": 70,
    ]

    private static var style: String {
        let colours = hues.map { role, hue in ".\(role) { --role: hsl(\(hue) 70% 40%); }\n" }.joined()
        return """
            :root { color-scheme: light dark; --role: hsl(0 0% 55%); }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            table { border-collapse: collapse; }
            td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
            .fields td { border-top: 1px solid #8884; overflow-wrap: anywhere; }
            small, .why, summary { color: #777; font-size: .85rem; }
            .blocks { padding-left: 3rem; }
            .blocks > li { border-left: .4rem solid var(--role); padding: .3rem .8rem; margin: .3rem 0; }
            .out > p { opacity: .7; } .text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            .role { background: var(--role); color: #fff; border-radius: .2rem; padding: 0 .4rem; font-size: .85rem; }
            .plus { color: hsl(135 70% 35%); } .minus { color: hsl(0 70% 50%); }
            .number { text-align: right; font-variant-numeric: tabular-nums; }

            """ + colours
    }
}

extension MarkupEmitter {
    fileprivate mutating func head(_ explanation: Explanation) {
        let article = explanation.article
        element("h1", article.headline ?? "No headline")
        let source = article.source
        let chosen = explanation.blocks.count { $0.place == .body }
        element(
            "p",
            "\(source.path ?? source.url ?? "input"): \(source.kind.rawValue), \(source.bytes) bytes, "
                + "\(source.encoding) (\(source.encodingEvidence)). Read as \(article.kind.rawValue); an article with a "
                + "probability of \(Self.percent(explanation.articleChance)). \(chosen) of \(explanation.blocks.count) "
                + "blocks are the body.")
        for warning in article.warnings { element("p", "Warning: \(warning)") }
    }

    // MARK: Fields

    fileprivate mutating func fields(_ article: Article) {
        markup("<h2>Fields</h2>\n<table class=\"fields\">\n")
        markup("<tr><th>Field</th><th>Value</th><th>From</th><th>Sure</th></tr>\n")
        for field in Article.Field.allCases {
            let origin = article.provenance[field.rawValue]
            let value = Self.value(of: field, article)
            guard value != nil || origin != nil else { continue }
            markup("<tr><td>")
            characters(field.rawValue)
            markup("</td><td>")
            characters(value ?? "–")
            rejected(origin?.rejected ?? [])
            markup("</td><td>")
            characters(origin?.source ?? "")
            markup("</td><td class=\"number\">")
            characters((origin?.confidence ?? article.confidence[field.rawValue]).map(Self.percent) ?? "")
            markup("</td></tr>\n")
        }
        markup("</table>\n")
    }

    private mutating func rejected(_ claims: [Article.RejectedClaim]) {
        if claims.isEmpty { return }
        markup("<details><summary>\(Self.counted(claims.count, "other claim"))</summary>\n<ul>\n")
        for claim in claims {
            markup("<li>")
            characters(claim.value.isEmpty ? "nothing" : claim.value)
            let details = [claim.source, claim.reason, claim.score.map(Self.percent)].compactMap { $0 }
            markup(" <small>")
            characters(details.joined(separator: ", "))
            markup("</small></li>\n")
        }
        markup("</ul></details>")
    }

    /// A field in a few words; nil for those that are shown elsewhere, or not there.
    private static func value(of field: Article.Field, _ article: Article) -> String? {
        func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }
        func count(_ items: Int?, _ what: String) -> String? { items.map { counted($0, what) } }
        return switch field {
        case .url: article.url
        case .canonicalURL: article.canonicalURL
        case .site: article.site
        case .kind: article.kind.rawValue
        case .language: article.language
        case .kicker: article.kicker
        case .headline: article.headline
        case .lead: article.lead
        case .authors:
            list(article.authors.map { [$0.name, $0.role, $0.organization].compactMap { $0 }.joined(separator: ", ") })
        case .published: article.published
        case .modified: article.modified
        case .section: article.section
        case .tags: list(article.tags)
        case .webcode: article.webcode
        case .access: list([article.access.state.rawValue] + article.access.evidence)
        case .body: count(article.body.count, "block")
        case .images: article.images.isEmpty ? nil : count(article.images.count, "picture")
        case .quotes: count(article.quotes?.count, "quotation")
        case .entities: count(article.entities?.count, "name")
        case .dates: count(article.dates?.count, "temporal expression")
        case .singlePageLink: article.singlePageLink
        case .nextPageLink: article.nextPageLink
        case .id, .source, .text, .noise, .confidence, .provenance, .duplicateOf, .warnings: nil
        }
    }

    // MARK: Blocks

    /// How many blocks have each role, in the order of the page.
    fileprivate mutating func legend(_ blocks: [Explanation.Block]) {
        var roles: [(role: String, count: Int)] = []
        for block in blocks {
            if let known = roles.firstIndex(where: { $0.role == block.role }) {
                roles[known].count += 1
            } else {
                roles.append((block.role, 1))
            }
        }
        markup("<h2>Roles</h2>\n<p>\n")
        for (role, count) in roles {
            open("span", ["class": "role \(role)"])
            characters("\(role) \(count)")
            markup("</span>\n")
        }
        markup("</p>\n<p class=\"why\">")
        characters(
            "A feature's contribution is what the trees' splits by it added to the block's score, in log-odds (Saabas 2014), "
                + "less the mean of the page's blocks. Plus speaks for the body or the role, minus against it.")
        markup("</p>\n")
    }

    fileprivate mutating func block(_ block: Explanation.Block, language: String?) {
        open("li", ["class": "\(block.role)\(block.place == .elsewhere ? " out" : "")"])
        open("p", ["class": "text", "lang": language])
        characters(block.text)
        markup("</p>\n<span class=\"role\">")
        characters(block.role)
        markup("</span> <span class=\"why\">")
        let outcome =
            switch block.place {
            case .body: "in the body"
            case .headline, .kicker, .lead: "the \(block.place.rawValue)"
            case .elsewhere: block.isNoise || block.role == "unseen" ? "left out" : "not in the body"
            }
        characters(
            "\(outcome) · \(block.origin) · score \(Self.percent(block.score)) · body \(Self.percent(block.bodyScore)) · "
                + block.reason)
        for phrase in block.phrases { characters(" · \(phrase)") }
        markup("</span>\n")
        if !block.bodyFeatures.isEmpty || !block.roleFeatures.isEmpty {
            markup("<details><summary>what tipped it</summary>\n<table>\n")
            features(block.bodyFeatures, of: "Body or not")
            features(
                block.roleFeatures, of: "Role \(block.isNoise && block.role == "navigation" ? "other" : block.role)")
            markup("</table></details>\n")
        }
        markup("</li>\n")
    }

    private mutating func features(_ features: [Explanation.Feature], of score: String) {
        if features.isEmpty { return }
        markup("<tr><th>")
        characters(score)
        markup("</th><th>value</th><th>contribution</th></tr>\n")
        for feature in features {
            markup("<tr><td>")
            characters(feature.name)
            markup("</td><td class=\"number\">")
            characters(Self.decimal(feature.value))
            markup("</td><td class=\"number \(feature.contribution < 0 ? "minus" : "plus")\">")
            characters((feature.contribution < 0 ? "−" : "+") + Self.decimal(abs(feature.contribution)))
            markup("</td></tr>\n")
        }
    }

    // MARK: Numbers

    private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

    private static func percent(_ share: Double) -> String {
        share.isFinite ? "\(Int((min(1, max(0, share)) * 100).rounded())) %" : ""
    }

    /// A number with at most two decimals.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let hundredths = Int((abs(value) * 100).rounded())
        let fraction = hundredths % 100
        let digits = fraction == 0 ? "" : ".\(fraction / 10)\(fraction % 10 == 0 ? "" : "\(fraction % 10)")"
        return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100)\(digits)"
    }
}
