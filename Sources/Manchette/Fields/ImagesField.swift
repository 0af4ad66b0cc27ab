import HTMLTree

/// The article's pictures: those between headline and end of the text, and the one the page claims.
struct ImagesField {
    private let page: FieldPage
    private let anchor: PageAnchor
    private let base: String?
    private let splitter: CaptionSplitter

    /// Most pictures that are listed.
    private static let maximum = 60

    /// The pictures.
    static func read(_ page: FieldPage, anchor: PageAnchor, base: String?) -> FieldValue<[Article.Image]>? {
        ImagesField(page, anchor: anchor, base: base).read()
    }

    private init(_ page: FieldPage, anchor: PageAnchor, base: String?) {
        self.page = page
        self.anchor = anchor
        self.base = base
        splitter = CaptionSplitter(words: page.words)
    }

    private func read() -> FieldValue<[Article.Image]>? {
        var images = printed()
        let claimed = claimedImages()
        let keys = images.map { Self.key($0.url) }
        for claim in claimed {
            if let index = keys.firstIndex(of: Self.key(claim.url)) {
                images[index].caption = images[index].caption ?? claim.caption
                images[index].credit = images[index].credit ?? claim.credit
                images[index].width = images[index].width ?? claim.width
                images[index].height = images[index].height ?? claim.height
            }
        }
        // The claimed picture leads when the page prints none of its own.
        if images.isEmpty, let first = claimed.first {
            return FieldValue(value: [first], source: "meta:og:image", confidence: 0.6)
        }
        guard !images.isEmpty else { return nil }
        return FieldValue(value: images, source: "dom:img", confidence: 0.8)
    }

    // MARK: Claims

    private func claimedImages() -> [Article.Image] {
        var images: [Article.Image] = []
        var seen: Set<String> = []
        for claim in page.claims(.image).prefix(20) {
            guard let address = absolute(claim.value), !isFurniture(address), seen.insert(Self.key(address)).inserted
            else { continue }
            let parts = claim.details["caption"].map(splitter.split)
            images.append(
                Article.Image(
                    url: address, caption: parts?.caption, credit: claim.details["credit"] ?? parts?.credit,
                    width: claim.details["width"].flatMap(Self.pixels),
                    height: claim.details["height"].flatMap(Self.pixels)))
        }
        return images
    }

