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
        /// Whether it is the date that stands alone by the headline.
        var isHeadDate = false
    }

    /// The dates, and the blocks that print them.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> (
        published: FieldValue<String>?, modified: FieldValue<String>?, blocks: [Int]
    ) {
        var field = DatesField(page, anchor: anchor)
        field.readClaims()
        field.readPrinted()
        field.readDateline()
        field.readAddress()
        if field.modified.isEmpty,
            !field.published.contains(where: { $0.date.precision >= .day && $0.source != "url:path" })
        {
            field.readAnywhere()
        }
        field.resolveOrder()
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
        _ found: FoundDate?, _ source: String, _ score: Double, block: Int? = nil, isModified: Bool = false,
        isHeadDate: Bool = false
    ) {
        guard let found, found.date.year >= 1990 else { return }
        let candidate = Candidate(
            date: found, source: source, score: score, block: block, isHeadDate: isHeadDate && !isModified)
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
        let shown = claim.details["text"].flatMap { reader.date(of: $0) }
        guard let stated = reader.date(of: claim.value, allowsEpoch: true) ?? shown else { return }
        var found = stated
        // Where the attribute has another day than what is called the publication's, a reader goes by what is shown.
        if let shown, shown.label == .published, shown.precision >= .day, !shown.isRelative, !shown.isYearInferred,
            abs(shown.date.daysSinceEpoch - stated.date.daysSinceEpoch) > 1
        {
            found = shown
        }
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
        let shown = ClaimText.plain(tree.textContent(of: row))
        guard let day = reader.dates(in: shown).first?.date else { return .none }
        if text.utf8.count < 160, let found = reader.dates(in: text).first(where: { $0.date == day }),
            found.label != .none
        {
            return found.label
        }
        guard let block = page.blocks(in: row).first else { return .none }
        return labelBefore(block, of: page.text(block))
    }

    /// The label of a date that begins a block, from the short block before it ("Published", "Mis à jour le") or from the
    /// name of its element.
    private func labelBefore(_ block: Int, of text: String) -> FoundDate.Label {
        if block > 0, page.length(block - 1) < 40, !hasNumber(block - 1) {
            let label = reader.dates(in: page.text(block - 1) + " " + text).first?.label ?? .none
            if label == .published || label == .modified { return label }
        }
        let words = page.classWords(block, levels: 2)
        let isChange = !words.isDisjoint(with: ["updated", "modified", "update", "lastupdated", "dateupdated", "maj"])
        return isChange && words.isDisjoint(with: ["published", "publication", "entry"]) ? .modified : .none
    }

    private func hasNumber(_ block: Int) -> Bool {
        page.blocks.bytes[page.blocks.blocks[block].text].contains { $0 >= 48 && $0 <= 57 }
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
        var found = reader.dates(in: page.text(block))
        guard !found.isEmpty, found.count <= 3 else { return }
        if found[0].label == .none { found[0].label = labelBefore(block, of: page.text(block)) }
        let distance = Double(
            abs(block - (isTail ? anchor.bodyEnd ?? block : anchor.headline ?? anchor.bodyStart ?? block)))
        let isBody = page.body.contains(block)
        // A date on a line of its own inside the heading is no part of the title.
        let isLine = page.length(block) - found[0].range.count <= 3
        if block == anchor.headline, !isLine {
            readHeadline(found, block)
            return
        }
        if anchor.isProse(block), found[0].label != .published, found[0].label != .modified { return }
        for (index, date) in found.enumerated()
        where date.precision >= .day && !(date.isYearInferred && date.isRelative) {
            // A line that says more than its date is no date line.
            let rest = page.length(block) - date.range.count
            var score =
                0.72 - 0.012 * min(distance, 20) - (rest > 60 ? 0.15 : 0) - (isTail ? 0.15 : 0) - (isBody ? 0.2 : 0)
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
            let isAlone = found.count == 1 && (rest <= 14 || date.label == .published && rest <= 40)
            add(
                date, source(block), score - 0.05 * Double(index), block: block,
                isHeadDate: isAlone && !isTail && !isBody && isByHeadline(block) && !date.isRelative
                    && !date.isYearInferred && date.label != .event)
        }
    }

    /// Whether a block stands between headline and text, or right over the headline.
    private func isByHeadline(_ block: Int) -> Bool {
        guard let headline = anchor.headline, let end = anchor.headlineEnd else { return false }
        if page.traits(block).contains(.inAside) { return false }
        if block < headline { return headline - block <= 3 }
        return block - end <= 4 || anchor.bodyStart.map { block < $0 && block - end <= 8 } ?? false
    }

    /// A headline that begins with its date: "08.11.2021 | …".
    private mutating func readHeadline(_ found: [FoundDate], _ block: Int) {
        guard let date = found.first, date.precision >= .day, !date.isRelative, !date.isYearInferred,
            date.range.lowerBound == 0
        else { return }
        add(date, source(block), 0.4, block: nil)
    }

    /// The date that the text begins with, as releases and agencies write it ("Karlsruhe, 12.11.2021").
    private mutating func readDateline() {
        for block in page.body.prefix(3) where page.length(block) >= 40 && hasNumber(block) {
            let text = page.text(block)
            let bytes = Array(text.utf8.prefix(160))
            guard let date = reader.dates(in: bytes.span).first, date.precision >= .day, !date.isRelative,
                !date.isYearInferred, date.range.lowerBound < 60
            else { continue }
            let before = String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self)
            let after = bytes[date.range.upperBound...].drop { $0 == 0x20 }
            guard Self.opensText(before), Self.closesDateline(after) else { continue }
            add(date, source(block), 0.5, block: nil)
        }
    }

    /// Whether nothing but places stands there: capitalised words, commas and brackets, or a line's own announcement.
    private static func opensText(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let last = words.last else { return true }
        if words.count > 5 { return false }
        if last == "vom" || last == "du" || last == "del" { return words.count <= 3 }
        guard last.hasSuffix(",") || last.hasPrefix("(") || last.hasSuffix("(") else { return false }
        return words.allSatisfy { word in word.first { $0.isLetter }.map(\.isUppercase) ?? true }
    }

    private static func closesDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if ".-|):(/".utf8.contains(first) || first == UInt8(ascii: "\"") { return true }
        // Dashes, bullets and quotation marks.
        return first == 0xE2 && bytes.dropFirst().first == 0x80 || first == 0xC2 && bytes.dropFirst().first == 0xAB
    }

    /// Where nothing near the headline gives a day: a date anywhere on the page that is called the publication's or the
    /// last change's, or that lies in the month of the address.
    private mutating func readAnywhere() {
        let month = (page.page.url ?? page.url).flatMap { reader.urlDate($0) }
        var isFirst = true
        for block in 0..<page.count where page.length(block) < 300 && hasNumber(block) {
            let traits = page.traits(block)
            if !traits.isDisjoint(with: [.inNavigation, .hidden, .inForm, .inDialog]) { continue }
            if traits.contains(.inFooter), !traits.contains(.inArticle) { continue }
            if page.tree != nil, anchor.isForeign(page, Int(page.blocks.blocks[block].owner)) { continue }
            let found = reader.dates(in: page.text(block))
            guard let date = found.first, found.count <= 3, date.precision >= .day, !date.isRelative,
                !date.isYearInferred
            else { continue }
            let isInMonth = month.map { $0.date.year == date.date.year && $0.date.month == date.date.month } ?? false
            if isInMonth, page.length(block) < 110 || !anchor.isProse(block), isFirst {
                add(date, source(block), 0.5, block: nil)
                isFirst = false
                continue
            }
            guard page.length(block) < 110 else { continue }
            let label = date.label == .none ? labelBefore(block, of: page.text(block)) : date.label
            if label == .published { add(date, source(block), 0.36, block: nil) }
            if label == .modified { add(date, source(block), 0.36, block: nil, isModified: true) }
        }
    }

    /// Day and month exchanged where only that agrees with another witness: "09/02/2025" on a page of 2025-09-02.
    private mutating func resolveOrder() {
        let firm = Set(
            (published + modified).filter { !$0.date.isOrderAmbiguous && $0.date.precision >= .day }.map(\.date.date))
        for index in published.indices where published[index].date.isOrderAmbiguous {
            let date = published[index].date.date
            guard !firm.contains(date), let other = CivilDate(year: date.year, month: date.day, day: date.month),
                firm.contains(other)
            else { continue }
            published[index].date.date = other
        }
    }

    private func hasDigit(_ block: Int) -> Bool { hasNumber(block) || !page.page.options.captured.isNil }

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
        if let only = first, let changed = last, only.score < 0.9, changed.score >= 0.85,
            only.date.date.daysSinceEpoch - changed.date.date.daysSinceEpoch > 1
        {
            // "Published" after "modified": the older one stands when it is the better witness. A day between them is the
            // time zone's.
            first = changed
            last = nil
        }
        if let only = first, let changed = last {
            // A day somewhere beside the text says less than the one that is called the last change's.
            let isStray = only.score < 0.6 && only.date.label == .none && only.source == "dom:printed"
            if isStray, changed.score >= 0.7 {
                first = Candidate(
                    date: changed.date, source: changed.source, score: changed.score * 0.6, block: changed.block)
            } else if changed.date.date < only.date.date {
                last = nil
            }
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
        return localDay(of: headDate(insteadOf: chosen, among: candidates), among: candidates)
    }

    /// The date that the page prints alone by its headline, where a claim says another: pages whose system stamps them anew
    /// claim the day of that, and those that print the day of their last change claim the first.
    private func headDate(insteadOf candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard !candidate.source.hasPrefix("dom:"), !candidate.source.hasPrefix("text:") else { return candidate }
        let printed = all.filter { $0.source == "dom:printed" && $0.date.precision >= .day && $0.score > 0.4 }
        guard let first = printed.first(where: \.isHeadDate), printed.allSatisfy({ $0.date.date == first.date.date })
        else { return candidate }
        let days = first.date.date.daysSinceEpoch - candidate.date.date.daysSinceEpoch
        if abs(days) < 2 { return candidate }
        // The address, or a second claim of the same day, speaks for the claim.
        if all.contains(where: {
            $0.source == "url:path" && $0.date.precision >= .day && $0.date.date == candidate.date.date
        }) {
            return candidate
        }
        let isChange = modified.contains { $0.date.date == first.date.date && $0.block == nil }
        return days < 0 || isChange ? first : candidate
    }

    /// The day in the page's own time zone, where a claim counts in UTC and the page prints the neighbouring day.
    private func localDay(of candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard let time = candidate.date.time, time.offset ?? 0 == 0, !candidate.source.hasPrefix("dom:printed") else {
            return candidate
        }
        let day = candidate.date.date.daysSinceEpoch
        func isLocal(_ other: Candidate) -> Bool {
            other.score >= 0.6 && other.date.precision >= .day && !other.date.isRelative
                && (other.source.hasPrefix("dom:") && other.date.time?.offset ?? 1 != 0
                    || other.date.time?.offset ?? 0 != 0)
        }
        if all.contains(where: { isLocal($0) && $0.date.date == candidate.date.date }) { return candidate }
        for other in all where isLocal(other) {
            let step = other.date.date.daysSinceEpoch - day
            // West of Greenwich the day before is only in the first hours of a UTC day, east the day after in the last; a
            // time without a zone is most often UTC too, but for the last hours only a few zones matter.
            let isEast = step == 1 && time.hour >= (time.offset == nil ? 20 : 11)
            let isWest = step == -1 && time.hour <= 10 && time.offset != nil
            if isEast || isWest { return other }
        }
        return candidate
    }

    private func value(_ candidate: Candidate?, of all: [Candidate]) -> FieldValue<String>? {
        guard let candidate else { return nil }
        var seen: Set<String> = []
        let rejected = all.filter { $0.date.date != candidate.date.date }.compactMap {
            other -> Article.RejectedClaim? in
            guard seen.insert("\(other.source): \(other.date.iso)").inserted else { return nil }
            return Article.RejectedClaim(other.date.iso, source: other.source, score: other.score)
        }
        return FieldValue(
            value: candidate.date.iso, source: candidate.source, confidence: min(1, max(0, candidate.score)),
            rejected: Array(rejected.prefix(8)))
    }
}

extension Optional {
    fileprivate var isNil: Bool { self == nil }
}
