import HTMLTree

/// What stands beside a picture: its caption and its credit.
extension ImagesField {
    func figure(around row: Int, _ tree: NodeTable) -> Int? {
        var ancestor = Int(tree.nodes[row].parent)
        var level = 0
        while ancestor > 0, level < 6 {
            // One without a word of its own has its caption behind it, or in the element around.
            if tree.nodes[ancestor].tag == .figure, !page.blocks(in: ancestor).isEmpty { return ancestor }
            if level > 0 || tree.nodes[ancestor].tag != .picture, Int(tree.nodes[ancestor].end) - ancestor < 80,
                page.holds(.figure, ancestor),
                !page.blocks(in: ancestor).isEmpty
            {
                return ancestor
            }
            ancestor = Int(tree.nodes[ancestor].parent)
            level += 1
        }
        return nil
    }

    /// Of so many rows of a figure, and the text of so many elements, it is asked whether they hold its credit: a gallery is
    /// one figure with many pictures.
    private static let (mostRows, mostElements) = (400, 40)
    /// The most rows of an element that holds a credit, and its longest text.
    private static let (mostRowsOfCredit, longestOwnCredit) = (60, 120)

    /// The credit that has an element of its own: one that is called so, or else one that begins with a credit's label.
    private func credit(in figure: Int, _ tree: NodeTable) -> String? {
        var labelled: String?
        var elements = 0
        let end = min(Int(tree.nodes[figure].end), figure + Self.mostRows)
        for row in figure + 1..<max(figure + 1, end) where tree.nodes[row].kind == .element {
            let rows = Int(tree.nodes[row].end) - row
            let isNamed = rows < Self.mostRowsOfCredit && page.holds(.credit, row)
            guard isNamed || labelled == nil && rows < 4 && isPartOfCaption(tree.nodes[row].tag) else { continue }
            elements += 1
            guard elements <= Self.mostElements else { break }
            let text = ClaimText.plain(tree.textContent(of: row))
            guard !text.isEmpty, text.utf8.count < Self.longestOwnCredit else { continue }
            if isNamed { return text }
            // "<span>Photo: Anne Roy</span> Les bateaux attendent.", "Les bateaux attendent <small>Keystone</small>".
            if splitter.isLabelledCredit(text) || isAgency(text, tree.nodes[row].tag, atEndIn: figure)
                || isPhotographer(text, atEndIn: figure)
            {
                labelled = text
            }
        }
        return labelled
    }

    /// Whether an element's text is an agency's name that ends a line of a figure.
    private func isAgency(_ text: String, _ tag: TagID, atEndIn figure: Int) -> Bool {
        (tag == .small || tag == .cite || tag == .span)
            && (splitter.isAgency(text) || text.holds(byte: UInt8(ascii: "/")) && splitter.isWholeCredit(text))
            && page.blocks(in: figure).prefix(4).contains { page.text($0).hasSuffix(text) }
    }

    /// Whether an element's text is a person's name behind the last sentence of a figure, and nobody's that the text names.
    private func isPhotographer(_ text: String, atEndIn figure: Int) -> Bool {
        splitter.isPerson(text[...]) && !isOfText(text, but: figure)
            && page.blocks(in: figure).prefix(4).contains { block in
                guard let rest = page.text(block).without(suffix: text) else { return false }
                return rest.last { $0 != " " }.map { ".!?".contains($0) } ?? false
            }
    }

    func caption(_ figure: Int, _ tree: NodeTable) -> (caption: String?, credit: String?) {
        var captions: [String] = []
        let ownCredit = credit(in: figure, tree)
        for block in page.blocks(in: figure).prefix(4)
        where page.length(block) < 600 && !page.traits(block).contains(.inButton) && !isOfOtherArticle(block) {
            let text = page.text(block)
            // A caption for small screens and one for large ones says the same.
            if text != ownCredit, !captions.contains(text) { captions.append(text) }
        }
        if ownCredit == nil, captions.count > 1, captions[0].utf8.count <= Self.longestCredit,
            captions[0].hasPrefix("©") || isLabelledInCapitals(captions[0]),
            let owner = splitter.split(captions[0]).credit
        {
            // The owner's line may stand over the caption's.
            let rest = splitter.split(captions.dropFirst().joined(separator: " "))
            return (rest.caption.flatMap { isLabel($0) ? nil : $0 }, owner)
        }
        // A line that begins with a credit's label is a part of its own.
        var caption = captions.reduce("") { joined, part in
            let isCredit = page.words.credits.prefix(of: TextSimilarity.words(part)) != nil
            return joined.isEmpty ? part : joined + (isCredit ? " | " : " ") + part
        }
        caption = splitter.withoutButtons(caption)
        if let credit = ownCredit, caption != credit {
            if let rest = caption.without(suffix: credit) {
                caption = rest
            } else if caption.utf8.starts(with: credit.utf8) {
                // "Anne Roy Les bateaux …" begins with who took it; "Anne Roy attend …" with whom it shows.
                let rest = String(decoding: caption.utf8.dropFirst(credit.utf8.count), as: UTF8.self)
                if rest.first(where: { !$0.isWhitespace })?.isUppercase == true { caption = rest }
            }
        }
        var parts = splitter.split(caption)
        if ownCredit == nil, let name = parts.credit, mayShow(name, caption), isOfText(name, but: figure) {
            // "Match of the day | Anne Roy": whom it shows.
            parts = (caption, nil)
        }
        if ownCredit == nil, parts.credit == nil, let split = splitter.splitAtPerson(caption),
            !isOfText(split.credit, but: figure)
        {
            parts = split
        }
        let credit = ownCredit.map { splitter.split("© " + $0).credit ?? $0 } ?? parts.credit
        return (parts.caption.flatMap { isLabel($0) || $0 == credit ? nil : $0 }, credit)
    }

