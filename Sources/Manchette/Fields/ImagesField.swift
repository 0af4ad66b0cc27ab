import HTMLTree

/// The article's pictures: those between headline and end of the text, and the one the page claims.
struct ImagesField {
    let page: FieldPage
    private let anchor: PageAnchor
    private let base: String?
    let splitter: CaptionSplitter

    /// Most pictures that are listed.
    private static let maximum = 60

    /// The pictures, and what of them and of embeds stands behind the headline.
    struct Result {
        var value: FieldValue<[Article.Image]>?
        var media: [PlacedMedia] = []
    }

    /// The pictures.
    static func read(_ page: FieldPage, anchor: PageAnchor, base: String?) -> Result {
        ImagesField(page, anchor: anchor, base: base).read()
    }

    private init(_ page: FieldPage, anchor: PageAnchor, base: String?) {
        self.page = page
        self.anchor = anchor
        self.base = base
        splitter = CaptionSplitter(words: page.words)
    }

    private func read() -> Result {
        let (claimed, keysOfClaimed) = claimedImages()
        let rows = page.tree.flatMap { self.rows($0) }
        var printed = rows.map { self.printed(in: $0, isClaimed: !claimed.isEmpty) } ?? []
        for (claim, key) in zip(claimed, keysOfClaimed) {
            if let index = printed.firstIndex(where: { $0.key == key }) {
                printed[index].image.caption = printed[index].image.caption ?? claim.caption
                printed[index].image.credit = printed[index].image.credit ?? claim.credit
                printed[index].image.width = printed[index].image.width ?? claim.width
                printed[index].image.height = printed[index].image.height ?? claim.height
            }
        }
        let media = rows.map { self.media(printed, in: $0) } ?? []
        // The claimed picture leads when the page prints none of its own.
        if printed.isEmpty, let first = claimed.first {
            return Result(
                value: FieldValue(value: [first], source: "meta:og:image", confidence: 0.6), media: media)
        }
        guard !printed.isEmpty else { return Result(media: media) }
        return Result(
            value: FieldValue(value: printed.map(\.image), source: "dom:img", confidence: 0.8), media: media)
    }

    /// What of pictures and embeds stands behind the headline, in the order of the page.
    private func media(_ printed: [PrintedImage], in rows: Range<Int>) -> [PlacedMedia] {
        // The text of the page's data stands in no rows.
        guard page.page.printedBlocks == nil, let start = anchor.headlineEnd ?? anchor.bodyStart else { return [] }
        let first = Int(page.blocks.blocks[start].firstRow)
        let embeds = EmbedsField.read(page, in: rows, base: base).filter { $0.row > first }
        // Its caption is no part of the body: it stands with the picture's address among the images.
        let figures = printed.lazy.filter { $0.row > first }.map {
            PlacedMedia(row: $0.row, block: BodyBlock(kind: .figure, text: "", url: $0.image.url))
        }
        return embeds.isEmpty ? Array(figures) : (embeds + figures).sorted { $0.row < $1.row }
    }

    // MARK: Claims

    /// The claimed pictures, and for each what other addresses of it share.
    private func claimedImages() -> (images: [Article.Image], keys: [String]) {
        var images: [Article.Image] = []
        // A few: found faster one by one than by a table.
        var keys: [String] = []
        for claim in page.claims(.image).prefix(20) {
            guard let address = absolute(claim.value), !isFurniture(address) else { continue }
            let key = ImageAddress.key(address)
            if keys.contains(key) { continue }
            keys.append(key)
            let parts = claim.details["caption"].map(splitter.split)
            images.append(
                Article.Image(
                    url: address, caption: parts?.caption, credit: claim.details["credit"] ?? parts?.credit,
                    width: claim.details["width"].flatMap(Self.pixels),
                    height: claim.details["height"].flatMap(Self.pixels)))
        }
        return (images.map(tidied), keys)
    }

    /// The longest that a credit is, in bytes: what is longer holds the caption too.
    static let longestCredit = 60

    /// A picture without a caption that says nothing, and without the caption in its credit.
    private func tidied(_ image: Article.Image) -> Article.Image {
        var image = image
        if let credit = image.credit, credit.utf8.count > Self.longestCredit {
            let parts = splitter.split(credit)
            if let owner = parts.credit, let caption = parts.caption {
                image.credit = owner
                image.caption = image.caption ?? caption
            } else if credit.utf8.count > 2 * Self.longestCredit, image.caption == nil {
                image.caption = credit
                image.credit = nil
            }
        }
        image.caption = image.caption.flatMap { isLabel($0) ? nil : $0 }
        if image.credit?.isEmpty == true { image.credit = nil }
        return image
    }

    // MARK: Printed

    /// A printed picture: its row, and what other addresses of it share.
    private struct PrintedImage {
        var image: Article.Image
        var key: String
        var row: Int
    }

    private func printed(in rows: Range<Int>, isClaimed: Bool) -> [PrintedImage] {
        guard let tree = page.tree else { return [] }
        var images: [PrintedImage] = []
        var seen: Set<String> = []
        for row in Self.pictures(in: rows, tree) where images.count < Self.maximum {
            guard !page.isInPartApart(row, from: rows.lowerBound), let image = image(row, tree) else { continue }
            let key = ImageAddress.key(image.url)
            if seen.insert(key).inserted, !(images.last.map { isCrop(image, of: $0.image) } ?? false) {
                images.append(PrintedImage(image: image, key: key, row: row))
            }
        }
        // Without a caption a small picture among others leads somewhere else, or is the author's.
        if images.count > 1 || isClaimed {
            let large = images.filter {
                $0.image.caption != nil || $0.image.credit != nil || !ImageAddress.isThumbnail($0.image.url)
            }
            if !large.isEmpty || images.count < 2 { images = large }
        }
        return images
    }

