/// Tells keywords of a page from those of its site: many pages carry the same list of rubrics and slogans, or words that a
/// program has picked.
enum KeywordCheck {
    /// Share of a list's keywords that the text must have, by the first letters of each word: languages bend the ends.
    private static let leastShare = 0.25
    private static let letters = 4

    /// Whether a list of keywords says nothing of the text: few of them stand in it, or they are its title cut to words.
    static func areForeign(_ tags: [String], _ page: FieldPage, _ anchor: PageAnchor) -> Bool {
        guard tags.count > 2 else { return false }
        return areAddress(tags, page) || isTitle(tags, page, anchor) || isUnrelated(tags, page, anchor)
    }

    /// Whether printed keywords are the site's cloud: many, and few of them in the text.
    static func isCloud(_ tags: [String], _ page: FieldPage, _ anchor: PageAnchor) -> Bool {
        tags.count > 7 && isUnrelated(tags, page, anchor)
    }

    /// Whether a list of keywords is the page's address cut to words.
    static func areAddress(_ tags: [String], _ page: FieldPage) -> Bool {
        guard tags.count > 3, tags.allSatisfy({ !$0.contains(" ") }), let url = page.url else { return false }
        return url.lowercased().range(of: tags.joined(separator: "-").lowercased()) != nil
    }

    private static func isTitle(_ tags: [String], _ page: FieldPage, _ anchor: PageAnchor) -> Bool {
        guard tags.count > 3, let headline = anchor.headline else { return false }
        let words = tags.flatMap { TextSimilarity.words($0) }
        // Editors take a word or two of the title; a program takes it from the first to the last.
        return words.count < tags.count + 3 && TextSimilarity.dice(words, page.wordKeys(headline)) > 0.9
    }

    private static func isUnrelated(_ tags: [String], _ page: FieldPage, _ anchor: PageAnchor) -> Bool {
        let blocks = [anchor.headline].compactMap { $0 } + page.body
        guard blocks.reduce(0, { $0 + page.length($1) }) > 600 else { return false }
        // The stems of each keyword, and where each stands in the table of all.
        var stems: [Range<Int>] = []
        var places: [Int] = []
        var table = HashIndex<Int>(capacity: 64, filler: 0)
        for tag in tags.prefix(40) {
            // Scripts without spaces (Thai and Lao, Burmese, Khmer, Han and kana) have no words to compare, and Hebrew
            // and Arabic glue articles and prepositions to their fronts.
            let isUnspaced = tag.unicodeScalars.contains { scalar in
                switch scalar.value {
                case 0x0590...0x06FF, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...: true
                default: false
                }
            }
            if isUnspaced { continue }
            let first = places.count
            var tag = tag
            tag.withUTF8 { text in
                eachStem(of: text) { stem in
                    // The one key that the table keeps for itself.
                    guard stem != .max else { return }
                    let place = table[stem] ?? table.count
                    table.insert(place, for: stem)
                    places.append(place)
                }
            }
            if places.count > first { stems.append(first..<places.count) }
        }
        guard stems.count > 2 else { return false }
        return !stand(stems, places, of: table, in: blocks, page)
    }

    /// Whether enough keywords stand in some blocks, each by all of its stems.
    ///
    /// - Parameters:
    ///   - keywords: which of `places` each keyword has.
    ///   - places: the number of each stem.
    ///   - stems: the stems with their numbers.
    private static func stand(
        _ keywords: [Range<Int>], _ places: [Int], of stems: HashIndex<Int>, in blocks: [Int], _ page: FieldPage
    ) -> Bool {
        var isFound = [Bool](repeating: false, count: stems.count)
        var missing = stems.count
        for block in blocks where missing > 0 {
            let before = missing
            page.withBytes(block) { text in
                eachStem(of: text) { stem in
                    guard let place = stems[stem], !isFound[place] else { return }
                    isFound[place] = true
                    missing -= 1
                }
            }
            if missing == before { continue }
            // Of most lists the first paragraphs hold enough.
            let found = keywords.count { $0.allSatisfy { isFound[places[$0]] } }
            if Double(found) >= leastShare * Double(keywords.count) { return true }
        }
        return false
    }

    /// Calls `body` with the hash of each longer word's first letters, in small letters.
    private static func eachStem(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        var hash = FNV.empty
        var count = 0
        var position = 0
        while position < text.count {
            let byte = text[position]
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
                position &+= 1
                count &+= 1
                if count <= letters { hash = SmallWord.mix(hash, scalar: UInt32(byte | 0x20)) }
                continue
            }
            var scalar = UInt32(byte)
            var length = 1
            if byte >= 0x80 { (scalar, length) = FoldedWord.decode(text.span, at: position, before: text.count) }
            position &+= max(1, length)
            guard byte >= 0x80, !TextSimilarity.isSeparator(scalar) else {
                if count > 2 { body(hash) }
                (hash, count) = (FNV.empty, 0)
                continue
            }
            count &+= 1
            guard count <= letters, scalar < 0x10000 else { continue }
            let small = SmallWord.small(scalar)
            hash = SmallWord.mix(hash, scalar: small == 0 ? scalar : small)
        }
        if count > 2 { body(hash) }
    }
}
