import HTMLTree

/// The rubric: the page's own section claim, or its breadcrumbs.
enum SectionField {
    /// The rubric.
    static func read(_ page: FieldPage, headline: String?) -> FieldValue<String>? {
        let title = SiteNames.fold(headline ?? "")
        var best: (claim: Claim, score: Double)?
        var rejected: [Article.RejectedClaim] = []
        for claim in page.claims(.section) {
            guard let score = score(claim, page, title: title) else { continue }
            rejected.append(Article.RejectedClaim(claim.value, source: claim.source, score: score))
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (claim, score) }
        }
        guard let best else { return nil }
        return FieldValue(
            value: best.claim.value, source: best.claim.source, confidence: best.score,
            rejected: rejected.filter { $0.value != best.claim.value })
    }

    private static func score(_ claim: Claim, _ page: FieldPage, title: String) -> Double? {
        let form = SiteNames.fold(claim.value)
        guard !form.isEmpty, form != title, claim.value.utf8.count < 60, claim.value.range(of: "://") == nil,
            !page.words.home.contains(claim.value.lowercased()), !page.sites.isExactly(claim.value)
        else { return nil }
        if claim.source.hasSuffix("BreadcrumbList") {
            // The last breadcrumb before the article itself is its rubric; its own title is often cut short.
            if title.hasPrefix(form), form.utf8.count > 20 { return nil }
            let position = Double(claim.details["position"] ?? "") ?? 1
            return 0.6 + 0.01 * min(position, 9)
        }
        if claim.source == "json-ld:articleSection" { return 0.9 }
        if claim.source.range(of: "article:section") != nil { return 0.88 }
        if claim.source.hasPrefix("microdata:") { return 0.7 }
        return 0.65
    }
}

/// Keywords: what the page links as tags near its text, or claims.
enum TagsField {
    /// The keywords, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (value: FieldValue<[String]>?, blocks: [Int]) {
        var sources: [(source: String, tags: [String], trust: Double)] = []
        for claim in page.claims(.tag) where claim.value.utf8.count < 80 {
            if claim.source == "dom:rel-tag" { continue }
            if let index = sources.firstIndex(where: { $0.source == claim.source }) {
                sources[index].tags.append(claim.value)
            } else {
                sources.append((claim.source, [claim.value], trust(claim.source)))
            }
        }
        let printed = printed(page, anchor: anchor)
        if !printed.tags.isEmpty { sources.append(("dom:tags", printed.tags, 0.95)) }
        let usable = sources.filter { $0.tags.count <= 60 }
        guard let best = usable.max(by: { $0.trust < $1.trust }) else { return (nil, printed.blocks) }
        var seen: Set<String> = []
        let tags = best.tags.filter { !page.sites.isExactly($0) && seen.insert($0.lowercased()).inserted }
        guard !tags.isEmpty else { return (nil, printed.blocks) }
        let rejected = usable.filter { $0.source != best.source }.map {
            Article.RejectedClaim($0.tags.joined(separator: ", "), source: $0.source, score: $0.trust)
        }
        return (
            FieldValue(value: tags, source: best.source, confidence: best.trust, rejected: rejected), printed.blocks
        )
    }

    private static func trust(_ source: String) -> Double {
        if source.range(of: "article:tag") != nil { return 0.9 }
        if source.hasPrefix("json-ld:") { return 0.85 }
        if source == "meta:keywords" { return 0.6 }
        return 0.75
    }

    /// Links named as tags near the text, or the line under the label "Tags".
    private static func printed(_ page: FieldPage, anchor: PageAnchor) -> (tags: [String], blocks: [Int]) {
        guard let start = anchor.headline ?? anchor.bodyStart, let end = anchor.bodyEnd else { return ([], []) }
        var tags: [String] = []
        var blocks: [Int] = []
        let names = page.words.topic("tag")
        let others = page.words.topic("nottag")
        let body = Set(page.body)
        let tagRows = page.claims.filter { $0.source == "dom:rel-tag" }.map { Int($0.row) }
        for block in start..<max(start, min(page.count, end + 16))
        where page.length(block) < 300 && !page.isOutside(block) {
            if page.linkShare(block) < 0.5 && body.contains(block) { continue }
            let text = page.text(block)
            let label = label(text, page)
            if let label {
                blocks.append(block)
                tags += label
                continue
            }
            guard page.tree != nil, page.linkShare(block) > 0.6 else { continue }
            let isRel = tagRows.contains { isInside($0, page, block) }
            guard
                isRel
                    || (block > (anchor.bodyStart ?? 0) && page.names(names, block) && !page.names(others, block))
            else { continue }
            blocks.append(block)
            tags += links(page, block)
        }
        return (tags.count <= 30 ? tags : [], blocks)
    }

    private static func isInside(_ row: Int, _ page: FieldPage, _ block: Int) -> Bool {
        let entry = page.blocks.blocks[block]
        return row >= Int(entry.owner) && row <= Int(entry.lastRow)
    }

    private static func links(_ page: FieldPage, _ block: Int) -> [String] {
        let entry = page.blocks.blocks[block]
        return page.blocks.runs[entry.runs].filter { $0.kind == .link }.compactMap { run in
            let from = entry.text.lowerBound + Int(run.range.lowerBound)
            let to = entry.text.lowerBound + Int(run.range.upperBound)
            var text = String(decoding: page.blocks.bytes[from..<to], as: UTF8.self)
            if text.hasPrefix("#") { text.removeFirst() }
            text = ClaimText.fold(Array(text.utf8))
            return text.utf8.count > 1 && text.utf8.count < 60 ? text : nil
        }
    }

    /// The tags of a line "Tags : a, b"; empty for the label alone; nil for other lines.
    private static func label(_ text: String, _ page: FieldPage) -> [String]? {
        let folded = text.lowercased()
        if page.words.tags.contains(folded) { return [] }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = ClaimText.fold(Array(text[..<colon].lowercased().utf8))
        guard page.words.tags.contains(name) else { return nil }
        return KeywordList.split(String(text[text.index(after: colon)...]))
    }
}

