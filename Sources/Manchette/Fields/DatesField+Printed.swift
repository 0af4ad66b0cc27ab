import HTMLTree

/// The dates that a page prints: beside its headline, at the text's beginning and end, and anywhere else.
extension DatesField {
    mutating func readPrinted() {
        for (place, range) in anchor.bylineRegions.enumerated() {
            for block in range where block < page.count && (!anchor.isProse(block) || page.length(block) < 110) {
                // A page that is hidden as a whole, until a script shows it, has its date in there.
                guard !page.traits(block).intersection(page.outside).contains(.hidden), page.length(block) < 200,
                    mayHoldDate(block)
                else { continue }
                if page.traits(block).contains(.inNavigation) || page.traits(block).contains(.inCaption) { continue }
                if isInOtherArticle(block) { continue }
                readPrinted(block, isTail: place > 0)
            }
        }
    }

    mutating func readPrinted(_ block: Int, isTail: Bool) {
        var found = reader.dates(in: page.text(block))
        if found.isEmpty, let spaced = spacedDate(page.text(block)) { found = [spaced] }
        guard !found.isEmpty, found.count <= 3 else { return }
        let timeBlock = readTime(behind: block, &found[found.count - 1])
        // "12 May (changed on 13 May)": a line that calls its second date the change's gives the first one before.
        if found[0].label == .none, !found.dropFirst().contains(where: { $0.label == .modified }) {
            found[0].label = labelBefore(block, of: page.text(block))
        }
        readChangeTime(behind: found[found.count - 1], block)
        let distance = Double(
            abs(block - (isTail ? anchor.bodyEnd ?? block : anchor.headline ?? anchor.bodyStart ?? block)))
        let isBody = page.isOfBody(block)
        // A date on a line of its own inside the heading is no part of the title.
        let isLine = page.length(block) - found[0].range.count <= 3
        if block == anchor.headline, !isLine {
            readHeadline(found, block)
            return
        }
        if anchor.isProse(block), !isThread, found[0].label != .published, found[0].label != .modified { return }
        for (index, date) in found.enumerated()
        where date.precision >= .day && !(date.isYearInferred && date.isRelative) && !isOfAccount(date, block) {
            // A line that says more than its date is no date line.
            let rest = page.length(block) - date.range.count
            // A line that the headline follows or that follows it is a date line, though the text's part may begin there.
            let isOfText = isBody && !(isNextToHeadline(block) && date.range.lowerBound == 0 && rest <= 60)
            var score =
                0.72 - 0.012 * min(distance, 20) - (rest > 60 ? 0.15 : 0) - (isTail ? 0.15 : 0) - (isOfText ? 0.2 : 0)
            switch date.label {
            case .published: score += 0.12
            case .event: score -= 0.3
            case .modified:
                add(date, source(block), score + 0.1, block: block, timeBlock: timeBlock, isModified: true)
                continue
            case .none: break
            }
            if date.isRelative { score -= 0.05 }
            if date.isYearInferred { score -= 0.15 }
            let isAlone = found.count == 1 && (rest <= 14 || date.label == .published && rest <= 40)
            add(
                date, source(block), score - 0.05 * Double(index), block: block, timeBlock: timeBlock,
                isHeadDate: isAlone && !isTail && !isOfText && isByHeadline(block) && !date.isRelative
                    && !date.isYearInferred && date.label != .event)
        }
    }

    /// The longest line of a time, in bytes.
    private static let longestTimeLine = 20