    /// The file's name without its size: what two addresses of one picture share.
    private static func key(_ address: String) -> String {
        let path = AddressForm.path(address)
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? address[...]
        var stem = name.lowercased()[...]
        // `quai-1200x800.jpg`, `quai-scaled.jpg`.
        if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")) { stem = stem[..<dot] }
        if stem.utf8.count > 7, stem.hasSuffix("-scaled") { stem = stem.dropLast(7) }
        if let dash = stem.utf8.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
            let tail = stem.utf8[stem.utf8.index(after: dash)...]
            if tail.contains(UInt8(ascii: "x")), tail.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: "x") }) {
                stem = stem[..<dash]
            }
        }
        // A generic name ("default", "image") tells nothing: the whole path does.
        return String(stem.utf8.count < 6 ? path : stem)
    }

    // MARK: Printed

    private func printed() -> [Article.Image] {
        guard let tree = page.tree, let rows = rows(tree) else { return [] }
        var images: [Article.Image] = []
        var seen: Set<String> = []
        var row = rows.lowerBound
        while row < rows.upperBound, images.count < Self.maximum {
            let node = tree.nodes[row]
            guard node.kind == .element else {
                row += 1
                continue
            }
            if isSkipped(node, row, tree) {
                row = Int(node.end)
                continue
            }
            if node.tag == .img || tree.name(of: node.tag) == "amp-img", let image = image(row, tree),
                seen.insert(Self.key(image.url)).inserted
            {
                images.append(image)
            }
            row += 1
        }
        return images
    }

    private func rows(_ tree: NodeTable) -> Range<Int>? {
        guard let end = anchor.bodyEnd, let start = anchor.headline ?? anchor.bodyStart else { return nil }
        var first = Int(page.blocks.blocks[min(start, anchor.bodyStart ?? start)].firstRow)
        let last = Int(page.blocks.blocks[max(end, start)].lastRow)
        // A picture over the headline, in the same container.
        if anchor.articleRow > 0, page.blocks(in: anchor.articleRow).count < 3 * max(20, page.body.count) {
            first = min(first, max(anchor.articleRow, first - 120))
        }
        return first <= last ? first..<(last + 1) : nil
    }

    private static let foreign: ClassTopic = [
        "related", "recommended", "newsletter", "author", "avatar", "share", "social", "sidebar", "comment", "comments",
        "promo",
        "teaser", "logo", "icon", "icons", "emoji", "advert", "advertisement", "gravatar", "byline",
    ]

    private func isSkipped(_ node: Node, _ row: Int, _ tree: NodeTable) -> Bool {
        switch node.tag {
        case .nav, .aside, .footer, .noscript, .template, .button, .form: return true
        case .div, .section, .ul, .li, .a, .span, .p:
            guard !node.attributeRows.isEmpty, Int(node.end) - row < 400 else { return false }
            return ClassWords.holds(Self.foreign, row, in: tree)
        default: return false
        }
    }

    private func image(_ row: Int, _ tree: NodeTable) -> Article.Image? {
        guard let address = ImageSource.address(of: row, in: tree).flatMap(absolute), !isFurniture(address) else {
            return nil
        }
        let width = tree.attributeString(row, .width).flatMap(Self.pixels)
        let height = tree.attributeString(row, .height).flatMap(Self.pixels)
        if let width, width < 100, width > 0 { return nil }
        if let height, height < 60, height > 0 { return nil }
        if ClassWords.holds(Self.foreign, row, in: tree) { return nil }
        var image = Article.Image(url: address, width: width, height: height)
        if let figure = figure(around: row, tree) {
            let texts = caption(figure, tree)
            image.caption = texts.caption
            image.credit = texts.credit
        }
        image.caption = image.caption ?? tree.attributeString(row, .dataCaption).flatMap { splitter.split($0).caption }
        image.credit = image.credit ?? tree.attributeString(row, .dataCredit)
        return image
    }

    private static let figureWords: ClassTopic = [
        "figure", "wpcaption", "caption", "image", "media", "photo", "picture",
    ]

    private func figure(around row: Int, _ tree: NodeTable) -> Int? {
        var ancestor = Int(tree.nodes[row].parent)
        var level = 0
        while ancestor > 0, level < 6 {
            if tree.nodes[ancestor].tag == .figure { return ancestor }
            if level > 0 || tree.nodes[ancestor].tag != .picture, Int(tree.nodes[ancestor].end) - ancestor < 80,
                ClassWords.holds(Self.figureWords, ancestor, in: tree),
                !page.blocks(in: ancestor).isEmpty
            {
                return ancestor
            }
            ancestor = Int(tree.nodes[ancestor].parent)
            level += 1
        }
        return nil
    }

    private static let creditWords: ClassTopic = [
        "credit", "credits", "copyright", "source", "bildautor", "quelle", "fotograf", "photographer", "legal",
    ]

    private func caption(_ figure: Int, _ tree: NodeTable) -> (caption: String?, credit: String?) {
        var captions: [String] = []
        var credits: [String] = []
        for row in (figure + 1)..<Int(tree.nodes[figure].end) where tree.nodes[row].kind == .element {
            if ClassWords.holds(Self.creditWords, row, in: tree) {
                let text = ClaimText.plain(tree.textContent(of: row))
                if !text.isEmpty, text.utf8.count < 120, credits.isEmpty { credits.append(text) }
            }
        }
        for block in page.blocks(in: figure).prefix(4) where page.length(block) < 600 {
            let text = page.text(block)
            if !credits.contains(text) { captions.append(text) }
        }
        var caption = captions.joined(separator: " ")
        if let credit = credits.first, caption.hasSuffix(credit) { caption.removeLast(credit.count) }
        let parts = splitter.split(caption)
        let credit = credits.first.map { splitter.split("© " + $0).credit ?? $0 } ?? parts.credit
        return (parts.caption, credit)
    }

    // MARK: Addresses

    private func absolute(_ address: String) -> String? {
        guard !address.isEmpty, !address.hasPrefix("data:"), !address.hasPrefix("blob:") else { return nil }
        return base.map { AddressResolver.resolve(address, against: $0) } ?? address
    }

    private func isFurniture(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { $0.holdsAny(Self.furniture) }
    }

    /// What addresses of pictures hold that are the page's and not the article's.
    private static let furniture: [StaticString] = [
        "logo", "placeholder", "avatar", "gravatar", "spacer", "pixel", "/icon", "blank.gif", "1x1", "favicon", ".svg",
        "transparent",
    ]

    private static func pixels(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return digits.utf8.count < 6 ? Int(digits) : nil
    }
}