    /// Whether a picture is another form of the one before it: it has its caption, and a file of much the same name.
    private func isCrop(_ image: Article.Image, of other: Article.Image) -> Bool {
        guard let caption = image.caption, caption == other.caption, image.credit == other.credit else { return false }
        return ImageAddress.haveOneStem(image.url, other.url)
    }

    private func rows(_ tree: NodeTable) -> Range<Int>? {
        guard let end = endOfPictures(), let start = anchor.headline ?? anchor.bodyStart else { return nil }
        var first = Int(page.page.blocks.blocks[min(start, anchor.bodyStart ?? start)].firstRow)
        let last = Int(page.page.blocks.blocks[max(end, start)].lastRow)
        // A picture over the headline, in the same container.
        if anchor.articleRow > 0, page.blocks(in: anchor.articleRow).count < 3 * max(20, page.body.count) {
            first = min(first, max(anchor.articleRow, first - 120))
        }
        return first <= last ? first..<(last + 1) : nil
    }

    /// Lines between the text and the first picture behind it, or between one and the next.
    private static let linesBetween = 2
    private static let linesToGallery = 10

    /// The last block of the text, or of the captions right behind it: pictures may follow it, or be all there is.
    private func endOfPictures() -> Int? {
        guard var end = anchor.bodyEnd ?? anchor.headlineEnd else { return nil }
        // The text of the page's data stands behind all blocks.
        guard page.page.printedBlocks == nil else { return end }
        var next = end + 1
        // Standfirst, by-line and counts stand between the headline and the pictures of a page without other text.
        var between = page.body.isEmpty ? Self.linesToGallery : Self.linesBetween
        while next < page.count, next - end <= between {
            if case .noise(let kind)? = page.role(next), kind == .caption || kind == .credit {
                end = next
                between = Self.linesBetween
            }
            next += 1
        }
        return end
    }

    /// The rows of pictures among some rows.
    private static func pictures(in rows: Range<Int>, _ tree: borrowing NodeTable) -> [Int] {
        tree.nodes.withUnsafeBufferPointer { nodes in
            var found: [Int] = []
            for row in rows where nodes[row].kind == .element {
                let tag = nodes[row].tag
                let isPicture = tag == .img || tag.rawValue >= TagID.firstCustom && tree.name(of: tag) == "amp-img"
                if isPicture { found.append(row) }
            }
            return found
        }
    }

    private func image(_ row: Int, _ tree: NodeTable) -> Article.Image? {
        let width = pixels(row, .width, tree)
        let height = pixels(row, .height, tree)
        if let width, width < 100, width > 0 { return nil }
        if let height, height < 60, height > 0 { return nil }
        // What its elements say comes first: addresses are long.
        if page.holds(.notPicture, row) || isOfTeaser(row, tree) { return nil }
        guard let address = ImageSource.address(of: row, in: tree).flatMap(absolute), !isFurniture(address),
            !ImageAddress.isBanner(address, width: width, height: height)
        else { return nil }
        var image = Article.Image(url: address, width: width, height: height)
        if let figure = figure(around: row, tree) {
            let texts = caption(figure, tree)
            image.caption = texts.caption
            image.credit = texts.credit
        } else if let texts = captionBehind(row, tree) {
            image.caption = texts.caption
            image.credit = texts.credit
        }
        image.caption = image.caption ?? tree.attributeString(row, .dataCaption).flatMap { splitter.split($0).caption }
        image.credit = image.credit ?? tree.attributeString(row, .dataCredit)
        image = tidied(image)
        // Small drawings of the page.
        if image.caption == nil, width ?? 0 < 200, ImageAddress.isDrawing(address) { return nil }
        return image
    }

    /// The most blocks of a card that shows another article.
    private static let mostBlocksOfCard = 4
    /// How far a picture stands inside its card.
    private static let mostLevelsOfCard = 6

    /// Whether a picture illustrates another article: all the text of the link, or of the card, that it stands in is labelled
    /// as that of related articles and offers.
    private func isOfTeaser(_ row: Int, _ tree: NodeTable) -> Bool {
        var ancestor = Int(tree.nodes[row].parent)
        for _ in 0..<Self.mostLevelsOfCard where ancestor > 0 {
            let blocks = page.blocks(in: ancestor)
            if !blocks.isEmpty {
                return blocks.count <= Self.mostBlocksOfCard && blocks.allSatisfy(isOfOtherArticle)
            }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return false
    }

    func isOfOtherArticle(_ block: Int) -> Bool {
        guard !page.isOfBody(block), case .noise(let kind)? = page.role(block) else { return false }
        return kind == .related || kind == .promotion || kind == .advertisement
    }

    // MARK: Addresses

    private func absolute(_ address: String) -> String? {
        guard !address.isEmpty, !address.utf8.starts(with: "data:".utf8), !address.utf8.starts(with: "blob:".utf8)
        else { return nil }
        return AddressResolver.resolve(address, against: base)
    }

    private func isFurniture(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { page.words.notPictures.occur(in: $0) }
    }

    private func pixels(_ row: Int, _ side: AttributeID, _ tree: borrowing NodeTable) -> Int? {
        tree.attribute(row, side).flatMap { side in
            tree.withBytes(side) { text in
                text.withUnsafeBufferPointer { text in
                    let digits = text.prefix { $0 &- 0x30 < 10 }
                    return (1..<6).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) } : nil
                }
            }
        }
    }

    private static func pixels(_ text: String) -> Int? {
        let digits = text.utf8.prefix { $0 &- 0x30 < 10 }
        return (1..<6).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) } : nil
    }
}