    /// Gives a day at the end of a block the time that the next block consists of, and returns that block.
    ///
    /// "Publié le 3 mars 2026", then "à 14h05". Without a word before it a time may be a film's length, unless it stands
    /// right beside the day.
    private func readTime(behind block: Int, _ date: inout FoundDate) -> Int? {
        let next = block + 1
        guard date.precision == .day, date.time == nil, date.range.upperBound == page.length(block), next < page.count,
            page.length(next) <= Self.longestTimeLine, page.hasDigit(next)
        else { return nil }
        let (line, own) = (page.text(block), page.text(next))
        guard !own.utf8.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: ".") || $0 == 0x20 }),
            own.first?.isNumber != true || page.isHTML && areSiblings(block, next)
        else { return nil }
        let both = line + " " + own
        guard let found = reader.dates(in: both).last, found.date == date.date, found.time != nil,
            found.range.upperBound == both.utf8.count
        else { return nil }
        (date.time, date.precision) = (found.time, found.precision)
        return next
    }

    /// The longest text between a day and the time of its change, in bytes.
    private static let longestChange = 40

    /// Reads the time that stands behind a day and the word for a change: "3 mars 2026 | 10:45 · actualisé 11:20".
    private mutating func readChangeTime(behind date: FoundDate, _ block: Int) {
        guard date.precision > .day, date.label != .modified, date.range.upperBound < page.length(block),
            page.withBytes(
                block,
                { text in
                    let rest = text.piece(from: date.range.upperBound)
                    return rest.count <= Self.longestChange && rest.contains { $0 &- 0x30 < 10 }
                })
        else { return }
        let rest = page.withBytes(block) { $0.piece(from: date.range.upperBound).string }
        guard let digit = rest.firstIndex(where: \.isNumber) else { return }
        let line = "\(rest[..<digit])\(date.date.iso) \(rest[digit...])"
        guard let found = reader.dates(in: line).first, found.label == .modified, found.date == date.date,
            found.time != nil
        else { return }
        add(found, source(block), Self.trustInChangeTime, block: block, isModified: true)
    }

    private static let trustInChangeTime = 0.8

    private func areSiblings(_ block: Int, _ other: Int) -> Bool {
        let (one, two) = (page.owner(block), page.owner(other))
        return page.parent(of: one) == page.parent(of: two)
            && page.tree.map { $0.nodes[one].tag == $0.nodes[two].tag } == true
    }

    /// Whether a date says since when somebody has had an account: "Joined: 4 May 2011", also with the label in the block
    /// before.
    private func isOfAccount(_ date: FoundDate, _ block: Int) -> Bool {
        let before = page.withBytes(block) { TextSimilarity.words($0.piece(0..<date.range.lowerBound)) }
        if !before.isEmpty { return before.count < 4 && page.words.joined.prefix(of: before) != nil }
        guard block > 0, page.length(block - 1) < 24 else { return false }
        let label = page.wordKeys(block - 1)
        return page.words.joined.prefix(of: label)?.count == label.count
    }

    /// Whether a block stands in an `article` element that holds neither headline nor text: a teaser's.
    private func isInOtherArticle(_ block: Int) -> Bool {
        guard page.traits(block).contains(.inArticle), let row = page.ancestor(of: block, in: [.article]) else {
            return false
        }
        let range = page.blocks(in: row)
        return ![anchor.headline, anchor.bodyStart].contains { $0.map(range.contains) == true }
    }

    /// The date of a line that sets day, month and year apart with bars or spaced marks: "26 | 01 | 2022".
    private func spacedDate(_ text: String) -> FoundDate? {
        guard text.utf8.count < 40, !text.utf8.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
        let parts = text.split(atAny: " |/.·-–")
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            parts.map(\.count) == [2, 2, 4]
        else { return nil }
        return reader.dates(in: parts.joined(separator: ".")).first
    }

    /// Whether nothing stands between a block and the headline.
    private func isNextToHeadline(_ block: Int) -> Bool {
        guard let first = anchor.headline, let last = anchor.headlineEnd else { return false }
        return block == first - 1 || block == last + 1
    }

    /// Whether a block stands between headline and text, or right over the headline.
    func isByHeadline(_ block: Int) -> Bool {
        guard let headline = anchor.headline, let end = anchor.headlineEnd else { return false }
        if page.traits(block).contains(.inAside) { return false }
        if block < headline { return headline - block <= 3 }
        if block - end <= 4 || anchor.bodyStart.map({ block < $0 && block - end <= 8 }) ?? false { return true }
        // Behind names, times of reading and buttons that the text's part begins with.
        return block > end && block - end <= 8 && !((end + 1)..<block).contains(where: anchor.isProse)
    }

    /// A headline that begins with its date: "08.11.2021 | …".
    mutating func readHeadline(_ found: [FoundDate], _ block: Int) {
        guard let date = found.first, date.precision >= .day, !date.isRelative, !date.isYearInferred,
            date.range.lowerBound == 0
        else { return }
        add(date, source(block), 0.4, block: nil)
    }

    /// The date that a claimed title begins with, where the page prints the title without it.
    mutating func readTitles() {
        for claim in page.claims where claim.field == .headline {
            guard let first = claim.value.utf8.first, first >= 48, first <= 57,
                let date = reader.dates(in: claim.value).first, date.precision >= .day, !date.isRelative,
                !date.isYearInferred, date.range.lowerBound == 0, date.range.count * 2 < claim.value.utf8.count
            else { continue }
            add(date, claim.source, 0.4)
        }
    }

    /// The date that the text begins with, as releases and agencies write it ("Karlsruhe, 12.11.2021").
    mutating func readDateline() {
        for block in page.body.prefix(5) where page.length(block) >= 40 && page.hasDigit(block) {
            let bytes = page.withBytes(block) { Array($0.prefix(160)) }
            guard DateReader.mayHoldDay(bytes.span), let date = reader.dates(in: bytes.span).first,
                date.precision >= .day, !date.isRelative, !date.isYearInferred, date.range.lowerBound < 60
            else { continue }
            let before = String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self)
            let after = bytes[date.range.upperBound...].drop { $0 == 0x20 }
            guard opensText(before), Self.closesDateline(after) else { continue }
            add(date, source(block), 0.5, block: nil)
        }
    }

    /// Lines of the text's end, and behind it, in which its place and day may stand, and the longest of them in bytes.
    private static let (linesOfEnd, linesBehind, longestClosing) = (4, 3, 60)

    /// The place and day that close a release or a letter on a line of their own.
    ///
    /// "Karlsruhe, den 12. November 2021".
    mutating func readClosingDateline() {
        guard let end = anchor.bodyEnd else { return }
        for block in max(0, end + 1 - Self.linesOfEnd)..<min(page.count, end + 1 + Self.linesBehind)
        where page.length(block) <= Self.longestClosing && page.hasDigit(block) && !page.isOutside(block) {
            let found = page.withBytes(block) { DateReader.mayHoldDay($0.span) ? reader.dates(in: $0.span) : [] }
            guard found.count == 1, let date = found.first, date.precision >= .day, !date.isRelative,
                !date.isYearInferred, date.label == .none,
                page.length(block) - date.range.upperBound <= 1
            else { continue }
            let before = page.withBytes(block) { String(decoding: $0[..<date.range.lowerBound], as: UTF8.self) }
            if Self.isPlace(before, page.words) { add(date, source(block), 0.4, block: nil) }
        }
    }

    /// Whether what stands before a day is a place, a comma and no more than an article: "Lorient, le", "Karlsruhe, den".
    static func isPlace(_ before: String, _ known: FieldWords) -> Bool {
        let words = before.split(separator: " ")
        guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma < 3, words.count - comma <= 2 else {
            return false
        }
        return words[...comma].allSatisfy { $0.first?.isUppercase == true }
            && (words.count - comma == 1 || known.dayWords.contains(words[comma + 1])
                || known.particles.contains(words[comma + 1]))
    }

    /// Whether nothing but places stands there: capitalised words, commas and brackets, or a line's own announcement.
    private func opensText(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let last = words.last else { return true }
        if words.count > 5 { return false }
        if page.words.issueWords.contains(last) { return words.count <= 3 }
        guard last.hasSuffix(",") || last.hasPrefix("(") || last.hasSuffix("(") else { return false }
        return words.allSatisfy { word in word.first { $0.isLetter }.map(\.isUppercase) ?? true }
    }

    static func closesDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if ".-|):(/".utf8.contains(first) || first == UInt8(ascii: "\"") { return true }
        // Dashes, bullets and quotation marks.
        return first == 0xE2 && bytes.dropFirst().first == 0x80 || first == 0xC2 && bytes.dropFirst().first == 0xAB
    }

    /// Where nothing near the headline gives a day: a date anywhere on the page that is called the publication's or the
    /// last change's, or that lies in the month of the address.
    mutating func readAnywhere() {
        let month = (page.page.url ?? page.url).flatMap { reader.urlDate($0) }
        var isFirst = true
        for block in 0..<page.count where page.length(block) < 420 && page.hasDigit(block) {
            let traits = page.traits(block)
            let places: Block.Traits = [.inNavigation, .hidden, .inForm, .inDialog]
            if !traits.isDisjoint(with: places.intersection(page.outside)) { continue }
            if traits.contains(.inFooter), !traits.contains(.inArticle) { continue }
            if page.isHTML, anchor.isForeign(page, page.owner(block)) { continue }
            let found = page.withBytes(block) {
                DateReader.mayHoldDay($0.span) ? reader.dates(in: $0.span) : []
            }
            guard let date = found.first, found.count <= 3, date.precision >= .day, !date.isRelative,
                !date.isYearInferred
            else { continue }
            let isInMonth = month.map { $0.date.year == date.date.year && $0.date.month == date.date.month } ?? false
            let isDateLine = page.length(block) < 110 || !anchor.isProse(block) || date.label == .published
            if isInMonth, isDateLine, isFirst {
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

    /// Blocks of the text, its standfirst among them, in which a hidden day may stand, and the longest line of one.
    private static let (reachOfHidden, longestHidden) = (3, 60)
    private static let trustInHidden = 0.34

    /// A hidden day by the headline, where nothing else on the page gives one: what is printed on paper alone, above the
    /// time that the screen shows.
    mutating func readHidden() {
        guard let headline = anchor.headlineEnd, let start = anchor.bodyStart, headline < start else { return }
        for block in headline + 1..<min(page.count, start + Self.reachOfHidden)
        where page.traits(block).contains(.hidden) && page.length(block) <= Self.longestHidden && page.hasDigit(block) {
            guard !page.traits(block).contains(.inCaption), !anchor.isForeign(page, page.owner(block)),
                let date = reader.dates(in: page.text(block)).first, date.precision >= .day, !date.isRelative,
                !date.isYearInferred, date.label != .event, page.length(block) - date.range.count <= 14
            else { continue }
            add(date, source(block), Self.trustInHidden, block: block)
            return
        }
    }

    /// Day and month exchanged where only that agrees with another witness: "09/02/2025" on a page of 2025-09-02.
    mutating func resolveOrder() {
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

    /// Without a digit there are but dates relative to the capture.
    func mayHoldDate(_ block: Int) -> Bool { page.hasDigit(block) || page.page.options.captured != nil }

    func source(_ block: Int) -> String {
        page.isHTML ? "dom:printed" : "text:line \(page.page.blocks.blocks[block].firstRow + 1)"
    }

    mutating func readAddress() {
        for address in [page.page.url, page.url].compactMap({ $0 }).prefix(1) {
            guard let found = reader.urlDate(address) else { continue }
            add(found, "url:path", found.precision >= .day ? 0.7 : 0.3)
        }
    }
}