/// The publisher's own code, told by its label.
enum WebcodeField {
    /// The code, and the blocks that print it and its label.
    static func read(_ page: FieldPage) -> (value: FieldValue<String>?, blocks: [Int]) {
        if let claim = page.claims.first(where: { $0.field == .webcode }), let code = code(in: claim.value) {
            return (FieldValue(value: code, source: claim.source, confidence: 0.9), [])
        }
        let labels = page.words.webcode.sorted { $0.utf8.count > $1.utf8.count }
        let plain = labels.map { Array($0.utf8) }
        for block in 0..<page.count where page.length(block) < 200 && mayHoldLabel(page, block, plain) {
            let text = page.text(block)
            guard let place = labelEnd(in: text, labels) else { continue }
            let source = page.tree == nil ? "text:line \(page.blocks.blocks[block].firstRow + 1)" : "dom:webcode"
            if let code = code(in: String(text[place...])) {
                let isOwnLine = page.length(block) < 60
                return (FieldValue(value: code, source: source, confidence: 0.95), isOwnLine ? [block] : [])
            }
            // The label on a line of its own: the code is on the next.
            guard ClaimText.fold(Array(text[place...].utf8)).utf8.count <= 1, block + 1 < page.count,
                page.length(block + 1) < 60, let code = code(in: page.text(block + 1))
            else { continue }
            return (FieldValue(value: code, source: source, confidence: 0.95), [block, block + 1])
        }
        return (nil, [])
    }

    /// Whether a label stands in a block's bytes; a label that is not all ASCII may stand anywhere.
    private static func mayHoldLabel(_ page: FieldPage, _ block: Int, _ labels: [[UInt8]]) -> Bool {
        page.blocks.bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.piece(page.blocks.blocks[block].text)
            // A bit for the low half of each first letter: one look at most letters is enough.
            var firsts: UInt64 = 0
            for label in labels {
                if label.contains(where: { $0 >= 0x80 }) { return true }
                if let first = label.first { firsts |= 1 << UInt64(first & 0x1F) }
            }
            for start in text.indices where firsts & 1 << UInt64(text[start] & 0x1F) != 0 {
                for label in labels where start + label.count <= text.count && !label.isEmpty {
                    var index = 0
                    while index < label.count, Self.lower(text[start + index]) == label[index] { index += 1 }
                    if index == label.count { return true }
                }
            }
            return false
        }
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Where the label ends in a text; the longest labels first.
    private static func labelEnd(in text: String, _ labels: [String]) -> String.Index? {
        let folded = text.lowercased()
        guard folded.utf8.count == text.utf8.count else { return nil }
        for label in labels {
            guard let range = folded.range(of: label) else { continue }
            let offset = folded.utf8.distance(from: folded.startIndex, to: range.upperBound)
            // A whole word: "webcodes" is none.
            if range.upperBound < folded.endIndex, folded[range.upperBound].isLetter { continue }
            return text.utf8.index(text.startIndex, offsetBy: offset)
        }
        return nil
    }

    /// The code that a text begins with: letters, digits, `_` and `-`, a digit among them.
    private static func code(in text: String) -> String? {
        let rest = text.drop { !$0.isLetter && !$0.isNumber }
        guard text.utf8.count - rest.utf8.count <= 6 else { return nil }
        let code = rest.prefix { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "_" || $0 == "-" || $0 == "/" }
        guard (3...32).contains(code.utf8.count), code.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        return String(code)
    }
}

/// The site's name.
enum SiteField {
    /// The name.
    static func read(_ page: FieldPage, headline: String?) -> FieldValue<String>? {
        var best: (value: String, source: String, score: Double)?
        for claim in page.claims where claim.field == .site || claim.field == .publisher {
            guard claim.details["alternative"] == nil, claim.value.range(of: "://") == nil, !claim.value.hasPrefix("@"),
                claim.value.utf8.count < 80
            else { continue }
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
            let tail = TitleCleaner.tail(of: title, behind: headline)
        {
            best = (tail, "dom:title", 0.4)
        }
        return best.map { FieldValue(value: $0.value, source: $0.source, confidence: $0.score) }
    }
}
