/// The standfirst of a text dump, which has no elements: lines of the page between it and the text, its length, its place.
extension LeadField {
    /// The first block of a dump behind the headline that is neither a line of the page nor a caption.
    static func firstProse(_ page: FieldPage, _ anchor: PageAnchor, _ taken: [Int: Role]) -> Int? {
        guard let headline = anchor.headlineEnd else { return nil }
        return ((headline + 1)..<min(page.count, headline + 30)).first { block in
            taken[block] == nil && anchor.isProse(block) && !isCaption(page, block)
        }
    }

    /// Whether a line of a dump is a caption: it names its picture's source.
    static func isCaption(_ page: FieldPage, _ block: Int) -> Bool {
        if case .noise(let noise)? = page.role(block), noise == .caption || noise == .credit,
            page.labels[block].score > 0.25
        {
            return true
        }
        let text = page.text(block)
        if text.range(of: "©") != nil || text.holds(byte: UInt8(ascii: "<")) { return true }
        let tail = text.split(separator: " ").suffix(2)
        if tail.count == 2, tail.allSatisfy({ $0.count > 2 && $0.allSatisfy { $0.isUppercase || $0 == "/" } }) {
            return true
        }
        if opensWithOwner(text, page.words) { return true }
        guard let credit = page.words.credits.prefix(of: page.wordKeys(block)) else { return false }
        return page.withBytes(block) { bytes in
            var reader = SmallWordReader(bytes)
            for _ in credit { _ = reader.next() }
            let end = reader.position
            return bytes.piece(0..<end).place(of: UInt8(ascii: ":")) != nil
                || String(decoding: bytes.piece(from: end), as: UTF8.self).prefix(3).contains(":")
        }
    }

    /// Whether a line begins with a photographer and an agency, and with no mark behind them.
    ///
    /// So captions do whose credit stands first: "Anne Roy Agence France-Presse Le port, mardi."
    private static func opensWithOwner(_ text: String, _ words: FieldWords) -> Bool {
        let tokens = text.split(separator: " ", maxSplits: 9).prefix(9).map(String.init)
        func isCapital(_ token: String) -> Bool { token.first?.isUppercase == true }
        return (2...3).contains { names in
            guard tokens.count > names + 1,
                tokens.prefix(names).allSatisfy({ isCapital($0) && $0.last?.isLetter == true })
            else { return false }
            return (1...3).contains { length in
                let end = names + length
                guard end < tokens.count, isCapital(tokens[end]) else { return false }
                return words.agencies.contains(tokens[names..<end].joined(separator: " "))
            }
        }
    }

    /// Whether a line is an address, with a label perhaps: "Lien : https://…".
    func isAddress(_ block: Int) -> Bool {
        page.withBytes(block) { bytes in
            let start = bytes.piece(0..<min(bytes.count, Self.longestPlace))
            guard let place = start.place(of: "://") else { return false }
            return !bytes.piece(from: place).contains(0x20)
        }
    }

    /// Bytes that the place and the day take before an agency.
    private static let longestPlace = 60

    /// Whether a paragraph begins as agencies' dispatches do, with the place and the agency.
    ///
    /// "BREST, 12 jan (AFP) - Le port": it is the first of the text.
    func opensWithAgency(_ block: Int) -> Bool {
        page.withBytes(block) { bytes in
            var start = bytes.piece(0..<min(bytes.count, Self.longestPlace))
            while let open = start.place(of: UInt8(ascii: "(")),
                let length = start.piece(from: open).place(of: UInt8(ascii: ")"))
            {
                let names = TextSimilarity.words(start.piece(open..<open + length))
                let rest = start.piece(from: open + length + 1)
                // A stroke of some length, behind a stop perhaps: ".-", " –", "--".
                let stroke = rest.piece(from: rest.prefix { $0 == 0x20 || $0 == UInt8(ascii: ".") }.count)
                if ["-", "–", "—"].contains(where: { stroke.begins(with: $0) }),
                    names.contains(where: page.words.agencies.contains)
                {
                    return true
                }
                start = rest
            }
            return false
        }
    }

    /// Whether the first paragraph of a dump is its standfirst: lines of the page stand between it and the text, or it is
    /// shorter than the paragraphs that follow.
    func isSetApart(_ block: Int) -> Bool {
        let next = block + 1
        if next < page.count, !anchor.isProse(next) || Self.isCaption(page, next),
            page.length(next) < 60 || Self.isCaption(page, next), !isIntertitle(next), !introduces(next)
        {
            return true
        }
        let rest = (next..<max(next, min(page.count, block + 12))).map(page.length).filter { $0 >= 90 }.prefix(3)
        return rest.count > 1 && page.length(block) * rest.count * 100 <= rest.reduce(0, +) * 85
    }

    /// Whether a short line leads over to a list or a quotation.
    private func introduces(_ block: Int) -> Bool {
        page.text(block).hasSuffix(":") && !isFurniture(page.wordKeys(block))
    }

    /// Whether a short line is a heading of the text: words of its own right over a paragraph, no word of the page's.
    private func isIntertitle(_ block: Int) -> Bool {
        guard block + 1 < page.count, anchor.isProse(block + 1), page.length(block) > 12, taken[block] == nil else {
            return false
        }
        return !isDateLine(block) && !isFurniture(page.wordKeys(block))
    }

    /// Short lines behind the first one, up to the line of by-line or date.
    func extendedInDump(from block: Int) -> [Int] {
        var blocks = [block]
        while let last = blocks.last, blocks.count < 4, page.length(last) < 160, last + 2 < page.count,
            taken[last + 1] == nil, anchor.isProse(last + 1), !Self.isCaption(page, last + 1),
            (last + 2...min(page.count - 1, last + 3)).contains(where: { taken[$0] == .byline || isDateLine($0) })
        {
            blocks.append(last + 1)
        }
        return blocks
    }
}