/// The address of the largest version of a picture.
enum ImageSource {
    /// The address of an `img`: the largest of its and its `picture`'s sources, lazy-loading attributes first.
    static func address(of row: Int, in tree: NodeTable) -> String? {
        var best: (address: String, size: Double)?
        func offer(_ set: String?) {
            guard let set, let found = largest(in: set), best.map({ found.size > $0.size }) ?? true else { return }
            best = found
        }
        offer(tree.attributeString(row, .dataSrcset))
        offer(tree.attributeString(row, .srcset))
        let parent = Int(tree.nodes[row].parent)
        if parent > 0, tree.nodes[parent].tag == .picture {
            for sibling in (parent + 1)..<Int(tree.nodes[parent].end) where tree.nodes[sibling].tag == .source {
                offer(tree.attributeString(sibling, .dataSrcset) ?? tree.attributeString(sibling, .srcset))
            }
        }
        if let best, best.size > 1 { return best.address }
        for name in [AttributeID.dataSrc, .dataLazySrc, .dataOriginal, .dataLazy, .dataUrl, .dataImage, .src] {
            if let value = tree.attributeString(row, name), !value.isEmpty, !value.hasPrefix("data:") { return value }
        }
        return best?.address
    }

    /// The candidate of a `srcset` with the greatest width or density.
    static func largest(in set: String) -> (address: String, size: Double)? {
        var best: (address: String, size: Double)?
        for candidate in candidates(set) {
            guard !candidate.address.hasPrefix("data:") else { continue }
            if best.map({ candidate.size > $0.size }) ?? true { best = candidate }
        }
        return best
    }

    /// Addresses may hold commas: a candidate ends at a comma after white space or a descriptor.
    private static func candidates(_ set: String) -> [(address: String, size: Double)] {
        var found: [(address: String, size: Double)] = []
        var address = ""
        for token in set.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }) {
            if address.isEmpty {
                address = String(token)
                if address.hasSuffix(",") {
                    while address.hasSuffix(",") { address.removeLast() }
                    found.append((address, 1))
                    address = ""
                }
                continue
            }
            let descriptor = token.prefix { $0 != "," }
            if let number = Double(descriptor.dropLast()), descriptor.hasSuffix("w") || descriptor.hasSuffix("x") {
                found.append((address, descriptor.hasSuffix("x") ? number : number))
                // "a.jpg 1x,b.jpg 2x": the next address is glued to the comma.
                let rest = token.dropFirst(descriptor.count).drop { $0 == "," }
                address = String(rest)
            } else {
                found.append((address, 1))
                address = String(token)
            }
        }
        if !address.isEmpty { found.append((address, 1)) }
        return found
    }
}
