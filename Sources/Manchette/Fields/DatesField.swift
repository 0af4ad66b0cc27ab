import HTMLTree

/// When an article was published and last changed: claims, `time` elements, what is printed near the headline, the address.
struct DatesField {
    private let page: FieldPage
    private let anchor: PageAnchor
    private let reader: DateReader
    private var published: [Candidate] = []
    private var modified: [Candidate] = []

    private struct Candidate {
        var date: FoundDate
        var source: String
        var score: Double
        var block: Int?
    }

    /// The dates, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (
        published: FieldValue<String>?, modified: FieldValue<String>?, blocks: [Int]
    ) {
        var field = DatesField(page, anchor: anchor)
        field.readClaims()
        field.readPrinted()
        field.readAddress()
        return field.choose()
    }

    private init(_ page: FieldPage, anchor: PageAnchor) {
        self.page = page
        self.anchor = anchor
        let captured = page.page.options.captured.flatMap { CivilDate(iso: $0) }
        // The region of `fr-CA` or `en-GB` tells the order of day and month; the attribute has it more often than the text.
        let claimed = page.claims.first { $0.field == .language }?.value
        reader = DateReader(language: claimed ?? page.language, captured: captured)
    }

    private mutating func add(
        _ found: FoundDate?, _ source: String, _ score: Double, block: Int? = nil, isModified: Bool = false
    ) {
        guard let found, found.date.year >= 1990 else { return }
        let candidate = Candidate(date: found, source: source, score: score, block: block)
        if isModified { modified.append(candidate) } else { published.append(candidate) }
    }

    // MARK: Claims

    private mutating func readClaims() {
        for claim in page.claims where claim.field == .published || claim.field == .modified {
            guard claim.source != "url:path" else { continue }
            let isModified = claim.field == .modified
            if claim.source == "dom:time" {
                readTime(claim)
                continue
            }
            if claim.source.hasPrefix("microdata:"), claim.row >= 0, !isInReach(Int(claim.row)) { continue }
            add(
                reader.date(of: claim.value, allowsEpoch: true), claim.source, Self.trust(claim.source),
                isModified: isModified)
        }
    }

    private static func trust(_ source: String) -> Double {
        switch source {
        case "json-ld:datePublished", "json-ld:dateModified": return 0.95
        case "json-ld:uploadDate": return 0.9
        case "json-ld:dateCreated": return 0.6
        case "microdata:datePublished", "microdata:dateModified": return 0.9
        case "microdata:dateCreated", "microdata:created": return 0.7
        default: break
        }
        if source.hasPrefix("json-ld:WebPage") { return 0.72 }
        if source.range(of: "published") != nil { return 0.92 }
        if source.hasPrefix("microdata:") { return 0.75 }
        if source.range(of: "modified") != nil || source.range(of: "updated") != nil { return 0.85 }
        if source.range(of: "dc") != nil || source.range(of: "date") != nil || source.range(of: "pub") != nil {
            return 0.82
        }
        return 0.7
    }

    /// A `time` element near the headline or at the text's end.
    private mutating func readTime(_ claim: Claim) {
        guard claim.row >= 0 else { return }
        let row = Int(claim.row)
        let isMarked = claim.details["pubdate"] != nil || claim.details["itemprop"] == "datePublished"
        guard let distance = distance(row), distance < 30 || isMarked, !anchor.isForeign(page, row) else { return }
        guard
            let found = reader.date(of: claim.value, allowsEpoch: true)
                ?? claim.details["text"].flatMap({ reader.date(of: $0) })
        else { return }
        let words = Set(TextSimilarity.words((claim.details["class"] ?? "") + " " + (claim.details["itemprop"] ?? "")))
        let context = contextLabel(row)
        let isModified =
            words.contains("modified") || words.contains("datemodified")
            || (words.contains("updated") && !words.contains("published")) && context != .published
            || context == .modified
        let score = (isMarked ? 0.9 : context == .published ? 0.86 : 0.78) - 0.012 * Double(min(distance, 30))
        if isModified, words.contains("updated"), words.contains("published") || words.contains("entry") {
            add(found, "dom:time", score)
        } else {
            add(found, "dom:time", score, isModified: isModified)
        }
    }

    /// What the words of the block around a `time` element make of its date.
    private func contextLabel(_ row: Int) -> FoundDate.Label {
        guard let tree = page.tree else { return .none }
        let parent = Int(tree.nodes[row].parent)
        let text = ClaimText.plain(tree.textContent(of: parent))
        guard text.utf8.count < 160 else { return .none }
        let shown = ClaimText.plain(tree.textContent(of: row))
        guard let day = reader.dates(in: shown).first?.date else { return .none }
        return reader.dates(in: text).first { $0.date == day }?.label ?? .none
    }

    /// Blocks between an element and the headline or the text, whichever is nearer; nil when it is neither's.
    private func distance(_ row: Int) -> Int? {
        guard let tree = page.tree else { return nil }
        var element = row
        var range = page.blocks(in: element)
        while range.isEmpty, element > 0 {
            element = Int(tree.nodes[element].parent)
            range = page.blocks(in: element)
        }
        guard let block = range.first else { return nil }
        if page.traits(block).contains(.inNavigation)
            || page.traits(block).contains(.inFooter) && !page.traits(block).contains(.inArticle)
        {
            return nil
        }
        var best = Int.max
        if let headline = anchor.headline { best = min(best, abs(block - headline)) }
        if let start = anchor.bodyStart, block <= start { best = min(best, start - block + 1) }
        if let end = anchor.bodyEnd, block >= end { best = min(best, block - end + 16) }
        return best == Int.max ? nil : best
    }

    private func isInReach(_ row: Int) -> Bool {
        guard let tree = page.tree, row < tree.nodes.count else { return false }
        if tree.nodes[row].tag == .meta || tree.nodes[row].tag == .link { return true }
        return distance(row).map { $0 < 60 } ?? true
    }

    // MARK: Printed dates

    private mutating func readPrinted() {
        for (place, range) in anchor.bylineRegions.enumerated() {
            for block in range where block < page.count && (!anchor.isProse(block) || page.length(block) < 110) {
                guard !page.traits(block).contains(.hidden), page.length(block) < 200, hasDigit(block) else { continue }
                if page.traits(block).contains(.inNavigation) || page.traits(block).contains(.inCaption) { continue }
                readPrinted(block, isTail: place > 0)
            }
        }
    }

    private mutating func readPrinted(_ block: Int, isTail: Bool) {
        let found = reader.dates(in: page.text(block))
        guard !found.isEmpty, found.count <= 3 else { return }
        let distance = Double(
            abs(block - (isTail ? anchor.bodyEnd ?? block : anchor.headline ?? anchor.bodyStart ?? block)))
        let isBody = page.body.contains(block)
        if anchor.isProse(block), found[0].label != .published, found[0].label != .modified { return }
        for (index, date) in found.enumerated()
        where date.precision >= .day && !(date.isYearInferred && date.isRelative) {
            // A line that says more than its date is no date line.
            let rest = page.length(block) - date.range.count
            var score =
                0.72 - 0.012 * min(distance, 20) - (rest > 60 ? 0.15 : 0) - (isTail ? 0.15 : 0) - (isBody ? 0.2 : 0)
            if block == anchor.headline { score -= 0.35 }
            switch date.label {
            case .published: score += 0.12
            case .event: score -= 0.3
            case .modified:
                add(date, source(block), score + 0.1, block: block, isModified: true)
                continue
            case .none: break
            }
            if date.isRelative { score -= 0.05 }
            if date.isYearInferred { score -= 0.15 }
            add(date, source(block), score - 0.05 * Double(index), block: block)
        }
    }

    private func hasDigit(_ block: Int) -> Bool {
        page.blocks.bytes[page.blocks.blocks[block].text].contains { $0 >= 48 && $0 <= 57 }
            || !page.page.options.captured.isNil
    }

    private func source(_ block: Int) -> String {
        page.tree == nil ? "text:line \(page.blocks.blocks[block].firstRow + 1)" : "dom:printed"
    }

    private mutating func readAddress() {
        for address in [page.page.url, page.url].compactMap({ $0 }).prefix(1) {
            guard let found = reader.urlDate(address) else { continue }
            add(found, "url:path", found.precision >= .day ? 0.7 : 0.3)
        }
    }

    // MARK: Choice

    private func choose() -> (FieldValue<String>?, FieldValue<String>?, [Int]) {
        var first = best(published)
        var last = best(modified)
        // Only a date of change: the article is at least as old.
        if first == nil, let changed = last {
            first = Candidate(
                date: changed.date, source: changed.source, score: changed.score * 0.6, block: changed.block)
        }
        if let only = first, let changed = last, changed.date.date < only.date.date, only.score < 0.9,
            changed.score >= 0.85
        {
            // "Published" after "modified": the older one stands when it is the better witness.
            first = changed
            last = nil
        }
        if let only = first, let changed = last, changed.date.date < only.date.date {
            _ = only
            last = nil
        }
        let blocks = [first, last].compactMap { $0?.block }
        return (value(first, of: published), value(last, of: modified), blocks)
    }

    /// The most credible candidate: its own trust, and that of those that give the same day.
    private func best(_ candidates: [Candidate]) -> Candidate? {
        var best: (candidate: Candidate, score: Double)?
        for candidate in candidates {
            var score = candidate.score
            var sources: Set<String> = [candidate.source]
            for other in candidates
            where other.date.date == candidate.date.date && sources.insert(other.source).inserted {
                score += 0.15 * other.score
            }
            if candidate.date.precision < .day { score -= 0.4 }
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (candidate, score) }
        }
        guard let found = best?.candidate else { return nil }
        // Of those that give the same day the one with the time says most.
        let fuller = candidates.filter {
            $0.date.date == found.date.date && $0.date.precision > found.date.precision && $0.score >= 0.6
        }
        var chosen = found
        if let richest = fuller.max(by: {
            ($0.score, $0.date.precision.rawValue) < ($1.score, $1.date.precision.rawValue)
        }) {
            chosen.date = richest.date
            chosen.source = richest.source
        }
        return localDay(of: chosen, among: candidates)
    }

    /// The day in the page's own time zone, where a claim counts in UTC and the page prints the neighbouring day.
    private func localDay(of candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard let time = candidate.date.time, time.offset == 0 else { return candidate }
        let day = candidate.date.date.daysSinceEpoch
        for other in all where other.score >= 0.6 && other.date.precision >= .day && !other.date.isRelative {
            let isLocal =
                other.source.hasPrefix("dom:") && other.date.time?.offset ?? 1 != 0 || other.date.time?.offset ?? 0 != 0
            let step = other.date.date.daysSinceEpoch - day
            // West of Greenwich the day before can only be in the first half of a UTC day, east the day after in the second.
            if isLocal, (step == 1 && time.hour >= 10) || (step == -1 && time.hour <= 12) { return other }
        }
        return candidate
    }

    private func value(_ candidate: Candidate?, of all: [Candidate]) -> FieldValue<String>? {
        guard let candidate else { return nil }
        var seen: Set<String> = []
        let rejected = all.filter { $0.date.date != candidate.date.date }.compactMap { other -> String? in
            let text = "\(other.source): \(other.date.iso)"
            return seen.insert(text).inserted ? text : nil
        }
        return FieldValue(
            value: candidate.date.iso, source: candidate.source, confidence: min(1, max(0, candidate.score)),
            rejected: Array(rejected.prefix(8)))
    }
}

extension Optional {
    fileprivate var isNil: Bool { self == nil }
}