    /// Whether a line is a credit's label and an owner, all in capitals: "PHOTO ANNE ROY, LE QUAI".
    private func isLabelledInCapitals(_ line: String) -> Bool {
        guard line == line.uppercased() else { return false }
        let list = TextSimilarity.words(line)
        return page.words.credits.prefix(of: list).map { list.count > $0.count + 1 } ?? false
    }

    /// The most rows from a picture to a caption that no element holds together with it.
    private static let mostRowsToCaption = 30

    /// What the lines right behind a picture say of it, where no element holds both: those that are labelled as caption or
    /// credit, with no other picture before them.
    func captionBehind(_ row: Int, _ tree: NodeTable) -> (caption: String?, credit: String?)? {
        let end = Int(tree.nodes[row].end)
        let near = page.blocks(from: end, to: end + Self.mostRowsToCaption)
        guard let first = near.first, isCaption(first),
            !(end..<Int(page.blocks.blocks[first].firstRow)).contains(where: { tree.nodes[$0].tag == .img })
        else { return nil }
        var text = page.text(first)
        let second = first + 1
        if second < page.count, isCaption(second) {
            if text.hasPrefix("©"), splitter.split(text).caption == nil {
                // The owner's line may stand over the caption's.
                let caption = splitter.split(splitter.withoutButtons(page.text(second))).caption
                return (caption.flatMap { isLabel($0) ? nil : $0 }, splitter.split(text).credit)
            }
            if page.role(second) != page.role(first) { text += " | " + page.text(second) }
        }
        let parts = splitter.split(splitter.withoutButtons(text))
        return (parts.caption.flatMap { isLabel($0) ? nil : $0 }, parts.credit)
    }

    private func isCaption(_ block: Int) -> Bool {
        guard case .noise(let kind)? = page.role(block), kind == .caption || kind == .credit, let tree = page.tree
        else { return false }
        return page.length(block) < 600 && figure(around: Int(page.blocks.blocks[block].firstRow), tree) == nil
    }

    /// Whether an element may hold a part of a caption.
    private func isPartOfCaption(_ tag: TagID) -> Bool {
        tag == .span || tag == .small || tag == .em || tag == .i || tag == .cite || tag == .strong || tag == .b
    }

    /// Whether nothing but a bar, a dash or a stroke sets a person's name apart from a caption: it may be whom the picture shows.
    private func mayShow(_ name: String, _ caption: String) -> Bool {
        splitter.isPerson(name[...])
            && [" | ", " / ", " - ", " – "].contains { mark in
                caption.hasSuffix(mark + name) || caption.hasSuffix(mark + name + ".")
            }
            && caption.range(of: "©") == nil && page.words.credits.prefix(of: TextSimilarity.words(caption)) == nil
    }

    /// Whether the text names somebody in full: who took its pictures, it does not.
    private func isOfText(_ name: String, but figure: Int) -> Bool {
        let own = page.blocks(in: figure)
        var name = name
        return name.withUTF8 { name in
            page.body.contains { block in !own.contains(block) && page.withBytes(block) { holds(name, in: $0) } }
        }
    }

    /// Whether a name stands in a text, its last word whole or in the genitive: "Marc Vidals".
    private func holds(_ name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = text
        while let place = rest.place(of: name) {
            rest = rest.piece(from: place + name.count)
            let letters = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
            if letters.isEmpty || letters.count == 1 && letters.first == UInt8(ascii: "s") { return true }
        }
        return false
    }

    /// Whether a caption is nothing but the page's word for what it shows, or a script's data: "Video", "Foto", "See all
    /// 15 photos".
    func isLabel(_ caption: String) -> Bool {
        if caption.utf8.starts(with: "{\"".utf8) || caption.utf8.starts(with: "[{".utf8) { return true }
        let all = TextSimilarity.words(caption)
        let words = all.filter(\.hasLetter)
        if words.isEmpty || page.words.credits.contains(words) { return true }
        if words.count < 2, page.words.furniture.contains(words) { return true }
        guard let label = page.words.gallery.prefix(of: words) else { return false }
        // "View gallery", and with a number one word more: "Galerie: 12 Bilder", but not "Full screen surgery".
        return words.count == label.count || words.count == label.count + 1 && all.count > words.count
    }
}
